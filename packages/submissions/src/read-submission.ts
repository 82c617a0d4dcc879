import type { Actor, Problem } from '@factline/domain';
import type { Queryable } from './queryable.js';
import type { SnapshotMode, Submission, SubmissionFormat, SubmissionId, SubmissionKind, SubmissionState } from './submission.js';

interface Row {
  id: SubmissionId;
  kind: SubmissionKind;
  name: string;
  format: SubmissionFormat;
  mapping: string | null;
  mapping_format: 'json' | 'yaml' | null;
  data_set: string | null;
  published_at: string | null;
  snapshot: SnapshotMode | null;
  recalls: SubmissionId | null;
  again: boolean;
  withdrawn: number | null;
  head: object | null;
  actor: Actor;
  state: SubmissionState;
  problems: Problem[] | null;
  recorded: string;
  known: string;
  skipped: string;
  rejected: string;
  bytes: string;
  bytes_done: string;
  parts: number;
  parts_done: number;
  sha256: string | null;
  position: string | null;
  created_at: string;
  sealed_at: string | null;
  ended_at: string | null;
}

// Counts of a submission at work are summed over its slices; they are kept in its row once it has ended.
const columns = `s.id, s.kind, s.name, s.format, s.mapping, s.mapping_format, s.data_set, s.published_at, s.snapshot, s.recalls, s.again, s.withdrawn, s.head, s.actor, s.state, s.problems,
  c.recorded, c.known, c.skipped, c.rejected, c.bytes as bytes, c.bytes_done, c.parts, c.parts_done, s.sha256, c.last_position as position,
  submissions.instant(s.created_at) as created_at, submissions.instant(s.sealed_at) as sealed_at, submissions.instant(s.ended_at) as ended_at`;
const from = 'submissions.submissions s cross join lateral submissions.progress(s) c';

/** A submission with its progress, or undefined where there is none of this id (which may be any text). */
export async function readSubmission(db: Queryable, id: string): Promise<Submission | undefined> {
  return (await readSubmissions(db, [id]))[0];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The submissions of these ids, in no order; unknown ids are left out. */
export async function readSubmissions(db: Queryable, ids: readonly string[]): Promise<Submission[]> {
  const { rows } = await db.query<Row>({
    name: 'read-submissions',
    text: `select ${columns} from ${from} where s.id = any($1::uuid[])`,
    values: [ids.filter((id) => uuid.test(id))],
  });
  return rows.map(fromRow);
}

/** A page of submissions, newest first, after the given one. */
export async function listSubmissions(db: Queryable, { first, after }: { first: number; after?: SubmissionId }): Promise<Submission[]> {
  const { rows } = await db.query<Row>({
    name: 'list-submissions',
    text: `select ${columns} from ${from}
      where $2::uuid is null or (s.created_at, s.id) < (select created_at, id from submissions.submissions where id = $2)
      order by s.created_at desc, s.id desc limit $1`,
    values: [first, after ?? null],
  });
  return rows.map(fromRow);
}

function fromRow(row: Row): Submission {
  const [recorded, alreadyKnown, skipped, rejected] = [Number(row.recorded), Number(row.known), Number(row.skipped), Number(row.rejected)];
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    format: row.format,
    ...(row.mapping !== null && row.mapping_format !== null && { mapping: { text: row.mapping, format: row.mapping_format } }),
    ...(row.data_set !== null && { dataSet: row.data_set }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.snapshot !== null && { snapshot: row.snapshot }),
    ...(row.recalls !== null && { recalls: row.recalls }),
    ...(row.again && { again: true }),
    ...(row.withdrawn !== null && { withdrawn: row.withdrawn }),
    ...(row.head !== null && { head: row.head }),
    actor: row.actor,
    state: row.state,
    problems: row.problems ?? [],
    counts: { items: recorded + alreadyKnown + skipped + rejected, recorded, alreadyKnown, skipped, rejected },
    bytes: Number(row.bytes),
    bytesDone: Number(row.bytes_done),
    parts: row.parts,
    partsDone: row.parts_done,
    ...(row.sha256 !== null && { sha256: row.sha256 }),
    ...(row.position !== null && { position: BigInt(row.position) }),
    createdAt: row.created_at,
    ...(row.sealed_at !== null && { sealedAt: row.sealed_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}
