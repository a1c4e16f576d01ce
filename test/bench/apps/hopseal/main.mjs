import { app } from 'electron/main';

// The built product, watched from outside: it says itself when its tree can be used, when its core can, and when what the
// next start shows first is kept.
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    for (const name of ['tree-usable', 'core-usable', 'tree-kept']) void tell(contents, name);
  });
});
await import('../../../../out/main/index.js');

async function tell(contents, name) {
  const at = await contents.executeJavaScript(`
    new Promise((resolve) => new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('hopseal:${name}');
      if (entry) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'mark', buffered: true }))`);
  // The console is the log's, which puts the time before a line.
  process.stdout.write(`${name} ${at}\n`);
}
