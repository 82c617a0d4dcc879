import { describe, expect, it } from 'vitest';
import { encode, handIn, install, type Outcome } from '../hand-in.fixtures.js';
import { checkMapping } from '../mapping/parse-mapping.js';
import type { FileFormat } from '../split/part.js';

const base = {
  mapping: 1,
  define: true,
  dataSet: { key: 'd', title: 'D', publisher: 'p' },
  topics: [{ key: 't', title: 'T' }],
  sources: [
    { key: 'p', name: 'P' },
    { key: 'ministry', name: 'Ministry' },
    { key: 'agency', name: 'Agency' },
  ],
  asOf: '{day}',
  publishedAt: '{day}',
  value: '{count}',
};
const figure = {
  topic: 't',
  title: 'Killed in {place}',
  measure: 'killed',
  population: 'people',
  place: '{place|slug}',
  unit: 'people',
  kind: 'cumulative',
};

const run = (text: string, mapping: object, format: FileFormat = 'csv'): Outcome => {
  const read = checkMapping({ ...base, figures: [figure], ...mapping });
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return handIn(install(), encode(text), format, read.mapping);
};
const claimsOf = (outcome: Outcome) => outcome.events.flatMap(({ event }) => (event.type === 'ClaimRecorded' ? [event.data] : []));
const codesOf = (outcome: Outcome): string[] => outcome.rejected.flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a table', () => {
  it('gives a claim for every row, from column, template and fixed text', () => {
    const [claim, ...more] = claimsOf(run('day,place,count\n2024-05-01,Upper Valley,12\n', { origin: 'ministry', via: ['agency'] }));
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      figure: 't/killed/people/upper-valley',
      origin: 'ministry',
      via: ['agency'],
      dataSet: 'd',
      value: { text: '12' },
      locator: { row: 1 },
    });
  });

  it.each([
    ['en', '1,216', '1216'],
    ['de', '1.216', '1216'],
    ['de', '1.216,5', '1216.5'],
    ['fr', '1\u202f216', '1216'],
    ['fr', '1 216,5', '1216.5'],
    ['de-CH', "1'216.5", '1216.5'],
    ['de-CH', '1’216', '1216'],
  ])('reads numbers of the locale %s: %s', (locale, count, min) => {
    expect(claimsOf(run(`day;place;count\n2024-05-01;x;${count}\n`, { table: { locale } }))[0]?.value.min).toBe(min);
  });

  it('says what missing words become', () => {
    const outcome = run('day,place,count\n2024-05-01,a,NA\n2024-05-01,b,NR\n2024-05-01,c,?\n2024-05-01,d,S\n2024-05-01,e,\n', {
      missing: { NA: 'skipped', NR: 'not-reported', '?': 'unknown', S: 'withheld' },
    });
    expect(claimsOf(outcome).map(({ value }) => value.qualifier)).toEqual(['not-reported', 'unknown', 'withheld']);
    expect(outcome).toMatchObject({ items: 5, skipped: 1 });
    expect(codesOf(outcome)).toEqual(['field-missing']);
  });

  it('takes the wording from a column', () => {
    const values = claimsOf(
      run('day,place,count,how\n2024-05-01,a,12000,about\n2024-05-01,b,12000,more\n2024-05-01,c,5,\n', {
        qualifier: { column: 'how', map: { about: 'about', more: 'more-than', '': null } },
      }),
    );
    expect(values.map(({ value }) => value.qualifier)).toEqual(['about', 'more-than', 'exact']);
  });

  it('reads dates of another form, and wall clocks with the offset of the mapping', () => {
    const [claim] = claimsOf(
      run('day,at,place,count\n03/05/2024,3 May 2024 18:30,a,1\n', {
        asOf: { column: 'day', format: 'DD/MM/YYYY' },
        publishedAt: { column: 'at', format: 'D MMM YYYY HH:mm', offset: '+03:00' },
      }),
    );
    expect(claim).toMatchObject({ period: { end: '2024-05-03' }, publishedAt: { at: '2024-05-03T15:30:00.000Z' } });
  });

  it('maps sources, blank to the voice of the publisher, unknown words to a problem', () => {
    const outcome = run('day,place,count,by\n2024-05-01,a,1,MoH\n2024-05-02,a,2,\n2024-05-03,a,3,Twitter\n', {
      origin: { column: 'by', map: { MoH: 'ministry', '': null } },
    });
    expect(claimsOf(outcome).map(({ origin, basis }) => [origin, basis])).toEqual([
      ['ministry', 'named'],
      ['p', 'own-voice'],
    ]);
    expect(codesOf(outcome)).toEqual(['mapping-word-unknown']);
  });

  it('lists what is wrong with a row all at once', () => {
    const outcome = run('day,place,count,by\n2024-13-45,a,-4,Twitter\n', { origin: { column: 'by', map: { MoH: 'ministry' } } });
    expect(new Set(codesOf(outcome))).toEqual(new Set(['mapping-word-unknown', 'date-invalid', 'number-negative']));
    expect(outcome.rejected).toHaveLength(1);
  });

  it('does with a row what its rule says', () => {
    const outcome = run(
      'op,day,place,count\nadd,2024-05-01,a,5\ndrop,2024-05-01,a,\nnote,2024-05-02,a,\ntotal,2024-05-02,a,9\nother,2024-05-02,a,9\n',
      {
        rows: [
          { when: { op: 'add' }, action: 'record' },
          { when: { op: 'drop' }, action: 'retract', reason: 'gone' },
          { when: { op: 'note' }, action: 'annotate', text: 'No report for {place}.' },
          { when: { op: 'total' }, action: 'skip', reason: 'A sum.' },
        ],
      },
    );
    expect(outcome.events.map(({ event }) => event.type).slice(-3)).toEqual(['ClaimRecorded', 'ClaimRetracted', 'FigureAnnotated']);
    expect(outcome).toMatchObject({ items: 5, recorded: 3, skipped: 1 });
    expect(codesOf(outcome)).toEqual(['mapping-no-rule']);
  });

  it('does several things with one row, all or none', () => {
    const rows = [{ action: [{ do: 'annotate', text: 'Revised.' }, 'record'] }];
    const outcome = run('day,place,count\n2024-05-01,a,5\n2024-05-02,a,-1\n', { rows });
    expect(outcome.events.map(({ event }) => event.type).slice(-2)).toEqual(['FigureAnnotated', 'ClaimRecorded']);
    expect(outcome).toMatchObject({ recorded: 1, rejected: [{ place: { line: 3 } }] });
  });

  it('knows the causes of single changes', () => {
    const notes = [
      {
        figure: 't/killed/people/a',
        asOf: '2024-05-01',
        published: '2024-05-01T10:00:00Z',
        by: 'publisher',
        reason: 'typing error',
        text: '5 for 55',
      },
    ];
    const [claim] = claimsOf(run('day,at,place,count\n2024-05-01,2024-05-01T13:00:00+03:00,a,55\n', { publishedAt: '{at}', notes }));
    expect(claim).toMatchObject({ statedBy: 'publisher', note: 'typing error: 5 for 55' });
  });

  it('reads wide tables, one item for each cell', () => {
    const figures = [{ ...figure, title: '{what} in {place}', measure: '{what|slug}' }];
    const outcome = run('day,place,Killed,Badly Injured\n2024-05-01,a,1,2\n2024-05-02,a,x,4\n', {
      value: '{n}',
      wide: { except: ['day', 'place'], name: 'what', value: 'n' },
      figures,
    });
    expect(claimsOf(outcome).map(({ figure: key, value, locator }) => [key, value.text, locator.column])).toEqual([
      ['t/killed/people/a', '1', 'Killed'],
      ['t/badly-injured/people/a', '2', 'Badly Injured'],
      ['t/badly-injured/people/a', '4', 'Badly Injured'],
    ]);
    expect(outcome).toMatchObject({ items: 4, rejected: [{ place: { line: 3, row: 2, column: 'Killed' } }] });
  });

  it('reads an array of records, however deep the damage', () => {
    const records = [
      '{"day":"2024-05-01","place":"a","count":1}',
      '{"day":"2024-05-02","place":"a","count":1e400}',
      '{"day":"2024-05-03","place":"a" "count":3}',
      '{"day":"2024-05-04","place":"a","count":{}}',
      '{"day":"2024-05-05,"place":"a","count":5}',
      '{"day":"2024-05-06","place":"a","count":6}',
    ];
    for (const text of [
      `[${records.join(',')}]`,
      `[\n  ${records.join(',\n  ')}\n]\n`,
      `[\n${records.map((record) => record.replaceAll(',"', ',\n "')).join(',\n')}\n]`,
    ]) {
      const outcome = run(text, {}, 'json');
      expect(claimsOf(outcome).map(({ value }) => value.text)).toEqual(['1', '6']);
      expect(codesOf(outcome)).toEqual(['number-out-of-range', 'not-json', 'field-invalid', 'not-json']);
    }
  });

  it('refuses one row, not the file, where a cell makes no key', () => {
    const outcome = run('day,place,count\n2024-05-01,Київ,1\n2024-05-01,Kyiv,1\n', {});
    expect(codesOf(outcome)).toEqual(['key-invalid']);
    expect(outcome).toMatchObject({ recorded: 1, refusedDefinitions: [] });
  });

  it('defines what it meets, and leaves what people have changed', () => {
    const read = checkMapping({ ...base, figures: [figure] });
    if ('problems' in read) throw new Error('wrong');
    const to = install();
    handIn(to, encode('{"type":"topic","key":"t","title":"My own title"}\n'), 'ndjson');
    const outcome = handIn(to, encode('day,place,count\n2024-05-01,a,1\n'), 'csv', read.mapping);
    expect(outcome.events.map(({ event }) => event.type)).toEqual([
      'SourceRegistered',
      'SourceRegistered',
      'SourceRegistered',
      'DataSetRegistered',
      'FigureDefined',
      'ClaimRecorded',
    ]);
    expect(to.directory.topic('t')?.title).toBe('My own title');
  });
});
