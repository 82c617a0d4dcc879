import type { ReleaseFigure } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { maxTextLength, requiredText } from '../command/fields.js';
import { events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import { eventIdOf } from '../event/identity.js';
import type { Problem } from '../problem/problem.js';

/** Lets a parked figure go. May rightly happen again, so that its id holds the time. */
export const releaseFigure = (command: Written<ReleaseFigure>, directory: Directory, { now }: DecideContext): Decision => {
  const problems: Problem[] = [];
  const figure = figureAt(command.figure, directory, 'figure', problems)?.named;
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  if (figure === undefined || reason === undefined || problems.length > 0) return rejected(problems);
  const data = { figure: figure.key, reason };
  return events([
    {
      id: command.id ?? eventIdOf('FigureReleased', { ...data, now }),
      stream: `figure:${figure.key}`,
      topic: figure.topic,
      event: { type: 'FigureReleased', data },
    },
  ]);
};
