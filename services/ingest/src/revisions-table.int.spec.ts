import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Counts } from '@factline/submissions';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestIngest, type TestIngest } from './ingest.fixtures.js';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
// The whole table lies beside the project where that is developed; its extract comes along.
const whole = at('../shared/data/gaza-westbank-lebanon/revisions.csv');
const file = existsSync(whole) ? whole : at('infra/local/demo/gaza-westbank-lebanon-extract.csv');
const mapping = { text: readFileSync(at('packages/formats/mappings/gaza-westbank-lebanon.yaml'), 'utf8'), format: 'yaml' } as const;
process.stdout.write(`revisions table: ${file === whole ? 'the whole table' : 'the extract of the demo (the whole table is not there)'}\n`);

const database = await testDatabase();
let ingest: TestIngest;
beforeAll(async () => {
  ingest = await startTestIngest(database);
});
afterAll(() => ingest.stop());

const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
const handIn = (lines: readonly string[]) => ingest.handIn(`${[header, ...lines].join('\n')}\n`, { format: 'csv', mapping });
const sum = ({ recorded, alreadyKnown, skipped, rejected }: Counts) => recorded + alreadyKnown + skipped + rejected;

/** Rows that stand alone: deaths of later days, at one place, reported an hour after midnight. */
const newRows = Array.from(
  { length: 10 },
  (_, n) => `2026-11-0${(n % 9) + 1}T01:00:00+00:00,0123456789ab,gaza,2026-10-${String(n + 10)},killed_cum,added,,${90_000 + n},mohtel`,
);

const damages: readonly [code: string, spoil: (cells: string[]) => string][] = [
  ['row-malformed', (cells) => cells.slice(0, -1).join(',')],
  ['row-malformed', (cells) => `"${cells.join(',')}`],
  ['number-invalid', (cells) => cells.with(7, '12a4').join(',')],
  ['number-negative', (cells) => cells.with(7, '-5').join(',')],
  ['number-out-of-range', (cells) => cells.with(7, '1e400').join(',')],
  ['date-invalid', (cells) => cells.with(3, '2024-13-45').join(',')],
  ['publication-in-future', (cells) => cells.with(0, '2039-01-15T12:11:40-05:00').join(',')],
  ['mapping-word-unknown', (cells) => cells.with(2, 'gazza').join(',')],
  ['nul-byte', (cells) => cells.with(2, 'ga\u0000za').join(',')],
  ['mapping-word-unknown', (cells) => cells.with(8, 'rumour').join(',')],
];

describe('the revisions table with its mapping', () => {
  let first: Counts;

  it('gives every item an outcome, and every rejection its reasons', async () => {
    const submission = await handIn(rows);
    expect(submission.problems).toEqual([]);
    expect(submission.state).toBe('done');
    first = submission.counts;
    expect(first.items).toBe(rows.length);
    expect(sum(first)).toBe(first.items);
    expect(first.recorded).toBeGreaterThan(rows.length * 0.8);
    const rejections = await ingest.rejections(submission.id);
    expect(rejections).toHaveLength(first.rejected);
    for (const { original, place, problems } of rejections) {
      expect(original).toBe(rows[place.line - 2]?.trimEnd());
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  it('records nothing when it is handed in again', async () => {
    const { counts } = await handIn(rows);
    expect(counts).toEqual({ ...first, recorded: 0, alreadyKnown: first.recorded + first.alreadyKnown });
  });

  it('records the ten lines that were added', async () => {
    const { counts } = await handIn([...rows, ...newRows]);
    expect(counts).toMatchObject({ items: rows.length + 10, recorded: 10, rejected: first.rejected });
  });

  it('refuses fifty damaged lines, each with its code, and nothing else', async () => {
    const spoilt = new Map<number, string>();
    const damaged = rows.flatMap((row, n) => {
      const [code, spoil] = damages[spoilt.size % damages.length]!;
      const cells = row.split(',');
      if (spoilt.size === 50 || cells[4] !== 'killed_cum' || cells[5] !== 'added' || cells[2] !== 'gaza' || (file === whole && n % 2 === 1))
        return [row];
      spoilt.set(n + 2, code);
      return [spoil(cells)];
    });
    expect(spoilt.size).toBe(50);
    const submission = await handIn(damaged);
    expect(submission.counts).toMatchObject({ items: rows.length, rejected: first.rejected + 50, recorded: 0 });
    const rejections = await ingest.rejections(submission.id);
    for (const [line, code] of spoilt) {
      const rejection = rejections.find(({ place }) => place.line === line);
      expect(
        rejection?.problems.map((problem) => problem.code),
        `line ${line}`,
      ).toContain(code);
    }
  });
});

describe('a table that cannot be read as a whole', () => {
  it('fails with problems, and can be handed in again', async () => {
    const without = await ingest.handIn(`${header}\n${rows[0]}\n`, { format: 'csv' });
    expect(without).toMatchObject({ state: 'failed', problems: [{ code: 'mapping-invalid' }], counts: { items: 0 } });
    const other = await ingest.handIn('a,b\n1,2\n', { format: 'csv', mapping });
    expect(other.state).toBe('failed');
    expect(other.problems.map(({ code }) => code)).toContain('not-a-table');
    const unknown = {
      text: mapping.text.replace('define: true', 'define: false').replaceAll('palestine-datasets', 'nowhere'),
      format: 'yaml',
    } as const;
    const dataSet = await ingest.handIn(`${header}\n${rows[0]}\n`, { format: 'csv', mapping: unknown });
    expect(dataSet).toMatchObject({ state: 'failed', problems: [{ code: 'data-set-unknown' }] });
    expect(await ingest.handInAgain(without.id, { mapping })).toMatchObject({ state: 'done', problems: [], counts: { items: 1 } });
  });
});
