/** Every reason for which a backup is not written or not taken; docs/error-codes.md describes each, and a test holds the two together. */
export const backupProblems = {
  'backup-unreadable': 'The file is no backup of Factline.',
  'backup-damaged': 'The backup is cut short or was changed.',
  'backup-newer': 'The backup was written by a later version of Factline.',
  'target-not-prepared': 'The database has no tables of Factline.',
  'target-not-empty': 'The database has a log already; a backup is restored into an empty one.',
} as const;
export type BackupProblemCode = keyof typeof backupProblems;

/** The backup cannot be written or restored; nothing has changed. */
export class BackupRefused extends Error {
  constructor(
    readonly code: BackupProblemCode,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? backupProblems[code] : `${backupProblems[code]} ${detail}`, options);
  }
}
