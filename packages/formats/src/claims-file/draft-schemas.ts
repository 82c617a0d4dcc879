import { z } from 'zod';
import { asOf, claimRef, id, key, moment, period, reason, text, value } from './parts-schema.js';

const offset = (what: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `${what} In UTF-16 code units of the text of the document, from 0.` });
const day = (what: string) => text(`${what} ISO 8601 date.`, '2021-05-14');
const reviewer = text('Who decided, as they call themselves.', 'kim').optional();

export const draftLine = z.strictObject({
  type: z.literal('draft'),
  id,
  document: text('URL (or id) of the document that it was read in.', 'https://example.org/a'),
  version: z.int().min(1).optional().meta({ description: 'Version of the document, from 1; absent: the present one.' }),
  topic: key('topic that its figure most likely belongs to', 'gaza-2021').optional(),
  quote: text('The words that carry the claim, as they stand in the document.', 'At least 120 people have been killed'),
  start: offset('Where the quote begins.'),
  valueStart: offset('Where the words of the number begin; absent: where the quote does.').optional(),
  valueEnd: offset('Where they end.').optional(),
  value,
  measure: text('What is counted: kebab-case, or other:<word>.', 'killed'),
  population: text('Of whom, as the text calls them.', 'Palestinians').optional(),
  place: text('Where, as the text calls it.', 'Gaza').optional(),
  period: z
    .strictObject({ text: text('The words.', 'since Monday'), start: day('First day.').optional(), end: day('Last day.').optional() })
    .optional()
    .meta({ description: 'The stretch of time that the words name.' }),
  asOf: z
    .strictObject({ date: day('The day.'), basis: text('stated, or publication where the text does not say.', 'stated') })
    .meta({ description: 'The day on which the number held.' }),
  chain: z
    .array(z.strictObject({ name: text('As the text calls it.', 'Reuters'), role: text('relay or originator.', 'relay') }))
    .optional()
    .meta({ description: 'Named voices between the fact and the page, outermost first.' }),
  originator: text('The deepest named source; absent: the publisher speaks for itself.', 'Gaza health officials').optional(),
  evidence: text('Unnamed reports and estimates that the text leans on.').optional(),
  modality: text('asserted, planned, projected, likely, possible or denied; absent: asserted.', 'planned').optional(),
  partOf: text('Id of the draft that this is a part of.').optional(),
  method: text('How it was read.', 'factline-rules'),
  methodVersion: text('Version of the method.', '1'),
  nth: z.int().min(0).optional().meta({ description: 'Which of several equal readings of the document, from 0.' }),
  capturedAt: moment('When the silently changed text that it was first seen in was captured. Exports write it.').optional(),
});

export const draftAcceptanceLine = z.strictObject({
  type: z.literal('draft-acceptance'),
  id,
  draft: text('Id of the draft.'),
  figure: key('figure that its claim is recorded under', 'gaza-2021/killed/palestinians/gaza-strip').optional(),
  claim: claimRef.optional(),
  segment: z.int().min(1).optional().meta({ description: 'Number of the segment, from 1, where the claim itself says so.' }),
  value: value.optional(),
  asOf,
  period: period.optional(),
  origin: z
    .union([z.string(), z.null()])
    .optional()
    .meta({
      description: 'Key, name or alias of the deepest named source; null: the publisher itself; absent: as proposed.',
      examples: ['palestinian-health-ministry'],
    }),
  via: z
    .array(z.string())
    .optional()
    .meta({ description: 'Relays, outermost first; absent: those proposed that are registered.', examples: [['reuters']] }),
  modality: text('asserted, planned, projected, likely, possible or denied; absent: as proposed.', 'asserted').optional(),
  note: text('A remark of the reviewer.').optional(),
  reviewer,
  edited: z
    .array(z.string())
    .optional()
    .meta({ description: 'Beside `claim`: fields that were edited when it was recorded. Exports write it.', examples: [['value']] }),
});

export const draftRejectionLine = z.strictObject({
  type: z.literal('draft-rejection'),
  id,
  draft: text('Id of the draft.'),
  reason,
  reviewer,
});
