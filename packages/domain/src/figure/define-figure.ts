import type { DefineFigure } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import {
  fieldOf,
  isAbsent,
  isKey,
  maxTextLength,
  optionalFlag,
  optionalOneOf,
  optionalText,
  requiredKey,
  requiredOneOf,
  requiredPath,
  requiredText,
} from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { topicAt } from '../directory/lookup.js';
import { readMoment } from '../period/moment.js';
import { type Problem, problem } from '../problem/problem.js';
import { breakdowns, type Figure, type FigureDefined, type FigureKey, figureKinds } from './figure.js';
import { figureKey } from './figure-key.js';
import { readPolicy } from './policy-choice.js';
import { wholeAt } from './whole.js';

/**
 * Defines a figure. A known one with the same dimensions is already known, whatever its title says by now: titles, definitions and
 * policies change by lines of their own, so that a file of definitions handed in again undoes nothing.
 */
export const defineFigure = (command: Written<DefineFigure>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const topic = topicAt(command.topic, directory, 'topic', problems)?.key;
  const measure = requiredKey(command, 'measure', problems);
  const population = requiredKey(command, 'population', problems);
  const place = requiredKey(command, 'place', problems);
  const facets = facetsOf(command, problems);
  const unit = unitOf(command, problems);
  const kind = requiredOneOf(command, 'kind', figureKinds, problems);
  const title = requiredText(command, 'title', problems);
  const definition = optionalText(command, 'definition', problems, maxTextLength);
  const signed = optionalFlag(command, 'signed', problems) ?? false;
  const breakdown = optionalOneOf(command, 'breakdown', breakdowns, problems);
  const baseDate = dateAt(command, 'baseDate', problems);
  const policy = isAbsent(command.policy) ? ({ name: 'latest' } as const) : readPolicy(command.policy, directory, 'policy', problems);
  const isDescribed = topic !== undefined && measure !== undefined && population !== undefined && place !== undefined && kind !== undefined;
  const key =
    isAbsent(command.key) && isDescribed
      ? figureKey({ topic, measure, population, place, facets, kind })
      : (requiredPath(command, 'key', problems) as FigureKey | undefined);
  const partOf = key === undefined ? undefined : wholeAt(command.partOf, key, topic, directory, problems);
  const known = key === undefined ? undefined : directory.figure(key);
  if (known !== undefined) problems.push(...otherDimensions(known, { topic, measure, population, place, unit, kind, signed }, facets));
  if (key === undefined || !isDescribed || unit === undefined || title === undefined || policy === undefined || problems.length > 0)
    return rejected(problems);
  const stream = `figure:${key}`;
  if (known !== undefined) {
    const isSame = known.title === title && (definition === undefined || known.definition === definition);
    return alreadyKnown(
      stream,
      isSame ? undefined : 'it has another title or definition by now; change them by a line of type "redefinition"',
    );
  }
  const data: FigureDefined['data'] = {
    figure: key,
    topic,
    measure,
    population,
    place,
    ...(Object.keys(facets).length === 0 ? {} : { facets }),
    unit,
    kind,
    title,
    ...(definition === undefined ? {} : { definition }),
    ...(baseDate === undefined ? {} : { baseDate }),
    ...(partOf === undefined || partOf === null ? {} : { partOf }),
    ...(breakdown === undefined ? {} : { breakdown }),
    ...(signed ? { signed } : {}),
    policy,
  };
  return events([newEvent({ type: 'FigureDefined', data }, { stream, topic, id: command.id, version: 0 })]);
};

/** A key means one thing for ever. Only dimensions that the line gives in good order are compared. */
const otherDimensions = (known: Figure, given: Readonly<Record<string, unknown>>, facets: Readonly<Record<string, string>>): Problem[] => {
  const problems = Object.entries(given).flatMap(([name, value]) => {
    const before = (known as unknown as Record<string, unknown>)[name];
    return value === undefined || value === before ? [] : [taken(known, name, String(before), value)];
  });
  const written = JSON.stringify(Object.entries(facets).sort());
  const before = JSON.stringify(Object.entries(known.facets).sort());
  return written === before ? problems : [...problems, taken(known, 'facets', before, written)];
};

const taken = (known: Figure, path: string, expected: string, received: unknown): Problem =>
  problem('key-taken', path, {
    expected: `${expected}, as figure ${known.key} has it`,
    received,
    advice: 'Give the other figure its own key.',
  });

const facetsOf = (command: Written<DefineFigure>, problems: Problem[]): Readonly<Record<string, string>> => {
  const facets = fieldOf(command, 'facets');
  if (isAbsent(facets)) return {};
  const isRecord = typeof facets === 'object' && !Array.isArray(facets);
  if (isRecord && Object.entries(facets).every(([name, value]) => isKey(name) && typeof value === 'string' && isKey(value)))
    return facets as Record<string, string>;
  problems.push(problem('field-invalid', 'facets', { expected: 'an object of keys, as {"case": "confirmed"}', received: facets }));
  return {};
};

const unitPattern = /^[A-Za-z%][A-Za-z0-9%./-]{0,59}$/;
const unitOf = (command: Written<DefineFigure>, problems: Problem[]): string | undefined => {
  const unit = requiredText(command, 'unit', problems);
  if (unit === undefined || unitPattern.test(unit)) return unit;
  problems.push(
    problem('field-invalid', 'unit', { expected: 'a unit without spaces, as people, households, USD, homes-destroyed', received: unit }),
  );
  return undefined;
};

/** A date as written, when it is one. */
export const dateAt = (command: { readonly type: string }, name: string, problems: Problem[]): string | undefined => {
  const date = optionalText(command, name, problems);
  if (date === undefined || readMoment(date, 'UTC') !== undefined) return date;
  problems.push(problem('date-invalid', name, { expected: 'a date such as 2021-05-10', received: date }));
  return undefined;
};
