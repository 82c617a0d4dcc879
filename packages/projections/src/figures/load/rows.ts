import { toMicros } from '@factline/database';
import {
  type ClaimFacts,
  type CorrectedBy,
  claimEntry,
  type FigureKind,
  type Period,
  type PublicationTime,
  pointKey,
  type SourceKey,
  voiceOf,
} from '@factline/domain';
import type { ClaimRow, ClaimState, EntryState, WithdrawalRow } from '../state/entry-state.js';

/** The facts of row `c` of `claims`: its own, or those of the log. Not a join: whatever is thought of the tables' sizes, the log is probed by position. */
export const factsOfClaim = 'coalesce(c.facts, (select e.data from log.events e where e.position = c.position))';

/** Columns of `claims` that the fold reads, with the disputes that stand against the claim. */
export const claimColumns = (schema: string): string =>
  `c.id, c.since, c.position, c.recorded_at, c.figure, c.segment, c.named_segment, c.point, c.known_from, c.known_to, c.state, c.state_position, c.replaced_by, c.reaffirms, ${factsOfClaim} as facts,
   (select json_object_agg(d.id, d.by) from ${schema}.disputes d where d.claim = c.id and d.known_to is null) as disputes`;

export interface StoredClaim {
  readonly id: string;
  readonly since: string;
  readonly position: string;
  readonly recorded_at: string;
  readonly figure: string;
  readonly segment: number;
  readonly named_segment: number | null;
  readonly point: string;
  readonly known_from: string | null;
  readonly known_to: string | null;
  readonly state: ClaimState;
  readonly state_position: string | null;
  readonly replaced_by: string | null;
  readonly reaffirms: string | null;
  readonly facts: ClaimFacts;
  readonly disputes: Readonly<Record<string, SourceKey>> | null;
}

export const claimStateOf = (stored: StoredClaim, kind: FigureKind): EntryState & { readonly row: ClaimRow } => {
  const { facts } = stored;
  const named = stored.named_segment ?? undefined;
  return {
    line: {
      entry: claimEntry(facts, BigInt(stored.position)),
      point: pointKey(kind, facts.period),
      voice: voiceOf(facts),
      ...(named === undefined ? {} : { segment: named }),
    },
    row: {
      kind: 'claim',
      id: stored.id,
      since: stored.since,
      position: stored.position,
      recordedAt: toMicros(stored.recorded_at),
      figure: stored.figure,
      segment: stored.segment,
      namedSegment: named,
      point: stored.point,
      endsAt: facts.period.endsAt,
      facts,
      knownFrom: stored.known_from ?? undefined,
      knownTo: stored.known_to ?? undefined,
      state: stored.state,
      statePosition: stored.state_position ?? undefined,
      replacedBy: stored.replaced_by ?? undefined,
      reaffirms: stored.reaffirms ?? undefined,
      change: 'none',
    },
  };
};

export const withdrawalColumns =
  'w.id, w.since, w.position, w.recorded_at, w.figure, w.segment, w.named_segment, w.point, w.period, w.voice, w.claim, w.published, w.place, w.by, w.reason, w.document, w.data_set, w.known_from, w.known_to';

export interface StoredWithdrawal {
  readonly id: string;
  readonly since: string;
  readonly position: string;
  readonly recorded_at: string;
  readonly figure: string;
  readonly segment: number;
  readonly named_segment: number | null;
  readonly point: string;
  readonly period: Period;
  readonly voice: string;
  readonly claim: string | null;
  readonly published: PublicationTime;
  readonly place: number;
  readonly by: CorrectedBy;
  readonly reason: string;
  readonly document: string | null;
  readonly data_set: string | null;
  readonly known_from: string | null;
  readonly known_to: string | null;
}

export const withdrawalStateOf = (stored: StoredWithdrawal): EntryState & { readonly row: WithdrawalRow } => {
  const named = stored.named_segment ?? undefined;
  return {
    line: {
      entry: {
        kind: 'withdrawal',
        id: stored.id,
        position: BigInt(stored.position),
        publishedAt: stored.published,
        place: stored.place,
        by: stored.by,
      },
      point: stored.point,
      voice: stored.voice,
      ...(named === undefined ? {} : { segment: named }),
    },
    row: {
      kind: 'withdrawal',
      id: stored.id,
      since: stored.since,
      position: stored.position,
      recordedAt: toMicros(stored.recorded_at),
      figure: stored.figure,
      segment: stored.segment,
      namedSegment: named,
      point: stored.point,
      endsAt: stored.period.endsAt,
      period: stored.period,
      voice: stored.voice,
      claim: stored.claim ?? undefined,
      publishedAt: stored.published,
      place: stored.place,
      by: stored.by,
      reason: stored.reason,
      document: stored.document ?? undefined,
      dataSet: stored.data_set ?? undefined,
      knownFrom: stored.known_from ?? undefined,
      knownTo: stored.known_to ?? undefined,
      change: 'none',
    },
  };
};
