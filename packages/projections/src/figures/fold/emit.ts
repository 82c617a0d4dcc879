import { type Answer, type SourceKey, stepBetween } from '@factline/domain';
import { answerAt, headlineOf } from '../state/answers.js';
import type { FigureState, PointState } from '../state/figure-state.js';
import { setLastWord } from '../state/standing-list.js';
import { type FoldMoment, nextOrdinal, type Subject } from './moment.js';

/**
 * Answers anew at the points and for the headline that an event touched, and writes down each step: headline first, then points by
 * date. Cells and origins' words must have been brought up to date.
 */
export const emitSteps = (
  moment: FoldMoment,
  figure: FigureState,
  points: readonly PointState[],
  origins: Iterable<SourceKey>,
  isOutlookTouched: boolean,
  subject: Subject,
): void => {
  let isHeadlineTouched = isOutlookTouched;
  for (const key of origins) {
    const origin = figure.origins.get(key);
    if (origin === undefined || !setLastWord(figure, origin)) continue;
    isHeadlineTouched = true;
    moment.batch.standing(figure, key, moment.position, origin);
  }
  // Without a number standing, the status follows from the counts of cells.
  if (isHeadlineTouched || figure.standings.length === 0) {
    const before = figure.headline;
    figure.headline = headlineOf(figure, moment.sources);
    emitHeadline(moment, figure, before, subject);
  }
  for (const point of points.length > 1 ? [...points].sort(byDate) : points) {
    const before = point.answer;
    point.answer = answerAt(figure, point, moment.sources);
    emitPoint(moment, figure, point, before, subject);
  }
  touchFigure(moment, figure);
};

export const touchFigure = (moment: FoldMoment, figure: FigureState): void => {
  figure.position = moment.position;
  figure.page = moment.page;
  if (figure.change === 'none') figure.change = 'state';
  moment.batch.figure(figure);
};

export const emitHeadline = (moment: FoldMoment, figure: FigureState, before: Answer, subject: Subject): void => {
  const after = figure.headline;
  const step = stepBetween(figure.figure.kind, before, after, subject.cause);
  const { position, event } = moment;
  if (step !== undefined) {
    const ordinal = nextOrdinal(moment, figure, subject.isOwn);
    figure.revisions++;
    figure.lastRevision = { position, ordinal, recordedAt: event.recordedAt };
    moment.batch.feed({
      figure,
      position,
      ordinal,
      recordedAt: event.recordedAt,
      claim: subject.claim,
      before,
      after,
      step,
      kind: 'revision',
    });
  } else if (isReaffirmed(before, after)) {
    const ordinal = nextOrdinal(moment, figure, subject.isOwn);
    const same = {
      ...(before.value && { from: before.value }),
      ...(after.value && { to: after.value }),
      fromStatus: before.status,
      toStatus: after.status,
      direction: 'same' as const,
      reason: 'later-report' as const,
      changedBy: 'source' as const,
    };
    moment.batch.feed({
      figure,
      position,
      ordinal,
      recordedAt: event.recordedAt,
      claim: subject.claim,
      before,
      after,
      step: same,
      kind: 'reaffirmation',
    });
  }
};

/** DOMAIN §1, reaffirms: the same value, said again or of a newer point; no revision, but subscribers hear of it. */
const isReaffirmed = (before: Answer, after: Answer): boolean =>
  after.value !== undefined && (before.winners[0] !== after.winners[0] || before.lastConfirmedAt !== after.lastConfirmedAt);

export const emitPoint = (moment: FoldMoment, figure: FigureState, point: PointState, before: Answer, subject: Subject): void => {
  const { position, event } = moment;
  const step = stepBetween(figure.figure.kind, before, point.answer, subject.cause);
  if (step !== undefined) {
    const ordinal = nextOrdinal(moment, figure, subject.isOwn);
    moment.batch.feed({
      figure,
      position,
      ordinal,
      recordedAt: event.recordedAt,
      point,
      claim: subject.claim,
      before,
      after: point.answer,
      step,
      kind: 'revision',
    });
  }
  if (point.isTold) return;
  point.isTold = true;
  moment.batch.point(figure, point, position);
};

/** By date, then by key: deterministic. */
export const byDate = (a: PointState, b: PointState): number =>
  a.endsAt < b.endsAt ? -1 : a.endsAt > b.endsAt ? 1 : a.segment - b.segment || (a.point < b.point ? -1 : a.point > b.point ? 1 : 0);
