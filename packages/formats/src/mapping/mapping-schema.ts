import { breakdowns, figureKinds, sourceKinds } from '@factline/domain';
import { z } from 'zod';
import { conditionSchema, fieldSchema, fieldsShape } from './field-schema.js';

const actions = ['record', 'retract', 'reattribute', 'annotate', 'adjust', 'skip', 'companion'] as const;
const actionSchema = z.enum(actions);
const text = z.string().min(1);
const word = z.union([z.string(), z.number().transform(String)]);

/** What every row must hold, whatever becomes of it. */
const checkSchema = z
  .strictObject({
    required: z.boolean().optional().describe('The cell may not be blank.'),
    words: z.array(word).optional().describe('The only words allowed (blank is governed by `required`).'),
    pattern: z.string().optional().describe('A regular expression that fits the whole cell.'),
    integer: z.boolean().optional().describe('The cell is a whole number in plain digits.'),
    blank: z.boolean().optional().describe('The cell must be blank.'),
    same: z.string().optional().describe('The cell must equal the cell of this column.'),
    date: z
      .enum(['year', 'month', 'day', 'minute', 'second'])
      .optional()
      .describe('The cell is a real date or time of this precision (times with UTC offset).'),
    notAfter: z
      .string()
      .optional()
      .describe('The cell is no later (14 h aside, for time zones) than this column; `received`: than the moment the file was handed in.'),
  })
  .meta({ id: 'check', description: 'What a cell must hold.' });

const figureSchema = z.strictObject({
  when: conditionSchema.optional(),
  key: text.optional().describe('Template of the figure key. Absent: topic/measure/population/place[/facets][/flow|/stock].'),
  topic: text.describe('Template of the topic key.'),
  title: text.describe('Template.'),
  measure: text,
  population: text,
  place: text,
  facets: z.record(z.string(), z.string()).optional(),
  unit: text,
  kind: z.enum(figureKinds),
  baseDate: z.union([z.string(), z.null()]).optional(),
  definition: z.string().optional(),
  partOf: z.union([z.string(), z.null()]).optional().describe('Key of the whole.'),
  breakdown: z.enum(breakdowns).optional().describe('disjoint: its parts share nothing and together make it, so that they must add up.'),
  signed: z.boolean().optional(),
  policy: z.looseObject({ name: z.string() }).optional(),
  fields: z
    .strictObject(fieldsShape)
    .optional()
    .describe('Fields for claims of this figure; they come before those of the mapping and after those of the row rule.'),
  segments: z
    .array(
      z.strictObject({
        from: text.describe('Claims published from then on belong to the new segment.'),
        baseDate: z.string().optional(),
        definition: z.string().optional(),
        reason: z.string().optional(),
      }),
    )
    .optional()
    .describe('Breaks in the series, in order: each opens the next segment.'),
});

const rowSchema = z.strictObject({
  when: conditionSchema.optional(),
  action: z
    .union([
      actionSchema,
      z
        .array(
          z.union([
            actionSchema,
            z.strictObject({
              do: actionSchema,
              unless: fieldSchema.optional().describe('Left out where this field is there.'),
              ...fieldsShape,
            }),
          ]),
        )
        .min(1),
    ])
    .describe('One or several; the last one is what the row counts as.'),
  expect: z.record(z.string(), checkSchema).optional().describe('Column → what its cell must hold in such rows.'),
  reason: z.string().optional().describe('Of a skip, a retraction, an annotation.'),
  ...fieldsShape,
});

const sourceSchema = z.strictObject({
  key: text,
  name: text,
  kind: z.enum(sourceKinds).optional(),
  aliases: z.array(z.string()).optional(),
  speaksFor: z.union([z.string(), z.null()]).optional(),
  url: z.string().optional(),
});

/** A mapping: how the rows of a table become claims (docs/mappings.md). */
export const mappingSchema = z.strictObject({
  mapping: z.literal(1).describe('Version of this form.'),
  title: z.string().optional(),
  table: z
    .strictObject({
      delimiter: z.enum(['auto', ',', ';', '\t', '|']).optional().describe('Default: found from the header.'),
      locale: z
        .string()
        .optional()
        .describe('How numbers are written, as a BCP 47 locale: `en` 1,216.5 (default), `de` 1.216,5, `fr` 1 216,5.'),
      trim: z.boolean().optional().describe('Whether spaces around cells are taken off; default true.'),
      blankLines: z.enum(['skip', 'reject']).optional().describe('Default skip; they are counted as skipped.'),
    })
    .optional(),
  dataSet: z
    .strictObject({
      key: text,
      title: text,
      publisher: text.describe('Key of the source that keeps restating the table.'),
      url: z.string().optional(),
      licence: z.string().optional(),
    })
    .optional(),
  define: z.boolean().optional().describe('True: topics, sources, data set and figures that are not known yet are defined.'),
  topics: z.array(z.strictObject({ key: text, title: text, timeZone: z.string().optional() })).optional(),
  sources: z.array(sourceSchema).optional(),
  words: z
    .record(z.string(), z.record(z.string(), z.union([word, z.null()])))
    .optional()
    .describe('Named dictionaries for `map`.'),
  columns: z.record(z.string(), checkSchema).optional().describe('Column → what every one of its cells must hold.'),
  checks: z
    .array(z.strictObject({ when: conditionSchema, expect: z.record(z.string(), checkSchema) }))
    .optional()
    .describe('What the rows that fit `when` must hold, whatever becomes of them.'),
  missing: z
    .record(z.string(), z.enum(['skipped', 'not-reported', 'unknown', 'withheld']))
    .optional()
    .describe('Words of the value that mean missing, and what each becomes. A blank value is a problem unless it is listed as "".'),
  wide: z
    .strictObject({
      columns: z.array(text).min(1).optional(),
      except: z.array(text).optional().describe('Every column but these.'),
      name: text.describe('Name of the new column that holds the name of the column.'),
      value: text.describe('Name of the new column that holds its cell.'),
      absent: z.enum(['skip', 'reject']).optional().describe('Of JSON: what becomes of a record that lacks the column; default skip.'),
    })
    .optional()
    .describe('A table with one column per place or measure: every named cell becomes an item.'),
  figures: z.array(figureSchema).min(1).describe('The first whose `when` fits is the figure of the row.'),
  rows: z.array(rowSchema).optional().describe('What a row does: the first whose `when` fits. Absent: every row is recorded.'),
  notes: z
    .array(
      z.strictObject({
        figure: text.optional().describe('Figure key.'),
        asOf: z.string().optional(),
        published: z.string().optional().describe('publishedAt as the table writes it, or the same moment in UTC.'),
        by: z.enum(['source', 'publisher', 'recorder']).optional(),
        reason: z.string().optional(),
        text: z.string().optional(),
      }),
    )
    .optional()
    .describe('Causes of single changes that are known from elsewhere.'),
  ...fieldsShape,
});

export type Mapping = z.output<typeof mappingSchema>;
export type FigureSpec = z.output<typeof figureSchema>;
export type RowSpec = z.output<typeof rowSchema>;
export type CheckSpec = z.output<typeof checkSchema>;
export type Action = (typeof actions)[number];
export { fieldSchema };
