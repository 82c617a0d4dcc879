const list = (words: string, from: number): [string, number][] => words.split(' ').map((word, i) => [word, from + i]);

/** Cardinal words below one hundred that stand alone. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...list(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    1,
  ),
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1_000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['million', 1_000_000],
  ['mn', 1_000_000],
  ['crore', 10_000_000],
  ['crores', 10_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
]);

/** Letters glued to digits that multiply: 300k, 1.2m, 3bn. */
export const GLUED_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['mln', 1_000_000],
  ['bn', 1_000_000_000],
]);

/** Vague words and the bounds the domain gives them; a word that is not listed is not guessed at. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['handful', [3, 9]],
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2_000_000, 9_999_999]],
]);

/** Vague words made of two: "tens of thousands". */
export const VAGUE_OF: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens thousands', [20_000, 99_999]],
  ['tens millions', [20_000_000, 99_999_999]],
  ['hundreds thousands', [200_000, 999_999]],
  ['hundreds millions', [200_000_000, 999_999_999]],
  ['scores thousands', [40_000, 99_999]],
  ['dozens thousands', [24_000, 99_999]],
  ['thousands thousands', [2_000, 9_999]],
]);
