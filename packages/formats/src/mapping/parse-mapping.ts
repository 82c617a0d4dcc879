import { type Problem, problem } from '@factline/domain';
import { parseDocument } from 'yaml';
import { faultProblem } from '../json/read-json.js';
import { scanJson } from '../json/scan-json.js';
import { numberRewriter } from '../table/locale-number.js';
import { checkReferences } from './check-references.js';
import { type Mapping, mappingSchema } from './mapping-schema.js';

export type MappingRead = { readonly mapping: Mapping } | { readonly problems: readonly Problem[] };

/**
 * Reads a mapping, with all that is wrong with it (`mapping-invalid`, at the path of the field). `kind` absent: JSON where the
 * text begins with a brace.
 */
export const parseMapping = (text: string, kind: 'json' | 'yaml' = text.trimStart().startsWith('{') ? 'json' : 'yaml'): MappingRead => {
  const read = kind === 'json' ? readJson(text) : readYaml(text);
  return 'problems' in read ? read : checkMapping(read.written);
};

/** The same for a mapping that came as an object (an API). */
export const checkMapping = (written: unknown): MappingRead => {
  const shape = mappingSchema.safeParse(written);
  if (!shape.success) return { problems: shape.error.issues.flatMap((issue) => issueProblems(issue, written)) };
  const problems = [...localeProblems(shape.data), ...checkReferences(shape.data)];
  return problems.length > 0 ? { problems } : { mapping: shape.data };
};

type Written = { readonly written: unknown } | { readonly problems: readonly Problem[] };

const readJson = (text: string): Written => {
  const scan = scanJson(text, 0);
  if (scan.type === 'fault') return { problems: [faultProblem(text, scan.at, scan.expected, scan.code)] };
  const twice = scan.duplicates.map(({ key }) => invalid(key, 'every key once', `${key} twice`));
  if (twice.length > 0) return { problems: twice };
  try {
    return { written: JSON.parse(text) };
  } catch (error) {
    return { problems: [invalid('', 'JSON', error instanceof Error ? error.message : 'something else')] };
  }
};

const readYaml = (text: string): Written => {
  // The core schema reads no dates; aliases are not needed and could grow without bound.
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map(({ message }) => invalid('', 'YAML', message));
  if (faults.length > 0) return { problems: faults };
  try {
    return { written: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    return { problems: [invalid('', 'YAML without aliases', error instanceof Error ? error.message : 'something else')] };
  }
};

const invalid = (path: string, expected: string, received: unknown): Problem => problem('mapping-invalid', path, { expected, received });

const localeProblems = ({ table }: Mapping): Problem[] =>
  numberRewriter(table?.locale) === undefined ? [invalid('table.locale', 'a BCP 47 locale such as de, fr or en-IN', table?.locale)] : [];

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

const issueProblems = (issue: Issue, written: unknown, prefix: readonly PropertyKey[] = []): Problem[] => {
  const path = [...prefix, ...issue.path];
  const text = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      invalid(text === '' ? key : `${text}.${key}`, 'a field that mappings have (docs/mappings.md)', key),
    );
  }
  // The form that got furthest says most.
  const deepest = (issue.errors ?? []).toSorted((a, b) => depth(b) - depth(a))[0];
  if (deepest !== undefined && depth(deepest) > 0) return deepest.flatMap((inner) => issueProblems(inner, written, path));
  const received = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), written);
  return [invalid(text, expectedBy(issue), received === undefined ? 'nothing' : received)];
};

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

const expectedBy = ({ message, values }: Issue): string =>
  values === undefined ? message.replace(/^Invalid input: expected (?=\w)/, 'a ') : `one of ${values.map(String).join(', ')}`;

const depth = (issues: readonly Issue[]): number =>
  Math.min(...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
