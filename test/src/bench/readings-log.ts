import { createHash } from 'node:crypto';
import type { NewEvent } from '@factline/domain';
import { seededRandom } from '@factline/testing';

/** A figure that is read: a level, said anew at every step by two origins in turn. */
export interface ReadFigure {
  readonly key: string;
  readonly topic: string;
  readonly claims: number;
  readonly stepMs: number;
  /** Figures of the same seed and number of claims have the same history. */
  readonly seed: number;
}

export const startsAt = Date.UTC(2022, 0, 1);
export const minuteMs = 60_000;
const origins = ['ministry', 'agency'] as const;
/** Of claims: published late, recorded late, about a time that was told of before, corrected by their source, taken back. */
const shares = { late: 0.03, recordedLate: 0.03, restated: 0.05, corrected: 0.01, retracted: 0.005 };
const latestMinutes = 3 * 24 * 60;
const recordedLateBy = 500;

const id = (name: string): string => {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
const made = (stream: string, topic: string | undefined, event: unknown, eventId = id(stream)): NewEvent =>
  ({ id: eventId, stream, ...(topic === undefined ? {} : { topic }), event }) as NewEvent;
const iso = (ms: number): string => new Date(ms).toISOString();

/** The sources, and a topic. */
export const sourcesAndTopics = (topics: readonly string[]): NewEvent[] => [
  ...origins.map((source) =>
    made(`source:${source}`, undefined, { type: 'SourceRegistered', data: { source, name: source, kind: 'official', aliases: [] } }),
  ),
  ...topics.map((topic) => made(`topic:${topic}`, topic, { type: 'TopicOpened', data: { topic, title: topic, timeZone: 'UTC' } })),
];

export const definition = ({ key, topic }: ReadFigure): NewEvent =>
  made(`figure:${key}`, topic, {
    type: 'FigureDefined',
    data: {
      figure: key,
      topic,
      measure: 'displaced',
      population: 'people',
      place: key.split('/')[3],
      unit: 'people',
      kind: 'stock',
      title: key,
      policy: { name: 'latest' },
    },
  });

/** What is said of a figure, in the order of recording. Its claims spread over as many steps as it has claims. The same at every run. */
export function* history({ key, topic, claims, stepMs, seed }: ReadFigure): Generator<NewEvent> {
  const random = seededRandom(seed);
  const heldBack: { readonly due: number; readonly event: NewEvent }[] = [];
  const recent: { readonly claim: string; readonly origin: string; readonly step: number; readonly period: object }[] = [];
  let level = 10_000;
  for (let n = 0; n < claims; n++) {
    while (heldBack[0] !== undefined && heldBack[0].due <= n) yield heldBack.shift()!.event;
    const old = random() < shares.restated + shares.corrected + shares.retracted ? recent[Math.floor(random() * recent.length)] : undefined;
    const step = old?.step ?? n;
    const origin = old?.origin ?? origins[n % origins.length]!;
    const endsAt = iso(startsAt + step * stepMs);
    const published = startsAt + n * stepMs + (random() < shares.late ? Math.floor(random() * latestMinutes) * minuteMs : 20_000);
    const claim = id(`${key} ${n}`);
    const period = { end: endsAt, endsAt, precision: 'minute' };
    level += Math.floor(random() * 11) - 5;
    const publishedAt = { at: iso(published), basis: 'stated', precision: 'second', written: iso(published) };
    const data = {
      claim,
      figure: key,
      held: [endsAt, publishedAt.at].sort()[0],
      locator: { place: n % 1000 },
      modality: 'asserted',
      origin,
      basis: 'named',
      period,
      publishedAt,
      document: id(`document ${Math.floor(n / 50)}`),
      value: {
        qualifier: 'exact',
        min: String(level),
        max: String(level),
        minExclusive: false,
        maxExclusive: false,
        text: String(level),
        unit: 'people',
      },
    };
    const kind = old === undefined ? 1 : random() * (shares.restated + shares.corrected + shares.retracted);
    const event =
      old === undefined || kind < shares.restated
        ? made(`claim:${claim}`, topic, { type: 'ClaimRecorded', data }, claim)
        : kind < shares.restated + shares.corrected
          ? made(
              `claim:${claim}`,
              topic,
              { type: 'ClaimCorrected', data: { ...data, corrects: old.claim, by: 'source', reason: 'mistaken' } },
              claim,
            )
          : made(
              `claim:${old.claim}`,
              topic,
              {
                type: 'ClaimRetracted',
                data: {
                  retraction: claim,
                  claim: old.claim,
                  cell: { figure: key, point: endsAt, voice: `source:${origin}` },
                  period,
                  by: 'source',
                  reason: 'withdrawn',
                  publishedAt,
                },
              },
              claim,
            );
    if (old === undefined && random() < shares.recordedLate) heldBack.push({ due: n + recordedLateBy, event });
    else yield event;
    if (old === undefined && heldBack.at(-1)?.event !== event) {
      recent.push({ claim, origin, step, period });
      if (recent.length > 200) recent.shift();
    }
  }
  for (const { event } of heldBack) yield event;
}
