import { createRandom as createUnit } from '../service/faults/random';

/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T | undefined;
}

export function createRandom(seed: number): Random {
  const unit = createUnit(seed);
  const below = (end: number): number => Math.floor(unit() * end);
  return { below, chance: (probability) => unit() < probability, pick: (from) => from[below(from.length)] };
}
