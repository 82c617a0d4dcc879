import { problem, type RecordClaim, type RetractClaim } from '@factline/domain';
import type { SkipCode, WrittenCommand } from '../item/item.js';
import type { Action, Mapping, RowSpec } from '../mapping/mapping-schema.js';
import { type FieldReaders, readPoint, readWrittenValue, required } from './claim-fields.js';
import type { RowFigure } from './figure.js';
import type { NumberRewriter } from './locale-number.js';
import type { Causes } from './notes.js';
import type { Row } from './row.js';

/** What an action is given besides the row. */
export interface ActionContext {
  readonly mapping: Mapping;
  readonly rule: RowSpec | undefined;
  readonly rewrite: NumberRewriter;
  readonly causes: Causes;
}
export interface RowPlace {
  readonly row: number;
  readonly column?: string;
}
export type ActionResult = WrittenCommand | { readonly skip: SkipCode; readonly reason: string };

/** One action of a row as a command; undefined where its fields are wrong (problems say so). */
export const runAction = (
  action: Action,
  fields: FieldReaders,
  figure: RowFigure,
  row: Row,
  place: RowPlace,
  context: ActionContext,
): ActionResult => {
  switch (action) {
    case 'record':
    case 'reattribute':
      return record(fields, figure, row, place, context);
    case 'retract':
      return retract(fields, figure, row, place, context);
    case 'annotate':
      return annotate(fields, figure, row, context);
    case 'adjust':
      return adjust(fields, figure, row, context);
    case 'skip':
    case 'companion':
      return { skip: 'skipped-by-mapping', reason: context.rule?.reason ?? skippedReason };
  }
};

export const skippedReason = 'The mapping skips such rows.';

const record = (fields: FieldReaders, figure: RowFigure, row: Row, place: RowPlace, context: ActionContext): ActionResult => {
  const { texts } = fields;
  const before = row.problems.length;
  const text = texts.value?.(row);
  const missing = context.mapping.missing?.[text ?? ''];
  if (missing === 'skipped' && row.problems.length === before) {
    return { skip: 'missing-value', reason: `The mapping skips the value ${text === undefined ? '(blank)' : text}.` };
  }
  const value =
    missing !== undefined
      ? { qualifier: missing, ...(text === undefined || text === '' ? {} : { text }) }
      : valueIn(text, row, before, fields, context);
  const point = readPoint(fields, row);
  const publishedAt = texts.publishedAt === undefined ? undefined : required(texts.publishedAt, 'publishedAt', row);
  const origin = texts.origin?.(row);
  const via = fields.via.map((read) => read(row)).filter((relay) => relay !== undefined);
  const cause = context.causes(figure.key, point.asOf ?? point.period?.end ?? '', publishedAt ?? '');
  const by = texts.by?.(row) ?? cause?.by;
  const note = [texts.note?.(row), cause?.note].filter((part) => part !== undefined).join(' ');
  const segment = texts.segment?.(row);
  const unit = texts.unit?.(row);
  const document = texts.document?.(row);
  const quote = texts.quote?.(row);
  const modality = texts.modality?.(row);
  if (segment !== undefined && !/^\d{1,6}$/.test(segment)) {
    row.problems.push(problem('field-invalid', 'segment', { expected: 'the number of a segment', received: segment }));
  }
  const claim: Partial<RecordClaim> & { readonly type: 'claim' } = {
    type: 'claim',
    figure: figure.key,
    ...(value === undefined ? {} : { value }),
    unit: unit ?? figure.unit,
    ...point,
    ...(origin === undefined ? {} : { origin }),
    ...(via.length === 0 ? {} : { via }),
    ...(document === undefined ? {} : { document }),
    ...(context.mapping.dataSet === undefined ? {} : { dataSet: context.mapping.dataSet.key }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(quote === undefined ? {} : { quote }),
    ...(modality === undefined ? {} : { modality }),
    ...(by === undefined ? {} : { by }),
    ...(note === '' ? {} : { note }),
    ...(segment === undefined ? {} : { segment: Number(segment) }),
    ...place,
  };
  return claim;
};

const valueIn = (text: string | undefined, row: Row, before: number, fields: FieldReaders, { rewrite }: ActionContext) => {
  if (text !== undefined) return readWrittenValue(text, fields, row, rewrite);
  if (row.problems.length === before) {
    row.problems.push(
      problem('field-missing', 'value', {
        expected: 'a value',
        received: 'a blank cell',
        advice: 'List "" under `missing` of the mapping if blank means something.',
      }),
    );
  }
  return undefined;
};

const retract = (fields: FieldReaders, figure: RowFigure, row: Row, place: RowPlace, { mapping, rule }: ActionContext): ActionResult => {
  const point = readPoint(fields, row);
  const { texts } = fields;
  const publishedAt = texts.publishedAt === undefined ? undefined : required(texts.publishedAt, 'publishedAt', row);
  const origin = texts.origin?.(row);
  const dataSet = mapping.dataSet?.key;
  const retraction: Partial<RetractClaim> & { readonly type: 'retraction' } = {
    type: 'retraction',
    // The point of a cell needs no length: it describes a period and does not name it.
    cell: {
      figure: figure.key,
      ...(point.asOf === undefined ? {} : { asOf: point.asOf }),
      ...(point.period === undefined
        ? {}
        : { period: { ...(point.period.start === undefined ? {} : { start: point.period.start }), end: point.period.end } }),
      ...(dataSet === undefined ? (origin === undefined ? {} : { origin }) : { dataSet }),
    },
    by: texts.by?.(row) ?? 'publisher',
    reason: rule?.reason ?? 'taken out of the table',
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(dataSet === undefined ? {} : { dataSet }),
    ...place,
  };
  return retraction;
};

/** Where an annotation or adjustment stands: its own `on`, else the point of the row. */
const dateOf = (fields: FieldReaders, row: Row): string | undefined => {
  if (fields.texts.on !== undefined) return required(fields.texts.on, 'on', row);
  const point = readPoint(fields, row);
  return point.asOf ?? point.period?.end;
};

const annotate = (fields: FieldReaders, figure: RowFigure, row: Row, { rule }: ActionContext): ActionResult => {
  const on = dateOf(fields, row);
  const text = fields.texts.text === undefined ? rule?.reason : required(fields.texts.text, 'text', row);
  if (text === undefined && fields.texts.text === undefined) {
    row.problems.push(
      problem('field-missing', 'text', { expected: 'a text or reason for the annotation', received: 'none in the mapping' }),
    );
  }
  const by = fields.texts.by?.(row);
  return {
    type: 'annotation',
    figure: figure.key,
    ...(on === undefined ? {} : { on }),
    ...(text === undefined ? {} : { text }),
    ...(by === undefined ? {} : { by }),
  };
};

const adjust = (fields: FieldReaders, figure: RowFigure, row: Row, { rule, rewrite }: ActionContext): ActionResult => {
  const on = dateOf(fields, row);
  const written = required(fields.texts.amount ?? fields.texts.value, 'amount', row);
  const amount = written === undefined ? undefined : rewrite(written);
  if (amount !== undefined && /^[-+]?0+(?:\.0*)?$/.test(amount)) return { skip: 'no-adjustment', reason: 'The amount is 0.' };
  const text = fields.texts.text?.(row) ?? rule?.reason;
  const by = fields.texts.by?.(row) ?? 'publisher';
  return {
    type: 'adjustment',
    figure: figure.key,
    ...(on === undefined ? {} : { on }),
    ...(amount === undefined ? {} : { amount }),
    by,
    ...(text === undefined ? {} : { text }),
  };
};
