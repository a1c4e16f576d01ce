import * as v from 'valibot';
import { recentWorkspace } from './model';
import { problem } from './values';

/** What the window may ask of main, through the preload script. */
export const theme = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof theme>;

/** A name alone, in no folder, that every system takes. */
const fileName = v.pipe(v.string(), v.regex(/^[^\\/:*?"<>|\u0000-\u001f]{1,200}$/u));

/** What became of a file that a person was asked for a place for. */
const saved = v.variant('state', [
  v.object({ state: v.literal('saved'), name: v.string() }),
  v.object({ state: v.literal('cancelled') }),
  v.object({ state: v.literal('failed'), problem }),
]);

/** A file that a person chose; the window knows it by its ticket, never by its path. */
const chosen = v.nullable(v.object({ ticket: v.string(), name: v.string() }));

export const MAIN_CALLS = {
  'preferences.get': { ask: v.null(), answer: v.object({ theme, recentWorkspaces: v.array(recentWorkspace) }) },
  'preferences.setTheme': { ask: v.object({ theme }), answer: v.null() },
  /** Asks the person for a file to read; null where none was chosen. */
  'file.choose': { ask: v.object({ kind: v.picklist(['csv', 'templates']) }), answer: chosen },
  /** A file that was dropped on the window. The preload script alone knows its path. */
  'file.dropped': { ask: v.object({ path: v.pipe(v.string(), v.maxLength(10_000)) }), answer: chosen },
  /** Asks the person for a place to write a file to; null where none was chosen. The core writes it. */
  'file.place': { ask: v.object({ suggestedName: fileName }), answer: chosen },
  /** Asks the person where, then writes. */
  'file.save': {
    ask: v.object({ suggestedName: fileName, text: v.pipe(v.string(), v.maxLength(100_000_000)) }),
    answer: saved,
  },
} as const satisfies Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;

export type MainCall = keyof typeof MAIN_CALLS;
export type MainAsk<C extends MainCall> = v.InferOutput<(typeof MAIN_CALLS)[C]['ask']>;
export type MainAnswer<C extends MainCall> = v.InferOutput<(typeof MAIN_CALLS)[C]['answer']>;

/** Main answers every call with one of these, never undefined. `call.refused`: wrong sender or a question that fits no schema. */
export type MainReply<C extends MainCall> =
  | { readonly ok: true; readonly answer: MainAnswer<C> }
  | { readonly ok: false; readonly error: 'call.refused' | 'defect' };

/** A call on the wire. `ask` is parsed by the call's own schema afterwards. */
export const mainRequest = v.object({
  call: v.picklist(Object.keys(MAIN_CALLS) as [MainCall, ...MainCall[]]),
  ask: v.unknown(),
});
