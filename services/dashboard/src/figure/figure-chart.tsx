import {
  type At,
  FigureClaimsDocument,
  type FigureKind,
  FigureOutlineDocument,
  type FigurePageQuery,
  FigureSeriesDocument,
  FigureStoriesDocument,
  FigureVintagesDocument,
  type PolicyInput,
  type TopicPartsFragment,
} from '@factline/client';
import { memo, useDeferredValue, useMemo, useRef } from 'react';
import { useUrlState } from '../app/url-state.js';
import { Chart } from '../chart/chart.js';
import { downloadPng, downloadSvg } from '../chart/export.js';
import { usePages } from '../data/pages.js';
import { useAsk } from '../data/queries.js';
import { download, fileName } from '../ui/download.js';
import { Failure, Loading } from '../ui/states.js';
import { storyReasons } from '../words/revision.js';
import { answerAsRecorded, answerByDate, answerByPublication, type Clock, notesOf, seriesOfClaims, storiesOf } from './chart-data.js';
import { ChartTable, csvOf } from './chart-table.js';

export interface FigureChartProps {
  readonly figure: {
    readonly key: string;
    readonly title: string;
    readonly kind: FigureKind;
    readonly topic: TopicPartsFragment;
    readonly annotations: NonNullable<FigurePageQuery['figure']>['annotations'];
  };
  /** The moment of the page; undefined: now. */
  readonly at: At | undefined;
  /** Another rule that the page asks. */
  readonly policy: PolicyInput | undefined;
  /** The last position that counts; undefined: all. */
  readonly until: string | undefined;
}

const clocks: Readonly<Record<Clock, { readonly label: string; readonly help: string }>> = {
  reference: {
    label: 'By date',
    help: 'Each number stands at the date it is for, as it is known at the moment of this page. One line for each source; a shaded band shows what its wording leaves open.',
  },
  published: {
    label: 'As published',
    help: 'What could have been shown, step by step as sources published, whenever our log learned of it. A restated past shows from the day it was restated.',
  },
  recorded: { label: 'As recorded', help: 'What this page showed as the number, by the time it was recorded.' },
};
/** Pages of a hundred that are loaded by themselves. */
const claimPages = 5;
const vintagePages = 10;
/** Stretches of an outline: about one for each three pixels of a wide screen. */
const stretches = 300;

/** How the number moved, along the clock that is chosen. */
export const FigureChart = memo(({ figure, at, policy, until }: FigureChartProps) => {
  const [url, setUrl] = useUrlState();
  const chosen = (url.get('clock') ?? 'reference') as Clock;
  // The choice shows at once; the chart follows it.
  const clock = useDeferredValue(chosen);
  const svg = useRef<SVGSVGElement>(null);
  const { timeZone } = figure.topic;
  const { key } = figure;
  // The lists know two clocks of the three: a date narrows the headline, not what was said.
  const { on: _on, ...byLog } = at ?? {};
  const known = at?.knownAt != null ? { knownAt: at.knownAt } : at?.position != null ? { position: at.position } : undefined;
  const ofRecord = known === undefined ? {} : { at: known };
  const ofMoment = Object.keys(byLog).length === 0 ? {} : { at: byLog };
  const isWorkedOut = policy !== undefined || at?.publishedBy != null;
  const claims = usePages({
    key: ['figure', key, 'claims'],
    document: FigureClaimsDocument,
    variables: { key, first: 100, ...ofMoment },
    connection: (result) => result.figure?.claims,
    upTo: claimPages,
    isEnabled: clock === 'reference',
  });
  const outline = useAsk(
    ['figure', key, 'outline', clock],
    FigureOutlineDocument,
    { key, clock: clock === 'recorded' ? 'RECORDED' : 'REFERENCE', stretches, ...ofRecord },
    { keeps: true, isEnabled: clock === 'recorded' || (clock === 'reference' && !isWorkedOut) },
  );
  const dates = useAsk(
    ['figure', key, 'series'],
    FigureSeriesDocument,
    { key, last: 1_000, ...ofMoment, ...(policy === undefined ? {} : { policy }) },
    { keeps: true, isEnabled: clock === 'reference' && isWorkedOut },
  );
  const vintages = usePages({
    key: ['figure', key, 'vintages'],
    document: FigureVintagesDocument,
    variables: { key, first: 100 },
    connection: (result) => result.figure?.vintages,
    upTo: vintagePages,
    isEnabled: clock === 'published',
  });
  const stories = useAsk(
    ['figure', key, 'stories'],
    FigureStoriesDocument,
    { filter: { figures: [key], reason: storyReasons, headline: false }, first: 100 },
    { isEnabled: clock !== 'published' && at?.publishedBy == null },
  );

  const answer = clock === 'reference' && isWorkedOut ? dates : outline;
  const isLoading = clock === 'published' ? vintages.isLoading : answer.isPending;
  const error = clock === 'published' ? vintages.error : answer.error;
  const recorded = outline.data?.figure?.outline;
  const dated = isWorkedOut ? dates.data?.figure?.series : recorded;
  const number = useMemo(() => {
    if (clock === 'published') return answerByPublication(vintages.items, timeZone);
    return clock === 'recorded' ? answerAsRecorded(recorded ?? [], timeZone) : answerByDate(dated ?? [], timeZone);
  }, [clock, recorded, dated, vintages.items, timeZone]);
  const sources = useMemo(() => (clock === 'reference' ? seriesOfClaims(claims.items, timeZone) : []), [clock, claims.items, timeZone]);
  const series = useMemo(() => {
    if (clock !== 'reference') return number;
    // One date is no line; and one source that says it all needs no second line beneath its own.
    if ((number[0]?.steps.length ?? 0) < 2 && sources.length > 0) return sources;
    return sources.length === 1 && claims.isComplete && policy === undefined ? sources : [...number, ...sources];
  }, [clock, number, sources, claims.isComplete, policy]);
  const told = stories.data?.changes.nodes;
  const marks = useMemo(() => {
    const known = (told ?? []).filter(({ position }) => until === undefined || BigInt(position) <= BigInt(until));
    return [...storiesOf(known, clock, timeZone), ...(clock === 'reference' ? notesOf(figure.annotations, series) : [])];
  }, [told, until, clock, timeZone, figure.annotations, series]);
  // Drawn when nothing else is to be done: an answer that comes in keeps no input waiting.
  const drawn = useDeferredValue(useMemo(() => ({ series, marks }), [series, marks]));
  const isFlow = figure.kind === 'FLOW' && clock !== 'recorded';
  const title = `${figure.title}, ${clocks[clock].label.toLocaleLowerCase()}`;
  const sourceLine = (): string => `Sources: ${series.map(({ name }) => name).join('; ')}.\n${location.origin}${location.pathname}`;

  return (
    <section className="panel" aria-labelledby="history">
      <div className="panel-head">
        <h2 id="history">How it moved</h2>
        <fieldset className="segmented">
          <legend className="visually-hidden">Clock of the chart</legend>
          {Object.entries(clocks).map(([key, { label }]) => (
            <label key={key}>
              <input
                type="radio"
                name="clock"
                value={key}
                checked={chosen === key}
                onChange={() => setUrl({ clock: key === 'reference' ? undefined : key }, true)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      <p className="quiet small">{clocks[clock].help}</p>
      {clock === 'published' && (until !== undefined || at?.publishedBy != null) && (
        <p className="quiet small">Unlike the numbers above, this line is drawn from all that is known today.</p>
      )}
      {isLoading && series.length === 0 && <Loading what="the chart" />}
      {error != null && series.length === 0 && (
        <Failure error={error} onRetry={() => (clock === 'published' ? vintages.reload() : void answer.refetch())} />
      )}
      {drawn.series.length > 0 && (
        <Chart series={drawn.series} stories={drawn.marks} form={isFlow ? 'stems' : 'steps'} label={title} svgRef={svg} />
      )}
      {!isLoading && error == null && series.length === 0 && <p className="quiet">No number to draw.</p>}
      {marks.length > 0 && (
        <p className="quiet small">
          <span aria-hidden="true">◇</span> marks a change that is more than a new report: a correction, a restatement, a dispute.
          {figure.annotations.length > 0 && ' A small sheet is a note.'}
        </p>
      )}
      {clock === 'reference' && claims.items.length > 0 && !claims.isComplete && (
        <p className="small">
          The lines of the sources hold the newest {claims.items.length.toLocaleString()} statements; the line of the number spans the whole
          time.{' '}
          <button type="button" className="link" onClick={claims.loadMore} disabled={claims.isLoadingMore}>
            Load older ones
          </button>
        </p>
      )}
      {clock === 'published' && vintages.items.length > 0 && !vintages.isComplete && (
        <p className="small">
          The first {vintages.items.length.toLocaleString()} steps are drawn.{' '}
          <button type="button" className="link" onClick={vintages.loadMore} disabled={vintages.isLoadingMore}>
            {vintages.isLoadingMore ? 'Loading…' : 'Load later ones'}
          </button>
        </p>
      )}
      {series.length > 0 && (
        <ChartTable series={series} title={title}>
          <button type="button" onClick={() => download(fileName(`${figure.key}-${clock}`, 'csv'), csvOf(series), 'text/csv')}>
            CSV
          </button>
          <button
            type="button"
            onClick={() =>
              download(
                fileName(`${figure.key}-${clock}`, 'json'),
                JSON.stringify({ figure: figure.key, clock, series }, null, 2),
                'application/json',
              )
            }
          >
            JSON
          </button>
          <button type="button" onClick={() => svg.current && downloadSvg(svg.current, fileName(figure.key, 'svg'), title, sourceLine())}>
            SVG picture
          </button>
          <button
            type="button"
            onClick={() => svg.current && void downloadPng(svg.current, fileName(figure.key, 'png'), title, sourceLine())}
          >
            PNG picture
          </button>
        </ChartTable>
      )}
    </section>
  );
});
