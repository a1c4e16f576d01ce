/** Chromium refuses to sandbox for root, as in a container: only there it runs without. */
export function sandboxFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
