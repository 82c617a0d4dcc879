import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, handIn, type Installation, install, type Outcome } from '../hand-in.fixtures.js';
import { checkMapping } from '../mapping/parse-mapping.js';

const read = checkMapping({
  mapping: 1,
  define: true,
  dataSet: { key: 'd', title: 'D', publisher: 'p' },
  topics: [{ key: 't', title: 'T' }],
  sources: [{ key: 'p', name: 'P' }],
  publishedAt: '{at}',
  value: '{count}',
  rows: [{ when: { count: { blank: true } }, action: 'retract' }, { action: 'record' }],
  figures: ['killed', 'injured'].map((measure) => ({
    when: { what: measure },
    topic: 't',
    title: measure,
    measure,
    population: 'people',
    place: 'x',
    unit: 'people',
    kind: 'flow',
    fields: {
      period: {
        end: '{day}',
        length: { from: 'row', where: { what: 'hours' }, same: ['day'], column: 'count', missing: ['0'], text: 'PT{value}H' },
      },
    },
  })),
});
if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
const { mapping } = read;

const header = 'at,day,what,count';
const row = (minute: number, what: string, count: number | '', day = '2024-05-01'): string =>
  `2024-05-02T10:${String(minute).padStart(2, '0')}:00Z,${day},${what},${count}`;
const hand = (to: Installation, rows: readonly string[], partSize?: number): Outcome =>
  handIn(to, encode([header, ...rows, ''].join('\n')), 'csv', mapping, partSize);
const claimsOf = (outcome: Outcome): string[] =>
  outcome.events.flatMap(({ event }) =>
    event.type === 'ClaimRecorded'
      ? [
          `${event.data.publishedAt.at.slice(14, 16)} ${event.data.figure.split('/')[1]} ${event.data.value.text} ${event.data.period.length ?? '-'}`,
        ]
      : [],
  );

describe('companion rows', { timeout: 60_000 }, () => {
  it('complete the rows of their own version, before or after them in the file', () => {
    expect(claimsOf(hand(install(), [row(1, 'killed', 404), row(1, 'hours', 6)]))).toEqual(['01 killed 404 PT6H']);
    expect(claimsOf(hand(install(), [row(1, 'hours', 6), row(1, 'killed', 404)]))).toEqual(['01 killed 404 PT6H']);
  });

  it('complete rows of other parts of the file', () => {
    const outcome = hand(
      install(),
      [
        row(1, 'killed', 404),
        ...Array.from({ length: 40 }, (_, index) => row(1, 'injured', index, `2024-04-${String((index % 28) + 1).padStart(2, '0')}`)),
        row(1, 'hours', 6),
      ],
      64,
    );
    expect(claimsOf(outcome)[0]).toBe('01 killed 404 PT6H');
  });

  it('stay true for later versions of the row', () => {
    expect(claimsOf(hand(install(), [row(1, 'killed', 404), row(1, 'hours', 6), row(2, 'killed', 405)]))).toEqual([
      '01 killed 404 PT6H',
      '02 killed 405 PT6H',
    ]);
  });

  it('restate the claims that draw on them when they come or change alone', () => {
    const outcome = hand(install(), [
      row(1, 'killed', 404),
      row(1, 'injured', 9),
      row(2, 'hours', 6),
      row(3, 'hours', 24),
      row(3, 'killed', 436),
      row(4, 'hours', 0),
    ]);
    expect(claimsOf(outcome)).toEqual([
      '01 killed 404 -',
      '01 injured 9 -',
      '02 injured 9 PT6H',
      '02 killed 404 PT6H',
      '03 injured 9 PT24H',
      '03 killed 436 PT24H',
      '04 injured 9 -',
      '04 killed 436 -',
    ]);
    expect(outcome).toMatchObject({ items: 6, recorded: 6, skipped: 0, rejected: [] });
  });

  it('restate nothing that is gone, nor when they change nothing', () => {
    const outcome = hand(install(), [
      row(1, 'killed', 404),
      row(2, 'killed', ''),
      row(3, 'hours', 6),
      row(4, 'injured', 9),
      row(5, 'hours', 6),
    ]);
    expect(claimsOf(outcome)).toEqual(['01 killed 404 -', '04 injured 9 PT6H']);
    expect(outcome).toMatchObject({ recorded: 3, skipped: 2 });
  });

  it('are remembered from one submission to the next', () => {
    const to = install();
    hand(to, [row(1, 'killed', 404)]);
    expect(claimsOf(hand(to, [row(2, 'hours', 6)]))).toEqual(['02 killed 404 PT6H']);
    expect(claimsOf(hand(to, [row(3, 'killed', 405)]))).toEqual(['03 killed 405 PT6H']);
  });

  it('give the same claims wherever the file is cut, and none when handed in again', () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('killed', 'injured', 'hours'),
        fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant('' as const)),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 200 }), (made, partSize) => {
        const lines = [...new Map(made.map((one) => [`${one[0]} ${one[1]}`, row(...one)])).values()];
        const whole = hand(install(), lines);
        const to = install();
        const cut = hand(to, lines, partSize);
        expect(claimsOf(cut)).toEqual(claimsOf(whole));
        const again = hand(to, lines);
        expect(again.recorded).toBe(0);
        expect(again.recorded + again.alreadyKnown + again.skipped + again.rejected.length).toBe(lines.length);
      }),
      { numRuns: 200 },
    );
  });
});
