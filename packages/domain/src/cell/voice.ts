import type { ClaimFacts } from '../claim/claim.js';

/** Who keeps restating a point: the data set a claim comes from, else its origin. */
export const voiceOf = (facts: Pick<ClaimFacts, 'dataSet' | 'origin'>): string =>
  facts.dataSet === undefined ? `source:${facts.origin}` : `dataset:${facts.dataSet}`;
