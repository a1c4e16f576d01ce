import type { PreloadApi, WindowCall } from '../../shared/messages/channels';
import type { MainAnswer, MainAsk, MainCall, MainReply } from '../../shared/messages/main';

declare global {
  interface Window {
    readonly hopseal: PreloadApi;
  }
}

/** Asks main. It refuses only what is no call of ours: that is a defect here. */
export async function callMain<C extends WindowCall>(call: C, ask: MainAsk<C>): Promise<MainAnswer<C>> {
  return answerOf(call, await window.hopseal.callMain(call, ask));
}

/** A dropped file as main knows it from now on; null where it is no file on a disk. */
export async function takeDropped(file: File): Promise<MainAnswer<'file.dropped'>> {
  return answerOf('file.dropped', await window.hopseal.dropped(file));
}

function answerOf<C extends MainCall>(call: C, reply: MainReply<C>): MainAnswer<C> {
  if (!reply.ok) throw new Error(`${call}: ${reply.error}`);
  return reply.answer;
}
