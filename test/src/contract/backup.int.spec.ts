import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type TestDatabase, testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFiles } from './random-file.fixtures.js';
import { askAt, type Stack, startStack } from './stack.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
process.stdout.write(`backup of random files: FACTLINE_SEED=${seed}\n`);
const [first, second, third] = [await testDatabase(), await testDatabase(), await testDatabase()];
const folder = mkdtempSync(join(tmpdir(), 'factline-backup-'));
const program = fileURLToPath(new URL('../../../infra/local/dist/backup/main.js', import.meta.url));
let stack: Stack;
const at = (name: string) => join(folder, name);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (database: TestDatabase, ...args: readonly string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'], DATABASE_URL: database.url.owner } }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, out: stdout, err: stderr }),
  );

beforeAll(async () => {
  stack = await startStack((name) => first.url[name]);
  for (const file of randomFiles({ seed, files: 4, lines: 40 })) {
    const answer = await fetch(`${stack.url}/submissions?format=ndjson`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const { id } = (await answer.json()) as { id: string };
    for (;;) {
      const { data } = await askAt<{ submission: { state: string } }>(stack.url, 'query ($id: ID!) { submission(id: $id) { state } }', {
        id,
      });
      if (data.submission.state === 'DONE') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

/** Every row that readers see, times of recording too. */
const readTables = async (database: TestDatabase): Promise<Record<string, string[]>> => {
  const pool = database.pool('superuser');
  const { rows } = await pool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('figures_g1', 'catalogue_g1', 'drafts_g1') and c.relkind = 'r' order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of rows)
    found[name] = (await pool.query<{ line: string }>(`select t::text as line from ${name} t order by 1`)).rows.map(({ line }) => line);
  return found;
};
const projected = async ({ url }: Stack): Promise<void> => {
  const { data } = await askAt<{ status: { head: string } }>(url, '{ status { head } }');
  expect((await askAt(url, '{ topics { nodes { key } } }', {}, { 'factline-min-position': data.status.head })).errors).toBeUndefined();
};

describe('backup and restore', () => {
  it('give the same database to the byte', async () => {
    expect(await run(first, 'backup', at('one.gz'))).toMatchObject({ code: 0, err: '' });
    expect(await run(second, 'restore', at('one.gz'), '--json')).toMatchObject({ code: 0, err: '' });
    expect(await run(second, 'backup', at('two.gz'))).toMatchObject({ code: 0 });
    expect(readFileSync(at('two.gz')).equals(readFileSync(at('one.gz')))).toBe(true);

    const restored = await startStack((name) => second.url[name]);
    try {
      await Promise.all([projected(stack), projected(restored)]);
      expect(await readTables(second)).toEqual(await readTables(first));
      const claim = {
        type: 'claim',
        figure: 'flood/measure-0/people/valley',
        value: 7,
        asOf: '2024-05-09',
        origin: 'police',
        publishedAt: '2024-05-09T10:00:00Z',
      };
      // The log goes on where it was.
      const answer = await fetch(`${restored.url}/submissions?format=ndjson`, {
        method: 'POST',
        body: JSON.stringify(claim),
        headers: { 'content-type': 'application/x-ndjson' },
      });
      expect(answer.status).toBe(202);
    } finally {
      await restored.stop();
    }
    expect(await run(second, 'restore', at('one.gz'))).toMatchObject({ code: 5, err: expect.stringContaining('[target-not-empty]') });
  }, 180_000);

  it('refuse a file that is cut or none, and leave the database empty', async () => {
    const whole = readFileSync(at('one.gz'));
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1] = flipped[whole.length >> 1]! ^ 0x55;
    const damages: readonly (readonly [string, Buffer, string])[] = [
      ['cut', whole.subarray(0, whole.length - 100), 'backup-damaged'],
      ['flipped', flipped, 'backup-damaged'],
      ['plain', Buffer.from('{"type":"topic"}\n'), 'backup-unreadable'],
    ];
    for (const [name, bytes, code] of damages) {
      writeFileSync(at('damaged.gz'), bytes);
      expect([name, await run(third, 'restore', at('damaged.gz'))]).toEqual([
        name,
        { code: 5, out: '', err: expect.stringContaining(`[${code}]`) },
      ]);
    }
    expect(await run(third, 'restore', at('no-such.gz'))).toMatchObject({ code: 4 });
    const { rows } = await third
      .pool('superuser')
      .query('select (select count(*) from log.events) + (select count(*) from submissions.submissions) as rows');
    expect(rows).toEqual([{ rows: '0' }]);
  }, 180_000);
});
