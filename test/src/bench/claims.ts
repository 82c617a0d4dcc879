import { createHash } from 'node:crypto';
import type { ClaimFacts, ClaimId, NewEvent } from '@factline/domain';
import { seededRandom } from '@factline/testing';

/** The make-up of the claims that benchmarks use: figures by Zipf's law, 40 sources, mostly in order of publication, some late. */
export const figures = 2000;
export const sources = 40;
const zipfExponent = 1.05;
const lateShare = 0.1;
const start = Date.UTC(2023, 9, 7);
const secondsBetween = 20;

const cumulated = (() => {
  const weights = Array.from({ length: figures }, (_, n) => 1 / (n + 1) ** zipfExponent);
  const sum = weights.reduce((a, b) => a + b, 0);
  let so = 0;
  return Float64Array.from(weights, (weight) => (so += weight / sum));
})();

function zipf(u: number): number {
  let low = 0;
  let high = figures - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return low;
}

const places = ['gaza-strip', 'west-bank', 'lebanon', 'khan-younis', 'rafah', 'beirut'];
const measures = ['killed', 'injured', 'displaced', 'homes-destroyed', 'detained'];

export type ClaimSource = { /** The next `count` claims, as events; never the same twice. */ next(count: number): NewEvent[] };

/** Claim events as ingest records them: about 700 bytes of JSON each. The same seed gives the same claims. */
export function claimSource(seed: number): ClaimSource {
  const random = seededRandom(seed);
  let made = 0;
  return {
    next: (count) => {
      const first = made + 1;
      made += count;
      return Array.from({ length: count }, (_, n) => claim(first + n, seed, random));
    },
  };
}

function claim(number: number, seed: number, random: () => number): NewEvent {
  const f = zipf(random());
  const late = random() < lateShare ? Math.floor(random() * 30 * 86_400_000) : 0;
  const published = start + number * secondsBetween * 1000 - late;
  const publishedAt = new Date(published).toISOString();
  const day = new Date(published - Math.floor(random() * 2) * 86_400_000).toISOString().slice(0, 10);
  const ends = new Date(Date.parse(day) + 86_400_000).toISOString();
  const amount = String(Math.floor(random() * 40_000));
  const source = `source-${String(Math.floor(random() * sources)).padStart(2, '0')}`;
  const topic = `topic-${f % 20}`;
  const unrounded = random() < 0.3;
  const id = claimId(published, `${seed} ${number}`);
  const data = {
    claim: id,
    figure: `${topic}/${measures[f % measures.length]}/people/${places[f % places.length]}/group=${f}`,
    value: {
      qualifier: unrounded ? 'exact' : 'at-least',
      min: amount,
      max: unrounded ? amount : null,
      minExclusive: false,
      maxExclusive: false,
      text: unrounded ? amount : `at least ${amount}`,
      unit: 'people',
    },
    period: { end: day, precision: 'day', endsAt: ends },
    held: [ends, publishedAt].sort()[0],
    origin: source,
    basis: 'named',
    via: [`outlet-${number % 12}`],
    dataSet: 'daily-situation-reports',
    locator: { place: number, row: number, column: 'killed_cum' },
    publishedAt: { at: publishedAt, precision: 'second', basis: 'stated', written: publishedAt },
    modality: 'asserted',
  } as unknown as ClaimFacts;
  return { id, stream: `claim:${id}`, topic, event: { type: 'ClaimRecorded', data } };
}

/** As the domain makes them: 48 bits of time, then a hash. */
function claimId(published: number, identity: string): ClaimId {
  const time = published.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(identity).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}` as ClaimId;
}
