/** What a spreadsheet would run as a formula, if a cell began with it. */
const FORMULA = /^[=+\-@\t\r]/u;
/** The same behind guards of its own: it gets one more, so that one can be taken off. */
const GUARDED = /^'+[=+\-@\t\r]/u;

/** A cell that no spreadsheet reads as a formula: a leading apostrophe keeps it text. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before it was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
