const list = (words: string, from: number, step: number): [string, number][] => words.split(' ').map((word, i) => [word, from + i * step]);

const units = new Map(list('one two three four five six seven eight nine', 1, 1));
const teens = new Map(list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10, 1));
const tens = new Map(list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));

/** Words that multiply what stands before them, as powers of ten, largest last. */
export const scaleExponents: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
]);
/** The same glued to digits or shortened: 300k, 1.2m, 3 bn. */
export const shortScaleExponents: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['bn', 9],
]);

/** Twenty-one, one hundred and five, two million three hundred thousand; undefined where the words do not make one number. Lower case. */
export const readNumberWords = (text: string): number | undefined => {
  if (text === 'zero') return 0;
  const words = text.replace(/-/g, ' ').split(' ');
  if (words.length > 24) return undefined;
  let total = 0;
  let rest = words;
  for (const [scale, exponent] of [...scaleExponents].reverse()) {
    if (scale === 'hundred') break;
    const at = rest.indexOf(scale);
    if (at === -1) continue;
    const count = belowThousand(rest.slice(0, at));
    if (count === undefined) return undefined;
    total += count * 10 ** exponent;
    rest = withoutAnd(rest.slice(at + 1));
    if (rest.length === 0) return total;
  }
  const last = belowThousand(rest);
  return last === undefined ? undefined : total + last;
};

const belowThousand = (words: readonly string[]): number | undefined => {
  const at = words.indexOf('hundred');
  if (at === -1) return belowHundred(words);
  const count = belowHundred(words.slice(0, at));
  const rest = withoutAnd(words.slice(at + 1));
  if (count === undefined || count === 0) return undefined;
  const last = rest.length === 0 ? 0 : belowHundred(rest);
  return last === undefined ? undefined : count * 100 + last;
};

const belowHundred = ([first, second, ...more]: readonly string[]): number | undefined => {
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) return first === 'a' || first === 'an' ? 1 : (units.get(first) ?? teens.get(first) ?? tens.get(first));
  const ten = tens.get(first);
  const unit = units.get(second);
  return ten === undefined || unit === undefined ? undefined : ten + unit;
};

const withoutAnd = (words: readonly string[]): string[] => (words[0] === 'and' ? words.slice(1) : [...words]);
