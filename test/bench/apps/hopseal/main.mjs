import { app } from 'electron/main';

// The built product, watched from outside: it says itself when its tree can be used.
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const usable = await contents.executeJavaScript(`
      new Promise((resolve) => new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName('hopseal:tree-usable');
        if (entry) resolve(performance.timeOrigin + entry.startTime);
      }).observe({ type: 'mark', buffered: true }))`);
    console.log(`usable ${usable}`);
  });
});
await import('../../../../out/main/index.js');
