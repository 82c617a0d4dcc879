import type { ClaimFacts } from '../claim/claim.js';
import type { SourceKey } from '../source/source.js';
import type { SourceBook } from './standings.js';

/** Who keeps restating a point: the data set a claim comes from, else its origin. */
export const voiceOf = (facts: Pick<ClaimFacts, 'dataSet' | 'origin'>): string =>
  facts.dataSet === undefined ? `source:${facts.origin}` : `dataset:${facts.dataSet}`;

/** The voice as it counts today: after a merge of sources two voices may be one. */
export const voiceToday = (voice: string, sources: Pick<SourceBook, 'resolveSource'>): string =>
  voice.startsWith('source:') ? `source:${sources.resolveSource(voice.slice('source:'.length) as SourceKey)}` : voice;
