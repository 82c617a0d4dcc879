import { changers } from '../claim/claim.js';
import type { AdjustFigure, AnnotateFigure } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, optionalOneOf, optionalText, requiredText } from '../command/fields.js';
import { events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import { numberProblem } from '../value/build-value.js';
import { type Decimal, isDecimal, parseDecimal } from '../value/decimal.js';
import { dateAt } from './define-figure.js';

/** A note on a figure at a date. The same note twice is one. */
export const annotateFigure = (command: Written<AnnotateFigure>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const text = requiredText(command, 'text', problems, maxTextLength);
  return annotation(command, text, undefined, directory, problems);
};

/** An adjustment explains a step of a series and alters no value. */
export const adjustFigure = (command: Written<AdjustFigure>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const amount = amountOf(command, problems);
  const text = optionalText(command, 'text', problems, maxTextLength) ?? `Adjusted by ${amount ?? ''}.`;
  return annotation(command, text, amount, directory, problems);
};

const annotation = (
  command: Written<AnnotateFigure> | Written<AdjustFigure>,
  text: string | undefined,
  amount: Decimal | undefined,
  directory: Directory,
  problems: Problem[],
): Decision => {
  const figure = figureAt(command.figure, directory, 'figure', problems)?.named;
  if (isAbsent(command.on)) problems.push(problem('field-missing', 'on', { expected: 'a date such as 2021-05-10', received: 'nothing' }));
  const on = dateAt(command, 'on', problems);
  const by = optionalOneOf(command, 'by', changers, problems);
  if (figure === undefined || on === undefined || text === undefined || problems.length > 0) return rejected(problems);
  const data = {
    figure: figure.key,
    on,
    text,
    ...(by === undefined ? {} : { by }),
    ...(amount === undefined ? {} : { adjustment: { amount } }),
  };
  return events([newEvent({ type: 'FigureAnnotated', data }, { stream: `figure:${figure.key}`, topic: figure.topic, id: command.id })]);
};

const amountOf = (command: Written<AdjustFigure>, problems: Problem[]): Decimal | undefined => {
  const { amount } = command;
  if (typeof amount !== 'string' && typeof amount !== 'number') {
    problems.push(
      problem(isAbsent(amount) ? 'field-missing' : 'field-invalid', 'amount', {
        expected: 'a signed number such as "-25"',
        received: amount ?? 'nothing',
      }),
    );
    return undefined;
  }
  const number = parseDecimal(amount);
  if (isDecimal(number)) return number;
  problems.push(numberProblem(number, 'amount'));
  return undefined;
};
