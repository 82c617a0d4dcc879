import type { At } from '@factline/client';

/** The moment in an address: `?at=120` is a position of the log, `?at=2026-11-22T10:00:00Z` a time. Undefined: now. */
export const parseMoment = (text: string | null): At | undefined => {
  if (text === null || text === '') return undefined;
  if (/^\d{1,18}$/.test(text)) return { position: text };
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const time = new Date(text);
  // A time that was written with more than milliseconds goes on as it is.
  return Number.isNaN(time.getTime()) ? undefined : { knownAt: /[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : time.toISOString() };
};
