import type { Command, Directory } from '@factline/domain';
import type { CompanionChange } from './companion/companion.js';
import type { Preparation } from './item/item.js';
import type { Mapping } from './mapping/mapping-schema.js';
import type { PartInput } from './part-input.js';
import { readRecords } from './read-records.js';
import { prepareRow } from './table/read-row.js';
import { readCells } from './table/read-table.js';
import type { Table } from './table/table.js';
import { tableOf } from './table/table-of.js';

const nothing: Preparation = { definitions: [], companions: [] };

/**
 * What a table needs before its rows are decided: the definitions that `define: true` promises, and the timelines of its
 * companion rows. For every part, in any order, any number of times. A claims file needs nothing.
 */
export const preparePart = (input: PartInput): Preparation => {
  const { mapping } = input;
  if (mapping === undefined || input.oversized === true) return nothing;
  const table = tableOf(input);
  const options = input.options ?? {};
  if (mapping.define !== true && table.companions.length === 0) return nothing;
  const figures = new Map<string, readonly Command[]>();
  const companions: CompanionChange[] = [];
  for (const record of readRecords(input)) {
    for (const read of readCells(table, record)) {
      if (read.type !== 'cells') continue;
      const { changes, figure } = prepareRow(table, read.cells, options);
      companions.push(...changes);
      if (mapping.define === true && figure !== undefined && !figures.has(figure.key))
        figures.set(figure.key, [figure.define, ...figure.segments]);
    }
  }
  return { definitions: mapping.define === true ? [...declared(mapping), ...inOrder(figures, table.fixedFigures)] : [], companions };
};

/** Definitions that the mapping spells out: heads before those who speak for them. */
const declared = ({ topics = [], sources = [], dataSet }: Mapping): readonly Command[] => {
  const rank = (source: NonNullable<Mapping['sources']>[number]): number => {
    let depth = 0;
    for (let at: typeof source | undefined = source; at?.speaksFor && depth <= sources.length; depth += 1) {
      const head: string = at.speaksFor;
      at = sources.find(({ key }) => key === head);
    }
    return depth;
  };
  const ordered = [...sources].sort((a, b) => rank(a) - rank(b));
  return [
    ...topics.map((topic) => ({ type: 'topic', ...topic }) as Command),
    ...ordered.map((source) => ({ type: 'source', ...source }) as Command),
    ...(dataSet === undefined ? [] : [{ type: 'data-set', ...dataSet } as Command]),
  ];
};

/** Wholes before their parts. */
const inOrder = (figures: ReadonlyMap<string, readonly Command[]>, fixed: Table['fixedFigures']): readonly Command[] => {
  // A whole that only other parts of the file name is defined with its part.
  const definitionsOf = (key: string): readonly Command[] | undefined => {
    const whole = fixed.get(key);
    return figures.get(key) ?? (whole === undefined ? undefined : [whole.define, ...whole.segments]);
  };
  const done = new Set<string>();
  const ordered: Command[] = [];
  const add = (key: string): void => {
    const commands = definitionsOf(key);
    if (commands === undefined || done.has(key)) return;
    done.add(key);
    const [define] = commands;
    if (define?.type === 'figure' && typeof define.partOf === 'string') add(define.partOf);
    ordered.push(...commands);
  };
  for (const key of figures.keys()) add(key);
  return ordered;
};

/**
 * Whether a definition of a preparation is still to be decided: what is known under its key stays as people have made it
 * (a title they changed, a policy they chose), and a break in series is made once.
 */
export const needsPreparing = (command: Command, directory: Directory): boolean => {
  switch (command.type) {
    case 'topic':
      return directory.topic(command.key) === undefined;
    case 'source':
      return directory.source(command.key) === undefined;
    case 'data-set':
      return directory.dataSet(command.key) === undefined;
    case 'figure':
      return directory.figure(command.key) === undefined;
    case 'redefinition':
      return !(directory.figure(command.figure)?.segments ?? []).some(
        (segment) => segment.from !== undefined && segment.baseDate === command.baseDate && segment.definition === command.definition,
      );
    default:
      return true;
  }
};
