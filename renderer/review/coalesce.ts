/**
 * Does a work when asked, never twice at a time: whatever is asked for meanwhile is done once more, and not sooner than `gapMs`
 * after it was begun last. The work must not reject.
 */
export function coalesced(work: () => Promise<void>): (gapMs: number) => void {
  let begunAt = -Infinity;
  let isUnderWay = false;
  let wantedGap: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = async (): Promise<void> => {
    wantedGap = null;
    isUnderWay = true;
    begunAt = performance.now();
    await work();
    isUnderWay = false;
    schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    if (isUnderWay || wantedGap === null) return;
    timer = setTimeout(() => void begin(), Math.max(0, begunAt + wantedGap - performance.now()));
  };
  return (gapMs) => {
    wantedGap = Math.min(wantedGap ?? gapMs, gapMs);
    schedule();
  };
}
