import type { ValuePartsFragment } from '@factline/client';

/** The reader's language, as the browser says it. */
export const locale: string | undefined = typeof navigator === 'undefined' ? 'en' : navigator.language;

const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });

/** An exact decimal in the reader's digits. Takes the text as it is, so that nothing is rounded. */
export const formatDecimal = (decimal: string): string => grouped.format(decimal as Intl.StringNumericLiteral);

/** For axes: 12,000 → 12K where it would be long. */
export const formatTick = (value: number): string => (Math.abs(value) >= 10_000 ? short.format(value) : grouped.format(value));

export interface Wording {
  readonly before: string;
  /** What to print large. */
  readonly main: string;
  readonly after: string;
  /** What the words were taken to mean, where they hold no digits. */
  readonly meaning: string | undefined;
}

const digits = /\d(?:[\d.,\u00a0\u202f ]*\d)?/;

/** Splits the printed words around their number: "More than 125" → More than · 125. A number without words is grouped for the reader. */
export const wordingOf = (
  value: Pick<ValuePartsFragment, 'text' | 'qualifier' | 'min' | 'max' | 'point' | 'minExclusive' | 'maxExclusive'>,
): Wording => {
  const text = value.text.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return { before: '', main: formatDecimal(text), after: '', meaning: undefined };
  const [found] = digits.exec(text) ?? [];
  if (found === undefined || value.qualifier === 'BETWEEN')
    return {
      before: '',
      main: text === '' ? intervalOf(value) : text,
      after: '',
      meaning: found === undefined && value.point !== null ? meaningOf(value) : undefined,
    };
  const at = text.indexOf(found);
  const main = /^\d+$/.test(found) ? formatDecimal(found) : found;
  return { before: text.slice(0, at).trim(), main, after: text.slice(at + found.length).trim(), meaning: undefined };
};

/** One line of text: what to show in lists, titles, announcements. */
export const valueText = (value: Parameters<typeof wordingOf>[0] | null | undefined): string => {
  if (value == null) return 'no number';
  const { before, main, after } = wordingOf(value);
  return [before, main, after].filter((part) => part !== '').join(' ');
};

const meaningOf = (value: Parameters<typeof wordingOf>[0]): string => {
  if (value.qualifier === 'VAGUE') return `read as ${intervalOf(value)}`;
  return value.min === value.max && value.point !== null ? formatDecimal(value.point) : intervalOf(value);
};

/** Bounds in figures: "200–999", "125 or more", "more than 125". */
export const intervalOf = ({
  min,
  max,
  minExclusive = false,
  maxExclusive = false,
}: {
  readonly min?: string | null;
  readonly max?: string | null;
  readonly minExclusive?: boolean;
  readonly maxExclusive?: boolean;
}): string => {
  if (min != null && max != null) return min === max ? formatDecimal(min) : `${formatDecimal(min)}–${formatDecimal(max)}`;
  if (min != null) return minExclusive ? `more than ${formatDecimal(min)}` : `${formatDecimal(min)} or more`;
  if (max != null) return maxExclusive ? `fewer than ${formatDecimal(max)}` : `${formatDecimal(max)} or fewer`;
  return 'no number';
};

/** What lies further back than this says nothing about the present: the window that the envelope rule takes as well. */
const windowMs = 3 * 86_400_000;

/**
 * The spread over what the sources say for the newest date, three days back at most: an old total beside a new one is no disagreement.
 * Undefined where there is no more than one number.
 */
export const rangeOf = (
  claims: readonly {
    readonly value: Pick<ValuePartsFragment, 'min' | 'max' | 'point'>;
    readonly referencePeriod: { readonly endsAt: string };
  }[],
): string | undefined => {
  const numbered = claims.filter(({ value }) => value.point !== null);
  const newest = Math.max(...numbered.map(({ referencePeriod }) => Date.parse(referencePeriod.endsAt)));
  const stated = numbered
    .filter(({ referencePeriod }) => Date.parse(referencePeriod.endsAt) >= newest - windowMs)
    .map(({ value }) => value);
  const [low] = stated.map(({ min, point }) => min ?? point!).sort((a, b) => Number(a) - Number(b));
  const [high] = stated.map(({ max, point }) => max ?? point!).sort((a, b) => Number(b) - Number(a));
  if (stated.length < 2 || low === undefined || high === undefined || low === high) return undefined;
  const isOpen = stated.some(({ min, max }) => max === null && min !== null && Number(min) >= Number(high));
  return `${formatDecimal(low)} to ${formatDecimal(high)}${isOpen ? ' or more' : ''}`;
};
