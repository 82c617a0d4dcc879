/** How a language writes digits. Spaces and apostrophes group in all of them. */
export interface NumberFormat {
  readonly group: string;
  readonly decimal: string;
}

const english: NumberFormat = { group: ',', decimal: '.' };
const cache = new Map<string, NumberFormat>();

/** The separators of a BCP 47 locale; English where none is given. Undefined where the locale is no locale. */
export const numberFormatOf = (locale: string | undefined): NumberFormat | undefined => {
  if (locale === undefined) return english;
  const known = cache.get(locale);
  if (known !== undefined) return known;
  try {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
    const format = { group: partOf(parts, 'group') ?? ',', decimal: partOf(parts, 'decimal') ?? '.' };
    if (cache.size < 500) cache.set(locale, format);
    return format;
  } catch {
    return undefined;
  }
};

const partOf = (parts: readonly Intl.NumberFormatPart[], type: string): string | undefined =>
  parts.find((part) => part.type === type)?.value;
