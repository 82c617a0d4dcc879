import type { ValuePartsFragment } from '@factline/client';
import { wordingOf } from '../words/number.js';

/** A number in its printed words, the number itself large. */
export const ValueWords = ({ value, unit }: { readonly value: ValuePartsFragment | null; readonly unit?: string | undefined }) => {
  if (value === null) return <span className="value value-none">No number</span>;
  const { before, main, after, meaning } = wordingOf(value);
  return (
    <span className="value">
      {before !== '' && <span className="value-words">{before} </span>}
      <span className="value-main">{main}</span>
      {after !== '' && <span className="value-words"> {after}</span>}
      {unit !== undefined && <span className="value-words"> {unit}</span>}
      {meaning !== undefined && <span className="value-meaning"> {meaning}</span>}
    </span>
  );
};
