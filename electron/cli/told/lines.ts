/** Text that stays in its line: a name out of a file or a service cannot make up a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t]/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}

/** Cells under one another, but for the last of each line. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const lines = rows.map((row) => row.map(oneLine));
  const widths: number[] = [];
  for (const line of lines) line.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return lines.map((line) =>
    line
      .map((cell, at) => (at === line.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
