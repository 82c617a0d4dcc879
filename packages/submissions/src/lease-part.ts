import type { Queryable } from './queryable.js';
import type { SubmissionId, SubmissionKind } from './submission.js';

/** `definitions`; then, of parts that left some, `definitions-again`: those that name what a later part defines; then all other `lines`. */
export type Pass = 'definitions' | 'definitions-again' | 'lines';

/** A part that this worker alone may record, until its lease ends or is taken over. */
export interface LeasedPart {
  readonly type: 'part';
  readonly submission: SubmissionId;
  readonly part: number;
  /** What of it is to be recorded now. */
  readonly pass: Pass;
  /** Goes with every append: an append under an older epoch is refused (`fenced`). */
  readonly epoch: number;
  /** Slices below it are recorded already, by a worker before this one. */
  readonly nextSlice: number;
  /** Items in the parts before it. */
  readonly firstItem: number;
}

/** A submission all of whose parts are done, and which is to be ended. */
export interface CompleteSubmission {
  readonly type: 'complete';
  readonly submission: SubmissionId;
}

export interface LeaseOptions {
  readonly worker: number;
  /** How long the lease holds unless it is renewed. */
  readonly leaseMs: number;
  readonly kinds: readonly SubmissionKind[];
  /** Submissions that this worker is at already. */
  readonly busy: readonly SubmissionId[];
  /** Only the next part of this submission. */
  readonly wanted?: SubmissionId;
}

/** The next part to record, a submission to end, or undefined where there is nothing to do. */
export async function leaseNext(db: Queryable, options: LeaseOptions): Promise<LeasedPart | CompleteSubmission | undefined> {
  const { rows } = await db.query<{
    submission: SubmissionId;
    part: number | null;
    pass: Pass;
    epoch: number;
    next_slice: number;
    first_item: string;
  }>({
    name: 'lease-part',
    text: `select submission, part, pass, epoch, next_slice, first_item
      from submissions.lease_part($1, make_interval(secs => $2::float8 / 1000), $3, $4, $5)`,
    values: [options.worker, options.leaseMs, options.kinds, options.busy, options.wanted ?? null],
  });
  const row = rows[0];
  if (!row) return undefined;
  if (row.part === null) return { type: 'complete', submission: row.submission };
  return {
    type: 'part',
    submission: row.submission,
    part: row.part,
    pass: row.pass,
    epoch: row.epoch,
    nextSlice: row.next_slice,
    firstItem: Number(row.first_item),
  };
}

type Lease = Pick<LeasedPart, 'submission' | 'part' | 'epoch'>;

/** Holds the lease for another `leaseMs`. False: it was taken over, and nothing more can be recorded under it. */
export async function renewLease(db: Queryable, { submission, part, epoch }: Lease, leaseMs: number): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'renew-lease',
    text: `update submissions.parts set leased_until = clock_timestamp() + make_interval(secs => $4::float8 / 1000)
      where submission = $1 and part = $2 and epoch = $3 and state = 'leased'`,
    values: [submission, part, epoch, leaseMs],
  });
  return rowCount === 1;
}

/** The part has been through a pass over definitions; `next` waits until all parts have. False: the lease was taken over. */
export async function endDefinitions(
  db: Queryable,
  { submission, part, epoch }: Lease,
  next: Exclude<Pass, 'definitions'> = 'lines',
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'end-definitions',
    text: `update submissions.parts set pass = $4, state = 'pending', leased_until = null, lease_owner = null
      where submission = $1 and part = $2 and epoch = $3 and state = 'leased'`,
    values: [submission, part, epoch, next],
  });
  return rowCount === 1;
}

/** Gives the part back, for another worker to go on with. Idempotent. */
export async function releaseLease(db: Queryable, { submission, part, epoch }: Lease): Promise<void> {
  await db.query({
    name: 'release-lease',
    text: `update submissions.parts set state = 'pending', leased_until = null, lease_owner = null
      where submission = $1 and part = $2 and epoch = $3 and state = 'leased'`,
    values: [submission, part, epoch],
  });
}

/** Ends a part that has nothing (more) to record: no item of it is without an outcome. False: the lease was taken over. */
export async function endPart(db: Queryable, { submission, part, epoch }: Lease): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'end-part',
    text: `update submissions.parts set state = 'done', leased_until = null, lease_owner = null
      where submission = $1 and part = $2 and epoch = $3 and state = 'leased'`,
    values: [submission, part, epoch],
  });
  return rowCount === 1;
}
