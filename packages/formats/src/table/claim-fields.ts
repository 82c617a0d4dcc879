import { problem, type WrittenPeriod, type WrittenValue } from '@factline/domain';
import type { FieldSpecs } from '../mapping/field-schema.js';
import type { NumberRewriter } from './locale-number.js';
import { compileField, type FieldContext } from './read-field.js';
import type { Reader, Row } from './row.js';

/** Readers of the fields that a row rule, a figure and the mapping give together. */
export interface FieldReaders {
  readonly texts: Readonly<Partial<Record<TextField, Reader>>>;
  readonly via: readonly Reader[];
  readonly period?: { readonly start?: Reader; readonly end: Reader; readonly length?: Reader };
}

const textFields = [
  'value',
  'qualifier',
  'unit',
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
] as const;
export type TextField = (typeof textFields)[number];

/** `layers`: later ones win. A layer that gives `asOf` takes back the `period` of an earlier one, and the other way round. */
export const compileFields = (layers: readonly FieldSpecs[], context: FieldContext): FieldReaders => {
  const specs = layers.reduce<FieldSpecs>((below, layer) => {
    const given = Object.fromEntries(Object.entries(layer).filter(([, spec]) => spec !== undefined)) as FieldSpecs;
    const { asOf, period, ...rest } = below;
    return {
      ...rest,
      ...(given.period === undefined && asOf !== undefined ? { asOf } : {}),
      ...(given.asOf === undefined && period !== undefined ? { period } : {}),
      ...given,
    };
  }, {});
  const texts: Partial<Record<TextField, Reader>> = {};
  for (const name of textFields) {
    const reader = compileField(specs[name], name, context);
    if (reader !== undefined) texts[name] = reader;
  }
  const { period } = specs;
  if (period === undefined) return { texts, via: compileVia(specs, context) };
  const start = compileField(period.start, 'period.start', context);
  const end = compileField(period.end, 'period.end', context);
  const length = compileField(period.length, 'period.length', context);
  return {
    texts,
    via: compileVia(specs, context),
    period: { ...(start === undefined ? {} : { start }), end: end ?? (() => undefined), ...(length === undefined ? {} : { length }) },
  };
};

const compileVia = (specs: FieldSpecs, context: FieldContext): readonly Reader[] =>
  (specs.via ?? []).map((spec, index) => compileField(spec, `via.${index}`, context)).filter((reader) => reader !== undefined);

/** asOf or period of a row, with what is missing reported. */
export const readPoint = (fields: FieldReaders, row: Row): { readonly asOf?: string; readonly period?: WrittenPeriod } => {
  if (fields.period === undefined) {
    const asOf = required(fields.texts.asOf, 'asOf', row);
    return asOf === undefined ? {} : { asOf };
  }
  const end = required(fields.period.end, 'period.end', row);
  if (end === undefined) return {};
  const start = fields.period.start?.(row);
  // A start makes the length superfluous (and the two could disagree).
  const length = start === undefined ? fields.period.length?.(row) : undefined;
  return { period: { ...(start === undefined ? {} : { start }), end, ...(length === undefined ? {} : { length }) } };
};

/** A field that must be there: a problem says when it is blank, unless its reader already said what is wrong. */
export const required = (reader: Reader | undefined, path: string, row: Row): string | undefined => {
  const before = row.problems.length;
  const text = reader?.(row);
  if (text === undefined && row.problems.length === before) {
    row.problems.push(
      problem('field-missing', path, {
        expected: `something for ${path}`,
        received: reader === undefined ? 'no such field in the mapping' : 'a blank cell',
      }),
    );
  }
  return text;
};

const plainQualifiers = new Set(['unknown', 'not-reported', 'withheld', 'not-applicable']);

/** The written value of a row: missing words first, then its number with the words of the qualifier column. */
export const readWrittenValue = (text: string, fields: FieldReaders, row: Row, rewrite: NumberRewriter): WrittenValue => {
  const number = rewrite(text);
  const qualifier = fields.texts.qualifier?.(row);
  if (qualifier === undefined) return number;
  return plainQualifiers.has(qualifier) ? { qualifier } : { qualifier, number };
};
