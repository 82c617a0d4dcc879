import canonicalize from 'canonicalize';
import type { SetPolicy } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, optionalText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import { policyNames, readPolicy } from './policy-choice.js';

/** The editor chooses another policy for the headline. */
export const setPolicy = (command: Written<SetPolicy>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const figure = figureAt(command.figure, directory, 'figure', problems)?.named;
  const reason = optionalText(command, 'reason', problems, maxTextLength);
  if (isAbsent(command.policy))
    problems.push(problem('field-missing', 'policy', { expected: `{name} with one of ${policyNames.join(', ')}`, received: 'nothing' }));
  const policy = isAbsent(command.policy) ? undefined : readPolicy(command.policy, directory, 'policy', problems);
  if (figure === undefined || policy === undefined || problems.length > 0) return rejected(problems);
  const stream = `figure:${figure.key}`;
  if (canonicalize(figure.policy) === canonicalize(policy)) return alreadyKnown(stream);
  const data = { figure: figure.key, policy, ...(reason === undefined ? {} : { reason }) };
  return events([
    newEvent({ type: 'FigurePolicyChanged', data }, { stream, topic: figure.topic, id: command.id, version: figure.version ?? 1 }),
  ]);
};
