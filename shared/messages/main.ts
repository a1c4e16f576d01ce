import * as v from 'valibot';
import { recentWorkspace } from './model';

/** What the window may ask of main, through the preload script. */
export const theme = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof theme>;

export const MAIN_CALLS = {
  'preferences.get': { ask: v.null(), answer: v.object({ theme, recentWorkspaces: v.array(recentWorkspace) }) },
  'preferences.setTheme': { ask: v.object({ theme }), answer: v.null() },
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
