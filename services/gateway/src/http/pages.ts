import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler, Response } from 'express';

/** Where the build puts the pages; the same from `src` and from `dist`. */
export const pagesFolder = fileURLToPath(new URL('../../../dashboard/dist/', import.meta.url));

interface Page {
  readonly type: string;
  readonly etag: string;
  readonly isHashed: boolean;
  readonly bodies: { readonly plain: Buffer; readonly br?: Buffer; readonly gzip?: Buffer };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  map: 'application/json',
  woff2: 'font/woff2',
  woff: 'font/woff',
  png: 'image/png',
  ico: 'image/x-icon',
};

/** Everything comes from here, and nothing is run that is not a file of ours. Pictures of charts are made in the page (blob:). */
const policy = (frameAncestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

/** The first folders of addresses that are pages; each is answered with the same document, which finds its way by itself. */
const routes = new Set([
  '',
  'topic',
  'figure',
  'claim',
  'document',
  'source',
  'sources',
  'event',
  'events',
  'changes',
  'compare',
  'explorer',
  'search',
  'review',
  'about',
]);

/**
 * Serves the built dashboard: files whose name holds their hash for ever, the others asked for anew each time. Addresses of pages get the
 * document, `/embed/…` the one that other sites may frame. Passes on what is not a page, and everything where nothing was built.
 */
export const servePages = (folder: string = pagesFolder): RequestHandler => {
  let builtAt = timeOf(folder);
  let pages = readPages(folder);
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // Built anew while we run (development): read again.
    if (timeOf(folder) !== builtAt) {
      builtAt = timeOf(folder);
      pages = readPages(folder);
    }
    const [, first = '', second = ''] = request.path.split('/');
    const file = pages.get(request.path.slice(1));
    if (file !== undefined && !request.path.endsWith('.html'))
      return send(response, file, { method: request.method, headers: request.headers });
    const isEmbed = first === 'embed' && (second === 'figure' || second === 'topic');
    const isPage = isEmbed || routes.has(first);
    // Who takes anything gets the page where there is one, and else the error that a program can read.
    if (request.accepts(isPage ? ['html', 'json'] : ['json', 'html']) !== 'html') return next();
    const page = pages.get(isEmbed ? 'embed.html' : 'index.html');
    if (page === undefined) return next();
    response.setHeader('content-security-policy', policy(isEmbed ? '*' : "'none'"));
    if (!isEmbed) response.setHeader('cross-origin-opener-policy', 'same-origin');
    // What is not a page still gets one: it says so, and how to go on.
    send(response, page, { method: request.method, headers: request.headers }, isPage ? 200 : 404);
  };
};

const send = (
  response: Response,
  page: Page,
  { method, headers }: { method: string; headers: Readonly<Record<string, string | string[] | undefined>> },
  status = 200,
): void => {
  const accepted = String(headers['accept-encoding'] ?? '');
  const encoding =
    page.bodies.br !== undefined && /\bbr\b/.test(accepted)
      ? 'br'
      : page.bodies.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined;
  const body = (encoding === undefined ? undefined : page.bodies[encoding]) ?? page.bodies.plain;
  response.setHeader('content-type', page.type);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('etag', page.etag);
  response.setHeader('cache-control', page.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (status === 200 && headers['if-none-match'] === page.etag) {
    response.status(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.status(status);
  if (method === 'HEAD') response.end();
  else response.end(body);
};

/** When the pages were built; undefined where they were not. */
const timeOf = (folder: string): number | undefined => statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

/** All files at once: they are few and small, and nothing outside the folder can be asked for. */
const readPages = (folder: string): Map<string, Page> => {
  const pages = new Map<string, Page>();
  for (const path of listFiles(folder)) {
    const type = types[path.slice(path.lastIndexOf('.') + 1)];
    if (type === undefined) continue;
    const name = relative(folder, path).split(sep).join('/');
    const plain = readFileSync(path);
    const br = compressed(`${path}.br`);
    const gzip = compressed(`${path}.gz`);
    const { mtimeMs } = statSync(path);
    pages.set(name, {
      type,
      etag: `W/"${plain.length.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      isHashed: name.startsWith('assets/'),
      bodies: { plain, ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) },
    });
  }
  return pages;
};

const compressed = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

const listFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
      entry.isFile() && !entry.name.startsWith('.') ? [join(entry.parentPath, entry.name)] : [],
    );
  } catch {
    return []; // not built
  }
};
