import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer';
import { COMMAND_CHANNEL, CORE_PORT, MAIN_CHANNEL, type PreloadApi } from '../../shared/messages/channels';
import type { MainAsk, MainCall, MainReply } from '../../shared/messages/main';

let port: MessagePort | null = null;
let isListening = false;

function invoke<C extends MainCall>(call: C, ask: MainAsk<C>): Promise<MainReply<C>> {
  return ipcRenderer.invoke(MAIN_CHANNEL, { call, ask });
}

/** The few typed calls that the window gets. Main parses every one of them; nothing is forwarded by name. */
const api: PreloadApi = {
  callMain: (call, ask) => {
    // The window could name any path here, and have it read: it only ever hands over files that a person dropped.
    if ((call as MainCall) === 'file.dropped') return Promise.resolve({ ok: false, error: 'call.refused' });
    return invoke(call, ask);
  },
  dropped: (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    return path === '' ? Promise.resolve({ ok: true, answer: null }) : invoke('file.dropped', { path });
  },
  listenForCommands: (hear) => {
    ipcRenderer.on(COMMAND_CHANNEL, (_event, told: unknown) => {
      if (typeof told === 'string') hear(told);
    });
  },
  listenForCorePort: () => {
    isListening = true;
    handOver();
  },
};

contextBridge.exposeInMainWorld('hopseal', api);

// A port cannot cross the context bridge; it travels as a window message to this very page.
function handOver(): void {
  if (!port || !isListening) return;
  window.postMessage(CORE_PORT, window.location.origin, [port]);
  port = null;
}

ipcRenderer.on(CORE_PORT, ({ ports }) => {
  port = ports[0] ?? null;
  handOver();
});
// Once the page has drawn the tree that it had last: a core that starts at the same time holds both up.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(CORE_PORT), { once: true });
