import { type Decision, type DraftPartsFragment } from '@factline/client';
import type { ReactNode } from 'react';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { intervalOf, valueText } from '../words/number.js';
import { countsWords, dateWords, originWords } from './draft-words.js';

export type DraftAction = 'accept' | 'edit' | 'reject' | 'figure' | 'undo';

const actions: readonly (readonly [DraftAction, string, string])[] = [
  ['accept', 'Accept', 'a'],
  ['edit', 'Edit', 'e'],
  ['figure', 'Figure', 'f'],
  ['reject', 'Reject', 'r'],
  ['undo', 'Undo', 'u'],
];

/** One proposal in full, as it was read, and what can be done with it. */
export const DraftDetail = ({
  draft,
  decision,
  onAction,
}: {
  readonly draft: DraftPartsFragment;
  readonly decision: Decision | undefined;
  readonly onAction: (action: DraftAction) => void;
}) => {
  const [best] = draft.suggestions;
  const chosen = decision?.type === 'accept' ? decision.choice : undefined;
  const edits = decision?.type === 'accept' ? Object.entries(decision.edits) : [];
  return (
    <section className="draft-detail" aria-label="The proposal">
      <p className="draft-hero">
        {valueText(draft.value)} <span className="quiet small">read as {intervalOf(draft.value)}</span>
      </p>
      <dl className="facts small">
        <Fact term="Counts">{countsWords(draft)}</Fact>
        <Fact term="Says so">{originWords(draft)}</Fact>
        <Fact term="As of">{dateWords(draft)}</Fact>
        <Fact term="Figure">
          {draft.claim !== null ? (
            <Link href={paths.figure(draft.claim.figure.key)}>{draft.claim.figure.title}</Link>
          ) : chosen !== undefined ? (
            chosen.type === 'define' ? (
              `New: ${chosen.definition.title} (${chosen.definition.key})`
            ) : (
              chosen.title
            )
          ) : draft.duplicateOf !== null ? (
            <>
              Known already: <Link href={paths.claim(draft.duplicateOf.id)}>a claim of {draft.duplicateOf.figure.title}</Link> says the same
            </>
          ) : best?.figure != null ? (
            <>
              {best.figure.title}? <span className="quiet">{best.why}</span>
            </>
          ) : (
            'None fits: press f to confirm a new one'
          )}
        </Fact>
        {edits.length > 0 && <Fact term="Edited">{edits.map(([name, value]) => `${name}: ${String(value)}`).join('; ')}</Fact>}
        {decision?.type === 'reject' && <Fact term="Rejected">{decision.reason}</Fact>}
        {draft.decidedBy !== null && (
          <Fact term="Decided">
            by {draft.decidedBy}
            {draft.reason !== null && `: ${draft.reason}`}
          </Fact>
        )}
      </dl>
      {draft.claim !== null && (
        <p className="small">
          <Link href={paths.claim(draft.claim.id)}>The recorded claim</Link>
        </p>
      )}
      {draft.state === 'PROPOSED' && (
        <p className="toolbar">
          {actions.map(([action, label, key]) => (
            <button
              key={action}
              type="button"
              aria-keyshortcuts={key}
              disabled={action === 'undo' && decision === undefined}
              onClick={() => onAction(action)}
            >
              {label} <kbd>{key}</kbd>
            </button>
          ))}
        </p>
      )}
    </section>
  );
};

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
