import type { At } from '@factline/client';

/** The moment in an address: `?at=120` is a position of the log, `?at=2026-11-22T10:00:00Z` a time. Undefined: now. */
export const parseMoment = (text: string | null): At | undefined => {
  if (text === null || text === '') return undefined;
  if (/^\d{1,18}$/.test(text)) return { position: text };
  const time = parseTime(text);
  return time === undefined ? undefined : { knownAt: time };
};

/** A time as it was written, with its zone. One that was written with more than milliseconds goes on as it is. */
export const parseTime = (text: string | null): string | undefined => {
  if (text === null || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : /[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : time.toISOString();
};

/** All three clocks of an address: `?at=` what our log knew, `?published=` what the world could know, `?on=` for which date. Undefined: now. */
export const parseReading = (url: URLSearchParams): At | undefined => {
  const known = parseMoment(url.get('at'));
  const publishedBy = parseTime(url.get('published'));
  const on = /^\d{4}-\d{2}-\d{2}$/.test(url.get('on') ?? '') ? url.get('on')! : undefined;
  if (known === undefined && publishedBy === undefined && on === undefined) return undefined;
  return { ...known, ...(publishedBy === undefined ? {} : { publishedBy }), ...(on === undefined ? {} : { on }) };
};
