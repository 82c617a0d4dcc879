const last = 9_223_372_036_854_775_807n;

/** Whether a text is a position (or ordinal) that the database can hold: a whole number of 63 bits. */
export const isPosition = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= last;
