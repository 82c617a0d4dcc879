import type { DocumentPageQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { type Layer, LayeredText } from '../text/layered-text.js';
import { Link } from '../ui/link.js';
import { valueText } from '../words/number.js';

export type DocumentClaim = NonNullable<DocumentPageQuery['document']>['claims']['nodes'][number];

/** Where a claim's words stand in the present text; undefined where they are gone, or where it names none. */
export const placeOf = (
  { locator: { now, quote } }: DocumentClaim,
  text: string,
): { readonly start: number; readonly end: number } | undefined => {
  if (now !== null) return now;
  // Captured without offsets: the words themselves are looked for.
  const start = quote === null ? -1 : text.indexOf(quote);
  return start < 0 || quote === null ? undefined : { start, end: start + quote.length };
};

/** A text with every claim marked. Claims share sentences: each has a number of its own at the end of its words. */
export const ClaimText = ({ text, claims }: { readonly text: string; readonly claims: readonly DocumentClaim[] }) => {
  const byId = new Map(claims.map((claim, index) => [claim.id, { claim, number: index + 1 }]));
  const layers = claims.flatMap((claim): Layer[] => {
    const place = placeOf(claim, text);
    return place === undefined ? [] : [{ id: claim.id, ...place, className: '' }];
  });
  return (
    <LayeredText
      text={text}
      layers={layers}
      wrap={(piece, covering, endsHere) => (
        <>
          <mark>{piece}</mark>
          {covering.filter(endsHere).map(({ id }) => {
            const { claim, number } = byId.get(id)!;
            return (
              <Link
                key={id}
                className="footnote"
                href={paths.claim(id)}
                aria-label={`Claim ${number}: ${valueText(claim.value)}, ${claim.figure.title}`}
              >
                {number}
              </Link>
            );
          })}
        </>
      )}
    />
  );
};
