import { type Problem, problem } from '@factline/domain';
import { dateReader } from './date-format.js';
import type { Mapping } from './mapping-schema.js';
import { parseTemplate } from './template.js';

/** What the shape of a mapping cannot say: patterns, templates, dictionaries and dates that work, and names that are there. */
export const checkReferences = (mapping: Mapping): Problem[] => [...walk(mapping, [], mapping), ...wholeProblems(mapping)];

const invalid = (path: string, expected: string, received: unknown, advice?: string): Problem =>
  problem('mapping-invalid', path, { expected, received, ...(advice === undefined ? {} : { advice }) });

const templateFields = new Set([
  'key',
  'topic',
  'title',
  'measure',
  'population',
  'place',
  'unit',
  'partOf',
  'baseDate',
  'value',
  'qualifier',
  'asOf',
  'publishedAt',
  'origin',
  'document',
  'quote',
  'modality',
  'segment',
  'by',
  'note',
  'on',
  'text',
  'amount',
  'start',
  'end',
  'length',
]);
/** Below these, texts are words of the table or plain titles, not templates. */
const plain = new Set([
  'when',
  'where',
  'map',
  'words',
  'missing',
  'topics',
  'sources',
  'dataSet',
  'notes',
  'columns',
  'expect',
  'policy',
  'segments',
  'table',
  'wide',
]);

const walk = (node: unknown, path: readonly string[], mapping: Mapping): Problem[] => {
  const own = nodeProblems(node, path, mapping);
  if (typeof node !== 'object' || node === null) return own;
  return [...own, ...Object.entries(node).flatMap(([key, inner]) => walk(inner, [...path, key], mapping))];
};

const nodeProblems = (node: unknown, path: readonly string[], mapping: Mapping): Problem[] => {
  const at = path.join('.');
  const key = path.at(-1) ?? '';
  if (typeof node !== 'string') return [];
  if (key === 'pattern') return isPattern(node) ? [] : [invalid(at, 'a regular expression', node)];
  if (key === 'map')
    return mapping.words?.[node] === undefined ? [invalid(at, `one of the dictionaries in words (${names(mapping)})`, node)] : [];
  if (key === 'format')
    return dateReader(node) === undefined ? [invalid(at, 'a form of dates with YYYY or YY, e.g. DD/MM/YYYY', node)] : [];
  if (key === 'offset')
    return node === 'required' || /^(?:Z|[+-]\d{2}:\d{2})$/.test(node)
      ? []
      : [invalid(at, '`required`, or an offset such as +03:00', node)];
  const isIndex = /^\d+$/.test(key);
  const field = isIndex ? (path.at(-2) ?? '') : key;
  const isTemplate = !path.some((part) => plain.has(part)) && (templateFields.has(field) || field === 'via' || path.includes('facets'));
  return isTemplate ? templateProblems(node, at, mapping) : [];
};

const isPattern = (pattern: string): boolean => {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
    return true;
  } catch {
    return false;
  }
};

const names = (mapping: Mapping): string => Object.keys(mapping.words ?? {}).join(', ') || 'none';

const templateProblems = (text: string, at: string, mapping: Mapping): Problem[] => {
  const pieces = parseTemplate(text);
  if ('fault' in pieces) return [invalid(at, 'a template such as {area|slug}', pieces.fault)];
  return pieces.flatMap((piece) =>
    'text' in piece
      ? []
      : piece.filters.flatMap((filter) =>
          filter.name === 'map' && mapping.words?.[filter.argument] === undefined
            ? [invalid(at, `one of the dictionaries in words (${names(mapping)})`, filter.argument)]
            : [],
        ),
  );
};

const wholeProblems = (mapping: Mapping): Problem[] => {
  const { wide, dataSet, define, sources = [] } = mapping;
  const problems: Problem[] = [];
  if (wide !== undefined && (wide.columns === undefined) === (wide.except === undefined)) {
    problems.push(invalid('wide', 'either columns or except', wide.columns === undefined ? 'neither' : 'both'));
  }
  if (define === true && dataSet !== undefined && sources.length > 0 && !sources.some(({ key }) => key === dataSet.publisher)) {
    problems.push(
      invalid(
        'dataSet.publisher',
        'the key of one of the sources',
        dataSet.publisher,
        'Add the publisher to sources, so that it can be defined.',
      ),
    );
  }
  return problems;
};
