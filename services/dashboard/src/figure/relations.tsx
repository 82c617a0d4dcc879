import type { FigurePageQuery } from '@factline/client';
import { Link } from 'wouter';
import { paths } from '../app/paths.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ValueWords } from '../ui/value.js';
import { modalityWords } from '../words/revision.js';
import { formatPeriod } from '../words/time.js';

type Figure = NonNullable<FigurePageQuery['figure']>;

/** The whole and the parts, with a bar of each part's share where both are plain numbers; and what is only planned. */
export const Relations = ({ figure }: { readonly figure: Figure }) => {
  const { parts, partOf, current } = figure;
  const whole = Number(current.value?.point ?? Number.NaN);
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
                share={whole > 0 && part.current.value?.point != null ? Number(part.current.value.point) / whole : undefined}
                note={undefined}
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
};

const Relation = ({
  part,
  share,
  note,
}: {
  readonly part: Figure['parts'][number];
  readonly share: number | undefined;
  readonly note: string | undefined;
}) => (
  <li>
    <Link href={paths.figure(part.key)}>{part.title}</Link>
    <span className="relation-value">
      <ValueWords value={part.current.value} /> <StatusBadge status={part.current.status} />
    </span>
    {share !== undefined && share <= 1 ? (
      <span className="relation-share">
        <span className="relation-bar" style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
        <span className="small quiet">about {Math.round(share * 100)}%</span>
      </span>
    ) : (
      <span className="quiet small">{note}</span>
    )}
  </li>
);
