import { type At, type CheckPartsFragment, FigureChecksDocument, TopicChecksDocument } from '@factline/client';
import { type ReactNode, useState } from 'react';
import { type Paged, usePages } from '../data/pages.js';
import { Failure, Loading } from '../ui/states.js';
import { CheckList } from './check-list.js';

/** What an auditor would look at twice, of one figure. Read when it is opened. */
export const FigureChecks = ({
  figureKey,
  timeZone,
  at,
}: {
  readonly figureKey: string;
  readonly timeZone: string;
  readonly at: At | undefined;
}) => <Panel>{() => <OfFigure figureKey={figureKey} timeZone={timeZone} at={at} />}</Panel>;

/** The same of a whole topic. */
export const TopicChecks = ({ topicKey, timeZone }: { readonly topicKey: string; readonly timeZone: string }) => (
  <Panel>{() => <OfTopic topicKey={topicKey} timeZone={timeZone} />}</Panel>
);

const Panel = ({ children }: { readonly children: () => ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel" aria-labelledby="checks">
      <div className="panel-head">
        <h2 id="checks">Worth a second look</h2>
      </div>
      <p className="quiet small">
        Totals that went down, parts above their whole, sums that differ, numbers far off their neighbours. None of it alters a number.
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Check it</summary>
        {isOpen && children()}
      </details>
    </section>
  );
};

const OfFigure = ({ figureKey, timeZone, at }: { readonly figureKey: string; readonly timeZone: string; readonly at: At | undefined }) => {
  const variables = { key: figureKey, first: 20, ...(at === undefined ? {} : { at }) };
  const checks = usePages({
    key: ['figure', figureKey, 'checks'],
    document: FigureChecksDocument,
    variables,
    connection: (result) => result.figure?.checks,
  });
  return <Found checks={checks} timeZone={timeZone} isFigureShown={false} />;
};

const OfTopic = ({ topicKey, timeZone }: { readonly topicKey: string; readonly timeZone: string }) => {
  const checks = usePages({
    key: ['checks', topicKey],
    document: TopicChecksDocument,
    variables: { key: topicKey, first: 20 },
    connection: (result) => result.topic?.checks,
  });
  return <Found checks={checks} timeZone={timeZone} isFigureShown />;
};

const Found = ({
  checks,
  timeZone,
  isFigureShown,
}: {
  readonly checks: Paged<CheckPartsFragment, unknown>;
  readonly timeZone: string;
  readonly isFigureShown: boolean;
}) => (
  <>
    {checks.isLoading && <Loading what="the checks" />}
    {checks.error != null && <Failure error={checks.error} onRetry={checks.reload} />}
    {checks.isComplete && checks.items.length === 0 && <p role="status">Everything fits together.</p>}
    <CheckList checks={checks.items} timeZone={timeZone} isFigureShown={isFigureShown} />
    {checks.items.length > 0 && !checks.isComplete && (
      <button type="button" onClick={checks.loadMore} disabled={checks.isLoadingMore}>
        {checks.isLoadingMore ? 'Loading…' : 'More'}
      </button>
    )}
  </>
);
