import { type Problem, problem } from '../problem/problem.js';
import { compareDecimals, type Decimal, type DecimalProblem, isNegative } from './decimal.js';
import type { Qualifier, Value } from './value.js';

export interface ValueOptions {
  /** Unit of the figure; every value of it is counted in it. */
  readonly unit: string;
  /** Whether numbers below zero make sense. */
  readonly signed: boolean;
  /** BCP 47 locale of the thousands and decimal separators; English where absent. */
  readonly locale?: string | undefined;
  /** Words that may follow the number because they only repeat what the figure counts: population, measure. */
  readonly nouns?: readonly string[];
}

export const numberProblem = ({ code, expected, received }: DecimalProblem, path: string): Problem =>
  problem(code, path, { expected, received });

const open = { min: null, max: null, minExclusive: false, maxExclusive: false } as const;
const zero = '0' as Decimal;

/** The interval that a qualifier makes of its number (DOMAIN §1, Value). Problems: `number-negative`, `interval-empty`. */
export const valueWith = (
  qualifier: Qualifier,
  numbers: readonly Decimal[],
  text: string,
  { unit, signed }: ValueOptions,
  path: string,
): Value | readonly Problem[] => {
  const negative = signed ? undefined : numbers.find(isNegative);
  if (negative !== undefined) {
    return [
      problem('number-negative', path, {
        expected: 'a number from 0 up',
        received: negative,
        advice: 'Define the figure as signed if it can fall below zero.',
      }),
    ];
  }
  const [min, max] = numbers as [Decimal, Decimal];
  if (numbers.length === 2 && compareDecimals(min, max) > 0) {
    return [problem('interval-empty', path, { expected: `an upper bound of at least ${min}`, received: max })];
  }
  if (qualifier === 'fewer-than' && !signed && min === zero) {
    return [problem('interval-empty', path, { expected: 'a bound above 0: a count cannot be fewer than none', received: min })];
  }
  return { qualifier, ...intervalOf(qualifier, numbers, signed), text, unit };
};

const intervalOf = (qualifier: Qualifier, [n, m]: readonly Decimal[], signed: boolean): Omit<Value, 'qualifier' | 'text' | 'unit'> => {
  const number = n as Decimal;
  switch (qualifier) {
    case 'exact':
    case 'about':
    case 'nearly':
      return { ...open, min: number, max: number };
    case 'at-least':
      return { ...open, min: number };
    case 'more-than':
      return { ...open, min: number, minExclusive: true };
    case 'up-to':
      return { ...open, min: signed ? null : zero, max: number };
    case 'fewer-than':
      return { ...open, min: signed ? null : zero, max: number, maxExclusive: true };
    case 'between':
    case 'vague':
      return { ...open, min: number, max: m as Decimal };
    case 'unknown':
    case 'not-reported':
    case 'withheld':
    case 'not-applicable':
      return open;
  }
};
