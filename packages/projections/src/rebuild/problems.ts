/** Every reason for which a wish about a rebuild can be refused; docs/error-codes.md describes each, and a test holds the two together. */
export const rebuildProblems = {
  'projection-unknown': 'There is no such projection.',
  'rebuild-unknown': 'There is no such rebuild.',
  'rebuild-under-way': 'A rebuild of this projection is not over: its other generation is still there.',
  'rebuild-over': 'The other generation of this rebuild has been dropped.',
  'rebuild-failed': 'The rebuild failed.',
  'generation-not-ready': 'The new generation has not been compared yet.',
  'generation-seen': 'Readers see this generation already.',
  'generations-differ': 'The new generation differs from the one that readers see.',
  'generation-behind': 'The generation did not come to the end of the log in time.',
  'readers-busy': 'Readers held the views for too long.',
} as const;
export type RebuildProblemCode = keyof typeof rebuildProblems;

export interface RebuildProblem {
  readonly code: RebuildProblemCode;
  readonly message: string;
}

/** The problem with its sentence, and what there is to say besides. */
export const rebuildProblem = (code: RebuildProblemCode, detail = ''): RebuildProblem => ({
  code,
  message: detail === '' ? rebuildProblems[code] : `${rebuildProblems[code]} ${detail}`,
});
