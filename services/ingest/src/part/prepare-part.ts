import { type Command, decide, emptyReferences, type Instant, type Problem, problem, referencesOf, type Written } from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import { needsPreparing, preparePart } from '@factline/formats';
import { type StoredPart, writeCompanions } from '@factline/submissions';
import { expectedVersions } from '../slice/expected-versions.js';
import { companionsOf } from '../slice/load-slice.js';
import { metaOf, partInput } from './part-input.js';
import type { PartRun } from './run-part.js';

const attempts = 10;

/**
 * What a table needs before its rows are decided: definitions that its mapping promises, and the timelines of rows that complete others.
 * Idempotent: what is known already stays as it is. Returns why the mapping's definitions cannot be made, if so.
 */
export async function preparePartOf(run: PartRun, part: StoredPart): Promise<readonly Problem[]> {
  const { definitions, companions } = preparePart(partInput(run.file, part));
  await writeCompanions(run.ingest.db, companionsOf(run.file), companions);
  if (definitions.length === 0) return [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const problems = await define(run, definitions);
    if (problems !== 'conflict') return problems;
    run.ingest.metrics.conflicts.inc();
  }
  return [
    problem('version-conflict', '', {
      expected: 'definitions that stay as they are while they are read',
      received: `${attempts} changes by others`,
    }),
  ];
}

async function define({ ingest, file }: PartRun, definitions: readonly Command[]): Promise<readonly Problem[] | 'conflict'> {
  const references = emptyReferences();
  for (const command of definitions) referencesOf(command as Written, references);
  const directory = await loadDirectory(ingest.db, references);
  const events = [];
  const changes = [];
  const problems: Problem[] = [];
  for (const command of definitions) {
    if (!needsPreparing(command, directory)) continue;
    const decision = decide(command as Written, directory, { now: file.now as Instant, contentSalt: ingest.contentSalt, place: 0 });
    if (decision.type === 'rejected') problems.push(...decision.problems.map((one) => ({ ...one, path: pathOf(command, one.path) })));
    if (decision.type !== 'events') continue;
    events.push(...decision.events);
    changes.push(...directory.apply(decision.events));
  }
  if (problems.length > 0) return problems;
  if (events.length === 0) return [];
  const result = await ingest.writer.append({
    events,
    meta: metaOf(file.submission),
    directory: changes,
    ...expectedVersions(events, directory.versions),
  });
  if (result.type === 'conflict') return 'conflict';
  ingest.onAppended();
  return [];
}

/** Where in the mapping a definition went wrong, as far as that can be told: its type and key. */
function pathOf(command: Command, path: string): string {
  const key = 'key' in command ? command.key : 'figure' in command ? command.figure : '';
  return [`${command.type} ${key}`.trim(), path].filter((one) => one !== '').join(': ');
}
