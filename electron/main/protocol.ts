import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron/main';

/** The window's own origin. A protocol of its own, so that the page is no file and has the rights of none. */
const SCHEME = 'hopseal-app';
export const APP_ORIGIN = `${SCHEME}://window`;
const PAGE = `${APP_ORIGIN}/index.html`;

/** The window's page. How it is to look stands in its address, so that it is known before anything is drawn. */
export function pageUrl({ language, contrast }: { readonly language: string; readonly contrast: boolean }): string {
  return `${PAGE}?${new URLSearchParams({ lang: language, ...(contrast && { contrast: 'more' }) }).toString()}`;
}

const ROOT = join(import.meta.dirname, '../renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // codeCache: the window starts with its scripts compiled already.
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of the renderer's folder, and nothing else. */
export function serveRenderer(): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const file = fileOf(url);
    const type = file && TYPES[extname(file)];
    if (!file || !type || method !== 'GET') return notFound();
    try {
      const content = await readFile(file);
      return type.startsWith('text/html')
        ? page(content.toString('utf8'))
        : new Response(content, { headers: { 'Content-Type': type } });
    } catch {
      return notFound();
    }
  });
}

/** The file that a URL names; null for anything outside of the renderer's folder. */
function fileOf(url: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  const file = normalize(join(ROOT, decodeURIComponent(new URL(url).pathname)));
  return file.startsWith(ROOT + sep) ? file : null;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The page with a nonce of its own: the style sheets that are made as it runs carry it, anything else is refused. */
function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll('{{nonce}}', nonce), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': contentSecurityPolicy(nonce) },
  });
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
