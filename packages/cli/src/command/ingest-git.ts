import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { EventsDocument, type FactlineClient, type SubmissionPartsFragment } from '@factline/client';
import { parse } from 'yaml';
import { exitCodes } from '../exit-codes.js';
import { CliFailure } from '../failure.js';
import { listVersions, readVersion, type Version } from '../git/versions.js';
import { grouped } from '../render/decimal.js';
import { printJsonLine, type Session } from '../session.js';
import { formatOf, handIn, type IngestOptions } from './hand-in.js';
import { createProgress } from './ingest-progress.js';
import { firstRejections, printSummary } from './submission-report.js';

/** A version that is broken for itself does not end the history; anything else would come again with every version. */
const ofOneVersion = new Set(['snapshot-withdraws-most', 'not-a-table', 'column-missing', 'submission-unreadable', 'encoding-invalid']);

/** Hands the versions of a file in, oldest first, each as a snapshot; one waits for the one before. Begins after the last that was taken. */
export const ingestGit = async (
  session: Session,
  files: readonly string[],
  mapping: string | undefined,
  options: IngestOptions,
): Promise<void> => {
  const { git, path, format = path === undefined ? undefined : formatOf(path) } = options;
  if (files.length > 0) throw new CliFailure('usage', 'With --git the file is named by --path.', [`Write --path ${files[0]}.`]);
  if (git === undefined || path === undefined)
    throw new CliFailure('usage', '--git needs the file in the repository.', ['Add --path <file>.']);
  if (options.published !== undefined)
    throw new CliFailure('usage', 'The versions of a file are published when they were committed.', ['Leave --published out.']);
  if (!options.wait) throw new CliFailure('usage', 'Versions are recorded one after the other.', ['Leave --no-wait out.']);
  if (mapping === undefined) throw new CliFailure('usage', 'A table needs its mapping.', ['Add --mapping <file>.']);
  if (format === undefined || format === 'article')
    throw new CliFailure('usage', `It cannot be told how ${path} is a table.`, ['Say it: --format csv|tsv|json']);
  const versions = await listVersions(git, path);
  const next = await firstToTake(session.client, dataSetOf(mapping) ?? options.dataSet, versions, (version) =>
    readVersion(git, path, version),
  );
  let recorded = 0;
  for (let number = next; number < versions.length; number += 1) {
    const version = versions[number]!;
    const bytes = await readVersion(git, path, version);
    // Taken out of the repository is not taken back: what it said last still stands.
    if (bytes === undefined) continue;
    const name = `${basename(path)}@${version.commit.slice(0, 10)}`;
    const progress = createProgress(session, `${name} (${number + 1} of ${versions.length})`);
    let ended: SubmissionPartsFragment;
    try {
      const input = { name, bytes: bytes.length, format, read: () => new Blob([bytes]).stream() };
      ended = await handIn(session, input, mapping, { ...options, snapshot: true, published: version.publishedAt }, progress);
    } finally {
      progress.stop();
    }
    recorded += ended.recorded;
    await report(session, ended, version);
  }
  if (!session.isJson)
    session.terminal.out(
      `${grouped(versions.length - next)} of ${grouped(versions.length)} versions handed in, ${grouped(next)} taken before; ${grouped(recorded)} numbers recorded.`,
    );
};

const report = async (session: Session, ended: SubmissionPartsFragment, { commit, publishedAt }: Version): Promise<void> => {
  const rejections = ended.rejected > 0 ? await firstRejections(session, ended.id) : [];
  if (session.isJson) printJsonLine(session, { ...ended, commit, publishedAt, rejections });
  else if (ended.state !== 'DONE' || ended.recorded > 0 || ended.rejected > 0 || (ended.withdrawn ?? 0) > 0)
    printSummary(session, ended, rejections);
  if (ended.state === 'FAILED') {
    session.setExitCode(exitCodes.failed.code);
    if (!ended.problems.every(({ code }) => ofOneVersion.has(code)))
      throw new CliFailure('failed', `The version ${commit.slice(0, 10)} is refused, and so would be those after it.`, [
        'Repair what is said above; it goes on from there.',
      ]);
  } else if (ended.rejected > 0) session.setExitCode(exitCodes.rejections.code);
};

/** The data set as the mapping names it; what is wrong with the mapping the gateway says. */
const dataSetOf = (mapping: string): string | undefined => {
  try {
    const key = (parse(mapping) as { dataSet?: { key?: unknown } } | null)?.dataSet?.key;
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
};

/** Number of the first version that is published after the last snapshot. The history may not have been rewritten under what was taken. */
const firstToTake = async (
  client: FactlineClient,
  dataSet: string | undefined,
  versions: readonly Version[],
  read: (version: Version) => Promise<Buffer | undefined>,
): Promise<number> => {
  const last = dataSet === undefined ? undefined : await lastSnapshot(client, dataSet);
  if (last === undefined) return 0;
  const taken = versions.findLastIndex(({ publishedAt }) => publishedAt <= last.publishedAt);
  const version = versions[taken];
  const bytes = version?.publishedAt === last.publishedAt ? await read(version) : undefined;
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === last.hash) return taken + 1;
  throw new CliFailure('failed', `The last snapshot of ${dataSet}, published ${last.publishedAt}, is no version of this file.`, [
    'Was the history rewritten, or is it another file? Go on by hand: factline ingest FILE --snapshot --published TIME',
  ]);
};

const lastSnapshot = async (client: FactlineClient, dataSet: string): Promise<{ publishedAt: string; hash: string } | undefined> => {
  let last: { publishedAt: string; hash: string } | undefined;
  for (let after: string | undefined; ; ) {
    const { events } = await client.query(EventsDocument, {
      stream: `dataset:${dataSet}`,
      first: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const { type, data } of events.nodes) {
      if (type !== 'SnapshotTaken') continue;
      const { publishedAt, hash } = data as { publishedAt: { at: string }; hash: string };
      last = { publishedAt: publishedAt.at, hash };
    }
    const end = events.nodes.at(-1)?.position;
    if (!events.pageInfo.hasNextPage || end === undefined) return last;
    after = end;
  }
};
