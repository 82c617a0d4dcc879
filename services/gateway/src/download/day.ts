const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone, YYYY-MM-DD. */
export const dayIn = (instant: string, timeZone: string): string => {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
};

/** Whole days from one calendar day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
