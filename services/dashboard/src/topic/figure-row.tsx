import { memo } from 'react';
import { paths } from '../app/paths.js';
import { DirectionMark } from '../ui/direction.js';
import { Link } from '../ui/link.js';
import { Flags, StatusBadge } from '../ui/status-badge.js';
import { ValueWords } from '../ui/value.js';
import { plural } from '../words/label.js';
import { rangeOf, valueText } from '../words/number.js';
import { modalityWords, reasonWords } from '../words/revision.js';
import { formatAgo, formatPeriod } from '../words/time.js';
import { Sparkline } from './sparkline.js';
import type { BoardFigure } from './use-board.js';

export interface FigureRowProps {
  readonly figure: BoardFigure;
  readonly timeZone: string;
  /** Milliseconds; for "3 hours ago". */
  readonly now: number;
  /** Changes while the page is open: the row shows it for a while. */
  readonly freshness: string | undefined;
}

/** One figure of a board: the number first, then who says so, how sure that is, and what happened last. */
export const FigureRow = memo(({ figure, timeZone, now, freshness }: FigureRowProps) => {
  const { current, standings } = figure;
  const range = rangeOf(standings.map(({ claim }) => claim));
  const others = standings.filter(({ chosen }) => !chosen).length;
  const [winner] = current.winners;
  const [planned] = current.outlook;
  const { revision } = current;
  return (
    <li className="figure-row" data-figure={figure.key} data-fresh={freshness}>
      <div className="figure-name">
        <h3>
          <Link href={paths.figure(figure.key)}>{figure.title}</Link>
        </h3>
        {figure.kind === 'FLOW' && <p className="quiet">Over a period, not in total</p>}
        {figure.definition !== null && <p className="quiet figure-definition">{figure.definition}</p>}
      </div>
      <div className="figure-value">
        <p className="hero" key={freshness}>
          <ValueWords value={current.value} unit={figure.unit === 'people' ? undefined : figure.unit} />
        </p>
        <p className="quiet">
          {current.referencePeriod !== null && formatPeriod(current.referencePeriod, timeZone)}
          {current.value === null && planned !== undefined && `${valueText(planned.value)} ${modalityWords[planned.modality]}`}
        </p>
      </div>
      <div className="figure-sources">
        {winner !== undefined ? (
          <p>
            <Link href={paths.source(winner.origin.key)}>{winner.origin.name}</Link>
          </p>
        ) : (
          <p className="quiet">Nobody</p>
        )}
        <p className="quiet">
          {others > 0 && `and ${plural(others, 'other source')}`}
          {range !== undefined && `, ${range}`}
        </p>
      </div>
      <div className="figure-status">
        <StatusBadge status={current.status} />
        <Flags flags={current.flags} />
      </div>
      <div className="figure-change">
        {revision !== null && (
          <>
            <p>
              <DirectionMark direction={revision.direction} />
              {revision.from !== null && <span className="quiet"> from {valueText(revision.from)}</span>}
            </p>
            <p className="quiet">
              <span title={reasonWords[revision.reason].help}>{reasonWords[revision.reason].label}</span>,{' '}
              <time dateTime={revision.recordedAt}>{formatAgo(revision.recordedAt, now)}</time>
            </p>
          </>
        )}
      </div>
      <div className="figure-spark">
        <Sparkline revisions={figure.revisions.nodes} isStep={figure.kind !== 'FLOW'} />
      </div>
    </li>
  );
});
