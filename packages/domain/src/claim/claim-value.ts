import type { WrittenValue } from '../command/command.js';
import type { Figure } from '../figure/figure.js';
import { type Problem, problem } from '../problem/problem.js';
import type { ValueOptions } from '../value/build-value.js';
import type { Value } from '../value/value.js';
import { readValue } from '../value/wording.js';

const known = new WeakMap<Figure, ValueOptions>();

/** How values of a figure are read: in its unit, with the words that only repeat what it counts. */
export const valueOptionsOf = (figure: Figure): ValueOptions => {
  let options = known.get(figure);
  if (options === undefined) {
    options = { unit: figure.unit, signed: figure.signed, nouns: [figure.population, figure.measure] };
    known.set(figure, options);
  }
  return options;
};

/** Where the figure is not known: nothing can be said of unit and sign. */
const unknownFigure: ValueOptions = { unit: '', signed: true };

/** The value of a claim line. Problems: `field-missing`, `unit-mismatch`, and those of `readValue`. */
export const claimValue = (
  command: { readonly value?: WrittenValue; readonly unit?: string },
  figure: Figure | undefined,
  problems: Problem[],
): Value | undefined => {
  if (figure !== undefined && command.unit !== undefined && command.unit !== null && command.unit !== figure.unit) {
    problems.push(
      problem('unit-mismatch', 'unit', {
        expected: `${figure.unit}, the unit of ${figure.key}`,
        received: command.unit,
        advice: 'Convert the number, or define a figure in that unit.',
      }),
    );
  }
  if (command.value === undefined || command.value === null) {
    problems.push(
      problem('field-missing', 'value', { expected: 'a number or its words; "NR" where none was reported', received: 'nothing' }),
    );
    return undefined;
  }
  const value = readValue(command.value, figure === undefined ? unknownFigure : valueOptionsOf(figure));
  if ('qualifier' in value) return value;
  problems.push(...value);
  return undefined;
};
