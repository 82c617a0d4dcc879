import type {
  FigureClaimsQuery,
  FigureOutlineQuery,
  FigurePageQuery,
  FigureSeriesQuery,
  FigureStoriesQuery,
  FigureVintagesQuery,
} from '@factline/client';
import { paths } from '../app/paths.js';
import { boundsOf, type Series, type Step, type Story, stepAt } from '../chart/model.js';
import { valueText } from '../words/number.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { axisTime, formatDate, formatMoment, formatPeriod } from '../words/time.js';

export type ChartClaim = NonNullable<FigureClaimsQuery['figure']>['claims']['nodes'][number];
type OutlinePoint = NonNullable<FigureOutlineQuery['figure']>['outline'][number];
type SeriesPoint = NonNullable<FigureSeriesQuery['figure']>['series'][number];
type Vintage = NonNullable<FigureVintagesQuery['figure']>['vintages']['nodes'][number];
type Annotation = NonNullable<FigurePageQuery['figure']>['annotations'][number];
type StoryRevision = FigureStoriesQuery['changes']['nodes'][number];

/** Along which of the clocks the chart runs. */
export type Clock = 'reference' | 'published' | 'recorded';

const time = (at: string): number => new Date(at).getTime();

/** One line for each source: its last word on each date. */
export const seriesOfClaims = (claims: readonly ChartClaim[], timeZone: string): readonly Series[] => {
  const numbered = claims.filter(({ state, modality, value }) => state === 'RECORDED' && modality === 'ASSERTED' && value.point !== null);
  const byOrigin = Map.groupBy(numbered, ({ origin }) => origin.key);
  return [...byOrigin.values()]
    .map((own) => {
      const sorted = own.toSorted(
        (a, b) => time(a.publishedAt.at) - time(b.publishedAt.at) || Number(BigInt(a.position) - BigInt(b.position)),
      );
      const steps = sorted.map((claim) => stepOfClaim(claim, timeZone));
      const kept = [...new Map(steps.map((step) => [`${step.x}:${step.segment}`, step])).values()];
      return { id: own[0]!.origin.key, name: own[0]!.origin.name, steps: kept.toSorted((a, b) => a.x - b.x || a.segment - b.segment) };
    })
    .sort((a, b) => b.steps.length - a.steps.length || a.name.localeCompare(b.name));
};

// The words of a step are made when they are read: a chart has thousands of steps, and shows the words of one.

const stepOfClaim = ({ id, value, referencePeriod, segment }: ChartClaim, timeZone: string): Step => ({
  id,
  ...boundsOf(value)!,
  ...onDate(referencePeriod),
  segment,
  get text() {
    return valueText(value);
  },
  get when() {
    return formatPeriod(referencePeriod, timeZone);
  },
  href: paths.claim(id),
});

/** Where a period stands on the axis of dates. */
const onDate = (period: ChartClaim['referencePeriod']) => ({
  x: axisTime(period),
  ...(period.start !== null && period.startsAt !== null ? { from: axisTime({ end: period.start, endsAt: period.startsAt }) } : {}),
});

const forPeriod = (period: ChartClaim['referencePeriod'] | null, timeZone: string): string =>
  period === null ? '' : `for ${formatPeriod(period, timeZone)}, `;

const answer = (name: string, steps: readonly Step[]): readonly Series[] =>
  steps.length === 0 ? [] : [{ id: 'answer', name, steps, isAnswer: true }];

/** What is shown as the number of each date. `points` in order of date. */
export const answerByDate = (points: readonly (OutlinePoint | SeriesPoint)[], timeZone: string): readonly Series[] =>
  answer(
    'The number here',
    points.flatMap((point): Step[] => {
      const { value, segment } = 'current' in point ? point.current : point;
      const bounds = value === null ? undefined : boundsOf(value);
      const { period } = point;
      if (bounds === undefined || period === null) return [];
      return [
        {
          id: `on-${period.end}-${segment}`,
          ...bounds,
          ...onDate(period),
          segment: segment ?? 0,
          get text() {
            return valueText(value);
          },
          get when() {
            return formatPeriod(period, timeZone);
          },
          ...('position' in point ? { href: paths.event(point.position) } : {}),
        },
      ];
    }),
  );

/** What could have been shown, by publication. */
export const answerByPublication = (vintages: readonly Vintage[], timeZone: string): readonly Series[] =>
  answer(
    'Could be shown',
    vintages.flatMap(({ publishedAt, current }): Step[] => {
      const bounds = current.value === null ? undefined : boundsOf(current.value);
      if (bounds === undefined) return [];
      return [
        {
          id: `published-${publishedAt}`,
          x: time(publishedAt),
          ...bounds,
          segment: current.segment ?? 0,
          get text() {
            return valueText(current.value);
          },
          get when() {
            return `${forPeriod(current.referencePeriod, timeZone)}published ${formatMoment(publishedAt, timeZone)}`;
          },
        },
      ];
    }),
  );

/** What this page showed, by the time it was recorded. `steps` in order of the log. */
export const answerAsRecorded = (steps: readonly OutlinePoint[], timeZone: string): readonly Series[] =>
  answer(
    'Shown by Factline',
    steps.flatMap(({ position, recordedAt, value, period, segment }): Step[] => {
      const bounds = value === null ? undefined : boundsOf(value);
      if (bounds === undefined) return [];
      return [
        {
          id: `${position}-${period?.end ?? ''}`,
          x: time(recordedAt),
          ...bounds,
          segment: segment ?? 0,
          get text() {
            return valueText(value);
          },
          get when() {
            return `${forPeriod(period, timeZone)}recorded ${formatMoment(recordedAt)}`;
          },
          href: paths.event(position),
        },
      ];
    }),
  );

/** Corrections, retractions, disputes, breaks: where on the chart something other than a report happened. */
export const storiesOf = (revisions: readonly StoryRevision[], clock: Clock, timeZone: string): readonly Story[] => {
  if (clock === 'published') return [];
  return revisions.flatMap((revision): Story[] => {
    const y = revision.to?.point ?? revision.from?.point;
    if (y == null || (clock === 'reference' && revision.point === null)) return [];
    const x = clock === 'reference' ? axisTime(revision.point!) : time(revision.recordedAt);
    const change = `${valueText(revision.from)} → ${valueText(revision.to)}`;
    return [
      {
        kind: 'change',
        id: revision.id,
        x,
        y: Number(y),
        label: reasonWords[revision.reason].label,
        detail: `${change}, by ${changedByWords[revision.changedBy]}${revision.point === null ? '' : `, for ${formatPeriod(revision.point, timeZone)}`}`,
        href: paths.event(revision.position),
      },
    ];
  });
};

/** Remarks at the date that each is about, on the first line that has a number there. */
export const notesOf = (annotations: readonly Annotation[], series: readonly Series[]): readonly Story[] =>
  annotations.flatMap(({ on, text, adjustment, position }): Story[] => {
    const at = time(
      /^\d{4}(-\d{2})?$/.test(on) ? `${on.padEnd(7, '-01')}-01T00:00:00Z` : /^\d{4}-\d{2}-\d{2}$/.test(on) ? `${on}T00:00:00Z` : on,
    );
    const step = series.map(({ steps }) => stepAt(steps, at) ?? steps[0]).find((one) => one !== undefined);
    if (Number.isNaN(at) || step === undefined) return [];
    const ends = series.flatMap(({ steps }) => [steps[0]!.x, steps.at(-1)!.x]);
    const amount = adjustment === null ? '' : `, adjusted by ${adjustment}`;
    return [
      {
        kind: 'note',
        id: `note-${position}`,
        x: Math.min(Math.max(at, Math.min(...ends)), Math.max(...ends)),
        y: step.y,
        label: 'Note',
        detail: `${formatDate(on)}${amount}: ${text}`,
        href: paths.event(position),
      },
    ];
  });
