import type { FigurePageQuery } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ValueWords } from '../ui/value.js';
import { modalityWords } from '../words/revision.js';
import { formatPeriod } from '../words/time.js';

type Figure = NonNullable<FigurePageQuery['figure']>;

/** The whole and the parts, with a bar of each part's share where both are plain numbers; and what is only planned. */
export const Relations = memo(({ figure }: { readonly figure: Figure }) => {
  const { parts, partOf, current } = figure;
  return (
    <>
      {(parts.length > 0 || partOf !== null) && (
        <section className="panel" aria-labelledby="relations">
          <div className="panel-head">
            <h2 id="relations">{parts.length > 0 ? 'Parts of it' : 'The whole'}</h2>
          </div>
          <p className="quiet small">Parts may overlap: children are among women and children. They are not added up.</p>
          <ul className="relations">
            {partOf !== null && <Relation part={partOf} share={undefined} note="the whole that this is a part of" />}
            {parts.map((part) => (
              <Relation
                key={part.id}
                part={part}
                share={shareOf(part, figure)}
                note={
                  part.current.referencePeriod === null
                    ? undefined
                    : `for ${formatPeriod(part.current.referencePeriod, figure.topic.timeZone)}`
                }
              />
            ))}
          </ul>
        </section>
      )}
      {current.outlook.length > 0 && (
        <section className="panel" aria-labelledby="outlook">
          <div className="panel-head">
            <h2 id="outlook">Planned or projected</h2>
          </div>
          <p className="quiet small">Not facts: nobody says that this has happened. It never becomes the number.</p>
          <ul className="relations">
            {current.outlook.map((claim) => (
              <li key={claim.id}>
                <span>
                  <Link href={paths.claim(claim.id)}>
                    <ValueWords value={claim.value} unit={figure.unit} /> {modalityWords[claim.modality]}
                  </Link>
                </span>
                <span className="quiet">
                  {claim.origin.name}, {formatPeriod(claim.referencePeriod, figure.topic.timeZone)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
});

const Relation = ({
  part,
  share,
  note,
}: {
  readonly part: Figure['parts'][number];
  readonly share: Share | undefined;
  readonly note: string | undefined;
}) => (
  <li>
    <Link href={paths.figure(part.key)}>{part.title}</Link>
    <span className="relation-value">
      <ValueWords value={part.current.value} /> <StatusBadge status={part.current.status} />
    </span>
    {share !== undefined ? (
      <span className="relation-share">
        <span className="relation-bar" style={{ inlineSize: `${(share.of * 100).toFixed(1)}%` }} />
        <span className="small quiet">
          {share.isUpperBound ? 'at most' : 'about'} {Math.round(share.of * 100)}%
        </span>
      </span>
    ) : (
      <span className="quiet small">{note}</span>
    )}
  </li>
);

interface Share {
  /** From 0 to 1. */
  readonly of: number;
  /** The whole is "more than" its number, so the share is at most this. */
  readonly isUpperBound: boolean;
}

/** What share of the whole a part is; only where both are for the same date, or it would compare what does not belong together. */
const shareOf = (part: Figure['parts'][number], { current }: Figure): Share | undefined => {
  const whole = Number(current.value?.point ?? Number.NaN);
  const own = Number(part.current.value?.point ?? Number.NaN);
  if (!(whole > 0) || !(own >= 0) || own > whole || part.current.referencePeriod?.end !== current.referencePeriod?.end) return undefined;
  return { of: own / whole, isUpperBound: current.value?.max === null };
};
