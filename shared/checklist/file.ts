import * as v from 'valibot';
import { checklistHead, checklistItem, MOST_ITEMS, tick } from '../messages/checklist';

/** The file by which a checklist travels to a colleague and back (docs/guided-apply.md). */
const FORMAT = 'hopseal.checklist';
const VERSION = 1;

/** In bytes. More than a list of many long boxes takes. */
export const MOST_FILE_BYTES = 50_000_000;

/** How far a colleague's clock may be ahead, in milliseconds. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;

const checklistFile = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** The service that its pages belong to. */
  address: v.pipe(v.string(), v.maxLength(2000)),
  checklist: checklistHead,
  items: v.pipe(v.array(checklistItem), v.minLength(1), v.maxLength(MOST_ITEMS)),
  ticks: v.pipe(v.array(tick), v.maxLength(MOST_ITEMS)),
});
export type FiledChecklist = Omit<v.InferOutput<typeof checklistFile>, 'format' | 'version'>;

export function writeChecklist({ address, checklist, items, ticks }: FiledChecklist): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, address, checklist, items, ticks }, null, 1)}\n`;
}

/** What a file holds at this time, whoever wrote it; null where it is no checklist. */
export function readChecklist(text: string, now: number): FiledChecklist | null {
  try {
    const parsed = v.safeParse(checklistFile, JSON.parse(text.replace(/^\uFEFF/u, '')));
    if (!parsed.success) return null;
    const { address, checklist, items, ticks } = parsed.output;
    const times = [checklist.createdAt, ...ticks.map(({ at }) => at)];
    if (times.some((time) => Date.parse(time) > now + MOST_AHEAD_MS)) return null;
    return new Set(items.map(({ node }) => node)).size === items.length ? { address, checklist, items, ticks } : null;
  } catch {
    return null;
  }
}
