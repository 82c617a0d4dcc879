import type { MergeSources } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { sourceAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';

/** Two keys are one source: claims of `source` count as claims of `into`, on the record clock from here on. */
export const mergeSources = (command: Written<MergeSources>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const from = sourceAt(command.source, directory, 'source', problems)?.named;
  const into = sourceAt(command.into, directory, 'into', problems)?.source;
  const reason = requiredText(command, 'reason', problems);
  if (from !== undefined && into !== undefined && from.mergedInto !== into.key) {
    if (from.mergedInto !== undefined)
      problems.push(
        problem('merge-invalid', 'source', {
          expected: 'a source that is not merged yet',
          received: `${from.key}, merged into ${from.mergedInto}`,
        }),
      );
    else if (from.key === into.key)
      problems.push(problem('merge-invalid', 'into', { expected: `a source other than ${from.key}`, received: into.key }));
  }
  if (from === undefined || into === undefined || reason === undefined || problems.length > 0) return rejected(problems);
  const stream = `source:${from.key}`;
  if (from.mergedInto === into.key) return alreadyKnown(stream);
  return events([newEvent({ type: 'SourceMerged', data: { source: from.key, into: into.key, reason } }, { stream, id: command.id })]);
};
