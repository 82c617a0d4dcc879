import type { ClaimState } from '@factline/client';

/** What became of a claim. */
export const stateWords: Readonly<Record<ClaimState, string>> = {
  RECORDED: 'stands as it was recorded',
  CORRECTED: 'corrected: another claim took its place',
  RETRACTED: 'taken back',
  MOVED: 'moved to another figure',
  STRUCK: 'struck: we had recorded it wrongly',
};
