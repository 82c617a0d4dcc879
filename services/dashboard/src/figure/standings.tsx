import type { FigurePageQuery } from '@factline/client';
import { memo, useState } from 'react';
import { ClaimActionDialog } from '../action/claim-action.js';
import type { ClaimAction } from '../action/claim-action-props.js';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { ValueWords } from '../ui/value.js';
import { ruleWords } from '../words/revision.js';
import { formatPeriod, formatPublication } from '../words/time.js';

type Figure = NonNullable<FigurePageQuery['figure']>;
export type Standing = Figure['standings'][number];

/** Each source's last word, the chosen one first, and by which rule the others are not the number shown. */
export const Standings = memo(({ figure, isReadOnly }: { readonly figure: Figure; readonly isReadOnly: boolean }) => {
  const [open, setOpen] = useState<{ readonly action: ClaimAction; readonly standing: Standing }>();
  const sorted = figure.standings.toSorted((a, b) => Number(b.chosen) - Number(a.chosen));
  if (sorted.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="standings">
      <div className="panel-head">
        <h2 id="standings">Who says what</h2>
      </div>
      <p className="quiet small">The last word of each source. What is not shown as the number still stands, with the rule that decided.</p>
      <ul className="standings">
        {sorted.map((standing) => {
          const { claim, origin, head, chosen, rule, disputedBy } = standing;
          return (
            <li key={claim.id} className={chosen ? 'is-chosen' : ''}>
              <div className="standing-value">
                <ValueWords value={claim.value} />
                <p className="quiet small">{formatPeriod(claim.referencePeriod, figure.topic.timeZone)}</p>
              </div>
              <div>
                <p>
                  <Link href={paths.source(origin.key)}>{origin.name}</Link>
                  {head.key !== origin.key && <span className="quiet small"> speaks for {head.name}</span>}
                </p>
                <p className="quiet small">
                  {claim.via.length > 0 && `through ${claim.via.map(({ name }) => name).join(', ')}; `}
                  published {formatPublication(claim.publishedAt)}
                  {claim.document !== null && (
                    <>
                      {' in '}
                      <Link href={paths.document(claim.document.id)}>{claim.document.title ?? 'a document'}</Link>
                    </>
                  )}
                  {claim.dataSet !== null && ` in ${claim.dataSet.title}`}
                </p>
                {disputedBy.length > 0 && <p className="flag">Disputed by {disputedBy.map(({ name }) => name).join(', ')}</p>}
              </div>
              <div>
                <p className="standing-verdict">{chosen ? 'Shown as the number' : rule === null ? 'Not chosen' : ruleWords[rule]}</p>
                <p className="toolbar small">
                  <Link href={paths.claim(claim.id)}>Details</Link>
                  {!isReadOnly && (
                    <Actions standing={standing} isMany={sorted.length > 1} onOpen={(action) => setOpen({ action, standing })} />
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {open !== undefined && (
        <ClaimActionDialog
          action={open.action}
          figure={figure}
          claim={open.standing.claim}
          disputedBy={open.standing.disputedBy}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
});

const Actions = ({
  standing,
  isMany,
  onOpen,
}: {
  readonly standing: Standing;
  readonly isMany: boolean;
  readonly onOpen: (action: ClaimAction) => void;
}) => {
  const of = `${standing.claim.value.text}, ${standing.origin.name}`;
  const actions: readonly (readonly [ClaimAction, string])[] = [
    ['correct', 'Correct'],
    ['retract', 'Retract'],
    ['dispute', 'Dispute'],
    ['move', 'Move'],
    ...(standing.disputedBy.length > 0 ? [['withdraw-dispute', 'End dispute'] as const] : []),
    ...(isMany && !standing.chosen ? [['prefer', 'Prefer'] as const] : []),
  ];
  return (
    <span className="actions">
      {actions.map(([action, label]) => (
        <button key={action} type="button" className="link" aria-label={`${label} (${of})`} onClick={() => onOpen(action)}>
          {label}
        </button>
      ))}
    </span>
  );
};
