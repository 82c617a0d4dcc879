import { z } from 'zod';
import { id, key, moment, policy, publishedAt, reason, source, text } from './parts-schema.js';

export const topicLine = z.strictObject({
  type: z.literal('topic'),
  id,
  key: key('topic', 'gaza-2021'),
  title: text('Title for readers.', 'Gaza–Israel escalation, May 2021'),
  timeZone: text('IANA time zone in which the dates of the topic are read; absent: UTC.', 'Asia/Jerusalem').optional(),
});

export const sourceLine = z.strictObject({
  type: z.literal('source'),
  id,
  key: key('source', 'palestinian-health-ministry'),
  name: text('Name for readers.', 'Palestinian Ministry of Health'),
  kind: text('official, media, agency, ngo, un, person, data-publisher or other; absent: other.', 'official').optional(),
  aliases: z
    .array(z.string())
    .optional()
    .meta({ description: 'Other names under which it is cited.', examples: [['Gaza Health Ministry']] }),
  speaksFor: z
    .union([z.string(), z.null()])
    .optional()
    .meta({
      description: 'Key of the source whose word it carries; claims of both count as one voice.',
      examples: ['palestinian-health-ministry'],
    }),
  url: text('Its page.').optional(),
});

export const dataSetLine = z.strictObject({
  type: z.literal('data-set'),
  id,
  key: key('data set', 'gaza-westbank-lebanon'),
  title: text('Title for readers.'),
  publisher: source('Who keeps restating the table'),
  url: text('Where it is published.').optional(),
  licence: text('Licence of the data, as its publisher names it.', 'Unlicense').optional(),
});

export const figureLine = z.strictObject({
  type: z.literal('figure'),
  id,
  key: text(
    'Key of the figure: topic/measure/population/place[/facets][/flow|/stock], or any other stable key.',
    'gaza-2021/killed/palestinians/gaza-strip',
  ),
  topic: key('topic', 'gaza-2021'),
  title: text('Title for readers.', 'Palestinians killed in Gaza'),
  measure: text('What is counted, kebab-case.', 'killed'),
  population: text('Of whom: the whole group, kebab-case.', 'palestinians'),
  place: text('Where, kebab-case; `anywhere` where no place is meant.', 'gaza-strip'),
  facets: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'Further dimensions, name → value.', examples: [{ case: 'confirmed' }] }),
  unit: text('The unit of its values.', 'people'),
  kind: text('cumulative (since a base date), stock (a level at an instant) or flow (over a period that each claim states).', 'cumulative'),
  baseDate: z
    .union([z.string(), z.null()])
    .optional()
    .meta({ description: 'Of cumulative figures: the ISO 8601 date from which is counted.', examples: ['2021-05-10'] }),
  definition: text('What is and is not counted.').optional(),
  partOf: z.union([z.string(), z.null()]).optional().meta({ description: 'Key of the whole, in the same topic.' }),
  breakdown: text(
    'disjoint: its parts share nothing and together make it, so that they must add up; absent: nothing is declared.',
    'disjoint',
  ).optional(),
  signed: z.boolean().optional().meta({ description: 'Whether values may be negative; absent: no, it is a count.' }),
  policy: policy.optional(),
});

export const documentLine = z.strictObject({
  type: z.literal('document'),
  id,
  url: text('Its address; a document without one is known by publisher, title and time.', 'https://example.org/a').optional(),
  publisher: source('Who published it'),
  title: text('Its headline.').optional(),
  publishedAt,
  retrievedAt: moment('When it was fetched.').optional(),
  text: text('Its text, archived beside the log.').optional(),
  format: text('What the text was read from: text, markdown or html.', 'text').optional(),
  capturedAt: text('When a text that changed silently was captured, UTC; absent: when it was retrieved.').optional(),
});

export const redefinitionLine = z.strictObject({
  type: z.literal('redefinition'),
  id,
  figure: key('figure'),
  break: z.boolean().optional().meta({ description: 'True: a break in series; the next segment opens and nothing is compared across it.' }),
  baseDate: text('ISO 8601 date from which is counted now.', '2023-10-08').optional(),
  from: moment('Claims published from then on belong to the new segment.').optional(),
  title: text('New title.').optional(),
  definition: text('What is and is not counted now.').optional(),
  partOf: z.union([z.string(), z.null()]).optional().meta({ description: 'Key of the whole; null: none.' }),
  breakdown: z
    .union([z.string(), z.null()])
    .optional()
    .meta({ description: 'disjoint: its parts must add up to it; null: nothing is declared any more.', examples: ['disjoint'] }),
  reason: reason.optional(),
});

export const policyLine = z.strictObject({ type: z.literal('policy'), id, figure: key('figure'), policy, reason: reason.optional() });
export const sourceMergeLine = z.strictObject({
  type: z.literal('source-merge'),
  id,
  source: source('The one that goes'),
  into: source('The one that stays'),
  reason,
});
export const figureMergeLine = z.strictObject({
  type: z.literal('figure-merge'),
  id,
  figure: key('figure that goes'),
  into: key('figure that stays'),
  reason,
});
export const snapshotLine = z.strictObject({
  type: z.literal('snapshot'),
  id,
  dataSet: key('data set', 'gaza-westbank-lebanon'),
  publishedAt,
  rows: z.int().min(0).meta({ description: 'Rows of the table, those that claim nothing included.' }),
  hash: text('SHA-256 of the file, 64 hexadecimal digits.'),
});
export const releaseLine = z.strictObject({ type: z.literal('release'), id, figure: key('figure'), reason });
