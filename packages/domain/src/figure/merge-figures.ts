import type { MergeFigures } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { maxTextLength, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import type { Figure } from './figure.js';

/** Two figures are one: claims of `figure` count as claims of `into`. They must count the same: topic, unit and kind. */
export const mergeFigures = (command: Written<MergeFigures>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const from = figureAt(command.figure, directory, 'figure', problems)?.named;
  const into = figureAt(command.into, directory, 'into', problems)?.figure;
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  if (from !== undefined && into !== undefined && from.mergedInto !== into.key) problems.push(...obstacles(from, into));
  if (from === undefined || into === undefined || reason === undefined || problems.length > 0) return rejected(problems);
  const stream = `figure:${from.key}`;
  if (from.mergedInto === into.key) return alreadyKnown(stream);
  return events([
    newEvent({ type: 'FigureMerged', data: { figure: from.key, into: into.key, reason } }, { stream, topic: from.topic, id: command.id }),
  ]);
};

const obstacles = (from: Figure, into: Figure): Problem[] => {
  if (from.mergedInto !== undefined)
    return [
      problem('merge-invalid', 'figure', {
        expected: 'a figure that is not merged yet',
        received: `${from.key}, merged into ${from.mergedInto}`,
      }),
    ];
  if (from.key === into.key) return [problem('merge-invalid', 'into', { expected: `a figure other than ${from.key}`, received: into.key })];
  return (['topic', 'unit', 'kind'] as const).flatMap((dimension) =>
    from[dimension] === into[dimension]
      ? []
      : [
          problem('merge-invalid', 'into', {
            expected: `a figure with ${dimension} ${from[dimension]}`,
            received: `${into.key} with ${dimension} ${into[dimension]}`,
          }),
        ],
  );
};
