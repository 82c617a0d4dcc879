import { createHash } from 'node:crypto';
import type { NewEvent } from '@factline/domain';
import { seededRandom } from '@factline/testing';

/** The make-up of the log that projections are measured on: figures by Zipf's law, 40 sources, three reports in ten from data sets. */
export const figures = 2000;
export const sources = 40;
export const topics = 20;
const zipfExponent = 1.05;
const start = Date.UTC(2023, 9, 7);
const dayMs = 86_400_000;
/** Of claims: published up to a month late; the same point said again by the same voice. */
const lateShare = 0.1;
const restatedShare = 0.08;
const dataSetShare = 0.3;

const cumulated = (() => {
  const weights = Array.from({ length: figures }, (_, n) => 1 / (n + 1) ** zipfExponent);
  const sum = weights.reduce((a, b) => a + b, 0);
  let so = 0;
  return Float64Array.from(weights, (weight) => (so += weight / sum));
})();
const zipf = (u: number): number => {
  let low = 0;
  let high = figures - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] as number) < u) low = middle + 1;
    else high = middle;
  }
  return low;
};

const topicOf = (figure: number): string => `topic-${figure % topics}`;
const keyOf = (figure: number): string => `${topicOf(figure)}/killed/people/place-${Math.floor(figure / topics)}`;
const sourceOf = (n: number): string => `source-${String(n).padStart(2, '0')}`;
const id = (name: string): string => {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
const made = (stream: string, topic: string | undefined, event: unknown): NewEvent =>
  ({ id: id(stream), stream, ...(topic === undefined ? {} : { topic }), event }) as NewEvent;

/** Topics, sources and figures. */
export const definitions = (): NewEvent[] => [
  ...Array.from({ length: sources }, (_, n) =>
    made(`source:${sourceOf(n)}`, undefined, {
      type: 'SourceRegistered',
      data: {
        source: sourceOf(n),
        name: sourceOf(n),
        kind: 'official',
        aliases: [],
        ...(n % 4 === 3 ? { speaksFor: sourceOf(n - 1) } : {}),
      },
    }),
  ),
  ...Array.from({ length: topics }, (_, n) =>
    made(`topic:${topicOf(n)}`, topicOf(n), { type: 'TopicOpened', data: { topic: topicOf(n), title: topicOf(n), timeZone: 'UTC' } }),
  ),
  ...Array.from({ length: figures }, (_, n) =>
    made(`figure:${keyOf(n)}`, topicOf(n), {
      type: 'FigureDefined',
      data: {
        figure: keyOf(n),
        topic: topicOf(n),
        measure: 'killed',
        population: 'people',
        place: `place-${Math.floor(n / topics)}`,
        unit: 'people',
        kind: 'cumulative',
        title: keyOf(n),
        policy: { name: 'latest' },
      },
    }),
  ),
];

/** `count` claims in order of publication but for the late ones. The same seed gives the same claims. */
export const claims = (count: number, seed: number): NewEvent[] => {
  const random = seededRandom(seed);
  const levels = new Float64Array(figures);
  const lastDays = new Map<string, string>();
  return Array.from({ length: count }, (_, number) => {
    const figure = zipf(random());
    const late = random() < lateShare ? Math.floor(random() * 30 * dayMs) : 0;
    // Spread over 300 days, however many there are.
    const published = start + Math.floor((number / count) * 300 * dayMs) - late;
    const publishedAt = new Date(published).toISOString();
    const n = Math.floor(random() * sources);
    const origin = sourceOf(n);
    const voice = `${figure} ${n}`;
    const isRestated = random() < restatedShare;
    const day =
      (isRestated ? lastDays.get(voice) : undefined) ?? new Date(published - Math.floor(random() * 2) * dayMs).toISOString().slice(0, 10);
    lastDays.set(voice, day);
    const endsAt = new Date(Date.parse(day) + dayMs).toISOString();
    levels[figure] = (levels[figure] as number) + Math.floor(random() * 5);
    const amount = String(Math.round((levels[figure] as number) * (0.98 + random() * 0.04)));
    const isExact = random() < 0.5;
    const claim = claimId(published, `${seed} ${number}`);
    const data = {
      claim,
      figure: keyOf(figure),
      held: [endsAt, publishedAt].sort()[0],
      locator: { place: number % 1000 },
      modality: 'asserted',
      origin,
      basis: 'named',
      period: { end: day, endsAt, precision: 'day' },
      publishedAt: { at: publishedAt, basis: 'stated', precision: 'second', written: publishedAt },
      value: {
        max: isExact ? amount : null,
        maxExclusive: false,
        min: amount,
        minExclusive: false,
        qualifier: isExact ? 'exact' : 'at-least',
        text: isExact ? amount : `at least ${amount}`,
        unit: 'people',
      },
      ...(random() < dataSetShare
        ? { dataSet: `daily-of-${origin}` }
        : { document: id(`document ${figure % 50} ${Math.floor(number / 50)}`), via: [`outlet-${number % 12}`] }),
    };
    return { id: claim, stream: `claim:${claim}`, topic: topicOf(figure), event: { type: 'ClaimRecorded', data } } as unknown as NewEvent;
  });
};

const claimId = (published: number, identity: string): string => {
  const time = published.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(identity).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
};
