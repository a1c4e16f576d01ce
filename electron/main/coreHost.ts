import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron/main';
import * as v from 'valibot';
import {
  HOST_CALLS,
  hostRequest,
  type HostAnswer,
  type HostAsk,
  type HostCall,
  type HostReply,
} from '../../shared/messages/host';
import type { Language } from '../../shared/text/languages';
import { logCore } from './log';

const ENTRY = join(import.meta.dirname, '../core/index.cjs');

/** What the process around a core answers it. */
export type HostAnswers = { readonly [C in HostCall]: (ask: HostAsk<C>) => HostAnswer<C> };

interface CoreToStart {
  /** Where its workspaces are. */
  readonly folder: string;
  readonly language: Language;
  /** The workspace to open at once, by id; null for none. */
  readonly open: string | null;
}

/** Starts a core in a process of its own, and answers what it asks. What it writes goes to the log. */
export function forkCore({ folder, language, open }: CoreToStart, answers: HostAnswers): Electron.UtilityProcess {
  const core = utilityProcess.fork(ENTRY, [folder, language, ...(open === null ? [] : [open])], {
    serviceName: 'Hopseal core',
    stdio: 'pipe',
  });
  for (const stream of [core.stdout, core.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', logCore);
  }
  core.on('message', (message: unknown) => core.postMessage(answerTo(answers, message)));
  return core;
}

function answerTo(answers: HostAnswers, message: unknown): HostReply {
  const { id, call, ask } = v.parse(hostRequest, message);
  try {
    return { type: 'answer', id, answer: answer(answers, call, ask) };
  } catch (error) {
    console.error(`Defect: ${call}`, error);
    return { type: 'failed', id };
  }
}

function answer<C extends HostCall>(answers: HostAnswers, call: C, ask: unknown): HostAnswer<C> {
  return answers[call](v.parse(HOST_CALLS[call].ask, ask) as HostAsk<C>);
}
