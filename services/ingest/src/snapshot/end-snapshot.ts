import {
  type Command,
  decide,
  emptyReferences,
  type Instant,
  type NewEvent,
  type Problem,
  referencesOf,
  type Written,
} from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import type { Ingest } from '../ingest.js';
import { metaOf } from '../part/part-input.js';
import { expectedVersions } from '../slice/expected-versions.js';
import type { SubmittedFile } from '../submission/file.js';
import type { SnapshotPlan } from './plan-snapshot.js';

const retractionsAtOnce = 500;
const attempts = 10;

/**
 * After its rows: takes back what the snapshot leaves out, then confirms the rest by one event. Ids follow from the snapshot, so that
 * whoever is killed in between and does it again records nothing twice. Problems: another snapshot came in between.
 */
export async function endSnapshot(ingest: Ingest, file: SubmittedFile, plan: SnapshotPlan): Promise<readonly Problem[]> {
  const { dataSet, publishedAt, gone, rows } = plan;
  for (let from = 0; from < gone.length; from += retractionsAtOnce) {
    const commands = gone.slice(from, from + retractionsAtOnce).map(
      (claim): Command => ({
        type: 'retraction',
        claim,
        by: 'publisher',
        reason: 'No longer in the table.',
        publishedAt,
        dataSet,
      }),
    );
    const problems = await append(ingest, file, commands);
    if (problems.length > 0) return problems;
  }
  return append(ingest, file, [{ type: 'snapshot', dataSet, publishedAt, rows, hash: file.submission.sha256 ?? '' }]);
}

async function append(ingest: Ingest, file: SubmittedFile, commands: readonly Command[]): Promise<readonly Problem[]> {
  const references = emptyReferences();
  for (const command of commands) referencesOf(command as Written, references);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const directory = await loadDirectory(ingest.db, references);
    const events: NewEvent[] = [];
    const changes = [];
    for (const command of commands) {
      const decision = decide(command as Written, directory, { now: file.now as Instant, contentSalt: ingest.contentSalt, place: 0 });
      if (decision.type === 'rejected') return decision.problems;
      if (decision.type !== 'events') continue;
      events.push(...decision.events);
      changes.push(...directory.apply(decision.events));
    }
    if (events.length === 0) return [];
    const expected = expectedVersions(events, directory.versions);
    const result = await ingest.writer.append({ events, meta: metaOf(file.submission), directory: changes, ...expected });
    if (result.type === 'appended') {
      ingest.onAppended();
      return [];
    }
    ingest.metrics.conflicts.inc();
  }
  throw new Error(`the data set of submission ${file.submission.id} was changed by others ${attempts} times while its snapshot ended`);
}
