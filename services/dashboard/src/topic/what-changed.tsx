import type { TopicPartsFragment } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { DirectionMark } from '../ui/direction.js';
import { Link } from '../ui/link.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { reasonWords } from '../words/revision.js';
import { formatAgo } from '../words/time.js';
import type { BoardFigure, LiveChange } from './use-board.js';

const spans = {
  hour: ['the last hour', 3_600_000],
  day: ['the last 24 hours', 86_400_000],
  week: ['the last 7 days', 604_800_000],
} as const;
const shownAtMost = 5;

/** The morning's question: what has moved since I last looked? Figures in the order of their last change, the newest first. */
export const WhatChanged = memo(
  ({
    topic,
    figures,
    live,
    now,
  }: {
    readonly topic: TopicPartsFragment;
    readonly figures: readonly BoardFigure[];
    readonly live: readonly LiveChange[];
    readonly now: number;
  }) => {
    const [url, setUrl] = useUrlState();
    const span = (url.get('since') ?? 'day') as keyof typeof spans;
    const [words, lengthMs] = spans[span] ?? spans.day;
    const changed = figures
      .filter(({ current }) => current.revision !== null && new Date(current.revision.recordedAt).getTime() >= now - lengthMs)
      .toSorted((a, b) => (BigInt(a.current.revision!.position) < BigInt(b.current.revision!.position) ? 1 : -1));
    const from = new Date(Math.floor((now - lengthMs) / 60_000) * 60_000).toISOString();
    return (
      <section className="what-changed" aria-labelledby="what-changed">
        <div className="what-changed-head">
          <h2 id="what-changed">
            {changed.length === 0 ? 'Nothing changed' : `${plural(changed.length, 'figure')} changed`} in {words}
          </h2>
          <label>
            <span className="visually-hidden">Look back over</span>
            <select
              value={span}
              onChange={(event) => setUrl({ since: event.target.value === 'day' ? undefined : event.target.value }, true)}
            >
              {Object.entries(spans).map(([key, [label]]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {changed.length > 0 && <Link href={`${paths.compare(topic.key)}?from=${encodeURIComponent(from)}`}>All, side by side</Link>}
        </div>
        {live.length > 0 && (
          <p className="what-changed-live" data-testid="live-count">
            {plural(live.length, 'change')} since you opened this page.
          </p>
        )}
        <ol>
          {changed.slice(0, shownAtMost).map((figure) => {
            const revision = figure.current.revision!;
            return (
              <li key={figure.key} className={live.some(({ id }) => id === revision.id) ? 'is-live' : ''}>
                <Link href={paths.figure(figure.key)}>{figure.title}</Link>
                <span className="what-changed-value">
                  {revision.from !== null && <span className="quiet">{valueText(revision.from)} → </span>}
                  <strong>{valueText(figure.current.value)}</strong>
                </span>
                <span className="quiet">
                  <DirectionMark direction={revision.direction} />, {reasonWords[revision.reason].label.toLocaleLowerCase()},{' '}
                  {formatAgo(revision.recordedAt, now)}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    );
  },
);
