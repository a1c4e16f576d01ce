import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** `FuseState` of @electron/fuses, which does not export it: the characters in the program that stand for off and on. */
const STATES: Readonly<Record<number, string>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed', 0x90: 'inherited' };

/** The fuses as they are in a packed program, by name. */
export async function readFuses(program: string): Promise<Readonly<Record<string, string>>> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.values(FuseV1Options).filter((option): option is FuseV1Options => typeof option === 'number');
  return Object.fromEntries(names.map((option) => [FuseV1Options[option], stateName(wire[option])]));
}

function stateName(state: number | undefined): string {
  return (state !== undefined && STATES[state]) || 'not in this Electron';
}
