import { z } from 'zod';

/** Building blocks of the lines. Every field says what it is, in which unit or form, and by whom it is read. */
const described = (text: string, ...examples: string[]) =>
  z.string().meta({ description: text, ...(examples.length > 0 ? { examples } : {}) });

export const id = described('Id of the event, as an export writes it. A known id is already known.').optional();
export const key = (of: string, ...examples: string[]) => described(`Key of the ${of}.`, ...examples);
export const source = (what: string) => described(`${what}: key, name or alias of a source.`, 'palestinian-health-ministry', 'Reuters');
export const reason = described('Why, as a sentence for readers.');
export const publishedAt = described(
  'When the world could know. ISO 8601 date-time with offset; a bare date counts from the END of that day in the time zone of the topic. Absent: the time of the document, else the time of capture.',
  '2021-05-14T12:00:00Z',
  '2021-05-14',
).optional();
export const moment = (what: string) =>
  described(`${what} ISO 8601: year, quarter, month, week, day, or date-time with offset.`, '2021-05-14');
export const asOf = moment('When the number held; short for a reference period that ends then.').optional();
const number = (what: string) =>
  z.union([z.string(), z.number()]).meta({ description: `${what} Exact decimal; texts keep every digit.`, examples: ['120', 120] });
export const document = described(
  'URL (or id) of a document that is defined in this file or known already.',
  'https://example.org/a',
).optional();
export const dataSet = described('Key of the data set that the statement stands in.').optional();

export const value = z
  .union([
    z.string(),
    z.number(),
    z.strictObject({
      qualifier: described(
        'exact, at-least, more-than, up-to, fewer-than, about, nearly, between, vague, unknown, not-reported, withheld or not-applicable.',
        'at-least',
      ),
      number: number('The number, unless the qualifier is between.').optional(),
      min: number('Lower bound, of between.').optional(),
      max: number('Upper bound, of between.').optional(),
      text: described('The words as printed.', 'at least 120').optional(),
    }),
  ])
  .meta({
    description: 'The number in the unit of its figure: the words as printed, a number, or an object with a qualifier.',
    examples: [
      'at least 120',
      'more than 10,000',
      'dozens',
      'unclear',
      '100 to 120',
      'NR',
      120,
      { qualifier: 'between', min: '100', max: '120' },
    ],
  });

export const period = z
  .strictObject({
    start: moment('When the period begins; its first instant.').optional(),
    end: moment('When the period ends; a bare date ends with its day.'),
    length: described('ISO 8601 duration, where the length is known and the start is not.', 'PT24H', 'P7D').optional(),
  })
  .meta({ description: 'The reference period: the stretch of time that the number is about. Either `asOf` or `period`.' });

const claimFields = {
  figure: key('figure').optional(),
  origin: source('Who says so').optional(),
  asOf,
  period: period.optional(),
  value: value.optional(),
  publishedAt,
  document,
  dataSet,
};
export const claimRef = z.union([z.string(), z.strictObject(claimFields)]).meta({
  description: 'A claim: its id, or enough of its fields to name exactly one.',
  examples: [{ figure: 'gaza-2021/killed/palestinians/gaza-strip', origin: 'palestinian-health-ministry', asOf: '2021-05-14' }],
});

export const cellRef = z
  .strictObject({
    figure: key('figure'),
    origin: source('Whose ledger, unless it is a data set').optional(),
    dataSet,
    asOf,
    period: period.optional(),
    segment: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Number of the segment, from 1; absent: the one that follows from publishedAt.' }),
  })
  .meta({ description: 'A cell: one voice (a data set, else an origin) about one figure at one reference period.' });

export const by = described('Who changed the number: source, publisher or recorder.', 'source');

export const policy = z
  .looseObject({
    name: described('latest, latest-of, priority, highest, lowest, envelope, median, corroborated, preferred or none.', 'latest'),
    source: source('Of latest-of: the only one that counts').optional(),
    sources: z.array(z.string()).optional().meta({ description: 'Of priority: keys of sources, first one first.' }),
    staleAfter: described('Of priority: ISO 8601 duration after which a source no longer counts as up to date.', 'P3D').optional(),
    window: described('Of highest, lowest, envelope, median: ISO 8601 duration before the newest claim.', 'P3D').optional(),
    n: z.int().optional().meta({ description: 'Of corroborated: how many independent sources, from 2.' }),
    until: described('Of preferred: ISO 8601 date or time.').optional(),
    version: z.int().optional().meta({ description: 'Version of the rule; absent: the first.' }),
  })
  .meta({ description: 'The rule that picks the headline from the standing claims.' });

export const text = described;
