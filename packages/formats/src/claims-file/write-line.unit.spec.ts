import { readFileSync } from 'node:fs';
import { type ContentHash, contentHashOf, type NewEvent } from '@factline/domain';
import { describe, expect, it } from 'vitest';
import { encode, handIn, install, keptMapping, type Outcome } from '../hand-in.fixtures.js';
import { lineOf, textsOf } from './write-line.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
/** The texts of a claims file, as they would lie beside the log. */
const texts = (file: string): Map<ContentHash, string> => {
  const found = new Map<ContentHash, string>();
  for (const line of file.trim().split('\n')) {
    const { type, quote, text } = JSON.parse(line) as { type: string; quote?: string; text?: string };
    for (const one of [quote, type === 'document' ? text : undefined])
      if (one !== undefined) found.set(contentHashOf('00'.repeat(32), one), one);
  }
  return found;
};
const exported = (events: readonly NewEvent[], known: ReadonlyMap<ContentHash, string> = new Map()) =>
  events.map((event) => JSON.stringify(lineOf(event, (hash) => known.get(hash)))).join('\n');
const byId = ({ events }: Pick<Outcome, 'events'>) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a log as a claims file', () => {
  it('handed in to an empty log records the same events, of every type', () => {
    const file = read('examples/claims.ndjson').toString();
    const first = handIn(install(), encode(file), 'ndjson');
    const again = handIn(install(), encode(exported(first.events, texts(file))), 'ndjson');
    expect(again.rejected.map(({ original, problems }) => [original, problems.map(({ message }) => message)])).toEqual([]);
    expect(byId(again)).toEqual(byId(first));
  });

  it('handed in to its own log records nothing', () => {
    const to = install();
    const file = read('examples/claims.ndjson').toString();
    const { events } = handIn(to, encode(file), 'ndjson');
    expect(handIn(to, encode(exported(events, texts(file))), 'ndjson')).toMatchObject({
      recorded: 0,
      alreadyKnown: events.length,
      rejected: [],
    });
  });

  it('has the claims of a table, with rows, lengths, retractions and changed sources', () => {
    const table = readFileSync(new URL('../../../../infra/local/demo/gaza-westbank-lebanon-extract.csv', import.meta.url));
    const first = handIn(install(), table, 'csv', keptMapping('gaza-westbank-lebanon'));
    expect(first.events.length).toBeGreaterThan(100);
    const again = handIn(install(), encode(exported(first.events)), 'ndjson');
    expect(again.rejected.map(({ original, problems }) => [original, problems.map(({ message }) => message)])).toEqual([]);
    expect(byId(again)).toEqual(byId(first));
  });

  it('names the texts that it quotes', () => {
    const file = read('examples/claims.ndjson').toString();
    const { events } = handIn(install(), encode(file), 'ndjson');
    expect(new Set(textsOf(events))).toEqual(new Set(texts(file).keys()));
  });
});
