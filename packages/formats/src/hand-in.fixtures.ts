import { readFileSync } from 'node:fs';
import { createDirectory, decide, type Instant, mergeProblems, type NewEvent, type Problem } from '@factline/domain';
import type { Timeline } from './companion/companion.js';
import { resolveItem } from './companion/resolve-item.js';
import type { ItemPlace, ResolvedItem } from './item/item.js';
import type { Mapping } from './mapping/mapping-schema.js';
import { parseMapping } from './mapping/parse-mapping.js';
import { parsePart } from './parse-part.js';
import type { PartInput } from './part-input.js';
import { needsPreparing, preparePart } from './prepare-part.js';
import type { FileFormat, FilePart } from './split/part.js';
import { createSplitter, type SplitterOptions } from './split/splitter.js';

/** What the tests need of an installation: a log of events by id, a directory, the stored companions. */
export interface Installation {
  readonly hashes: Map<string, string>;
  readonly directory: ReturnType<typeof createDirectory>;
  readonly companions: Map<string, Map<string, Timeline[number]>>;
}
export const install = (): Installation => ({ hashes: new Map(), directory: createDirectory(), companions: new Map() });

export interface Refusal {
  readonly place: ItemPlace;
  readonly original: string;
  readonly problems: readonly Problem[];
}
export interface Outcome {
  readonly items: number;
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly skipped: number;
  readonly rejected: readonly Refusal[];
  readonly events: readonly NewEvent[];
  /** Sentences of definitions that were refused. */
  readonly refusedDefinitions: readonly string[];
}

export const now = '2026-11-22T12:00:00.000Z' as Instant;
const context = { now, contentSalt: '00'.repeat(32) };
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything a splitter makes of some bytes that arrive in chunks. */
export const splitAll = (
  bytes: Uint8Array,
  options: SplitterOptions,
  chunk = bytes.length || 1,
): { readonly parts: FilePart[]; readonly head: NonNullable<PartInput['head']> } => {
  const splitter = createSplitter(options);
  const parts: FilePart[] = [];
  for (let at = 0; at < bytes.length; at += chunk) parts.push(...splitter.push(bytes.subarray(at, at + chunk)));
  parts.push(...splitter.end());
  if (splitter.head === undefined) throw new Error('no head');
  return { parts, head: splitter.head };
};

/** Hands a file in as ingest does, in memory. */
export const handIn = (to: Installation, bytes: Uint8Array, format: FileFormat, mapping?: Mapping, partSize?: number): Outcome => {
  const { parts, head } = splitAll(bytes, { format, ...(partSize === undefined ? {} : { partSize }) });
  const inputs = parts.map(
    (part): PartInput => ({ ...part, head, options: { receivedAt: now }, ...(mapping === undefined ? {} : { mapping }) }),
  );
  const refusedDefinitions: string[] = [];
  const events: NewEvent[] = [];
  const record = (made: readonly NewEvent[]): boolean => {
    const fresh = made.filter(({ id }) => !to.hashes.has(id));
    for (const event of fresh) to.hashes.set(event.id, JSON.stringify(event.event));
    to.directory.apply(fresh);
    events.push(...fresh);
    return fresh.length > 0;
  };
  for (const input of inputs) {
    const { definitions, companions } = preparePart(input);
    for (const definition of definitions) {
      if (!needsPreparing(definition, to.directory)) continue;
      const decision = decide(definition, to.directory, { ...context, place: 0 });
      if (decision.type === 'events') record(decision.events);
      if (decision.type === 'rejected') refusedDefinitions.push(...decision.problems.map(({ message }) => message));
    }
    for (const change of companions) {
      const timeline = to.companions.get(change.key) ?? new Map();
      to.companions.set(change.key, timeline.set(`${change.field} ${change.publishedAt}`, change));
    }
  }
  const counts = { items: 0, recorded: 0, alreadyKnown: 0, skipped: 0 };
  const rejected: Refusal[] = [];
  const outcomeOf = (item: ResolvedItem): void => {
    counts.items += 1;
    if (item.type === 'skipped') {
      counts.skipped += 1;
      return;
    }
    if (item.type === 'unreadable') {
      rejected.push({ place: item.place, original: item.original, problems: item.problems });
      return;
    }
    const commands = item.type === 'command' ? [item.command] : item.commands;
    const isTolerant = item.type === 'commands' && item.tolerant === true;
    const made: NewEvent[] = [];
    const problems: Problem[] = [];
    for (const command of commands) {
      const decision = decide(command, to.directory, { ...context, place: item.item });
      if (decision.type === 'events') made.push(...decision.events);
      if (decision.type === 'rejected') problems.push(...decision.problems);
    }
    const all = mergeProblems(item.problems, problems);
    if (all.length > 0 && !(isTolerant && made.length > 0)) rejected.push({ place: item.place, original: item.original, problems: all });
    else if (record(made)) counts.recorded += 1;
    else counts.alreadyKnown += 1;
  };
  for (const pass of ['definitions', 'lines'] as const) {
    for (const input of inputs) {
      for (const item of parsePart({ ...input, pass })) {
        outcomeOf(item.type === 'companion' ? resolveItem(item, input, (key) => [...(to.companions.get(key)?.values() ?? [])]) : item);
      }
    }
  }
  return { ...counts, rejected, events, refusedDefinitions };
};

export const keptMapping = (name: string): Mapping => {
  const read = parseMapping(readFileSync(new URL(`../mappings/${name}.yaml`, import.meta.url), 'utf8'), 'yaml');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.mapping;
};
