import { type At, FigurePageDocument } from '@factline/client';
import { useDeferredValue, useMemo, useState } from 'react';
import { AnnotateDialog } from '../action/annotate.js';
import { MergeFiguresDialog } from '../action/merge-figures.js';
import { SetPolicyDialog } from '../action/set-policy.js';
import { announce } from '../app/announce.js';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { FigureChecks } from '../check/checks-panel.js';
import { gathered } from '../data/gathered.js';
import { isBehind, useLive } from '../data/live.js';
import { queries, useAsk } from '../data/queries.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { valueText } from '../words/number.js';
import { policyText, policyWords } from '../words/policy.js';
import { directionWords, reasonWords } from '../words/revision.js';
import { formatDate, formatMoment, formatMomentExactly } from '../words/time.js';
import { AuditTrail } from './audit-trail.js';
import { CiteBox } from './cite-box.js';
import { FigureChart } from './figure-chart.js';
import { Headline } from './headline.js';
import { Notes } from './notes.js';
import { figureVariables, readAddress } from './question.js';
import { Relations } from './relations.js';
import { Restated } from './restated.js';
import { Standings } from './standings.js';
import { TimeSlider } from './time-slider.js';

/** One number: what it is, who says so, how it got there, at any moment. */
export const FigurePage = ({ figureKey }: { readonly figureKey: string }) => {
  const [url, setUrl] = useUrlState();
  const [dialog, setDialog] = useState<'note' | 'policy' | 'merge'>();
  const { variables, at, policy } = useQuestion(figureKey, url);
  const query = useAsk(['figure', figureKey], FigurePageDocument, variables, { keeps: true });
  const figure = query.data?.figure;
  useTitle(figure?.title);

  // The number is drawn first; what stands beneath it, and asks questions of its own, as soon as it is on the screen.
  const isRead = figure != null;
  const isWhole = useDeferredValue(isRead, false);

  const [freshness, setFreshness] = useState<string>();
  useLive(
    { figures: [figureKey] },
    (update) => {
      if (update.__typename === 'Snapshot') {
        if (at === undefined && policy === undefined && isBehind(figure, update.figures)) readAgain(figureKey);
        return;
      }
      if (update.__typename !== 'Change' && update.__typename !== 'Lagged') return;
      readAgain(figureKey);
      if (update.__typename === 'Lagged' || update.revision === null) return;
      setFreshness(update.revision.id);
      announce(
        `${update.figure.title}: ${valueText(update.revision.to)}, ${directionWords[update.revision.direction].label}, ${reasonWords[update.revision.reason].label}.`,
      );
    },
    isWhole,
  );

  if (query.error != null && (figure === undefined || at !== undefined)) {
    return (
      <>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
        {at !== undefined && (
          <button type="button" onClick={() => setUrl(presently, true)}>
            Show it as it is now
          </button>
        )}
      </>
    );
  }
  if (query.isPending) return <Loading what="the figure" />;
  if (figure == null) {
    return (
      <Empty title="There is no such figure">
        <p>
          The address names <code>{figureKey}</code>.{' '}
          <Link href={paths.search(figureKey.split('/').at(1) ?? figureKey)}>Search for it</Link>, or see{' '}
          <Link href={paths.topics}>all topics</Link>.
        </p>
      </Empty>
    );
  }

  const isPast = at !== undefined;
  const isAsked = policy !== undefined;
  const until = at?.position != null || at?.knownAt != null ? figure.current.at.position : undefined;
  return (
    <article className={isPast ? 'is-past' : ''}>
      {isPast && (
        <div className="past" role="status">
          <p>
            <strong>You are looking at the past.</strong> Every number on this page is{' '}
            {momentWords(at, figure.current.at, figure.topic.timeZone)}.
          </p>
          <button type="button" onClick={() => setUrl(presently, true)}>
            Back to now
          </button>
        </div>
      )}
      {isAsked && (
        <div className="past" role="status">
          <p>
            <strong>You are asking another rule.</strong> The number, the chart and the choice of sources below are what “
            {policyWords[policy.name].label}” (<code>{policyText(policy)}</code>) would say; Factline shows the figure by its own rule.
          </p>
          <button type="button" onClick={() => setUrl({ policy: undefined }, true)}>
            Back to its own rule
          </button>
        </div>
      )}
      <Headline figure={figure} freshness={isPast ? undefined : freshness} />
      {isWhole && (
        <>
          <TimeSlider figureKey={figureKey} timeZone={figure.topic.timeZone} resolved={figure.current.at} />
          <FigureChart figure={figure} at={at} policy={policy} until={until} />
          <Standings figure={figure} isReadOnly={isPast || isAsked} />
          <Relations figure={figure} />
          <Notes annotations={figure.annotations} />
          <AuditTrail figureKey={figureKey} timeZone={figure.topic.timeZone} until={until} />
          <FigureChecks figureKey={figureKey} timeZone={figure.topic.timeZone} at={at} />
          <Restated figure={figure} newest={figure.current.referencePeriod?.end} />
          {!isPast && !isAsked && (
            <p className="toolbar actions">
              <button type="button" onClick={() => setDialog('note')}>
                Add a note to this figure
              </button>
              <button type="button" onClick={() => setDialog('policy')}>
                Change its rule
              </button>
              <button type="button" onClick={() => setDialog('merge')}>
                Merge into another figure
              </button>
              <Link href={paths.events(`figure:${figure.key}`)}>Raw events of the figure</Link>
            </p>
          )}
        </>
      )}
      {dialog === 'note' && <AnnotateDialog figure={figure} onClose={() => setDialog(undefined)} />}
      {dialog === 'policy' && (
        <SetPolicyDialog figure={figure} sources={figure.standings.map(({ origin }) => origin)} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'merge' && <MergeFiguresDialog figure={figure} onClose={() => setDialog(undefined)} />}
      {isWhole && (
        <>
          {!isAsked && <CiteBox figure={figure} />}
          <QueryBox document={FigurePageDocument} variables={variables} />
        </>
      )}
    </article>
  );
};

/** The question of the address: the same until the address asks another, so that panels are not drawn again for nothing. */
const useQuestion = (figureKey: string, url: URLSearchParams) => {
  const asked = ['at', 'published', 'on', 'policy'].map((name) => url.get(name) ?? '').join('\n');
  // Of the address, `asked` is all that they read.
  return useMemo(() => ({ variables: figureVariables(figureKey, url), ...readAddress(url) }), [figureKey, asked]);
};

const presently = { at: undefined, published: undefined, on: undefined };

/** The moment of a page in words, each clock by its name. */
const momentWords = (
  asked: At,
  { knownAt, publishedBy }: { readonly knownAt: string; readonly publishedBy: string | null },
  timeZone: string,
): string => {
  const known = asked.position != null || asked.knownAt != null ? [`what was known here at ${formatMomentExactly(knownAt)}`] : [];
  const published = publishedBy === null ? [] : [`what had been published by ${formatMoment(publishedBy, timeZone)}`];
  const on = asked.on == null ? [] : [`for ${formatDate(asked.on)} or before`];
  return [...known, ...published, ...on].join(', ');
};

type Again = Readonly<Record<'page' | 'lists', () => void>>;
const again = new Map<string, Again>();
const againOf = (figureKey: string): Again => {
  const known = again.get(figureKey);
  if (known !== undefined) return known;
  const isOfFigure = (queryKey: readonly unknown[]): boolean => queryKey[0] === 'figure' && queryKey[1] === figureKey;
  const made: Again = {
    page: gathered(() => queries.invalidateQueries({ predicate: ({ queryKey }) => isOfFigure(queryKey) && queryKey.length === 3 }), {
      leastMs: 0,
      rest: 0,
    }),
    lists: gathered(() => queries.invalidateQueries({ predicate: ({ queryKey }) => isOfFigure(queryKey) && queryKey.length > 3 }), {
      leastMs: 500,
      rest: 4,
    }),
  };
  again.set(figureKey, made);
  return made;
};

/** The number at once; chart, trail and slider, which are read in pages, a while after the first of several changes. */
const readAgain = (figureKey: string): void => {
  const { page, lists } = againOf(figureKey);
  page();
  lists();
};
