import { type TestDatabase, testDatabase } from '@factline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFiles } from './random-file.fixtures.js';
import { askAt, type Stack, startStack } from './stack.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
process.stdout.write(`export of random files: FACTLINE_SEED=${seed}\n`);
const databases = [await testDatabase(), await testDatabase()] as const;
let stacks: readonly [Stack, Stack];
beforeAll(async () => {
  const [first, second] = await Promise.all(databases.map((database) => startStack((name) => database.url[name])));
  stacks = [first!, second!];
});
afterAll(async () => {
  for (const stack of stacks) await stack.stop();
});

const handIn = async ({ url }: Stack, file: string): Promise<{ state: string; items: number; recorded: number; rejected: number }> => {
  const answer = await fetch(`${url}/submissions?format=ndjson`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const { data } = await askAt<{ submission: { state: string; items: number; recorded: number; rejected: number } }>(
      url,
      'query ($id: ID!) { submission(id: $id) { state items recorded rejected } }',
      { id },
    );
    if (['DONE', 'FAILED'].includes(data.submission.state)) return data.submission;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const exported = async ({ url }: Stack): Promise<string> =>
  (await fetch(`${url}/export`, { headers: { 'factline-client': 'spec' } })).text();

const headOf = async ({ url }: Stack): Promise<string> =>
  (await askAt<{ status: { head: string } }>(url, '{ status { head } }')).data.status.head;

const projected = async (stack: Stack): Promise<void> => {
  const head = await headOf(stack);
  const { errors } = await askAt(stack.url, '{ topics { nodes { key } } }', {}, { 'factline-min-position': head });
  expect(errors).toBeUndefined();
};

/** Every row of the read tables, from which every reading of every clock is answered; when a row was recorded is the database's. */
const readTables = async (database: TestDatabase): Promise<Record<string, string[]>> => {
  const pool = database.pool('superuser');
  const { rows } = await pool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('figures_g1', 'catalogue_g1', 'drafts_g1') and c.relkind = 'r' order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of rows) {
    const { rows: lines } = await pool.query<{ line: string }>(
      `select (to_jsonb(t) - 'recorded_at' - 'revised_at' - 'proposed_at')::text as line from ${name} t order by 1`,
    );
    found[name] = lines.map(({ line }) => line);
  }
  return found;
};

it(`the export of a log handed in to an empty one gives the same rows at the same positions, late definitions too (seed ${seed})`, async () => {
  const [first, second] = stacks;
  let recorded = 0;
  for (const file of randomFiles({ seed, files: 5, lines: 40 })) recorded += (await handIn(first, file)).recorded;
  expect(recorded).toBeGreaterThan(120);
  const log = await exported(first);
  const lines = log.trimEnd().split('\n').slice(1);
  // A definition stands behind a claim: taken first, it would have another position.
  expect(lines.findLastIndex((line) => line.includes('"type":"figure"'))).toBeGreaterThan(
    lines.findIndex((line) => line.includes('"type":"claim"')),
  );
  expect(await handIn(second, log)).toEqual({ state: 'DONE', items: lines.length, recorded: lines.length, rejected: 0 });
  expect(await exported(second)).toBe(log);
  await Promise.all(stacks.map(projected));
  expect(await readTables(databases[1])).toEqual(await readTables(databases[0]));
  // Its own log knows all of it.
  expect(await handIn(first, log)).toEqual({ state: 'DONE', items: lines.length, recorded: 0, rejected: 0 });
}, 60_000);

it('an export of a later version is refused as a whole', async () => {
  const [first] = stacks;
  expect(await handIn(first, '{"type":"export","version":2,"position":"1"}\n{"type":"topic","key":"a","title":"A"}\n')).toMatchObject({
    state: 'FAILED',
    recorded: 0,
  });
});
