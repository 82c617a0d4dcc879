import { type Command, decide, emptyReferences, type Instant, referencesOf, type Written } from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import { needsPreparing, preparePart } from '@factline/formats';
import { type StoredPart, writeCompanions } from '@factline/submissions';
import { expectedVersions } from '../slice/expected-versions.js';
import { companionsOf } from '../slice/load-slice.js';
import { metaOf, partInput } from './part-input.js';
import type { PartRun } from './part-run.js';

const attempts = 10;

/**
 * What a table needs before its rows are decided: definitions that its mapping promises, and the timelines of rows that complete others.
 * Idempotent: what is known already stays as it is. A definition that is refused (a damaged row may ask for any) is left out: rows that
 * need it are refused themselves, and say why.
 */
export async function preparePartOf(run: PartRun, part: StoredPart): Promise<void> {
  const { definitions, companions } = preparePart(partInput(run.file, part));
  await writeCompanions(run.ingest.db, companionsOf(run.file), companions);
  if (definitions.length === 0) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if ((await define(run, definitions)) === 'defined') return;
    run.ingest.metrics.conflicts.inc();
  }
  throw new Error(`definitions of submission ${run.lease.submission} were changed by others ${attempts} times while they were made`);
}

async function define({ ingest, file, log }: PartRun, definitions: readonly Command[]): Promise<'defined' | 'conflict'> {
  const references = emptyReferences();
  for (const command of definitions) referencesOf(command as Written, references);
  const directory = await loadDirectory(ingest.db, references);
  const events = [];
  const changes = [];
  for (const command of definitions) {
    if (!needsPreparing(command, directory)) continue;
    const decision = decide(command as Written, directory, { now: file.now as Instant, contentSalt: ingest.contentSalt, place: 0 });
    if (decision.type === 'rejected')
      log.warn({ definition: nameOf(command), problems: decision.problems }, 'a definition of the mapping is refused');
    if (decision.type !== 'events') continue;
    events.push(...decision.events);
    changes.push(...directory.apply(decision.events));
  }
  if (events.length === 0) return 'defined';
  const meta = metaOf(file.submission);
  const result = await ingest.writer.append({ events, meta, directory: changes, ...expectedVersions(events, directory.versions) });
  if (result.type !== 'appended') return 'conflict';
  ingest.onAppended();
  return 'defined';
}

const nameOf = (command: Command): string =>
  `${command.type} ${'key' in command ? command.key : 'figure' in command ? command.figure : ''}`;
