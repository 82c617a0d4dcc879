import type { RegisterSource } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { fieldOf, isAbsent, optionalOneOf, optionalTexts, optionalUrl, requiredKey, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { leadsTo, sourceAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import { type Source, type SourceKey, sourceKinds } from './source.js';

/** Registers a source, or changes name, kind, aliases, URL or `speaksFor` of a known one; fields that are left out stay as they are. */
export const decideSource = (command: Written<RegisterSource>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const key = requiredKey(command, 'key', problems) as SourceKey | undefined;
  const known = key === undefined ? undefined : keyed(directory, key);
  const name = requiredText(command, 'name', problems);
  const kind = optionalOneOf(command, 'kind', sourceKinds, problems) ?? known?.kind ?? 'other';
  const aliases = optionalTexts(command, 'aliases', problems) ?? known?.aliases ?? [];
  const url = optionalUrl(command, 'url', problems) ?? known?.url;
  const speaksFor = key === undefined ? undefined : headOf(command, key, known, directory, problems);
  if (key !== undefined) problems.push(...takenNames(key, name, aliases, directory));
  if (key === undefined || name === undefined || problems.length > 0) return rejected(problems);
  const data = {
    source: key,
    name,
    kind,
    aliases,
    ...(speaksFor === undefined ? {} : { speaksFor }),
    ...(url === undefined ? {} : { url }),
  };
  const facts = { stream: `source:${key}`, id: command.id, version: known === undefined ? 0 : (known.version ?? 1) };
  if (known === undefined) return events([newEvent({ type: 'SourceRegistered', data }, facts)]);
  return isUnchanged(known, data) ? alreadyKnown(facts.stream) : events([newEvent({ type: 'SourceRenamed', data }, facts)]);
};

/** By key only: `directory.source` would also find another source of that name. */
const keyed = (directory: Directory, key: SourceKey): Source | undefined => {
  const source = directory.source(key);
  return source?.key === key ? source : undefined;
};

const headOf = (
  command: Written<RegisterSource>,
  key: SourceKey,
  known: Source | undefined,
  directory: Directory,
  problems: Problem[],
): SourceKey | undefined => {
  const written = fieldOf(command, 'speaksFor');
  if (written === undefined) return known?.speaksFor;
  if (isAbsent(written)) return undefined;
  if (written === key) {
    problems.push(problem('speaks-for-itself', 'speaksFor', { expected: 'another source, or null', received: key }));
    return undefined;
  }
  const head = sourceAt(written, directory, 'speaksFor', problems)?.source;
  if (head !== undefined && leadsTo(head.key, key, (at) => directory.source(at)?.speaksFor)) {
    problems.push(problem('speaks-for-itself', 'speaksFor', { expected: `a source that does not speak for ${key}`, received: head.key }));
  }
  return head?.key;
};

/** A name or alias finds one source, or claims would be laid to the wrong one. */
const takenNames = (key: SourceKey, name: string | undefined, aliases: readonly string[], directory: Directory): Problem[] =>
  [...(name === undefined ? [] : [['name', name] as const]), ...aliases.map((alias, i) => [`aliases[${i}]`, alias] as const)].flatMap(
    ([path, word]) => {
      const other = directory.source(word);
      if (other === undefined || other.key === key || other.mergedInto === key) return [];
      return [
        problem('key-taken', path, {
          expected: 'a name that no other source has',
          received: `${word}, which is source ${other.key}`,
          advice: 'Use that source, choose another name, or merge the two.',
        }),
      ];
    },
  );

const isUnchanged = (
  known: Source,
  data: {
    readonly name: string;
    readonly kind: string;
    readonly aliases: readonly string[];
    readonly speaksFor?: string;
    readonly url?: string;
  },
): boolean =>
  known.name === data.name &&
  known.kind === data.kind &&
  known.speaksFor === data.speaksFor &&
  known.url === data.url &&
  known.aliases.length === data.aliases.length &&
  known.aliases.every((alias, i) => alias === data.aliases[i]);
