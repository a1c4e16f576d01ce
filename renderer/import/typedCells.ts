/** What is typed in cells and not sent yet: a row that is scrolled out of sight keeps it. */
const typed = new Map<string, string>();

export function typedIn(row: number, column: number): string | null {
  return typed.get(keyOf(row, column)) ?? null;
}

export function keepTyped(row: number, column: number, text: string): void {
  typed.set(keyOf(row, column), text);
}

export function forgetTyped(row: number, column: number): void {
  typed.delete(keyOf(row, column));
}

/** For a file whose rows are others. */
export function forgetAllTyped(): void {
  typed.clear();
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
