import { AuditTrailDocument, type AuditTrailQuery } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { DirectionMark } from '../ui/direction.js';
import { Link } from '../ui/link.js';
import { Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { valueText } from '../words/number.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { formatDate, formatMoment, formatPeriod, formatPublication } from '../words/time.js';

type AuditRevision = NonNullable<AuditTrailQuery['figure']>['revisions']['nodes'][number];

export interface AuditTrailProps {
  readonly figureKey: string;
  readonly timeZone: string;
  /** The last position that counts; undefined: all. */
  readonly until: string | undefined;
}

/** Every step, newest first: from, to, why, who changed it, on whose word, in which document, by which event. */
export const AuditTrail = memo(({ figureKey, timeZone, until }: AuditTrailProps) => {
  const [url, setUrl] = useUrlState();
  const steps = url.get('steps');
  const on = /^\d{4}-\d{2}-\d{2}$/.test(steps ?? '') ? steps! : undefined;
  const isHeadline = steps !== 'all' && on === undefined;
  const trail = usePages({
    key: ['figure', figureKey, 'trail'],
    document: AuditTrailDocument,
    variables: { key: figureKey, headline: isHeadline, last: 12, ...(on === undefined ? {} : { on }) },
    connection: (result) => result.figure?.revisions,
    isBackward: true,
  });
  const known = trail.items.filter(({ position }) => until === undefined || BigInt(position) <= BigInt(until));
  return (
    <section className="panel" aria-labelledby="trail">
      <div className="panel-head">
        <h2 id="trail">How it got there</h2>
        <fieldset className="segmented">
          <legend className="visually-hidden">Which steps</legend>
          <label>
            <input type="radio" name="steps" checked={isHeadline} onChange={() => setUrl({ steps: undefined }, true)} />
            The number
          </label>
          <label>
            <input type="radio" name="steps" checked={steps === 'all'} onChange={() => setUrl({ steps: 'all' }, true)} />
            Every date
          </label>
        </fieldset>
        <label className="small">
          One date <input type="date" value={on ?? ''} onChange={(event) => setUrl({ steps: event.target.value }, true)} />
        </label>
      </div>
      <p className="quiet small">
        {on !== undefined
          ? `Each time the answer for ${formatDate(on)} changed.`
          : isHeadline
            ? 'Each time the number at the top changed.'
            : 'Each time the answer for any one date changed, past dates included.'}{' '}
        Nothing is overwritten; each step links to its record.
        {url.get('published') !== null && ' This list is by our records; the publication clock does not move it.'}
      </p>
      {trail.isLoading && <Loading what="the trail" />}
      {trail.error != null && <Failure error={trail.error} onRetry={trail.reload} />}
      {trail.isComplete && known.length === 0 && <p className="quiet">Nothing changed.</p>}
      <ol className="trail">
        {known.map((revision) => (
          <TrailStep key={revision.id} revision={revision} figureKey={figureKey} timeZone={timeZone} />
        ))}
      </ol>
      {trail.items.length > 0 && !trail.isComplete && (
        <p>
          <button type="button" onClick={trail.loadMore} disabled={trail.isLoadingMore}>
            {trail.isLoadingMore ? 'Loading…' : 'Earlier steps'}
          </button>
        </p>
      )}
    </section>
  );
});

const TrailStep = memo(
  ({ revision, figureKey, timeZone }: { readonly revision: AuditRevision; readonly figureKey: string; readonly timeZone: string }) => {
    const { claim, from, to, fromStatus, toStatus } = revision;
    const reason = reasonWords[revision.reason];
    return (
      <li id={`step-${revision.position}-${revision.ordinal}`} data-revision={revision.id}>
        <div className="trail-change">
          <p>
            {from !== null && <span className="quiet">{valueText(from)} → </span>}
            <strong>{valueText(to)}</strong>
          </p>
          <p className="small">
            <DirectionMark direction={revision.direction} />
            {fromStatus !== null && fromStatus !== toStatus && (
              <span className="quiet">
                , now <StatusBadge status={toStatus} />
              </span>
            )}
          </p>
        </div>
        <div>
          <p>
            <strong title={reason.help}>{reason.label}</strong>
            {revision.point !== null && <span className="quiet"> for {formatPeriod(revision.point, timeZone)}</span>}
          </p>
          <p className="quiet small">
            Changed by {changedByWords[revision.changedBy]}
            {claim !== null && (
              <>
                , on the word of <Link href={paths.source(claim.origin.key)}>{claim.origin.name}</Link>, published{' '}
                {formatPublication(claim.publishedAt)}
                {claim.document !== null && (
                  <>
                    {' in '}
                    <Link href={paths.document(claim.document.id)}>{claim.document.title ?? 'a document'}</Link>
                  </>
                )}
                {claim.dataSet !== null && ` in ${claim.dataSet.title}${claim.locator.row === null ? '' : `, row ${claim.locator.row}`}`}
              </>
            )}
            {revision.movedTo?.point != null && `. What was taken away here was added on ${formatPeriod(revision.movedTo.point, timeZone)}`}
            {revision.movedFrom?.point != null &&
              `. What was added here was taken away on ${formatPeriod(revision.movedFrom.point, timeZone)}`}
          </p>
          {claim?.locator.quote != null && <blockquote className="small">{claim.locator.quote}</blockquote>}
          <details className="small">
            <summary>Why this number then</summary>
            <p>{revision.explanation}</p>
          </details>
        </div>
        <div className="trail-record small">
          <p className="quiet">recorded {formatMoment(revision.recordedAt)}</p>
          <p className="toolbar">
            {claim !== null && <Link href={paths.claim(claim.id)}>Claim</Link>}
            <Link href={paths.event(revision.position)}>Event {revision.position}</Link>
            <Link href={`${paths.figure(figureKey)}?at=${revision.position}`}>The page then</Link>
          </p>
        </div>
      </li>
    );
  },
);
