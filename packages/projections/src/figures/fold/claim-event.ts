import { type ClaimEvent, causeOfClaim, isWithoutNumber, offer, outlookOf, type SourceKey } from '@factline/domain';
import type { CellState, FigureState, PointState } from '../state/figure-state.js';
import { reachBack, reachOut, setCell, wordsFromCells } from '../state/standing-list.js';
import { newestOriginOf } from './cells.js';
import { emitSteps } from './emit.js';
import type { FoldMoment, Subject } from './moment.js';
import type { Need } from './need.js';
import { type CellChange, type Plan, planClaimEvent } from './plan.js';
import { passOn, setState } from './stand.js';

/** Folds one claim event into its figure, or says what has to be loaded first (and has changed nothing then). */
export const foldClaimEvent = (
  moment: FoldMoment,
  figure: FigureState,
  event: ClaimEvent,
  looked: ReadonlySet<SourceKey>,
): Need | undefined => {
  const plan = planClaimEvent(moment, figure, event, looked);
  if ('type' in plan) return plan;
  const subject = subjectOf(moment, figure, event, plan);
  noteClaim(moment, figure, event);
  settleRows(moment, figure, event, plan);
  const { origins, isOutlookTouched } = settleCells(moment, figure, plan);
  emitSteps(moment, figure, pointsOf(plan), origins, isOutlookTouched, subject);
  tellReach(moment, figure, event);
  return undefined;
};

const pointsOf = ({ changes }: Plan): readonly PointState[] =>
  changes.length === 1 ? [(changes[0] as CellChange).point] : [...new Set(changes.map(({ point }) => point))];

/** Why, and about which claim; asked before anything is changed. */
const subjectOf = (moment: FoldMoment, figure: FigureState, event: ClaimEvent, plan: Plan): Subject => {
  const { sources } = moment;
  const cell = event.type === 'ClaimRecorded' ? newestOriginOf(plan.changes[0]?.before, sources) : undefined;
  const cause = causeOfClaim(event, {
    ...(figure.newestPublished === undefined ? {} : { newestPublished: figure.newestPublished }),
    ...(cell === undefined ? {} : { cellOrigin: cell }),
    knowsOrigin: event.type === 'ClaimRecorded' && figure.origins.has(sources.resolveSource(event.data.origin)),
  });
  return { cause, claim: event.data.claim, isOwn: true };
};

/** What every claim adds to its figure, whatever comes of it. */
const noteClaim = (moment: FoldMoment, figure: FigureState, event: ClaimEvent): void => {
  if (event.type !== 'ClaimRecorded' && event.type !== 'ClaimCorrected') return;
  const { publishedAt, origin } = event.data;
  figure.claims++;
  if (figure.newestPublished === undefined || publishedAt.at > figure.newestPublished) figure.newestPublished = publishedAt.at;
  const key = moment.sources.resolveSource(origin);
  let state = figure.origins.get(key);
  if (state === undefined) {
    figure.origins.set(key, (state = { words: {}, last: undefined, isPartial: false }));
    moment.batch.origin(figure, key, moment.position);
  }
  reachOut(figure, state, event.data);
};

/** A claim that its origin reaches further with, but that is not its standing one, is told of all the same. */
const tellReach = (moment: FoldMoment, figure: FigureState, event: ClaimEvent): void => {
  if (event.type !== 'ClaimRecorded' && event.type !== 'ClaimCorrected') return;
  const key = moment.sources.resolveSource(event.data.origin);
  const state = figure.origins.get(key);
  if (state !== undefined && state.reach !== state.reachTold) moment.batch.standing(figure, key, moment.position, state);
};

/** Rows of entries: new ones, struck ones, and what became of the claims that the event names. */
const settleRows = (moment: FoldMoment, figure: FigureState, event: ClaimEvent, plan: Plan): void => {
  const { batch, position } = moment;
  for (const { point, after, before } of plan.changes) {
    for (const entry of after.entries) {
      if (entry.row.change === 'new' && before?.entries.includes(entry) !== true) {
        batch.entry(entry.row);
        if (entry.row.kind === 'withdrawal') reachBack(figure, entry.row.endsAt, entry.row.publishedAt.at);
        figure.entries.set(entry.line.entry.id, { entry, point, voice: after.voice });
      }
    }
  }
  const replacedBy = event.type === 'ClaimCorrected' ? event.data.claim : undefined;
  for (const entry of plan.struck) {
    setState(batch, entry.row, 'struck', position, replacedBy);
    figure.entries.delete(entry.line.entry.id);
    figure.absent.add(entry.line.entry.id);
  }
  if (event.type === 'ClaimCorrected' && event.data.by !== 'recorder' && event.data.corrects !== undefined) {
    const old = figure.entries.get(event.data.corrects);
    if (old !== undefined) setState(batch, old.entry.row, 'corrected', position, replacedBy);
  }
  if (event.type === 'ClaimRetracted' && event.data.by !== 'recorder') {
    for (const { before, after } of plan.changes) {
      if (before?.holder !== undefined && after.holder !== before.holder) setState(batch, before.holder.row, 'retracted', position);
    }
  }
  for (const [claim, disputes] of plan.disputes) figure.disputes.set(claim, new Map(disputes));
  if (event.type === 'ClaimDisputed') batch.dispute(figure, event.data, position);
  if (event.type === 'ClaimDisputeWithdrawn') batch.disputeEnds(event.data.dispute, position);
};

/** Puts the cells in place, and brings the figure's counts, outlook and origins' words up to date. Returns the origins touched. */
const settleCells = (
  moment: FoldMoment,
  figure: FigureState,
  plan: Plan,
): { readonly origins: readonly SourceKey[]; readonly isOutlookTouched: boolean } => {
  for (const point of plan.newPoints) figure.points.set(point.key, point);
  // A point may be new to the tables though it was there already: looked for, and found empty.
  for (const { point, period } of plan.changes) {
    point.period ??= period;
    point.page = moment.page;
    if (figure.newestEndsAt === undefined || point.endsAt > figure.newestEndsAt) figure.newestEndsAt = point.endsAt;
  }
  let isOutlookTouched = false;
  for (const { point, before, after } of plan.changes) {
    passOn(moment.batch, before, after, moment.position);
    count(figure, before, -1);
    count(figure, after, 1);
    const planned = before === undefined ? undefined : outlookOf(before.word);
    const plans = outlookOf(after.word);
    if (planned !== plans) {
      if (planned !== undefined) figure.outlook.delete(planned);
      if (plans !== undefined) figure.outlook.add(plans);
      isOutlookTouched = true;
    }
    setCell(point, after);
  }
  const touched = plan.changes.map((change) => renewWords(figure, change, plan.looked));
  return { origins: touched.length === 1 ? (touched[0] as SourceKey[]) : [...new Set(touched.flat())], isOutlookTouched };
};

const count = (figure: FigureState, cell: CellState | undefined, by: 1 | -1): void => {
  if (cell === undefined || cell.entries.length === 0) return;
  figure.cells += by;
  if (cell.word.isWithdrawn) figure.withdrawnCells += by;
  if (isWithoutNumber(cell.word)) figure.numberlessCells += by;
};

/** The words of the origins that the cell spoke and speaks for. */
const renewWords = (figure: FigureState, { before, after }: CellChange, looked: ReadonlySet<SourceKey>): SourceKey[] => {
  const touched: SourceKey[] = [];
  const was = before?.standing;
  const is = after.standing;
  for (const standing of was?.origin === is?.origin ? [is ?? was] : [was, is]) {
    const origin = standing && figure.origins.get(standing.origin);
    if (standing === undefined || origin === undefined) continue;
    touched.push(standing.origin);
    if (looked.has(standing.origin)) {
      origin.words = wordsFromCells(figure, standing.origin);
      origin.isPartial = false;
    } else if (standing === is) {
      // It replaces what the same cell offered before, which was this origin's best, or was not among its best at all.
      const slots = origin.words;
      if (was !== undefined && slots.number?.claim.claim === was.claim.claim && was.origin === is.origin) delete slots.number;
      if (was !== undefined && slots.withoutNumber?.claim.claim === was.claim.claim && was.origin === is.origin) delete slots.withoutNumber;
      offer(slots, is);
    }
  }
  return touched;
};
