import { BoardDocument, type FigureStatus } from '@factline/client';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { TopicChecks } from '../check/checks-panel.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { plural } from '../words/label.js';
import { statusWords } from '../words/status.js';
import { arrange, type Group, type Sorting } from './arrange.js';
import { FigureRow } from './figure-row.js';
import { laterBoardVariables } from './question.js';
import { StatusLegend } from './status-legend.js';
import { TakeBoard } from './take-board.js';
import { type BoardFigure, useBoard } from './use-board.js';
import { WhatChanged } from './what-changed.js';

/** A topic: all its figures as they stand, live. */
export const BoardPage = ({ topicKey }: { readonly topicKey: string }) => {
  const board = useBoard(topicKey);
  const [url, setUrl] = useUrlState();
  const now = useNow();
  useTitle(board.topic?.title);
  const filters = {
    text: url.get('q') ?? '',
    status: url.get('status') ?? '',
    source: url.get('source') ?? '',
    sort: (url.get('sort') ?? 'measure') as Sorting,
  };
  const deferred = useDeferredValue(JSON.stringify(filters));
  // A letter that is typed shows at once; the rows follow it.
  const groups = useMemo(() => arrange(board.figures, JSON.parse(deferred)), [board.figures, deferred]);
  const shown = groups.reduce((sum, { figures }) => sum + figures.length, 0);
  const sources = useMemo(() => sourcesOf(board.figures), [board.figures]);
  const statuses = useMemo(() => [...new Set(board.figures.map(({ current }) => current.status))].sort(), [board.figures]);
  const freshOf = useMemo(
    () => new Map<string, string>(board.changes.map((change) => [change.figure.key, change.id] as const).reverse()),
    [board.changes],
  );

  if (board.error != null && board.topic === undefined) return <Failure error={board.error} onRetry={board.reload} />;
  if (board.isMissing) {
    return (
      <Empty title="There is no such topic">
        <p>
          <Link href={paths.topics}>All topics</Link>
        </p>
      </Empty>
    );
  }
  if (board.topic === undefined) return <Loading what="the board" />;

  const { topic } = board;
  return (
    <>
      <div className="page-head">
        <p className="crumbs">
          <Link href={paths.topics}>Topics</Link>
        </p>
        <h1>{topic.title}</h1>
        <p className="quiet">
          {plural(board.figures.length, 'figure')}. Dates are read in {topic.timeZone.replace('_', ' ')} time.{' '}
          <Link href={paths.compare(topic.key)}>Compare two moments</Link>
        </p>
      </div>
      <WhatChanged topic={topic} figures={board.figures} live={board.changes} now={now} />
      <form className="filters" aria-label="Choose figures" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Find</span>
          <input
            type="search"
            value={filters.text}
            onChange={(event) => setUrl({ q: event.target.value })}
            placeholder="children, West Bank …"
          />
        </label>
        <label>
          <span>Status</span>
          <select value={filters.status} onChange={(event) => setUrl({ status: event.target.value }, true)}>
            <option value="">Any</option>
            {statuses.map((status: FigureStatus) => (
              <option key={status} value={status}>
                {statusWords[status].label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Source</span>
          <select value={filters.source} onChange={(event) => setUrl({ source: event.target.value }, true)}>
            <option value="">Any</option>
            {sources.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Order</span>
          <select
            value={filters.sort}
            onChange={(event) => setUrl({ sort: event.target.value === 'measure' ? undefined : event.target.value }, true)}
          >
            <option value="measure">By what is counted</option>
            <option value="changed">Last changed first</option>
            <option value="largest">Largest first</option>
            <option value="title">By name</option>
          </select>
        </label>
        <p className="filters-count quiet" role="status">
          {shown === board.figures.length ? '' : `${shown} of ${plural(board.figures.length, 'figure')}`}
          {!board.isComplete && board.error == null ? ' Loading more…' : ''}
        </p>
      </form>
      {board.error != null && <Failure error={board.error} onRetry={board.reload} />}
      {board.isComplete && shown === 0 && (
        <Empty title={board.figures.length === 0 ? 'No figures yet' : 'No figure fits'}>
          {board.figures.length > 0 && (
            <button type="button" onClick={() => setUrl({ q: undefined, status: undefined, source: undefined }, true)}>
              Show all figures
            </button>
          )}
        </Empty>
      )}
      <Groups groups={groups} timeZone={topic.timeZone} now={now} freshOf={freshOf} />
      <TopicChecks topicKey={topic.key} timeZone={topic.timeZone} />
      <StatusLegend />
      <TakeBoard topic={topic} groups={groups} />
      <QueryBox document={BoardDocument} variables={laterBoardVariables(topicKey)} />
    </>
  );
};

/** All voices of a board, by name. */
const sourcesOf = (figures: readonly BoardFigure[]): readonly (readonly [key: string, name: string])[] => {
  const names = new Map(figures.flatMap(({ standings }) => standings.map(({ origin }) => [origin.key, origin.name] as const)));
  return [...names].sort(([, a], [, b]) => a.localeCompare(b));
};

interface GroupsProps {
  readonly groups: readonly Group[];
  readonly timeZone: string;
  readonly now: number;
  /** The last change of a figure while the page is open. */
  readonly freshOf: ReadonlyMap<string, string>;
}

const Groups = memo(({ groups, timeZone, now, freshOf }: GroupsProps) =>
  groups.map(({ name, figures }) => (
    <section key={name ?? 'all'} className="figure-group" aria-label={name ?? 'All figures'}>
      <h2 className={name === undefined ? 'visually-hidden' : ''}>{name ?? 'All figures'}</h2>
      <ul>
        {figures.map((figure) => (
          <FigureRow key={figure.key} figure={figure} timeZone={timeZone} now={now} freshness={freshOf.get(figure.key)} />
        ))}
      </ul>
    </section>
  )),
);

/** The present, every half minute: "3 minutes ago" should not stand still. */
const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
