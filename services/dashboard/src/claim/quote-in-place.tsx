import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';

export interface QuoteInPlaceProps {
  readonly quote: string;
  /** Where it stands in the present text; null where it is gone. */
  readonly now: { readonly start: number; readonly end: number } | null;
  readonly text: string | null;
  readonly document: string | undefined;
}

/** Of the text, on each side of the words. Characters. */
const around = 220;

/** The words a claim was read from, in their place in the document, so that nobody has to take them out of their context. */
export const QuoteInPlace = ({ quote, now, text, document }: QuoteInPlaceProps) => {
  const found = text === null ? -1 : text.indexOf(quote);
  const place = now ?? (found < 0 ? null : { start: found, end: found + quote.length });
  const before = text === null || place === null ? '' : text.slice(Math.max(0, place.start - around), place.start);
  const after = text === null || place === null ? '' : text.slice(place.end, place.end + around);
  return (
    <blockquote className="quote">
      <p>
        {before !== '' && (
          <span className="quiet">
            {place !== null && place.start > around && '… '}
            {before}
          </span>
        )}
        {before === '' && after === '' ? quote : <mark>{quote}</mark>}
        {after !== '' && (
          <span className="quiet">
            {after}
            {text !== null && place !== null && place.end + around < text.length && ' …'}
          </span>
        )}
      </p>
      {text !== null && document !== undefined && (
        <p className="small">
          {place === null && <span className="quiet">These words are gone from the text as it is now. </span>}
          <Link href={paths.document(document)}>{place === null ? 'What was changed in it' : 'The whole text'}</Link>
        </p>
      )}
    </blockquote>
  );
};
