import type { PreloadApi } from '../../shared/messages/channels';
import type { MainAnswer, MainAsk, MainCall } from '../../shared/messages/main';

declare global {
  interface Window {
    readonly hopseal: PreloadApi;
  }
}

/** Asks main. It refuses only what is no call of ours: that is a defect here. */
export async function callMain<C extends MainCall>(call: C, ask: MainAsk<C>): Promise<MainAnswer<C>> {
  const reply = await window.hopseal.callMain(call, ask);
  if (!reply.ok) throw new Error(`${call}: ${reply.error}`);
  return reply.answer;
}
