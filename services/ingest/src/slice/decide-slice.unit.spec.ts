import { createDirectory, type Instant } from '@factline/domain';
import type { LoadedDirectory } from '@factline/event-log';
import type { ResolvedItem } from '@factline/formats';
import { describe, expect, it } from 'vitest';
import { actor, claim, definitions } from '../ingest.fixtures.js';
import { decideSlice, type SliceContext } from './decide-slice.js';

const failures: [number, unknown][] = [];
const context: SliceContext = {
  meta: { actor },
  now: '2026-01-01T00:00:00.000Z' as Instant,
  contentSalt: '00',
  firstItem: 500,
  areNumbered: true,
  onFailure: ({ item }, error) => failures.push([item, error]),
};
const items = (...commands: object[]): ResolvedItem[] =>
  commands.map((command, item) => ({
    type: 'command',
    item,
    place: { line: item + 1 },
    original: JSON.stringify(command),
    command: command as never,
    problems: [],
  }));
const directory = (more: Partial<LoadedDirectory> = {}): LoadedDirectory => ({ ...createDirectory(), versions: new Map(), ...more });

describe('a slice', () => {
  it('decides every item on what the ones before it made', async () => {
    const { group, outcomes } = await decideSlice(items(...definitions, claim(15, 4)), directory(), context);
    expect(outcomes.map(({ outcome, event }) => [outcome, event])).toEqual([0, 1, 2, 3, 4].map((event) => ['recorded', event]));
    expect(group.items).toEqual([500, 501, 502, 503, 504]);
    expect(group.directory?.map(({ kind }) => kind)).toEqual(['topic', 'source', 'source', 'figure']);
    expect(group.expected).toContainEqual({ stream: 'topic:flood', version: 0 });
    expect(group.expected?.map(({ stream }) => stream)).not.toContainEqual(expect.stringContaining('claim:'));
  });

  it('expects the versions that the directory was read at', async () => {
    const renamed = { type: 'topic', key: 'flood', title: 'The flood' };
    const { group } = await decideSlice(items(renamed), directory({ versions: new Map([['topic:flood', 3]]) }), context);
    expect(group.expected).toEqual([{ stream: 'topic:flood', version: 3 }]);
  });

  it('keeps an item on which our own code fails, and goes on with the others', async () => {
    const sound = createDirectory();
    const faulty = directory({
      ...sound,
      figure: (key) => {
        if (key === 'cursed') throw new Error('on purpose');
        return sound.figure(key);
      },
    });
    const { outcomes } = await decideSlice(items(...definitions, claim(15, 4, { figure: 'cursed' }), claim(15, 4)), faulty, context);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'recorded', 'recorded', 'rejected', 'recorded']);
    expect(outcomes[4]?.rejection).toMatchObject({ original: expect.stringContaining('cursed'), problems: [{ code: 'item-failed' }] });
    expect(failures).toEqual([[4, expect.objectContaining({ message: 'on purpose' })]]);
  });

  it('of definitions waits with those that name what is not there, and says so in the last pass', async () => {
    const orphan = { type: 'source', key: 'aide', name: 'An aide', speaksFor: 'minister' };
    const first = await decideSlice(items(orphan, ...definitions), directory(), { ...context, definitions: 'first' });
    expect(first.outcomes.map(({ item }) => item)).toEqual([1, 2, 3, 4]);
    const last = await decideSlice(items(orphan), directory(), { ...context, definitions: 'last' });
    expect(last.outcomes).toMatchObject([{ item: 0, outcome: 'rejected', rejection: { problems: [{ code: 'source-unknown' }] } }]);
  });
});
