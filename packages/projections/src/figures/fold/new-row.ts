import { type ClaimEvent, type ClaimFacts, hasNumber, type LedgerEntry, type Period, sameValue, voiceOf } from '@factline/domain';
import type { ClaimRow, EntryRow, WithdrawalRow } from '../state/entry-state.js';
import type { FigureState, PointState } from '../state/figure-state.js';
import { voiceToday } from './cells.js';
import type { FoldMoment } from './moment.js';

/** What a row takes from the point it is at. */
export type RowPlace = Pick<PointState, 'segment' | 'point' | 'endsAt' | 'cells'>;

/** The row of an entry that the event brings. */
export const newRow = (
  moment: FoldMoment,
  figure: FigureState,
  line: LedgerEntry,
  event: ClaimEvent,
  point: RowPlace,
  period: Period,
): EntryRow => {
  const placed = {
    id: line.entry.id,
    since: moment.position,
    position: moment.position,
    recordedAt: moment.event.recordedAt,
    figure: figure.id,
    segment: point.segment,
    namedSegment: line.segment,
    point: point.point,
    endsAt: point.endsAt,
    change: 'new' as const,
  };
  if (line.entry.kind === 'claim') {
    const { facts } = line.entry;
    return { ...placed, kind: 'claim', facts, state: 'recorded', reaffirms: reaffirmedBy(moment, figure, facts, point) } satisfies ClaimRow;
  }
  const data = event.type === 'ClaimRetracted' || event.type === 'ClaimCorrected' ? event.data : undefined;
  return {
    ...placed,
    kind: 'withdrawal',
    period,
    voice: line.voice,
    claim: event.type === 'ClaimRetracted' ? event.data.claim : event.type === 'ClaimCorrected' ? event.data.corrects : undefined,
    publishedAt: line.entry.publishedAt,
    place: line.entry.place,
    by: line.entry.by,
    reason: data?.reason ?? '',
    document: data?.document,
    dataSet: data?.dataSet,
  } satisfies WithdrawalRow;
};

/** DOMAIN §1: a claim reaffirms when its voice already says the same at the same or an earlier point. */
const reaffirmedBy = (moment: FoldMoment, figure: FigureState, facts: ClaimFacts, point: RowPlace): string | undefined => {
  if (facts.modality !== 'asserted' || !hasNumber(facts.value)) return undefined;
  const voice = voiceToday(voiceOf(facts), moment.sources);
  const said = point.cells.get(voice)?.standing?.claim ?? figure.origins.get(moment.sources.resolveSource(facts.origin))?.last?.claim;
  if (said === undefined || said.period.endsAt > facts.period.endsAt || !sameValue(said.value, facts.value)) return undefined;
  return voiceToday(voiceOf(said), moment.sources) === voice ? said.claim : undefined;
};
