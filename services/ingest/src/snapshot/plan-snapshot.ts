import {
  type Directory,
  type Instant,
  isSnapshotOf,
  type Problem,
  pointKey,
  problem,
  readPeriod,
  readPublication,
  snapshotOrderProblem,
} from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import { parsePart, type ResolvedItem } from '@factline/formats';
import type { Ingest } from '../ingest.js';
import { partInput } from '../part/part-input.js';
import { loadSlice } from '../slice/load-slice.js';
import { slicesOf } from '../slice/slices-of.js';
import type { SubmittedFile } from '../submission/file.js';
import type { ReadAhead } from '../submission/read-ahead.js';
import { cellKey, finalKey, type StandingCell } from './data-set-ledger.js';

/** What a snapshot is compared with, and what it leaves out. */
export interface SnapshotPlan {
  readonly dataSet: string;
  readonly publishedAt: Instant;
  /** Before the snapshot, by `cellKey`. */
  readonly standing: ReadonlyMap<string, StandingCell>;
  /** Cells that the file has more than once: each of its rows is recorded, so that the contradiction is seen. */
  readonly repeated: ReadonlySet<string>;
  /** Claims of cells that stand and are not in the file. */
  readonly gone: readonly string[];
  readonly rows: number;
}

/** Fewer cells than this may always go. */
const fewCells = 20;
const nothingSettled: ReadonlySet<number> = new Set();

/** Looks at the whole file before anything of it is recorded. Problems: why it is refused as a whole. */
export async function planSnapshot(ingest: Ingest, file: SubmittedFile, parts: ReadAhead): Promise<SnapshotPlan | readonly Problem[]> {
  const moment = await momentOf(ingest, file);
  if ('problems' in moment) return moment.problems;
  const { dataSet, publishedAt } = moment;
  const ledger = ingest.ledgerOf(dataSet);
  await ledger.catchUp();
  const standing = await ledger.standingAt(publishedAt);
  const { present, repeated, unclear, rows } = await cellsOf(ingest, file, parts);
  // While a row cannot be read it may be any cell's: nothing is withdrawn for want of it.
  const gone = unclear > 0 ? [] : [...standing].filter(([key]) => !present.has(key)).map(([, { claim }]) => claim);
  if (unclear > 0)
    ingest.log.warn({ submission: file.submission.id, rows: unclear }, 'rows of a snapshot cannot be read; it withdraws nothing');
  if (file.submission.snapshot !== 'accept-withdrawals' && gone.length > fewCells && gone.length * 2 > standing.size) {
    const advice = 'If the publisher has indeed withdrawn them, hand it in with --accept-withdrawals.';
    return [
      problem('snapshot-withdraws-most', '', {
        expected: `most of the ${standing.size} numbers that stand`,
        received: `a table without ${gone.length} of them`,
        advice,
      }),
    ];
  }
  return { dataSet, publishedAt, standing, repeated, gone, rows };
}

/** Whose snapshot it is and of when; both must be stated, and in order. */
async function momentOf({ db }: Ingest, { submission, dataSet, mapping, now }: SubmittedFile) {
  const problems: Problem[] = [];
  if (mapping === undefined || dataSet === undefined)
    problems.push(
      problem('field-missing', 'dataSet', { expected: 'a table whose mapping (or --data-set) names its data set', received: 'none' }),
    );
  if (submission.publishedAt === undefined)
    problems.push(problem('field-missing', 'publishedAt', { expected: 'when the snapshot was published', received: 'nothing' }));
  if (dataSet === undefined || problems.length > 0) return { problems };
  const read = readPublication(submission.publishedAt, 'UTC', now as Instant);
  if ('code' in read) return { problems: [read] };
  if (read.at > now)
    return {
      problems: [problem('publication-in-future', 'publishedAt', { expected: `a time up to ${now}`, received: submission.publishedAt })],
    };
  const known = (await loadDirectory(db, { dataSets: [dataSet] })).dataSet(dataSet);
  const isKnown = known !== undefined && isSnapshotOf(known, { publishedAt: read.at, hash: submission.sha256 ?? '' });
  const order = known === undefined || isKnown ? undefined : snapshotOrderProblem(known, read.at);
  return order === undefined ? { dataSet, publishedAt: read.at } : { problems: [order] };
}

async function cellsOf(ingest: Ingest, file: SubmittedFile, parts: ReadAhead) {
  const present = new Set<string>();
  const repeated = new Set<string>();
  let unclear = 0;
  let rows = 0;
  for (let number = 0; number < file.submission.parts; number += 1) {
    const part = await parts.read(number);
    for (const slice of slicesOf(parsePart(partInput(file, part, 'lines')), nothingSettled)) {
      const { items, directory } = await loadSlice(ingest.db, file, slice);
      rows += items.length;
      for (const item of items) {
        const cells = cellsOfItem(item, directory);
        if (cells === 'unclear') unclear += 1;
        else
          for (const cell of cells) {
            if (present.has(cell)) repeated.add(cell);
            present.add(cell);
          }
      }
    }
  }
  return { present, repeated, unclear, rows };
}

/** The cells that an item says something of, whether or not all of it is in order. */
function cellsOfItem(item: ResolvedItem, directory: Directory): ReadonlySet<string> | 'unclear' {
  if (item.type === 'skipped') return new Set();
  if (item.type !== 'commands') return 'unclear';
  const cells = new Set<string>();
  for (const command of item.commands) {
    if (command.type !== 'claim' && command.type !== 'retraction') continue;
    const named = command.type === 'claim' ? command : command.cell;
    const key = typeof named?.figure === 'string' ? finalKey(named.figure, (one) => directory.figure(one)) : undefined;
    const figure = key === undefined ? undefined : directory.figure(key);
    if (figure === undefined || named === undefined) return 'unclear';
    const period = readPeriod(named, directory.topic(figure.topic)?.timeZone ?? 'UTC');
    if (!('end' in period)) return 'unclear';
    cells.add(cellKey(figure.key, pointKey(figure.kind, period)));
  }
  return cells;
}
