/** UTF-16 offsets in a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands in a text: of several places the one nearest to where it stood before. A text that was only set anew (other line
 * breaks, other spaces) still has it. Undefined where the words are gone.
 */
export const locateQuote = (text: string, quote: string, near = 0): TextSpan | undefined => {
  if (quote.trim() === '') return undefined;
  const exact = nearest(text, quote, near);
  if (exact !== undefined) return { start: exact, end: exact + quote.length };
  if (!/\s/.test(quote)) return undefined;
  const words = quote.trim().split(/\s+/).map(escaped).join('\\s+');
  let best: TextSpan | undefined;
  for (const { index, 0: found } of text.matchAll(new RegExp(words, 'g'))) {
    if (best !== undefined && Math.abs(index - near) >= Math.abs(best.start - near)) break;
    best = { start: index, end: index + found.length };
  }
  return best;
};

/** The last place before `near` or the first from it on, whichever is nearer. */
const nearest = (text: string, quote: string, near: number): number | undefined => {
  const after = text.indexOf(quote, near);
  const before = near === 0 ? -1 : text.lastIndexOf(quote, near - 1);
  if (after === -1) return before === -1 ? undefined : before;
  return before !== -1 && near - before < after - near ? before : after;
};

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
