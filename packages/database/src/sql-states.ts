/** SQLSTATEs that Factline acts on (https://www.postgresql.org/docs/current/errcodes-appendix.html). Class LG is our own. */
export const sqlStates = {
  /** A unique or primary key already has this value. */
  uniqueViolation: '23505',
  /** A check constraint does not hold. */
  checkViolation: '23514',
  /** A row that is referred to does not exist. */
  foreignKeyViolation: '23503',
  /** The role may not do this. */
  insufficientPrivilege: '42501',
  /** Such a role exists already. */
  duplicateObject: '42710',
  undefinedObject: '42704',
  undefinedTable: '42P01',
  invalidPassword: '28P01',
  invalidAuthorization: '28000',
  /** A row of a system catalogue was changed by somebody else at the same time (ALTER ROLE, GRANT). */
  internalError: 'XX000',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  /** `lock_timeout` passed. */
  lockNotAvailable: '55P03',
  /** `statement_timeout` passed, or the statement was cancelled. */
  queryCanceled: '57014',
  adminShutdown: '57P01',
  /** Somebody tried to change the log (trigger log.refuse_change). */
  logIsAppendOnly: 'LG001',
  /** log.append was called in another isolation level than read committed. */
  wrongIsolation: 'LG002',
  /** log.append was given columns of different lengths. */
  wrongColumns: 'LG003',
} as const;
export type SqlState = (typeof sqlStates)[keyof typeof sqlStates];

/** The SQLSTATE of an error of pg, or undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Name of the constraint that an error of pg names, if it names one. */
export function constraintOf(error: unknown): string | undefined {
  const constraint = typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : undefined;
  return typeof constraint === 'string' ? constraint : undefined;
}
