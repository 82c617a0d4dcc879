import type { Annotator, FigurePageQuery } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { formatDate, formatMoment } from '../words/time.js';

const byWords: Readonly<Record<Annotator, string>> = {
  EDITOR: 'an editor here',
  SOURCE: 'the source',
  PUBLISHER: 'the publisher',
  RECORDER: 'us, who recorded it',
};

/** What was remarked on the figure, newest date first: a note explains, and alters no number. */
export const Notes = memo(({ annotations }: { readonly annotations: NonNullable<FigurePageQuery['figure']>['annotations'] }) => {
  if (annotations.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="notes">
      <div className="panel-head">
        <h2 id="notes">Notes</h2>
      </div>
      <ul className="notes">
        {annotations.toReversed().map(({ position, on, text, by, adjustment, recordedAt }) => (
          <li key={position}>
            <p className="quiet small">{formatDate(on)}</p>
            <div>
              <p>
                {adjustment !== null && <strong>Adjusted by {adjustment.replace('-', '−')}. </strong>}
                {text}
              </p>
              <p className="quiet small">
                {by === null ? 'Noted' : `By ${byWords[by]}`}, <Link href={paths.event(position)}>recorded {formatMoment(recordedAt)}</Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
});
