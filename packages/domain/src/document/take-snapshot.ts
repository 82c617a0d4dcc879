import { requiredPublication } from '../claim/publication.js';
import type { TakeSnapshot } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { fieldOf, isAbsent, optionalCount, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { dataSetAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import type { DataSet } from './document.js';

/** Confirms what a data set says at a moment. Snapshots are taken in order of publication; the last one handed in again is known. */
export const takeSnapshot = (command: Written<TakeSnapshot>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const dataSet = dataSetAt(command.dataSet, directory, 'dataSet', problems);
  const publishedAt = requiredPublication(command, undefined, 'UTC', context.now, problems);
  const rows = optionalCount(command, 'rows', problems);
  if (isAbsent(command.rows))
    problems.push(problem('field-missing', 'rows', { expected: 'how many rows the table has', received: 'nothing' }));
  const hash = requiredText(command, 'hash', problems);
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash))
    problems.push(problem('field-invalid', 'hash', { expected: '64 hexadecimal digits: SHA-256', received: fieldOf(command, 'hash') }));
  if (dataSet === undefined || publishedAt === undefined || rows === undefined || hash === undefined || problems.length > 0)
    return rejected(problems);
  const stream = `dataset:${dataSet.key}`;
  if (isSnapshotOf(dataSet, { publishedAt: publishedAt.at, hash })) return alreadyKnown(stream);
  const order = snapshotOrderProblem(dataSet, publishedAt.at);
  if (order !== undefined) return rejected([order]);
  return events([newEvent({ type: 'SnapshotTaken', data: { dataSet: dataSet.key, publishedAt, rows, hash } }, { stream, id: command.id })]);
};

/** Whether the data set's last snapshot is this one. `publishedAt` is an instant, `hash` that of the file. */
export const isSnapshotOf = (
  { snapshot }: DataSet,
  { publishedAt, hash }: { readonly publishedAt: string; readonly hash: string },
): boolean => snapshot !== undefined && snapshot.publishedAt.at === publishedAt && snapshot.hash === hash;

/** What came between two snapshots cannot be told from a third that comes later: `snapshot-out-of-order`. */
export const snapshotOrderProblem = ({ key, snapshot }: DataSet, publishedAt: string): Problem | undefined =>
  snapshot === undefined || snapshot.publishedAt.at < publishedAt
    ? undefined
    : problem('snapshot-out-of-order', 'publishedAt', {
        expected: `a time after ${snapshot.publishedAt.at}, when the last snapshot of ${key} was published`,
        received: publishedAt,
        advice: 'Hand older tables in as increments, or under another data set.',
      });
