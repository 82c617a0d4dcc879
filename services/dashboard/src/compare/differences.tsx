import type { MomentPartsFragment, TwoMomentsQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { toCsv } from '../ui/download.js';
import { Link } from '../ui/link.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ValueWords } from '../ui/value.js';
import { fromKey } from '../words/label.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { formatMoment, formatMomentExactly, formatPeriod } from '../words/time.js';
import { isDifferent } from './difference.js';

export type ComparedFigure = NonNullable<TwoMomentsQuery['topic']>['figures']['nodes'][number];

/** Figures whose number differs, side by side. */
export const Differences = ({
  figures,
  known,
  timeZone,
}: {
  readonly figures: readonly ComparedFigure[];
  readonly known: ComparedFigure;
  readonly timeZone: string | undefined;
}) => (
  <ScrollRegion className="table-scroll" label="Differences">
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <MomentHead moment={known.before} />
          <MomentHead moment={known.after} />
          {known.after.at.publishedBy === null && <th scope="col">Last step between</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id} data-figure={figure.key}>
            <th scope="row">
              <Link href={paths.figure(figure.key)}>{figure.title}</Link>
              <span className="quiet small"> {fromKey(figure.measure)}</span>
            </th>
            <td>
              <Side moment={figure.before} timeZone={timeZone} />
            </td>
            <td>
              <Side moment={figure.after} timeZone={timeZone} />
            </td>
            <td hidden={known.after.at.publishedBy !== null}>
              {figure.after.revision !== null && (
                <>
                  <p>
                    {reasonWords[figure.after.revision.reason].label}, by {changedByWords[figure.after.revision.changedBy]}
                  </p>
                  <p className="quiet small">
                    <Link href={paths.event(figure.after.revision.position)}>{formatMoment(figure.after.revision.recordedAt)}</Link>
                  </p>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** A moment: of the log with its event too, since many events may share a time. */
const MomentHead = ({ moment }: { readonly moment: MomentPartsFragment }) => (
  <th scope="col">
    {moment.at.publishedBy === null ? (
      <>
        {formatMomentExactly(moment.at.knownAt)}
        <br />
        event {moment.at.position}
      </>
    ) : (
      <>published by {formatMoment(moment.at.publishedBy)}</>
    )}
  </th>
);

const Side = ({ moment, timeZone }: { readonly moment: MomentPartsFragment; readonly timeZone: string | undefined }) => (
  <>
    <p className="compare-value">
      {moment.value === null ? (
        <span className="quiet">{moment.beforeArchive ? 'Not followed yet' : 'No number'}</span>
      ) : (
        <ValueWords value={moment.value} />
      )}
    </p>
    {moment.referencePeriod !== null && <p className="quiet small">{formatPeriod(moment.referencePeriod, timeZone)}</p>}
    {!moment.beforeArchive && <StatusBadge status={moment.status} />}
  </>
);

/** All figures of the comparison as a table for programs. */
export const csvOf = (figures: readonly ComparedFigure[]): string =>
  toCsv(
    ['figure', 'title', 'differs', 'before', 'before_status', 'before_for', 'after', 'after_status', 'after_for', 'reason', 'changed_by'],
    figures.map((figure) => [
      figure.key,
      figure.title,
      isDifferent(figure) ? 'yes' : 'no',
      figure.before.value?.text,
      figure.before.status.toLowerCase(),
      figure.before.referencePeriod?.end,
      figure.after.value?.text,
      figure.after.status.toLowerCase(),
      figure.after.referencePeriod?.end,
      figure.after.revision?.reason.toLowerCase(),
      figure.after.revision?.changedBy.toLowerCase(),
    ]),
  );
