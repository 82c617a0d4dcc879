/** Rewrites a number printed with the separators of a locale to plain digits; other words stay as they are. */
export type NumberRewriter = (text: string) => string;

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;

/** Undefined where the locale is not a BCP 47 tag. English numbers are the domain's own. */
export const numberRewriter = (locale: string | undefined): NumberRewriter | undefined => {
  if (locale === undefined) return (text) => text;
  try {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(1_234_567.8);
    const of = (type: string): string => (parts.find((part) => part.type === type)?.value ?? '').replace(spaces, ' ').replace('’', "'");
    return rewriter(of('group'), of('decimal'));
  } catch {
    return undefined;
  }
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rewriter = (group: string, decimal: string): NumberRewriter => {
  if (decimal === '.' && group === ',') return (text) => text;
  const whole = group === '' ? '\\d+' : `(?:\\d{1,3}(?:${escaped(group)}\\d{3})+|\\d+)`;
  const pattern = new RegExp(`^([+-]?)(${whole})(?:${escaped(decimal)}(\\d+))?$`);
  return (text) => {
    const match = pattern.exec(text.replace(spaces, ' ').replace('’', "'"));
    if (match === null) return text;
    const [, sign = '', digits = '', fraction] = match;
    const plain = group === '' ? digits : digits.replaceAll(group, '');
    return `${sign}${plain}${fraction === undefined ? '' : `.${fraction}`}`;
  };
};
