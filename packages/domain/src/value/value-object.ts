import type { WrittenValue } from '../command/command.js';
import { type Problem, problem } from '../problem/problem.js';
import { numberProblem, type ValueOptions, valueWith } from './build-value.js';
import { type Decimal, isDecimal, parseDecimal } from './decimal.js';
import { describeValue } from './describe.js';
import { type Qualifier, qualifiers, type Value } from './value.js';

type WrittenObject = Exclude<WrittenValue, string | number>;
type Field = 'number' | 'min' | 'max';

/** Which fields carry the number of a qualifier; the first list that is there counts. */
const fieldsOf = (qualifier: Qualifier): readonly (readonly Field[])[] => {
  switch (qualifier) {
    case 'exact':
    case 'about':
    case 'nearly':
      return [['number'], ['min']];
    case 'at-least':
    case 'more-than':
      return [['number'], ['min']];
    case 'up-to':
    case 'fewer-than':
      return [['number'], ['max']];
    case 'between':
    case 'vague':
      return [['min', 'max']];
    default:
      return [[]];
  }
};

/** Reads `{"qualifier": "at-least", "number": "120"}` or `{"qualifier": "between", "min": "100", "max": "120"}`. */
export const readValueObject = (written: WrittenObject, options: ValueOptions, path: string): Value | readonly Problem[] => {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return [problem('field-invalid', path, { expected: 'a number, its words, or {qualifier, number}', received: written })];
  }
  const qualifier = qualifiers.find((known) => known === written.qualifier);
  if (qualifier === undefined)
    return [problem('wording-unknown', `${path}.qualifier`, { expected: `one of ${qualifiers.join(', ')}`, received: written.qualifier })];
  const choices = fieldsOf(qualifier);
  const fields = choices.find((choice) => choice.every((field) => !isAbsent(written[field]))) ?? (choices[0] as readonly Field[]);
  const problems: Problem[] = [];
  const numbers: Decimal[] = [];
  for (const field of fields) {
    const read = readField(written[field], `${path}.${field}`, qualifier);
    if (isDecimal(read as Decimal)) numbers.push(read as Decimal);
    else problems.push(read as Problem);
  }
  for (const field of ['number', 'min', 'max'] as const) {
    if (!fields.includes(field) && !isAbsent(written[field]) && !repeats(written[field], fields, numbers)) {
      problems.push(
        problem('field-invalid', `${path}.${field}`, {
          expected: fields.length === 0 ? `no number with "${qualifier}"` : `only ${fields.join(' and ')} with "${qualifier}"`,
          received: written[field],
        }),
      );
    }
  }
  if (written.text !== undefined && typeof written.text !== 'string')
    problems.push(problem('field-invalid', `${path}.text`, { expected: 'the words as printed', received: written.text }));
  if (problems.length > 0) return problems;
  const value = valueWith(qualifier, numbers, written.text ?? '', options, path);
  return 'qualifier' in value && written.text === undefined ? { ...value, text: describeValue(value) } : value;
};

const isAbsent = (field: unknown): field is undefined | null => field === undefined || field === null;

/** An exact number may come as min = max, the way extraction writes it. */
const repeats = (written: string | number | undefined, fields: readonly Field[], numbers: readonly Decimal[]): boolean =>
  fields.length === 1 && written !== undefined && parseDecimal(written) === numbers[0];

const readField = (written: unknown, path: string, qualifier: Qualifier): Decimal | Problem => {
  if (isAbsent(written)) return problem('field-missing', path, { expected: `a number with "${qualifier}"`, received: 'nothing' });
  if (typeof written !== 'string' && typeof written !== 'number')
    return problem('field-invalid', path, { expected: 'a number or its digits as text', received: written });
  const number = parseDecimal(written);
  return isDecimal(number) ? number : numberProblem(number, path);
};
