import { contextBridge, ipcRenderer } from 'electron/renderer';
import { CORE_PORT, MAIN_CHANNEL, type PreloadApi } from '../../shared/messages/channels';

/** The few typed calls that the window gets. Main parses every one of them; nothing is forwarded by name. */
const api: PreloadApi = {
  callMain: (call, ask) => ipcRenderer.invoke(MAIN_CHANNEL, { call, ask }),
  requestCorePort: () => ipcRenderer.send(CORE_PORT),
};

contextBridge.exposeInMainWorld('hopseal', api);

// A port cannot cross the context bridge; it travels as a window message to this very page.
ipcRenderer.on(CORE_PORT, ({ ports }) => window.postMessage(CORE_PORT, window.location.origin, ports));
