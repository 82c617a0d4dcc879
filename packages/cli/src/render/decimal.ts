/** Compares exact decimals as the graph writes them ("125", "-0.5"): below 0, 0, or above 0. No floats: they may have 30 digits. */
export const compareDecimals = (a: string, b: string): number => {
  const [left, right] = [split(a), split(b)];
  if (left.sign !== right.sign) return left.sign - right.sign;
  const byLength = left.whole.length - right.whole.length;
  const digits = Math.max(left.rest.length, right.rest.length);
  const [p, q] = [left.whole + left.rest.padEnd(digits, '0'), right.whole + right.rest.padEnd(digits, '0')];
  const order = byLength !== 0 ? byLength : p < q ? -1 : p > q ? 1 : 0;
  return order === 0 ? 0 : order * left.sign; // never -0
};

const split = (text: string): { readonly sign: number; readonly whole: string; readonly rest: string } => {
  const [whole = '', rest = ''] = text.replace(/^[-+]/, '').split('.');
  const digits = { whole: whole.replace(/^0+/, ''), rest: rest.replace(/0+$/, '') };
  const isZero = digits.whole === '' && digits.rest === '';
  return { ...digits, sign: isZero ? 0 : text.startsWith('-') ? -1 : 1 };
};

/** Digits in threes, e.g. 1216 → "1,216". For counts of our own; wordings are printed as they were. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
