import type { FigureClaimsQuery, FigureStoriesQuery, RevisionsQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { boundsOf, type Series, type Step, type Story } from '../chart/model.js';
import { valueText } from '../words/number.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { axisTime, formatMoment, formatPeriod } from '../words/time.js';

export type ChartClaim = NonNullable<FigureClaimsQuery['figure']>['claims']['nodes'][number];
export type HeadlineRevision = NonNullable<RevisionsQuery['figure']>['revisions']['nodes'][number];
type StoryRevision = FigureStoriesQuery['changes']['nodes'][number];

/** Along which of the clocks the chart runs. */
export type Clock = 'reference' | 'published' | 'recorded';

const time = (at: string): number => new Date(at).getTime();

/** One line for each source. By reference date, the last word of a source on each date; by publication, every word it published. */
export const seriesOfClaims = (claims: readonly ChartClaim[], clock: 'reference' | 'published', timeZone: string): readonly Series[] => {
  const numbered = claims.filter(({ state, modality, value }) => state === 'RECORDED' && modality === 'ASSERTED' && value.point !== null);
  const byOrigin = Map.groupBy(numbered, ({ origin }) => origin.key);
  return [...byOrigin.values()]
    .map((own) => {
      const sorted = own.toSorted(
        (a, b) => time(a.publishedAt.at) - time(b.publishedAt.at) || Number(BigInt(a.position) - BigInt(b.position)),
      );
      const steps = sorted.map((claim) => toStep(claim, clock, timeZone));
      const kept = clock === 'reference' ? [...new Map(steps.map((step) => [`${step.x}:${step.segment}`, step])).values()] : steps;
      return { id: own[0]!.origin.key, name: own[0]!.origin.name, steps: kept.toSorted((a, b) => a.x - b.x || a.segment - b.segment) };
    })
    .sort((a, b) => b.steps.length - a.steps.length || a.name.localeCompare(b.name));
};

const toStep = (claim: ChartClaim, clock: 'reference' | 'published', timeZone: string): Step => {
  const { id, value, referencePeriod, publishedAt, segment } = claim;
  return {
    id,
    x: clock === 'reference' ? axisTime(referencePeriod) : time(publishedAt.at),
    ...boundsOf(value)!,
    ...(clock === 'reference' && referencePeriod.start !== null && referencePeriod.startsAt !== null
      ? { from: axisTime({ end: referencePeriod.start, endsAt: referencePeriod.startsAt }) }
      : {}),
    segment,
    text: valueText(value),
    when: formatPeriod(referencePeriod, timeZone),
    href: paths.claim(id),
  };
};

/** What this page showed, by the time it was recorded. `revisions` in order of the log. */
export const seriesOfHeadline = (revisions: readonly HeadlineRevision[]): readonly Series[] => {
  const steps = revisions.flatMap((revision): Step[] => {
    const bounds = revision.to === null ? undefined : boundsOf(revision.to);
    if (bounds === undefined) return [];
    return [
      {
        id: revision.id,
        x: time(revision.recordedAt),
        ...bounds,
        segment: 0,
        text: valueText(revision.to),
        when: `recorded ${formatMoment(revision.recordedAt)}`,
        href: paths.event(revision.position),
      },
    ];
  });
  return steps.length === 0 ? [] : [{ id: 'headline', name: 'Shown by Factline', steps }];
};

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
