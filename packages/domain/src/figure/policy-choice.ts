import type { Directory } from '../directory/directory.js';
import { sourceAt } from '../directory/lookup.js';
import { readDuration } from '../period/duration.js';
import { readMoment } from '../period/moment.js';
import type { PolicyChoice, PolicyName } from '../policy/policy.js';
import { type Problem, problem } from '../problem/problem.js';
import type { SourceKey } from '../source/source.js';

type Arguments = Readonly<Record<string, unknown>>;

const known: Readonly<Record<PolicyName, readonly string[]>> = {
  latest: [],
  'latest-of': ['source'],
  priority: ['sources', 'staleAfter'],
  highest: ['window'],
  lowest: ['window'],
  envelope: ['window'],
  median: ['window'],
  corroborated: ['n'],
  preferred: ['until'],
  none: [],
};
export const policyNames = Object.keys(known) as readonly PolicyName[];
/** The one released version of every policy. */
const releasedVersion = 1;

/** A policy with its arguments as written, sources under their keys. Problems: `policy-invalid`, `source-unknown`. */
export const readPolicy = (written: unknown, directory: Directory, path: string, problems: Problem[]): PolicyChoice | undefined => {
  const choice = (typeof written === 'string' ? { name: written } : written) as Arguments;
  const name = policyNames.find((policy) => typeof choice === 'object' && choice !== null && policy === choice['name']);
  if (name === undefined) {
    problems.push(problem('policy-invalid', path, { expected: `{name} with one of ${policyNames.join(', ')}`, received: written }));
    return undefined;
  }
  const count = problems.length;
  const wrong = (argument: string, expected: string): void =>
    void problems.push(problem('policy-invalid', `${path}.${argument}`, { expected, received: choice[argument] ?? 'nothing' }));
  for (const argument of Object.keys(choice)) {
    if (!['name', 'version', ...known[name]].includes(argument))
      wrong(argument, `only ${known[name].join(' and ') || 'its name'} with "${name}"`);
  }
  if (choice['version'] !== undefined && choice['version'] !== releasedVersion) wrong('version', `version ${releasedVersion}`);
  const read = {
    name,
    ...(choice['version'] === undefined ? {} : { version: releasedVersion }),
    ...argumentsOf(name, choice, directory, path, problems, wrong),
  };
  return problems.length > count ? undefined : (read as PolicyChoice);
};

const argumentsOf = (
  name: PolicyName,
  choice: Arguments,
  directory: Directory,
  path: string,
  problems: Problem[],
  wrong: (argument: string, expected: string) => void,
): object => {
  const duration = (argument: string, isRequired: boolean): object => {
    const text = choice[argument];
    if (text === undefined && !isRequired) return {};
    if (typeof text !== 'string' || readDuration(text) === undefined) wrong(argument, 'an ISO 8601 duration such as P3D');
    return { [argument]: text };
  };
  switch (name) {
    case 'latest':
    case 'none':
      return {};
    case 'latest-of':
      return { source: sourceAt(choice['source'], directory, `${path}.source`, problems)?.source.key };
    case 'priority':
      return { sources: sourcesOf(choice['sources'], directory, path, problems, wrong), ...duration('staleAfter', true) };
    case 'highest':
    case 'lowest':
    case 'envelope':
    case 'median':
      return duration('window', false);
    case 'corroborated':
      if (!Number.isInteger(choice['n']) || (choice['n'] as number) < 2 || (choice['n'] as number) > 100)
        wrong('n', 'a whole number from 2 to 100');
      return { n: choice['n'] };
    case 'preferred':
      if (choice['until'] === undefined) return {};
      if (typeof choice['until'] !== 'string' || readMoment(choice['until'], 'UTC') === undefined) wrong('until', 'a date or date-time');
      return { until: choice['until'] };
  }
};

const sourcesOf = (
  written: unknown,
  directory: Directory,
  path: string,
  problems: Problem[],
  wrong: (argument: string, expected: string) => void,
): readonly SourceKey[] => {
  if (!Array.isArray(written) || written.length === 0 || written.length > 100) {
    wrong('sources', 'a list of 1 to 100 sources, first choice first');
    return [];
  }
  const sources = written.flatMap((name, i) => sourceAt(name, directory, `${path}.sources[${i}]`, problems)?.source.key ?? []);
  if (new Set(sources).size < sources.length) wrong('sources', 'each source once');
  return sources;
};
