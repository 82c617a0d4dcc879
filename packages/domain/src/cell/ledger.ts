import type { ClaimEvent, ClaimFacts, ClaimId } from '../claim/claim.js';
import type { FigureKind } from '../figure/figure.js';
import { pointKey } from '../period/point-key.js';
import type { SourceKey } from '../source/source.js';
import { claimEntry, type Entry } from './entry.js';
import { voiceOf } from './voice.js';

/** An entry with its cell's address. The segment is kept as named; it is resolved against the figure when read. */
export interface LedgerEntry {
  readonly entry: Entry;
  readonly point: string;
  readonly voice: string;
  /** Segment named by the claim or by ClaimMoved. */
  readonly segment?: number | undefined;
  /** Struck by the recorder: on the publication clock it never was. */
  readonly isStruck?: boolean;
}

/** Everything that was recorded for one figure, in no order. Built up by `enter`; asked by `cellsOf`. */
export interface Ledger {
  readonly kind: FigureKind;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Claim → dispute → who disputes, for disputes that stand. */
  readonly disputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>>;
}

export const emptyLedger = (kind: FigureKind): Ledger => ({ kind, entries: new Map(), disputes: new Map() });

/** The ledger after one claim event of this figure. Entering the same event twice changes nothing. */
export const enter = (ledger: Ledger, event: ClaimEvent, position: bigint): Ledger => {
  switch (event.type) {
    case 'ClaimRecorded':
      return withEntries(ledger, [claimLine(ledger.kind, event.data, position)]);
    case 'ClaimCorrected':
      return withEntries(ledger, [...corrected(ledger, event.data, position), claimLine(ledger.kind, event.data, position)]);
    case 'ClaimRetracted': {
      const { data } = event;
      if (data.by === 'recorder') return data.claim === undefined ? ledger : withEntries(ledger, struck(ledger, data.claim));
      const { cell } = data;
      return withEntries(ledger, [
        {
          entry: {
            kind: 'withdrawal',
            id: data.retraction,
            position,
            publishedAt: data.publishedAt,
            place: data.locator?.place ?? 0,
            by: data.by,
          },
          point: cell.point,
          voice: cell.voice,
          ...(cell.segment === undefined ? {} : { segment: cell.segment }),
        },
      ]);
    }
    case 'ClaimDisputed':
      return withDispute(ledger, event.data.claim, (disputes) => disputes.set(event.data.dispute, event.data.by));
    case 'ClaimDisputeWithdrawn':
      return withDispute(ledger, event.data.claim, (disputes) => disputes.delete(event.data.dispute));
    case 'ClaimMoved':
      return moved(ledger, event.data.claim, event.data.to.figure === event.data.from.figure ? event.data.to.segment : undefined);
  }
};

/** Takes over a claim that was recorded under another figure (ClaimMoved), or all of them (FigureMerged). */
export const takeOver = (ledger: Ledger, from: Ledger, claims: Iterable<string>, segment?: number): Ledger => {
  const entries = new Map(ledger.entries);
  const disputes = new Map(ledger.disputes);
  for (const id of claims) {
    const line = from.entries.get(id);
    if (line === undefined) continue;
    const { segment: _named, ...rest } = line;
    entries.set(id, { ...rest, ...(segment === undefined ? {} : { segment }), isStruck: false });
    const standing = from.disputes.get(id);
    if (standing !== undefined) disputes.set(id, standing);
  }
  return { ...ledger, entries, disputes };
};

/** The line that a claim enters. */
export const claimLine = (kind: FigureKind, facts: ClaimFacts, position: bigint): LedgerEntry => ({
  entry: claimEntry(facts, position),
  point: pointKey(kind, facts.period),
  voice: voiceOf(facts),
  ...(facts.segment === undefined ? {} : { segment: facts.segment }),
});

/**
 * What a correction does to the entry it corrects: the recorder's repair strikes it; a correction by source or publisher
 * that names another point or origin takes the old cell's word back at its own publication.
 */
const corrected = (
  ledger: Ledger,
  data: ClaimFacts & { readonly corrects?: ClaimId; readonly by: 'source' | 'publisher' | 'recorder' },
  position: bigint,
): LedgerEntry[] => {
  if (data.corrects === undefined) return [];
  if (data.by === 'recorder') return struck(ledger, data.corrects);
  const old = ledger.entries.get(data.corrects);
  if (old === undefined || (old.point === pointKey(ledger.kind, data.period) && old.voice === voiceOf(data))) return [];
  return [
    {
      ...old,
      entry: {
        kind: 'withdrawal',
        id: `${data.claim}/withdraws`,
        position,
        publishedAt: data.publishedAt,
        place: data.locator.place,
        by: data.by,
      },
    },
  ];
};

const struck = (ledger: Ledger, claim: string): LedgerEntry[] => {
  const line = ledger.entries.get(claim);
  return line === undefined ? [] : [{ ...line, isStruck: true }];
};

const moved = (ledger: Ledger, claim: string, segment: number | undefined): Ledger => {
  const line = ledger.entries.get(claim);
  return line === undefined ? ledger : withEntries(ledger, [segment === undefined ? { ...line, isStruck: true } : { ...line, segment }]);
};

const withEntries = (ledger: Ledger, lines: readonly LedgerEntry[]): Ledger => {
  const entries = new Map(ledger.entries);
  for (const line of lines) entries.set(line.entry.id, line);
  return { ...ledger, entries };
};

const withDispute = (ledger: Ledger, claim: string, change: (disputes: Map<string, SourceKey>) => void): Ledger => {
  const standing = new Map(ledger.disputes.get(claim) ?? []);
  change(standing);
  return { ...ledger, disputes: new Map(ledger.disputes).set(claim, standing) };
};
