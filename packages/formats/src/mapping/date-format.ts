/** Reads dates written another way than ISO 8601, by a format of YYYY, YY, MMM, MM, M, DD, D, HH, mm, ss. */
export type DateReader = (text: string) => string | undefined;

const tokens: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<name>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Undefined where the format has no year, or names a part twice. */
export const dateReader = (format: string): DateReader | undefined => {
  const source = format.replace(/YYYY|YY|MMM|MM|M|DD|D|HH|mm|ss|[.*+?^${}()|[\]\\/]/g, (token) => tokens[token] ?? `\\${token}`);
  let pattern: RegExp;
  try {
    pattern = new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
  return /YY/.test(format) ? (text) => read(pattern.exec(text)?.groups) : undefined;
};

const read = (groups: Record<string, string | undefined> | undefined): string | undefined => {
  if (groups === undefined) return undefined;
  const two = (text: string): string => text.padStart(2, '0');
  const named = groups['name'] === undefined ? 0 : monthNames.indexOf(groups['name'].slice(0, 3).toLowerCase()) + 1;
  const month = groups['month'] ?? (named > 0 ? String(named) : undefined);
  if (groups['name'] !== undefined && named === 0) return undefined;
  // Two digits are of this century: situation reports are not archives.
  const date = [groups['year'] ?? `20${groups['short']}`, month, groups['day']].filter((part) => part !== undefined).map(two);
  const { hour, minute = '00', second } = groups;
  return hour === undefined ? date.join('-') : `${date.join('-')}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
};
