import { BoardFigureDocument, type BoardFigureQuery } from '@factline/client';
import { useState } from 'react';
import { announce } from '../app/announce.js';
import { ConnectionBadge } from '../app/connection.js';
import { paths } from '../app/paths.js';
import { isBehind, useLive } from '../data/live.js';
import { queries, useAsk } from '../data/queries.js';
import { Sparkline } from '../topic/sparkline.js';
import { DirectionMark } from '../ui/direction.js';
import { Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { valueText } from '../words/number.js';
import { reasonWords } from '../words/revision.js';
import { formatMoment, formatPeriod } from '../words/time.js';

/** One number for a page of another site: live, with its source and a way back here. */
export const EmbeddedFigure = ({ figureKey }: { readonly figureKey: string }) => {
  const query = useAsk(['embed', figureKey], BoardFigureDocument, { key: figureKey });
  const [changed, setChanged] = useState<{
    readonly id: string;
    readonly figure: Omit<NonNullable<BoardFigureQuery['figure']>, 'topic'>;
  }>();
  const read = query.data?.figure;
  useLive(
    { figures: [figureKey] },
    (update) => {
      if (update.__typename === 'Lagged' || (update.__typename === 'Snapshot' && isBehind(read, update.figures)))
        void queries.invalidateQueries({ queryKey: ['embed', figureKey] });
      if (update.__typename !== 'Change') return;
      setChanged({ id: update.cursor, figure: { ...update.figure, current: { ...update.figure.current, at: update.current.at } } });
      announce(`${update.figure.title}: ${valueText(update.figure.current.value)}.`);
    },
    read != null,
  );
  useTitle(read?.title);
  if (query.error != null && read === undefined) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading what="the number" />;
  if (read == null) return <p>There is no such figure.</p>;
  const figure =
    changed !== undefined && BigInt(changed.figure.current.at.position) >= BigInt(read.current.at.position) ? changed.figure : read;
  const { current } = figure;
  return (
    <article className="embed-figure">
      <p className="quiet small">{read.topic.title}</p>
      <h1>
        <a href={paths.figure(figure.key)} target="_blank" rel="noopener">
          {figure.title}
        </a>
      </h1>
      <div className="embed-body">
        <p className="hero" key={changed?.id} data-fresh={changed?.id} data-testid="headline">
          <ValueWords value={current.value} unit={figure.unit === 'people' ? undefined : figure.unit} />
        </p>
        <Sparkline revisions={figure.revisions.nodes} isStep={figure.kind !== 'FLOW'} />
      </div>
      <p className="small">
        {current.winners.length > 0 && <>According to {current.winners.map(({ origin }) => origin.name).join(', ')}</>}
        {current.referencePeriod !== null && `, ${formatPeriod(current.referencePeriod, read.topic.timeZone)}`}
      </p>
      <p className="small embed-foot">
        <StatusBadge status={current.status} />
        {current.revision !== null && (
          <span className="quiet">
            <DirectionMark direction={current.revision.direction} />, {reasonWords[current.revision.reason].label.toLocaleLowerCase()},{' '}
            {formatMoment(current.revision.recordedAt)}
          </span>
        )}
        <ConnectionBadge />
        <a href={paths.figure(figure.key)} target="_blank" rel="noopener">
          Factline
        </a>
      </p>
    </article>
  );
};
