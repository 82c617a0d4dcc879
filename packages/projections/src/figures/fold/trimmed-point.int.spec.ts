import type { NewEvent } from '@factline/domain';
import { fixedId } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../catch-up/catch-up.js';
import { logWith } from '../../log-with.fixtures.js';
import { tail } from '../load/points.js';
import { naiveHistory } from '../naive.fixtures.js';
import { ministryAndPress, oneFigure } from '../one-figure.fixtures.js';
import { answersInTables, freshGeneration, revisionsInTables } from '../tables.fixtures.js';
import { createFiguresFolder } from './figures-folder.js';

const { figure, made, definitions } = oneFigure('trimmed');
/** Two pages are a little more than is loaded of a point. */
const pageEvents = tail / 2 + 14;

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
interface Claim {
  readonly claim: string;
  readonly period: { readonly end: string };
}
const dataOf = (event: NewEvent) => event.event.data as Claim;

/**
 * Two pages of one point, more than are loaded of it again; two about other dates, until the point is let go of; and then a claim that loads it, one of
 * its oldest taken back, for which that is loaded too, and a dispute of what stands.
 */
const events = (): NewEvent[] => {
  const defined = [...ministryAndPress(), ...definitions];
  const atOnePoint = Array.from({ length: 2 * pageEvents - defined.length }, (_, n) => recorded(n, 'ministry'));
  const elsewhere = Array.from({ length: 2 * pageEvents }, (_, n) => recorded(1000 + n, 'press', 1 + n));
  const old = dataOf(atOnePoint[3] as NewEvent);
  const standing = dataOf(atOnePoint.at(-1) as NewEvent);
  const about = (type: string, { claim, period }: Claim, id: string, data: object): NewEvent => {
    const cell = { figure, point: period.end, voice: 'source:ministry' };
    return made(`claim:${claim}`, { type, data: { ...data, claim, cell } }, id);
  };
  const retraction = fixedId('trimmed retraction');
  const dispute = fixedId('trimmed dispute');
  return [
    ...defined,
    ...atOnePoint,
    ...elsewhere,
    recorded(2000, 'press'),
    about('ClaimRetracted', old, retraction, {
      retraction,
      period: old.period,
      by: 'recorder',
      reason: 'recorded by mistake',
      publishedAt: publishedAt(2001),
    }),
    about('ClaimDisputed', standing, dispute, { dispute, by: 'press', reason: 'not so', publishedAt: publishedAt(2002) }),
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
