import * as v from 'valibot';
import { recentWorkspace } from './model';

/** What the core asks of the process that hosts it (Electron's main; tests and benchmarks bring their own). */
export const HOST_CALLS = {
  /** The token kept for a workspace; null where there is none. */
  'token.read': { ask: v.object({ workspace: v.string() }), answer: v.nullable(v.string()) },
  /** Keeps a token; answers how long: on this machine, encrypted, or for this session only. */
  'token.keep': {
    ask: v.object({ workspace: v.string(), token: v.string() }),
    answer: v.picklist(['stored', 'session']),
  },
  /** The private part of a key that signs change sets (PKCS #8, DER, base64); null where it is not at hand. */
  'signingKey.read': { ask: v.object({ publicKey: v.string() }), answer: v.nullable(v.string()) },
  'signingKey.keep': {
    ask: v.object({ publicKey: v.string(), privateKey: v.string() }),
    answer: v.picklist(['stored', 'session']),
  },
  /** The file that a person chose to be read, or the place to be written to, by its ticket; null where there is none for that. */
  'file.path': {
    ask: v.object({ ticket: v.string(), to: v.picklist(['read', 'write']) }),
    answer: v.nullable(v.string()),
  },
  'workspace.opened': { ask: recentWorkspace, answer: v.null() },
  /** What the dock or taskbar shows: drafts that wait, and how far a push is, from 0 to 1; null where none is under way. */
  'desktop.status': {
    ask: v.object({ drafts: v.number(), progress: v.nullable(v.number()) }),
    answer: v.null(),
  },
  /** A push is over: someone who does not look at a window is told. */
  'push.ended': {
    ask: v.object({ account: v.string(), applied: v.number(), refused: v.number() }),
    answer: v.null(),
  },
} as const satisfies Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;

export type HostCall = keyof typeof HOST_CALLS;
export type HostAsk<C extends HostCall> = v.InferOutput<(typeof HOST_CALLS)[C]['ask']>;
export type HostAnswer<C extends HostCall> = v.InferOutput<(typeof HOST_CALLS)[C]['answer']>;

const callNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Core to host. */
export const hostRequest = v.object({
  id: callNumber,
  call: v.picklist(Object.keys(HOST_CALLS) as [HostCall, ...HostCall[]]),
  ask: v.unknown(),
});
export type HostRequest = v.InferOutput<typeof hostRequest>;

/** Host to core: an answer, or a port to a window (the port travels beside the message). */
export const hostReply = v.variant('type', [
  v.object({ type: v.literal('answer'), id: callNumber, answer: v.unknown() }),
  v.object({ type: v.literal('failed'), id: callNumber }),
  v.object({ type: v.literal('port') }),
]);
export type HostReply = v.InferOutput<typeof hostReply>;
