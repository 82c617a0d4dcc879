import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../table/table.js';
import { checkMapping, parseMapping } from './parse-mapping.js';

const figure = { topic: 't', title: 'T', measure: 'killed', population: 'people', place: 'x', unit: 'people', kind: 'cumulative' };
const problemsOf = (more: object): string[] => {
  const read = checkMapping({ mapping: 1, figures: [figure], ...more });
  return 'problems' in read ? read.problems.map(({ code, path }) => `${code}@${path}`) : [];
};

describe('a mapping', { timeout: 60_000 }, () => {
  it.each([
    ['an unknown field', { colour: 1 }, ['mapping-invalid@colour']],
    ['no figure', { figures: [] }, ['mapping-invalid@figures']],
    ['a kind that is none', { figures: [{ ...figure, kind: 'total' }] }, ['mapping-invalid@figures.0.kind']],
    ['a template with an unknown filter', { asOf: '{day|title}' }, ['mapping-invalid@asOf']],
    ['a dictionary that is not there', { origin: { column: 'by', map: 'people' } }, ['mapping-invalid@origin.map']],
    ['the same in a template', { figures: [{ ...figure, place: '{region|map:places}' }] }, ['mapping-invalid@figures.0.place']],
    ['a pattern that is none', { columns: { a: { pattern: '(' } } }, ['mapping-invalid@columns.a.pattern']],
    ['a date form without a year', { asOf: { column: 'a', format: 'DD/MM' } }, ['mapping-invalid@asOf.format']],
    ['an offset that is none', { publishedAt: { column: 'a', offset: 'Kyiv' } }, ['mapping-invalid@publishedAt.offset']],
    ['a wide table of nothing', { wide: { name: 'a', value: 'b' } }, ['mapping-invalid@wide']],
    ['a locale that is none', { table: { locale: 'xx_yy!' } }, ['mapping-invalid@table.locale']],
    ['an action that is none', { rows: [{ action: 'delete' }] }, ['mapping-invalid@rows.0.action']],
    [
      'a publisher nobody defines',
      { define: true, sources: [{ key: 'a', name: 'A' }], dataSet: { key: 'd', title: 'D', publisher: 'b' } },
      ['mapping-invalid@dataSet.publisher'],
    ],
    ['several at once', { colour: 1, rows: [{ action: 'delete' }] }, ['mapping-invalid@rows.0.action', 'mapping-invalid@colour']],
  ])('is refused with %s', (_, more, problems) => {
    expect(problemsOf(more).sort()).toEqual([...problems].sort());
  });

  it('may be JSON or YAML; what is neither is told', () => {
    expect(parseMapping(JSON.stringify({ mapping: 1, figures: [figure] }))).toHaveProperty('mapping');
    expect(
      parseMapping(
        `mapping: 1\nfigures:\n  - { topic: t, title: T, measure: killed, population: people, place: x, unit: people, kind: cumulative }\n`,
      ),
    ).toHaveProperty('mapping');
    for (const [text, kind] of [
      ['{"mapping":1,"mapping":1}', 'json'],
      ['{', 'json'],
      ['a: [', 'yaml'],
      ['a: 1\na: 2', 'yaml'],
      ['a: &x 1\nb: *x', 'yaml'],
      ['', 'yaml'],
    ] as const) {
      expect(parseMapping(text, kind), text).toHaveProperty('problems');
    }
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((thing) => JSON.stringify(thing) ?? ''),
        ),
        (text) => {
          for (const kind of ['json', 'yaml'] as const) expect(parseMapping(text, kind)).toBeTypeOf('object');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names every column that the table lacks', () => {
    const read = checkMapping({
      mapping: 1,
      asOf: '{day}',
      value: { column: 'count' },
      columns: { area: { required: true } },
      figures: [{ ...figure, place: '{region|slug}', when: { kind: 'x' } }],
    });
    if ('problems' in read) throw new Error(read.problems[0]?.message);
    const problems = checkTable(read.mapping, { format: 'csv', delimiter: ',', header: ['day', 'counts'], problems: [] });
    expect(
      problems
        .filter(({ code }) => code === 'column-missing')
        .map(({ received }) => received)
        .sort(),
    ).toEqual(['area', 'count', 'kind', 'region']);
    expect(problems[0]?.code).toBe('not-a-table');
  });
});
