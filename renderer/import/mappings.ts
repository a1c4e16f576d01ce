import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { columnsOf, mapHeader, type Mapping, type Shape } from '../../shared/csv/columns';
import { mapping as mappingSchema } from '../../shared/messages/import';

interface MappingsState {
  /** By header, the one used last at the end. */
  readonly byHeader: readonly (readonly [header: string, mapping: Mapping])[];
}

const MOST_KEPT = 100;

/** What a person said the columns are, by the header of the file: the next file like it comes with that. */
const useMappings = create<MappingsState>()(
  persist((): MappingsState => ({ byHeader: [] }), { name: 'importColumns', version: 1 }),
);

/** The columns as they were set last for a header; null where it is not known. */
export function rememberedMapping(header: readonly string[]): Mapping | null {
  const known = useMappings.getState().byHeader.find(([of]) => of === keyOf(header));
  // Columns may have had other names when it was kept.
  const parsed = v.safeParse(mappingSchema, known?.[1]);
  return parsed.success && parsed.output.columns.length === header.length ? parsed.output : null;
}

export function rememberMapping(header: readonly string[], mapping: Mapping): void {
  if (header.length === 0) return;
  const key = keyOf(header);
  useMappings.setState(({ byHeader }) => ({
    byHeader: [...byHeader.filter(([of]) => of !== key), [key, mapping] as const].slice(-MOST_KEPT),
  }));
}

/** The columns of a file in the other shape: found by name, else kept where they fit, else by place. */
export function inShape(shape: Shape, { columns }: Mapping, header: readonly string[]): Mapping {
  const found = mapHeader(header);
  if (header.length > 0 && found.shape === shape) return found;
  if (header.length === 0) return { shape, columns: columns.map((_, at) => columnsOf(shape)[at] ?? null) };
  return { shape, columns: columns.map((column) => columnsOf(shape).find((each) => each === column) ?? null) };
}

export function isSameMapping(one: Mapping, other: Mapping): boolean {
  return JSON.stringify([one.shape, one.columns]) === JSON.stringify([other.shape, other.columns]);
}

function keyOf(header: readonly string[]): string {
  return header.map((name) => name.trim().toLowerCase()).join('\u001f');
}
