import type {
  ChangedBy,
  ClaimState,
  Direction,
  FigureStatus,
  FlagCode,
  LosingRule,
  Modality,
  PolicyPartsFragment,
  RevisionReason,
  SubmissionState,
} from '@factline/client';

/** The codes of the graph in words for people. */
export const statusWords: Readonly<Record<FigureStatus, string>> = {
  AGREED: 'agreed: independent sources do not conflict',
  CONTESTED: 'contested: independent sources conflict',
  SINGLE_SOURCE: 'one independent source alone',
  NOT_ASSERTED: 'nobody asserts it: plans, projections or denials only',
  UNKNOWN: 'asserted, but without a number',
  WITHDRAWN: 'withdrawn: everything that was said was taken back',
  NO_CLAIMS: 'nobody has said anything',
};

export const statusShort: Readonly<Record<FigureStatus, string>> = {
  AGREED: 'agreed',
  CONTESTED: 'contested',
  SINGLE_SOURCE: 'single source',
  NOT_ASSERTED: 'not asserted',
  UNKNOWN: 'unknown',
  WITHDRAWN: 'withdrawn',
  NO_CLAIMS: 'no claims',
};

export const flagWords: Readonly<Record<FlagCode, string>> = {
  STALE: 'old by now',
  CARRIED_FORWARD: 'carried forward from an earlier day',
  NO_NEW_NUMBER: 'its source has spoken since, without a number',
  DISPUTED: 'disputed',
  BREAK_IN_SERIES: 'the definition changed; not comparable with what was before',
  SELF_CONTRADICTORY: 'one document gives two values',
  CUMULATIVE_DECREASE: 'a cumulative number went down, unexplained',
  PART_EXCEEDS_WHOLE: 'a part is larger than its whole',
  SUM_DIFFERS: 'the parts do not add up to the whole',
  IMPLAUSIBLE_JUMP: 'far off both neighbours',
};

export const arrows: Readonly<Record<Direction, string>> = {
  UP: '↑',
  DOWN: '↓',
  FIRST: '•',
  SAME: '=',
  NARROWER: '→←',
  WIDER: '←→',
  SHIFTED: '~',
  WITHDRAWN: '×',
  NOT_COMPARABLE: '≠',
};

/** A code such as LATER_REPORT as words. */
export const inWords = (
  code: RevisionReason | ChangedBy | LosingRule | ClaimState | Modality | SubmissionState | FlagCode | string,
): string => code.toLowerCase().replaceAll('_', ' ');

export const policyWords = ({ name, source, sources, n, window, staleAfter, until }: PolicyPartsFragment): string => {
  const parts = [
    source ?? undefined,
    sources == null || sources.length === 0 ? undefined : sources.join(' > '),
    n == null ? undefined : `${n} sources`,
    window == null ? undefined : `window ${window}`,
    staleAfter == null ? undefined : `stale after ${staleAfter}`,
    until == null ? undefined : `until ${until}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? inWords(name) : `${inWords(name)} (${parts.join(', ')})`;
};
