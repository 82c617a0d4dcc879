import { describe, expect, it } from 'vitest';
import { extract, extractWith } from '../extract.js';
import type { ClaimCandidate } from './claim-proposer.js';

const input = { text: 'At least 12 people were killed.', format: 'text', publishedAt: '2021-05-14' } as const;
const { id: _, partOf: __, ...honest } = extract(input).claims[0] as NonNullable<ReturnType<typeof extract>['claims'][number]>;
const propose = (...candidates: ClaimCandidate[]) => extractWith({ name: 'model', version: '7', propose: async () => candidates }, input);

describe('a proposer behind the seam', () => {
  it('gets verbatim candidates through, with its name as the method', async () => {
    const { claims, refused, method } = await propose(honest, { ...honest, partOf: 0 });
    expect(claims.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['c01', null],
      ['c02', 'c01'],
    ]);
    expect(refused).toEqual([]);
    expect(method).toEqual({ name: 'model', version: '7' });
  });

  it.each<[string, Partial<ClaimCandidate>]>([
    ['QUOTE_NOT_VERBATIM', { quote: 'At least 12 persons were killed' }],
    ['QUOTE_NOT_VERBATIM', { start: -1 }],
    ['QUOTE_NOT_VERBATIM', { end: 10_000 }],
    ['VALUE_NOT_VERBATIM', { value: { ...honest.value, text: '13' } }],
    ['BOUNDS_NOT_NUMBERS', { value: { ...honest.value, min: Number.NaN } }],
    ['BOUNDS_NOT_NUMBERS', { value: { ...honest.value, min: 5, max: 3 } }],
  ])('is refused with %s', async (reason, change) => {
    const { claims, refused } = await propose({ ...honest, ...change });
    expect(claims).toEqual([]);
    expect(refused.map((one) => one.reason)).toEqual([reason]);
  });
});
