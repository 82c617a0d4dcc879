import { problem, readMoment } from '@factline/domain';
import { dateReader } from '../mapping/date-format.js';
import type { CompanionFieldSpec, FieldSpec, OneFieldSpec } from '../mapping/field-schema.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { parseTemplate, slug, type TemplatePiece } from '../mapping/template.js';
import type { Columns } from './columns.js';
import { nothing, type Reader, type Row } from './row.js';

/** What fields are compiled against. */
export interface FieldContext {
  readonly mapping: Mapping;
  readonly columns: Columns;
  /** The made column that holds the cell of a companion. */
  readonly companionColumn: (spec: CompanionFieldSpec) => number;
}

/** A reader for a field; `path` is where its problems are reported. The mapping has been checked: what is wrong here is a bug. */
export const compileField = (spec: FieldSpec | undefined, path: string, context: FieldContext): Reader | undefined => {
  if (spec === undefined) return undefined;
  if (!Array.isArray(spec)) return compileOne(spec, path, context);
  const readers = spec.map((one) => compileOne(one, path, context));
  return (row) => {
    for (const read of readers) {
      const text = read(row);
      if (text !== undefined) return text;
    }
    return undefined;
  };
};

type ObjectSpec = Exclude<OneFieldSpec, string | null>;

const compileOne = (spec: OneFieldSpec, path: string, context: FieldContext): Reader => {
  if (spec === null) return nothing;
  if (typeof spec === 'string') return compileTemplate(spec, path, context);
  return compileSteps(spec, compileBase(spec, path, context), path, context);
};

const compileBase = (spec: ObjectSpec, path: string, context: FieldContext): Reader => {
  if ('column' in spec && !('from' in spec)) {
    const index = context.columns.index(spec.column, `${path}.column`);
    return ({ cells }) => cells[index];
  }
  if ('file' in spec) return ({ options }) => (spec.file === 'name' ? options.name : options.publishedAt);
  if ('from' in spec) {
    const index = context.companionColumn(spec);
    if (spec.text === undefined) return ({ cells }) => cells[index];
    const [before = '', after = ''] = spec.text.split('{value}');
    return ({ cells }) => (cells[index] === undefined || cells[index] === '' ? undefined : `${before}${cells[index]}${after}`);
  }
  return compileTemplate(spec.text, path, context);
};

/** Split, map, date format, offset and precision, in this order. */
const compileSteps = (spec: ObjectSpec, base: Reader, path: string, context: FieldContext): Reader => {
  const steps: ((text: string, row: Row) => string | undefined)[] = [];
  const { split, map, format, precision, offset } = spec;
  if (split !== undefined) steps.push((text) => (spec.take === 'first' ? text.split(split).at(0) : text.split(split).at(-1)) ?? '');
  if (map !== undefined) steps.push(compileMap(dictionaryOf(map, context.mapping), spec, path));
  if (format !== undefined) steps.push(compileDate(format, path));
  if (offset !== undefined) steps.push(compileOffset(offset, path));
  if (precision !== undefined) steps.push(compilePrecision(precision, path));
  const hasBlankWord = map !== undefined && Object.hasOwn(dictionaryOf(map, context.mapping), '');
  return (row) => {
    let text = base(row);
    if (text === undefined) return undefined;
    if (text === '' && !hasBlankWord) return typeof spec.default === 'string' ? spec.default : undefined;
    for (const step of steps) {
      const next = step(text, row);
      if (next === undefined || next === '') return undefined;
      text = next;
    }
    return text === '' ? undefined : text;
  };
};

type Dictionary = Readonly<Record<string, string | null>>;
const dictionaryOf = (map: string | Dictionary, mapping: Mapping): Dictionary =>
  typeof map === 'string' ? (mapping.words?.[map] ?? {}) : map;

const compileMap = (dictionary: Dictionary, spec: ObjectSpec, path: string): ((text: string, row: Row) => string | undefined) => {
  const fold = (word: string): string => (spec.ignoreCase === true ? word.toLowerCase() : word);
  const words = new Map(Object.entries(dictionary).map(([word, ours]) => [fold(word), ours]));
  return (text, row) => {
    const ours = words.get(fold(text));
    if (ours !== undefined) return ours ?? undefined;
    if (spec.default !== undefined) return spec.default ?? undefined;
    row.problems.push(unknownWord(path, text, Object.keys(dictionary)));
    return undefined;
  };
};

const unknownWord = (path: string, word: string, known: readonly string[]) =>
  problem('mapping-word-unknown', path, {
    expected: `one of ${known.map((one) => (one === '' ? '(blank)' : one)).join(', ')}`,
    received: word,
    advice: 'Add the word to the mapping if it is meant.',
  });

const compileDate = (format: string, path: string): ((text: string, row: Row) => string | undefined) => {
  const read = dateReader(format);
  return (text, row) => {
    const date = read?.(text);
    // A 13th month has the form and is no date: told with the cell as it stands in the file.
    if (date !== undefined && readMoment(date.slice(0, 10), 'UTC') !== undefined) return date;
    row.problems.push(problem('date-invalid', path, { expected: `a date of the form ${format}`, received: text }));
    return undefined;
  };
};

const timeOfDay = /^\d{4}-\d{2}-\d{2}[T ]\d{2}/;
const endsInOffset = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

const compileOffset =
  (offset: string, path: string): ((text: string, row: Row) => string | undefined) =>
  (text, row) => {
    if (!timeOfDay.test(text)) return text;
    if (endsInOffset.test(text.slice(11))) return text;
    if (offset !== 'required') return `${text.replace(' ', 'T')}${offset}`;
    row.problems.push(problem('date-invalid', path, { expected: 'a date-time with its UTC offset', received: text }));
    return undefined;
  };

const finenesses = { year: ['year'], month: ['month'], day: ['day'], minute: ['minute', 'second'], second: ['second'] } as const;

const compilePrecision = (precision: keyof typeof finenesses, path: string): ((text: string, row: Row) => string | undefined) => {
  const allowed: readonly string[] = finenesses[precision];
  return (text, row) => {
    const moment = readMoment(text, 'UTC');
    if (moment !== undefined && allowed.includes(moment.precision)) return text;
    const expected =
      precision === 'minute' || precision === 'second' ? `a date-time to the ${precision}, with its UTC offset` : `a real ${precision}`;
    row.problems.push(problem('date-invalid', path, { expected, received: text }));
    return undefined;
  };
};

/** A template is blank where one of its placeholders is. */
export const compileTemplate = (template: string, path: string, context: FieldContext): Reader => {
  const pieces = parseTemplate(template);
  if ('fault' in pieces) throw new Error(pieces.fault);
  const readers = pieces.map((piece) => compilePiece(piece, path, context));
  const [only] = readers;
  if (only !== undefined && readers.length === 1) return only;
  return (row) => {
    let text = '';
    for (const read of readers) {
      const part = read(row);
      if (part === undefined) return undefined;
      text += part;
    }
    return text === '' ? undefined : text;
  };
};

const compilePiece = (piece: TemplatePiece, path: string, context: FieldContext): Reader => {
  if ('text' in piece) return () => piece.text;
  const index = context.columns.index(piece.column, path);
  const filters = piece.filters.map((filter) => compileFilter(filter, path, context));
  const fallback = piece.filters.find((filter) => filter.name === 'default');
  const whenBlank = fallback !== undefined && 'argument' in fallback ? fallback.argument : undefined;
  return (row) => {
    let text: string | undefined = row.cells[index] ?? '';
    if (text === '') return whenBlank;
    for (const filter of filters) {
      text = filter(text, row);
      if (text === undefined) return undefined;
    }
    return text === '' ? whenBlank : text;
  };
};

const compileFilter = (
  filter: Extract<TemplatePiece, { column: string }>['filters'][number],
  path: string,
  { mapping }: FieldContext,
): ((text: string, row: Row) => string | undefined) => {
  switch (filter.name) {
    case 'slug':
      return slug;
    case 'lower':
      return (text) => text.toLowerCase();
    case 'upper':
      return (text) => text.toUpperCase();
    case 'trim':
      return (text) => text.trim();
    case 'default':
      return (text) => text;
    case 'map': {
      const words = new Map(Object.entries(mapping.words?.[filter.argument] ?? {}));
      return (text, row) => {
        const ours = words.get(text);
        if (ours === undefined) row.problems.push(unknownWord(path, text, [...words.keys()]));
        return ours ?? undefined;
      };
    }
  }
};
