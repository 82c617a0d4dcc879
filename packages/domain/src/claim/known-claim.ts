import { voiceOf } from '../cell/voice.js';
import type { ClaimState, KnownClaim, KnownDispute } from '../directory/directory.js';
import type { FigureKind } from '../figure/figure.js';
import { pointKey } from '../period/point-key.js';
import type { ClaimEvent, ClaimFacts } from './claim.js';

/** What ingest keeps in mind of a recorded claim. `kind` is its figure's. */
export const knownClaimOf = (facts: ClaimFacts, kind: FigureKind): KnownClaim => {
  const { claim, figure, segment, period, origin, basis, via, value, publishedAt, modality, dataSet, document, locator, partOf } = facts;
  return {
    claim,
    cell: { figure, ...(segment === undefined ? {} : { segment }), point: pointKey(kind, period), voice: voiceOf(facts) },
    period,
    origin,
    basis,
    ...(via === undefined ? {} : { via }),
    value,
    publishedAt,
    modality,
    ...(dataSet === undefined ? {} : { dataSet }),
    ...(document === undefined ? {} : { document }),
    locator,
    ...(partOf === undefined ? {} : { partOf }),
    state: 'recorded',
  };
};

/** What an event does to a claim that was recorded before it: the one it corrects, retracts, disputes or moves. */
export const evolveKnownClaim = (known: KnownClaim, event: ClaimEvent, kindOf: (figure: string) => FigureKind | undefined): KnownClaim => {
  switch (event.type) {
    case 'ClaimRecorded':
      return known;
    case 'ClaimCorrected':
      return { ...known, state: 'corrected' };
    case 'ClaimRetracted':
      return { ...known, state: event.data.by === 'recorder' ? 'struck' : 'retracted' };
    case 'ClaimDisputed':
      return withDispute(known, event.data.dispute, { by: event.data.by });
    case 'ClaimDisputeWithdrawn':
      return withDispute(known, event.data.dispute, { by: known.disputes?.[event.data.dispute]?.by ?? event.data.by, isWithdrawn: true });
    case 'ClaimMoved': {
      const { figure, segment } = event.data.to;
      const movedTo = {
        figure,
        ...(segment === undefined ? {} : { segment }),
        point: pointKey(kindOf(figure) ?? 'cumulative', known.period),
      };
      return { ...known, state: 'moved', movedTo, cell: { ...movedTo, voice: known.cell.voice } };
    }
  }
};

const withDispute = (known: KnownClaim, id: string, dispute: KnownDispute): KnownClaim => ({
  ...known,
  disputes: { ...known.disputes, [id]: dispute },
});

/** States in which a claim still is what its cell says, or said before another entry followed it. */
export const isAlive = (state: ClaimState): boolean => state === 'recorded' || state === 'moved';
