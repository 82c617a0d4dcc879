import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './pages.js';

const html = { accept: 'text/html,*/*;q=0.8' };

describe('the pages that the gateway serves', () => {
  let folder: string;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'factline-pages-'));
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'index.html'), '<title>pages</title>');
    writeFileSync(join(folder, 'embed.html'), '<title>embed</title>');
    writeFileSync(join(folder, 'assets/a-1234.js'), 'let a = 1;');
    writeFileSync(join(folder, 'assets/a-1234.js.gz'), gzipSync('let a = 1;'));
    writeFileSync(join(folder, '.stamp'), 'secret');
    const app = express();
    app.use(servePages(folder));
    app.use((_request, response) => void response.status(404).json({ errors: [] }));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['/', '/topic/x', '/figure/a/b/c=d', '/compare/x?from=1'])(
    'answers %s with the document, anew each time, and lets nobody frame it',
    async (path) => {
      const response = await fetch(`${url}${path}`, { headers: html });
      expect([response.status, await response.text()]).toEqual([200, '<title>pages</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    },
  );

  it('gives the page to who takes anything, and an error for programs where there is none', async () => {
    expect(await (await fetch(`${url}/`)).text()).toBe('<title>pages</title>');
    expect(await (await fetch(`${url}/nowhere`)).json()).toEqual({ errors: [] });
  });

  it('lets other sites frame what is for embedding, and only that', async () => {
    const response = await fetch(`${url}/embed/figure/a/b/c`, { headers: html });
    expect(await response.text()).toBe('<title>embed</title>');
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect((await fetch(`${url}/embed/other`, { headers: html })).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'none'",
    );
  });

  it('serves files with a hash in their name for ever, compressed where that is taken', async () => {
    const response = await fetch(`${url}/assets/a-1234.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['gzip', 'let a = 1;']);
    const plain = await fetch(`${url}/assets/a-1234.js`, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'let a = 1;']);
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await fetch(`${url}/`, { headers: html })).headers.get('etag');
    expect((await fetch(`${url}/`, { headers: { ...html, 'if-none-match': String(etag) } })).status).toBe(304);
  });

  it('says with the page that there is no such page, and leaves programs their own answer', async () => {
    expect((await fetch(`${url}/nowhere`, { headers: html })).status).toBe(404);
    expect(await (await fetch(`${url}/nowhere`, { headers: { accept: 'application/json' } })).json()).toEqual({ errors: [] });
    expect((await fetch(`${url}/topic/x`, { method: 'POST', headers: html })).headers.get('content-type')).toContain('json');
  });

  it.each(['/.stamp', '/.vite/manifest.json', '/assets/..%2f.stamp', '/assets/%2e%2e/.stamp', '/index.html.gz', '/assets/gone-1.js'])(
    'does not hand out %s',
    async (path) => {
      const response = await fetch(`${url}${path}`, { headers: { accept: 'application/json' } });
      expect([response.status, await response.text()]).toEqual([404, '{"errors":[]}']);
    },
  );

  it('takes up what was built while it runs', async () => {
    writeFileSync(join(folder, 'index.html'), '<title>newer</title>');
    await expect.poll(async () => (await fetch(`${url}/`, { headers: html })).text()).toBe('<title>newer</title>');
  });
});
