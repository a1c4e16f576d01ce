import { writeFileSync } from 'node:fs';

/** Measured values under stable names; the unit is the end of the name. */
export type Figures = Readonly<Record<string, number>>;

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** By nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** To three significant digits, or whole numbers above that. */
function rounded(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

export function printFigures(figures: Figures): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(width)}  ${rounded(value)}`);
}

export function writeFigures(file: string, figures: Figures): void {
  const entries = Object.entries(figures).map(([name, value]) => [name, rounded(value)]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
