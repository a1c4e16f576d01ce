import { app, BrowserWindow } from 'electron/main';

// The floor: a sandboxed window of the product's size with one word in it. Electron is not ready before this file has
// been evaluated, so nothing here may wait for that.
void app.whenReady().then(open);

async function open() {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html><title>bare</title><p>bare');
  const paint = await window.webContents.executeJavaScript(`
    new Promise((resolve) => new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'paint', buffered: true }))`);
  console.log(`tree-usable ${paint}`);
}
