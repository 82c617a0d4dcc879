import type { Content, DecideContext } from '../command/decision.js';
import { maxTextLength, optionalCount, optionalText } from '../command/fields.js';
import { contentHashOf } from '../document/identity.js';
import type { Problem } from '../problem/problem.js';
import type { Locator } from './claim.js';

/** Where a claim stands in its document or data set; its quote goes to `content`. Place: the quote's offset, else the row, else the place that is stated, else the item. */
export const locate = (
  command: { readonly type: string },
  context: DecideContext,
  problems: Problem[],
): { readonly locator: Locator; readonly content: readonly Content[] } => {
  const quote = optionalText(command, 'quote', problems, maxTextLength);
  const start = optionalCount(command, 'quoteStart', problems);
  const row = optionalCount(command, 'row', problems);
  const column = optionalText(command, 'column', problems);
  const stated = optionalCount(command, 'place', problems);
  const hash = quote === undefined ? undefined : contentHashOf(context.contentSalt, quote);
  return {
    locator: {
      place: start ?? row ?? stated ?? context.place,
      ...(hash === undefined ? {} : { quote: hash }),
      ...(start === undefined ? {} : { start, ...(quote === undefined ? {} : { end: start + quote.length }) }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    },
    content: hash === undefined || quote === undefined ? [] : [{ hash, text: quote }],
  };
};
