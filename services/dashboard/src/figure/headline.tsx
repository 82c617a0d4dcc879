import type { FigurePageQuery } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { DirectionMark } from '../ui/direction.js';
import { Link } from '../ui/link.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ValueWords } from '../ui/value.js';
import { intervalOf, rangeOf, valueText } from '../words/number.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { flagWords, statusWords } from '../words/status.js';
import { formatDate, formatLastDay, formatMoment, formatPeriod } from '../words/time.js';
import { PolicySwitch } from './policy-switch.js';

type Figure = NonNullable<FigurePageQuery['figure']>;

const kindWords = { CUMULATIVE: 'running total', STOCK: 'level at a moment', FLOW: 'number over a period' } as const;

/** The number, large; beside it who says so, how sure that is, and the last step. */
export const Headline = memo(({ figure, freshness }: { readonly figure: Figure; readonly freshness: string | undefined }) => {
  const { current, topic, standings } = figure;
  const range = rangeOf(standings.map(({ claim }) => claim));
  const [segment] = figure.segments.filter(({ number }) => number === current.segment);
  const { revision } = current;
  return (
    <header className="headline">
      <p className="crumbs">
        <Link href={paths.topic(topic.key)}>{topic.title}</Link>
        {figure.partOf !== null && (
          <>
            {' › part of '}
            <Link href={paths.figure(figure.partOf.key)}>{figure.partOf.title}</Link>
          </>
        )}
      </p>
      <h1>{figure.title}</h1>
      <p className="quiet headline-definition">
        {figure.definition !== null && `${figure.definition} `}A {kindWords[figure.kind]}, in {figure.unit.replaceAll('-', ' ')}
        {segment?.baseDate != null && `, counted since ${formatDate(segment.baseDate)}`}.
      </p>
      {figure.mergedInto !== null && (
        <p className="notice">
          This figure was merged into <Link href={paths.figure(figure.mergedInto.key)}>{figure.mergedInto.title}</Link>.
        </p>
      )}
      {figure.parked !== null && (
        <p className="notice notice-problem">
          This figure is halted since {formatMoment(figure.parked.since)}: an event of its history could not be read. The number below is
          the last that is certain.
        </p>
      )}
      <div className="headline-body">
        <div className="headline-number">
          <p className="hero" key={freshness} data-fresh={freshness} data-testid="headline">
            <ValueWords value={current.value} unit={current.value === null ? undefined : figure.unit.replaceAll('-', ' ')} />
          </p>
          {current.referencePeriod !== null && <p className="headline-period">{formatPeriod(current.referencePeriod, topic.timeZone)}</p>}
          {current.policy.name === 'ENVELOPE' && (current.low !== null || current.high !== null) && (
            <p className="headline-period">Range of independent sources: {intervalOf({ min: current.low, max: current.high })}</p>
          )}
          {current.beforeArchive && <p className="quiet">Factline did not follow this figure yet at that moment.</p>}
        </div>
        <dl className="facts">
          <div>
            <dt>Who says so</dt>
            <dd>
              {current.winners.length === 0 && 'Nobody'}
              {current.winners.map(({ id, origin }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link href={paths.source(origin.key)}>{origin.name}</Link>
                </span>
              ))}
              {range !== undefined && <p className="quiet small">All sources for these days: {range}</p>}
            </dd>
          </div>
          <div>
            <dt>How sure</dt>
            <dd>
              <StatusBadge status={current.status} />
              <p className="quiet small">{statusWords[current.status].help}</p>
              {current.flags.map((flag) => (
                <FlagWithCauses key={flag.code} flag={flag} figureKey={figure.key} timeZone={topic.timeZone} />
              ))}
            </dd>
          </div>
          <div>
            <dt>Why this number</dt>
            <dd className="small">
              <p>{current.explanation}</p>
              <PolicySwitch current={figure.policy} sources={standings.map(({ origin }) => origin)} />
            </dd>
          </div>
          {revision !== null && (
            <div>
              <dt>Last change</dt>
              <dd>
                <DirectionMark direction={revision.direction} />
                {revision.from !== null && <span className="quiet"> from {valueText(revision.from)}</span>}
                <p className="quiet small">
                  {reasonWords[revision.reason].label}. Changed by {changedByWords[revision.changedBy]};{' '}
                  <Link href={paths.event(revision.position)}>recorded {formatMoment(revision.recordedAt)}</Link>
                  {current.lastConfirmedAt !== null && `; last said on ${formatLastDay(current.lastConfirmedAt, topic.timeZone)}`}
                </p>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </header>
  );
});

/** Causes that are listed at once. */
const mostCauses = 6;

/** A flag with the claims that raised it; whoever doubts a number should not have to search for them. */
const FlagWithCauses = ({
  flag,
  figureKey,
  timeZone,
}: {
  readonly flag: Figure['current']['flags'][number];
  readonly figureKey: string;
  readonly timeZone: string;
}) => (
  <div className="small">
    <p>
      <span className="flag">{flagWords[flag.code].label}</span> <span className="quiet">{flagWords[flag.code].help}</span>
      {flag.by.length > 0 && ` By ${flag.by.map(({ name }) => name).join(', ')}.`}
    </p>
    {flag.code !== 'STALE' && flag.code !== 'CARRIED_FORWARD' && flag.claims.length > 0 && (
      <ul className="causes">
        {flag.claims.slice(0, mostCauses).map((claim) => (
          <li key={claim.id}>
            <Link href={paths.claim(claim.id)}>{valueText(claim.value)}</Link>
            <span className="quiet">
              , {claim.origin.name}, {formatPeriod(claim.referencePeriod, timeZone)}
              {claim.figure.key !== figureKey && `: ${claim.figure.title}`}
            </span>
          </li>
        ))}
      </ul>
    )}
  </div>
);
