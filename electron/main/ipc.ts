import { ipcMain } from 'electron/main';
import * as v from 'valibot';
import { CORE_PORT, MAIN_CHANNEL } from '../../shared/messages/channels';
import {
  MAIN_CALLS,
  mainRequest,
  type MainAnswer,
  type MainAsk,
  type MainCall,
  type MainReply,
} from '../../shared/messages/main';
import type { CoreProcess } from './coreProcess';
import { isOwnPage } from './security';

export type MainHandlers = { readonly [C in MainCall]: (ask: MainAsk<C>) => MainAnswer<C> | Promise<MainAnswer<C>> };

/** The only place that listens to windows: who sends is checked, then what is sent is parsed, then it is answered. */
export function listenToWindows(handlers: MainHandlers, core: CoreProcess): void {
  ipcMain.handle(
    MAIN_CHANNEL,
    ({ senderFrame }, message: unknown): Promise<MainReply<MainCall>> | MainReply<MainCall> => {
      const request = v.safeParse(mainRequest, message);
      if (!isOwnPage(senderFrame) || !request.success) return { ok: false, error: 'call.refused' };
      return answer(handlers, request.output.call, request.output.ask);
    },
  );
  ipcMain.on(CORE_PORT, ({ senderFrame, sender }) => {
    if (isOwnPage(senderFrame)) core.connect(sender);
  });
}

async function answer<C extends MainCall>(handlers: MainHandlers, call: C, message: unknown): Promise<MainReply<C>> {
  const ask = v.safeParse(MAIN_CALLS[call].ask, message);
  if (!ask.success) return { ok: false, error: 'call.refused' };
  try {
    return { ok: true, answer: await handlers[call](ask.output as MainAsk<C>) };
  } catch (error) {
    console.error(`Defect: ${call}`, error);
    return { ok: false, error: 'defect' };
  }
}
