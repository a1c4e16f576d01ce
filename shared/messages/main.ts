import * as v from 'valibot';
import { LANGUAGE_CHOICES } from '../text/languages';
import { recentWorkspace } from './model';
import { UPDATE_CALLS } from './updates';
import { problem } from './values';

/** What the window may ask of main, through the preload script. */
export const theme = v.picklist(['system', 'light', 'dark']);
export type Theme = v.InferOutput<typeof theme>;
/** `system`: as the system has it. */
export const languageChoice = v.picklist(LANGUAGE_CHOICES);
export type LanguageChoice = v.InferOutput<typeof languageChoice>;

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

/** What was opened from outside of the window; null where that is nothing. */
const openedFile = v.nullable(
  v.variant('state', [
    v.object({ state: v.literal('file'), ticket: v.string(), name: v.string() }),
    v.object({ state: v.literal('refused'), problem }),
  ]),
);

export const MAIN_CALLS = {
  'preferences.get': {
    ask: v.null(),
    answer: v.object({
      theme,
      contrast: v.boolean(),
      language: languageChoice,
      recentWorkspaces: v.array(recentWorkspace),
    }),
  },
  'preferences.setTheme': { ask: v.object({ theme }), answer: v.null() },
  /** Whether colours are as far apart as they can be. The window is read again. */
  'preferences.setContrast': { ask: v.object({ contrast: v.boolean() }), answer: v.null() },
  /** The window, and the core, begin again in that language. */
  'preferences.setLanguage': { ask: v.object({ language: languageChoice }), answer: v.null() },
  /** What the app and its parts are, and the end of its log. */
  'app.versions': {
    ask: v.null(),
    answer: v.object({
      app: v.string(),
      electron: v.string(),
      chrome: v.string(),
      node: v.string(),
      system: v.string(),
      log: v.array(v.string()),
    }),
  },
  /** Asks the person for a file to read; null where none was chosen. */
  'file.choose': {
    ask: v.object({ kind: v.picklist(['csv', 'templates', 'authority', 'changeSet', 'checklist']) }),
    answer: chosen,
  },
  /** A file that was dropped on the window. The preload script alone knows its path. */
  'file.dropped': { ask: v.object({ path: v.pipe(v.string(), v.maxLength(10_000)) }), answer: chosen },
  /** The change set that was opened from outside, as by a double click; told by `changeSetWaits`, given to the first window that asks. */
  'file.opened': { ask: v.null(), answer: openedFile },
  /** Asks the person for a place to write a file to; null where none was chosen. The core writes it. */
  'file.place': { ask: v.object({ suggestedName: fileName }), answer: chosen },
  /** Asks the person where, then writes. */
  'file.save': {
    ask: v.object({ suggestedName: fileName, text: v.pipe(v.string(), v.maxLength(100_000_000)) }),
    answer: saved,
  },
  ...UPDATE_CALLS,
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
