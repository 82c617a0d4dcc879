import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, day, noon, value } from '../claim/claim.fixtures.js';
import { wordOfCell } from './cell.js';
import { claimEntry, type Entry } from './entry.js';

const said = (id: string, n: number, publishedDay: number) =>
  claimEntry(claim({ id, value: n, period: day(14), published: noon(publishedDay) }), 1n);
const withdrawn = (publishedDay: number): Entry => ({
  kind: 'withdrawal',
  id: 'w',
  position: 2n,
  publishedAt: noon(publishedDay),
  place: 0,
  by: 'publisher',
});

describe('the word of a cell', () => {
  it('is the entry published last, whatever arrived last', () => {
    expect(wordOfCell([said('late', 126, 16), said('early', 120, 14)]).stands?.id).toBe('late');
  });
  it('never brings back what an entry replaced: a withdrawal leaves the cell withdrawn', () => {
    expect(wordOfCell([said('a', 104, 14), said('b', 112, 15), withdrawn(16)])).toEqual({ isWithdrawn: true });
  });
  it('a withdrawal may come before the claim it withdraws and still loses to a later publication', () => {
    expect(wordOfCell([withdrawn(15), said('a', 104, 14)]).isWithdrawn).toBe(true);
    expect(wordOfCell([withdrawn(15), said('b', 104, 16)]).stands?.id).toBe('b');
  });
  it('a claim without a number does not displace a number, and is noted', () => {
    const unclear = claimEntry(claim({ id: 'u', value: value('unknown'), period: day(14), published: noon(15) }), 1n);
    expect(wordOfCell([said('a', 104, 14), unclear])).toMatchObject({ stands: { id: 'a' }, noNewNumber: { id: 'u' } });
    expect(wordOfCell([unclear]).stands?.id).toBe('u');
  });
  it('a number that was withdrawn is not what a later "unclear" keeps', () => {
    const unclear = claimEntry(claim({ id: 'u', value: value('unknown'), period: day(14), published: noon(16) }), 1n);
    expect(wordOfCell([said('a', 104, 14), withdrawn(15), unclear]).stands?.id).toBe('u');
  });
  it('one document that says two things: the later line stands, and the other is named', () => {
    const line = (id: string, n: number, place: number) => claimEntry(claim({ id, value: n, document: 'd', place }), 1n);
    expect(wordOfCell([line('second', 9, 2), line('first', 8, 1)])).toMatchObject({
      stands: { id: 'second' },
      contradicts: { id: 'first' },
    });
  });
  it('two rows of one version of a table contradict each other, and a later version restates', () => {
    const row = (id: string, n: number, place: number, on = 14) =>
      claimEntry(claim({ id, value: n, dataSet: 'd', place, on: 14, published: noon(on) }), 1n);
    expect(wordOfCell([row('second', 9, 2), row('first', 8, 1)])).toMatchObject({ stands: { id: 'second' }, contradicts: { id: 'first' } });
    expect(wordOfCell([row('second', 8, 2), row('first', 8, 1)]).contradicts).toBeUndefined();
    expect(wordOfCell([row('later', 9, 1, 15), row('first', 8, 1)]).contradicts).toBeUndefined();
  });
  it('a coarser time of the same instant is the earlier one', () => {
    const dated = claimEntry({ ...claim({ id: 'dated', value: 1, period: day(14) }), publishedAt: { ...noon(14), precision: 'day' } }, 1n);
    expect(wordOfCell([said('exact', 2, 14), dated]).stands?.id).toBe('exact');
  });
  it('does not depend on the order of arrival (property)', () => {
    const entry = fc
      .record({
        id: fc.integer({ min: 0, max: 99 }),
        n: fc.integer({ min: 0, max: 9 }),
        day: fc.integer({ min: 14, max: 20 }),
        kind: fc.constantFrom('number', 'unknown', 'withdrawal'),
      })
      .map(
        ({ id, n, day: d, kind }): Entry =>
          kind === 'withdrawal'
            ? { ...withdrawn(d), id: `w${id}` }
            : claimEntry(claim({ id: `c${id}`, value: kind === 'number' ? n : value('unknown'), period: day(14), published: noon(d) }), 1n),
      );
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (e) => e.id, maxLength: 8 }), fc.integer(), (entries, seed) => {
        const shuffled = entries
          .map((e, i) => ({ e, k: (i * 7919 + seed) % 101 }))
          .sort((a, b) => a.k - b.k)
          .map(({ e }) => e);
        expect(wordOfCell(shuffled)).toEqual(wordOfCell(entries));
      }),
    );
  });
});
