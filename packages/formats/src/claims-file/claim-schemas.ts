import { z } from 'zod';
import {
  asOf,
  by,
  cellRef,
  claimRef,
  dataSet,
  document,
  id,
  key,
  moment,
  period,
  publishedAt,
  reason,
  source,
  text,
  value,
} from './parts-schema.js';

const capturedAt = moment('Of a statement whose publication is not known: when it was captured. Exports write it.').optional();
const order = z.int().min(0).optional().meta({
  description:
    'Its place in the document or file, from 0, where neither quoteStart nor row says it; the later one stands. Exports write it.',
});

const place = {
  place: order,
  row: z.int().min(0).optional().meta({ description: 'Record of the data set, from 1; the header is not counted.' }),
  column: text('Column of the data set.').optional(),
};

export const claimLine = z.strictObject({
  type: z.literal('claim'),
  id,
  figure: key('figure', 'gaza-2021/killed/palestinians/gaza-strip'),
  segment: z.int().min(1).optional().meta({ description: 'Number of the segment, from 1, where the claim itself says so.' }),
  value,
  unit: text('Unit of the value; must be that of the figure.', 'people').optional(),
  asOf,
  period: period.optional(),
  origin: z
    .union([z.string(), z.null()])
    .optional()
    .meta({
      description: 'Who says so: key, name or alias of the deepest named source. Absent or null: the publisher itself.',
      examples: ['palestinian-health-ministry'],
    }),
  via: z
    .array(z.string())
    .optional()
    .meta({ description: 'Relays, outermost first: key, name or alias of sources.', examples: [['reuters']] }),
  document,
  dataSet,
  publishedAt,
  quote: text('The sentence, word for word; kept beside the log.').optional(),
  quoteStart: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Where the quote begins in the text of the document, in UTF-16 code units from 0.' }),
  modality: text('asserted, planned, projected, likely, possible or denied; absent: asserted.', 'planned').optional(),
  partOf: claimRef.optional(),
  capturedAt,
  by: by.optional(),
  note: text('A remark of whoever recorded it.').optional(),
  extraction: z
    .strictObject({
      method: text('How it was read from the text.'),
      version: text('Version of the method.'),
      reviewer: text('Who accepted it.').optional(),
    })
    .optional()
    .meta({ description: 'How the claim was read from text.' }),
  ...place,
});

export const correctionLine = z.strictObject({
  type: z.literal('correction'),
  id,
  claim: claimRef,
  value: value.optional(),
  asOf,
  period: period.optional(),
  origin: source('Who says so').optional(),
  by,
  reason,
  publishedAt,
  document,
  dataSet,
  quote: text('The sentence, word for word.').optional(),
  place: order,
});

export const retractionLine = z.strictObject({
  type: z.literal('retraction'),
  id,
  claim: claimRef.optional(),
  cell: cellRef.optional(),
  by,
  reason,
  publishedAt,
  document,
  dataSet,
  ...place,
});

export const disputeLine = z.strictObject({
  type: z.literal('dispute'),
  id,
  claim: claimRef,
  by: source('Who disputes it'),
  reason,
  publishedAt,
  document,
});
export const disputeWithdrawalLine = z.strictObject({
  type: z.literal('dispute-withdrawal'),
  id,
  claim: claimRef,
  by: source('Who disputed it'),
  dispute: text('Id of the dispute, where only one of several is withdrawn. Exports write it.').optional(),
  reason,
  publishedAt,
});
export const moveLine = z.strictObject({
  type: z.literal('move'),
  id,
  claim: claimRef,
  to: key('figure where it belongs'),
  segment: z.int().min(1).optional().meta({ description: 'Number of the segment there, from 1.' }),
  reason,
});
export const preferenceLine = z.strictObject({
  type: z.literal('preference'),
  id,
  figure: key('figure'),
  claim: claimRef,
  until: moment('The pick ends then.').optional(),
  reason,
});
export const annotationLine = z.strictObject({
  type: z.literal('annotation'),
  id,
  figure: key('figure'),
  on: moment('The date it stands at.'),
  text: text('The note.'),
  by: by.optional(),
});
export const adjustmentLine = z.strictObject({
  type: z.literal('adjustment'),
  id,
  figure: key('figure'),
  on: moment('The date of the step that it explains.'),
  amount: z
    .union([z.string(), z.number()])
    .meta({ description: 'Signed, in the unit of the figure; explains a step and alters no value.', examples: ['-25'] }),
  by: by.optional(),
  text: text('Why.').optional(),
});
