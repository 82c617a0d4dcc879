import { type ClaimFacts, createDirectory, type DirectoryChange, type RecordedEvent } from '@factline/domain';
import type { Pool, PoolClient } from 'pg';
import { claimStateRow, definitionRow } from '../append/directory-rows.js';
import { readEvents } from '../read/read-events.js';
import { eventColumns, recordedEvents } from '../read/recorded-event.js';

const pageSize = 2000;

/**
 * Makes the ingest directory anew from the events: for repairs, and for tests that the two agree. Holds off appends while it runs;
 * nothing is changed if it fails. Recorded claims are read only where something happened to them later, so memory grows with those.
 */
export async function rebuildDirectory(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select log.lock_appends()');
    const changes = await changesOf(client);
    await client.query('delete from log.definition_names');
    await client.query('delete from log.definitions');
    await client.query('delete from log.claim_states');
    await client.query({
      text: `select log.move_directory($1, $2, '{}')`,
      values: [rows(changes, definitionRow), rows(changes, claimStateRow)],
    });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The last change of every key, from the beginning of the log. */
async function changesOf(client: PoolClient): Promise<DirectoryChange[]> {
  const events = await everythingButClaims(client);
  const subjects = new Set(events.flatMap(subjectOf));
  const claims = await claimsOf(client, [...subjects]);
  const directory = createDirectory();
  const last = new Map<string, DirectoryChange>();
  for (const event of [...events, ...claims].sort((a, b) => (a.position < b.position ? -1 : 1))) {
    for (const change of directory.apply([event]))
      last.set(change.kind === 'claim-state' ? change.claim : `${change.kind} ${change.key}`, change);
  }
  return [...last.values()];
}

async function everythingButClaims(client: PoolClient): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0n; ; ) {
    const page = recordedEvents(
      (
        await client.query({
          text: `select ${eventColumns} from log.events where position > $1 and type <> 'ClaimRecorded' order by position limit $2`,
          values: [after, pageSize],
        })
      ).rows,
    );
    events.push(...page);
    if (page.length < pageSize) return events;
    after = page.at(-1)!.position;
  }
}

/** The claim, other than its own, that an event is about. */
function subjectOf({ event }: RecordedEvent): string[] {
  switch (event.type) {
    case 'ClaimCorrected':
      return event.data.corrects === undefined ? [] : [event.data.corrects];
    case 'ClaimRetracted':
      return event.data.claim === undefined ? [] : [event.data.claim];
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
    case 'ClaimMoved':
      return [event.data.claim];
    default:
      return [];
  }
}

async function claimsOf(client: PoolClient, ids: readonly string[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let from = 0; from < ids.length; from += pageSize) {
    const found = await readEvents(client, { ids: ids.slice(from, from + pageSize) });
    // Corrections are claims too, and are here already.
    events.push(...found.filter(({ event, id }) => event.type === 'ClaimRecorded' && (event.data as ClaimFacts).claim === id));
  }
  return events;
}

function rows(changes: readonly DirectoryChange[], rowOf: (change: DirectoryChange) => object | undefined): string | null {
  const made = changes.flatMap((change, n) => {
    const row = rowOf(change);
    return row ? [{ g: 0, n, ...row }] : [];
  });
  return made.length === 0 ? null : JSON.stringify(made);
}
