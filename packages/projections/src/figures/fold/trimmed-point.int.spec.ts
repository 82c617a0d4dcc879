import type { NewEvent } from '@factline/domain';
import { fixedId } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../catch-up/catch-up.js';
import { logWith } from '../../log-with.fixtures.js';
import { naiveHistory } from '../naive.fixtures.js';
import { answersInTables, freshGeneration, revisionsInTables } from '../tables.fixtures.js';
import { createFiguresFolder } from './figures-folder.js';

const topic = 'trimmed';
const figure = `${topic}/displaced/people/there`;
const pageEvents = 264;

const made = (stream: string, event: unknown, id = fixedId(stream)): NewEvent => ({ id, stream, topic, event }) as unknown as NewEvent;
const publishedAt = (minute: number) => {
  const at = new Date(Date.UTC(2022, 0, 1, 0, minute)).toISOString();
  return { at, precision: 'second', basis: 'stated', written: at };
};

/** The claim published at a minute about the end of a day, counted from 2021-01-01. */
const recorded = (minute: number, origin: string, day = 0): NewEvent => {
  const endsAt = new Date(Date.UTC(2021, 0, day + 2)).toISOString();
  const value = String(100 + (minute % 7));
  const claim = fixedId(`trimmed ${minute}`);
  const data = {
    claim,
    figure,
    value: { qualifier: 'exact', min: value, max: value, text: value, minExclusive: false, maxExclusive: false, unit: 'people' },
    period: { end: new Date(Date.UTC(2021, 0, day + 1)).toISOString().slice(0, 10), precision: 'day', endsAt },
    held: endsAt,
    origin,
    basis: 'named',
    locator: { place: 0 },
    publishedAt: publishedAt(minute),
    modality: 'asserted',
    document: fixedId(`trimmed document ${minute}`),
  };
  return made(`claim:${claim}`, { type: 'ClaimRecorded', data }, claim);
};
const dataOf = (event: NewEvent) => event.event.data as { claim: string; period: { end: string } };

/**
 * Two pages of one point, more than are loaded of it again; two about other dates, until the point is let go of; and then a claim that loads it, one of
 * its oldest taken back, for which that is loaded too, and a dispute of what stands.
 */
const events = (): NewEvent[] => {
  const definitions = [
    ...['ministry', 'press'].map((source) => ({
      ...made(`source:${source}`, { type: 'SourceRegistered', data: { source, name: source, kind: 'official', aliases: [] } }),
      topic: undefined as never,
    })),
    made(`topic:${topic}`, { type: 'TopicOpened', data: { topic, title: topic, timeZone: 'UTC' } }),
    made(`figure:${figure}`, {
      type: 'FigureDefined',
      data: {
        figure,
        topic,
        measure: 'displaced',
        population: 'people',
        place: 'there',
        unit: 'people',
        kind: 'stock',
        title: figure,
        policy: { name: 'latest' },
      },
    }),
  ];
  const atOnePoint = Array.from({ length: 2 * pageEvents - definitions.length }, (_, n) => recorded(n, 'ministry'));
  const elsewhere = Array.from({ length: 2 * pageEvents }, (_, n) => recorded(1000 + n, 'press', 1 + n));
  const old = dataOf(atOnePoint[3] as NewEvent);
  const standing = dataOf(atOnePoint.at(-1) as NewEvent);
  const retraction = fixedId('trimmed retraction');
  const dispute = fixedId('trimmed dispute');
  return [
    ...definitions,
    ...atOnePoint,
    ...elsewhere,
    recorded(2000, 'press'),
    made(
      `claim:${old.claim}`,
      {
        type: 'ClaimRetracted',
        data: {
          retraction,
          claim: old.claim,
          cell: { figure, point: old.period.end, voice: 'source:ministry' },
          period: old.period,
          by: 'recorder',
          reason: 'recorded by mistake',
          publishedAt: publishedAt(2001),
        },
      },
      retraction,
    ),
    made(
      `claim:${standing.claim}`,
      {
        type: 'ClaimDisputed',
        data: {
          dispute,
          claim: standing.claim,
          cell: { figure, point: standing.period.end, voice: 'source:ministry' },
          by: 'press',
          reason: 'not so',
          publishedAt: publishedAt(2002),
        },
      },
      dispute,
    ),
  ];
};

describe('a point of which not every claim is loaded', () => {
  it('says what its newest claims say when an older one is loaded, and disputed when they are', async () => {
    const log = await logWith(events());
    try {
      const expected = naiveHistory(log.events);
      const last = log.events.at(-1)?.position as bigint;
      const lane = await freshGeneration(log.pool, 'figures');
      const faults: Error[] = [];
      const folder = createFiguresFolder(lane, { capacity: 20 });
      await createLaneWorker({ pool: log.pool, lane, folder, pageEvents, onParked: ({ error }) => faults.push(error) }).catchUp();
      expect(faults).toEqual([]);
      expect(await revisionsInTables(log.pool, lane)).toEqual(expected.revisions);
      expect(await answersInTables(log.pool, lane)).toEqual(answersInTables.expected(expected.answers.get(last)));
    } finally {
      await log.close();
    }
  });
});
