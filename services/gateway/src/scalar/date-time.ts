const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|z|[+-]\d{2}:\d{2})$/;

/**
 * RFC 3339 → `YYYY-MM-DDTHH:mm:ss[.ffffff]Z`, or undefined where it is no date-time.
 * Microseconds are kept (the log's clock has them); finer digits are cut, never rounded up into the future.
 */
export const normaliseDateTime = (text: string): string | undefined => {
  const parts = rfc3339.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', offset] = parts as unknown as string[];
  if (!isCalendarDate(`${year}-${month}-${day}`) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset!.toUpperCase()}`);
  if (Number.isNaN(ms)) return undefined;
  const micros = fraction.slice(0, 6).replace(/0+$/, '');
  const whole = new Date(ms).toISOString().slice(0, 19);
  return micros === '' ? `${whole}Z` : `${whole}.${micros.padEnd(micros.length <= 3 ? 3 : 6, '0')}Z`;
};

/** True for `YYYY-MM-DD` that exists in the calendar. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
