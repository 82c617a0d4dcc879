import type { Document } from '../document/document.js';
import type { Figure } from '../figure/figure.js';
import type { ProblemCode } from '../problem/codes.js';
import { type Problem, problem } from '../problem/problem.js';
import type { Source } from '../source/source.js';
import type { Topic } from '../topic/topic.js';
import type { DataSet, Directory, DirectoryKind } from './directory.js';

const unknownCodes = {
  topic: 'topic-unknown',
  source: 'source-unknown',
  figure: 'figure-unknown',
  document: 'document-unknown',
  'data-set': 'data-set-unknown',
} as const satisfies Record<DirectoryKind, ProblemCode>;
const descriptions = {
  topic: 'the key of a topic',
  source: 'the key, name or alias of a source',
  figure: 'the key of a figure',
  document: 'the URL or id of a document',
  'data-set': 'the key of a data set',
} as const;

/** Chains of merges and of `speaksFor` are short; a longer one would be a loop. */
const maxChain = 50;

const found = <T>(
  kind: DirectoryKind,
  thing: T | undefined,
  name: unknown,
  directory: Directory,
  path: string,
  problems: Problem[],
): T | undefined => {
  if (thing !== undefined) return thing;
  if (name === undefined || name === null || name === '') {
    problems.push(problem('field-missing', path, { expected: descriptions[kind], received: 'nothing' }));
  } else if (typeof name !== 'string') {
    problems.push(problem('field-invalid', path, { expected: descriptions[kind], received: name }));
  } else {
    problems.push(
      problem(unknownCodes[kind], path, { expected: descriptions[kind], received: name, advice: advice(kind, name, directory) }),
    );
  }
  return undefined;
};

const advice = (kind: DirectoryKind, name: string, directory: Directory): string => {
  const near = directory.nearest(kind, name);
  const define = `Define it with a line of type "${kind}" before its first use.`;
  return near.length === 0
    ? define
    : `Did you mean ${near.map((key) => `"${key}"`).join(' or ')}? Else define it with a line of type "${kind}".`;
};

export const topicAt = (name: unknown, directory: Directory, path: string, problems: Problem[]): Topic | undefined =>
  found('topic', typeof name === 'string' ? directory.topic(name) : undefined, name, directory, path, problems);

export const documentAt = (name: unknown, directory: Directory, path: string, problems: Problem[]): Document | undefined =>
  found('document', typeof name === 'string' ? directory.document(name) : undefined, name, directory, path, problems);

export const dataSetAt = (name: unknown, directory: Directory, path: string, problems: Problem[]): DataSet | undefined =>
  found('data-set', typeof name === 'string' ? directory.dataSet(name) : undefined, name, directory, path, problems);

/** A source as it was named, and as it counts since merges. */
export interface NamedSource {
  readonly named: Source;
  readonly source: Source;
}
export const sourceAt = (name: unknown, directory: Directory, path: string, problems: Problem[]): NamedSource | undefined => {
  const named = found('source', typeof name === 'string' ? directory.source(name) : undefined, name, directory, path, problems);
  return named === undefined ? undefined : { named, source: mergedSource(named, directory) };
};

/** A figure as it was named, and as it counts since merges. */
export interface NamedFigure {
  readonly named: Figure;
  readonly figure: Figure;
}
export const figureAt = (name: unknown, directory: Directory, path: string, problems: Problem[]): NamedFigure | undefined => {
  const named = found('figure', typeof name === 'string' ? directory.figure(name) : undefined, name, directory, path, problems);
  return named === undefined ? undefined : { named, figure: mergedFigure(named, directory) };
};

export const mergedSource = (source: Source, directory: Directory): Source => {
  let now = source;
  for (let i = 0; i < maxChain && now.mergedInto !== undefined; i++) now = directory.source(now.mergedInto) ?? now;
  return now;
};

export const mergedFigure = (figure: Figure, directory: Directory): Figure => {
  let now = figure;
  for (let i = 0; i < maxChain && now.mergedInto !== undefined; i++) now = directory.figure(now.mergedInto) ?? now;
  return now;
};

/** The key that a source counts under since merges; a key that is not known stays. */
export const mergedSourceKey = (key: string, directory: Directory): string => {
  const source = directory.source(key);
  return source === undefined ? key : mergedSource(source, directory).key;
};

/** Whether following `next` from `first` leads to `target`. */
export const leadsTo = (first: string | undefined, target: string, next: (key: string) => string | undefined): boolean => {
  let key = first;
  for (let i = 0; i < maxChain && key !== undefined; i++) {
    if (key === target) return true;
    key = next(key);
  }
  return false;
};
