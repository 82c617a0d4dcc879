import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../program.js';
import { keptTerminal } from '../terminal.fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'factline-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const terminal = keptTerminal();
  const exitCode = await runCommandLine(args, {
    terminal,
    env: { FACTLINE_URL: 'http://127.0.0.1:9' },
    signal: new AbortController().signal,
  });
  return { exitCode, out: terminal.told.out.join('\n'), err: terminal.told.err.join('\n') };
};
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const report = 'At least 40 people were killed in the flood, the Interior Ministry said on Friday.';

describe('factline extract', () => {
  it('lists what a report claims, with who says so, and needs no gateway', async () => {
    const { exitCode, out } = await run('extract', file('a.txt', report), '--published', '2021-05-14');
    expect(exitCode).toBe(0);
    expect(out).toContain('“At least 40 people were killed');
    expect(out).toContain('says the Interior Ministry · as of 2021-05-14');
    expect(out).toContain('One claim proposed by factline-rules');
  });
  it('--json: quotes are exact substrings of the text', async () => {
    const { out } = await run('extract', file('b.txt', report), '--published', '2021-05-14', '--json');
    const [claim] = (JSON.parse(out) as { claims: { quote: string; start: number; end: number; value: object }[] }).claims;
    expect(report.slice(claim?.start, claim?.end)).toBe(claim?.quote);
    expect(claim?.value).toMatchObject({ qualifier: 'at-least', min: 40, max: null });
  });
  it('knows HTML by its name', async () => {
    const { out } = await run(
      'extract',
      file('c.html', `<html><body><article><p>${report}</p></article></body></html>`),
      '--published',
      '2021-05-14',
    );
    expect(out).toContain('“At least 40 people were killed');
  });
  it('bytes that are no UTF-8 are no reason to fail', async () => {
    expect((await run('extract', file('d.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0x80)), '--published', '2021-05-14')).out).toBe(
      'No claims found.',
    );
  });
  it('a missing file and a date that is none end with their codes', async () => {
    expect(await run('extract', join(folder, 'none.txt'), '--published', '2021-05-14')).toMatchObject({ exitCode: 4 });
    expect(await run('extract', file('e.txt', report), '--published', 'friday')).toMatchObject({ exitCode: 1 });
    expect(await run('extract', file('f.txt', report))).toMatchObject({ exitCode: 1 });
  });
});
