import { z } from 'zod';

/** A cell, a line, a word: what a table can hold as a condition. */
const word = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const words = z.union([word, z.array(word).min(1)]);

/** Which rows: every named column must fit. */
export const conditionSchema = z
  .record(
    z.string(),
    z.union([
      words,
      z.strictObject({
        blank: z.boolean().optional().describe('True: the cell is blank. False: it is not.'),
        not: words.optional().describe('The cell is none of these words.'),
        pattern: z.string().optional().describe('A regular expression that fits the whole cell.'),
      }),
    ]),
  )
  .meta({
    id: 'condition',
    description: 'Column name → the word, or one of the words, that its cell must hold; every named column must fit.',
  });

/** From written words to ours; null says: nothing here (for an origin, the publisher speaks itself). */
const dictionary = z.union([z.string(), z.record(z.string(), z.union([word, z.null()]))]);

const common = {
  map: dictionary
    .optional()
    .describe('The name of an entry of `words`, or the words themselves. An unlisted word is a problem, unless `default` is given.'),
  default: z.union([word, z.null()]).optional().describe('What an unlisted word becomes; null leaves the field out.'),
  ignoreCase: z.boolean().optional().describe('Whether `map` compares without upper and lower case.'),
  split: z.string().min(1).optional().describe('The cell holds several words between this text, e.g. `->`.'),
  take: z.enum(['first', 'last']).optional().describe('Which of the split words; default last.'),
  format: z
    .string()
    .optional()
    .describe('How dates are written, of YYYY, YY, MMM, MM, M, DD, D, HH, mm, ss; e.g. `DD/MM/YYYY HH:mm`. ISO 8601 needs none.'),
  offset: z
    .string()
    .optional()
    .describe('`required`: a moment without UTC offset is a problem. An offset such as `+03:00`: added where none is written.'),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']).optional().describe('The precision that every such date must have.'),
};

const columnField = z.strictObject({ column: z.string().describe('The cell of this column.'), ...common });
const textField = z.strictObject({ text: z.string().describe('A template, e.g. `{area|slug}`.'), ...common });
const fileField = z.strictObject({
  file: z.enum(['publishedAt', 'name']).describe('Stated when the file was handed in (`--published`), or its name.'),
  ...common,
});
const companionField = z.strictObject({
  from: z.literal('row').describe('The cell of another row, standing when this row was published.'),
  where: conditionSchema.optional().describe('Which rows are companions. Absent: any row.'),
  same: z.array(z.string()).min(1).describe('The columns that a row and its companion have in common.'),
  column: z.string().describe('The cell of the companion that is taken.'),
  at: z
    .enum(['standing', 'before'])
    .optional()
    .describe(
      '`before`: the last companion published before this row. Default `standing`, which restates the claims when a companion arrives or changes alone.',
    ),
  missing: z.array(word).optional().describe('Words of the companion that mean: nothing stated.'),
  text: z.string().optional().describe('A template around `{value}`, e.g. `PT{value}H`.'),
  ...common,
});
const oneField = z.union([word, z.null(), columnField, textField, fileField, companionField]).meta({ id: 'one-field' });
/** A fixed text or template, a column, a companion, or a list of which the first that is there is taken. */
export const fieldSchema = z.union([oneField, z.array(oneField).min(1)]).meta({
  id: 'field',
  description: 'A fixed text or template, a column, a companion, or a list of which the first that is there is taken.',
});

/** The fields of claims and other lines that a table can give. */
export const fieldsShape = {
  value: fieldSchema.optional().describe('The number as written.'),
  qualifier: fieldSchema
    .optional()
    .describe('at-least, more-than, up-to, fewer-than, about, nearly, exact: where a column says how the number is meant.'),
  unit: fieldSchema.optional().describe('What is counted.'),
  asOf: fieldSchema.optional().describe('When the number held; the end of the reference period.'),
  period: z
    .strictObject({
      start: fieldSchema.optional(),
      end: fieldSchema,
      length: fieldSchema.optional().describe('ISO 8601 duration, e.g. PT24H.'),
    })
    .optional()
    .describe('The reference period of a flow.'),
  publishedAt: fieldSchema.optional().describe('When the world could know.'),
  origin: fieldSchema.optional().describe('Key (or name) of the source; blank or null: the publisher itself.'),
  via: z.array(fieldSchema).optional().describe('Relays, outermost first.'),
  document: fieldSchema.optional().describe('URL or id of the document.'),
  quote: fieldSchema.optional(),
  modality: fieldSchema.optional().describe('asserted, planned, projected, likely, possible or denied.'),
  segment: fieldSchema.optional().describe('Number of the segment, where the row itself says so.'),
  by: fieldSchema.optional().describe('source, publisher or recorder: who changed it, where that is known.'),
  note: fieldSchema.optional(),
  on: fieldSchema.optional().describe('Of an annotation or adjustment: the date it stands at.'),
  text: fieldSchema.optional().describe('Of an annotation or adjustment.'),
  amount: fieldSchema.optional().describe('Of an adjustment: signed number.'),
} as const;

export type ConditionSpec = z.output<typeof conditionSchema>;
export type FieldSpec = z.output<typeof fieldSchema>;
export type OneFieldSpec = z.output<typeof oneField>;
export type CompanionFieldSpec = z.output<typeof companionField>;
const fieldsSchema = z.strictObject(fieldsShape);
export type FieldSpecs = z.output<typeof fieldsSchema>;
