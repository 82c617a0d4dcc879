import { type Command, createDirectory, type DecideContext, decide, type Instant, type Written } from '@factline/domain';
import type { CommandItem, CommandsItem } from '@factline/formats';
import { describe, expect, it } from 'vitest';
import { claim, definitions } from '../ingest.fixtures.js';
import { decideItem } from './decide-item.js';

const context: DecideContext = { now: '2026-01-01T00:00:00.000Z' as Instant, contentSalt: '00', place: 0 };
const head = { item: 0, place: { line: 1 }, original: '' };
const one = (command: object, problems: CommandItem['problems'] = []): CommandItem => ({
  ...head,
  type: 'command',
  command: command as Command,
  problems,
});
const several = (commands: object[], tolerant = false): CommandsItem => ({
  ...head,
  type: 'commands',
  commands: commands as Command[],
  problems: [],
  ...(tolerant && { tolerant }),
});

function given(...commands: object[]) {
  const directory = createDirectory();
  for (const command of commands) {
    const decision = decide(command as Written, directory, context);
    if (decision.type !== 'events') throw new Error(JSON.stringify(decision));
    directory.apply(decision.events);
  }
  return directory;
}
const retraction = {
  type: 'retraction',
  claim: { figure: claim(1, 1).figure, asOf: '2021-07-15', origin: 'police' },
  by: 'source',
  reason: 'x',
  publishedAt: '2021-07-16T00:00:00Z',
};

describe('an item of several commands', () => {
  it('is decided each on what the ones before it made, and the directory stays as it is', () => {
    const directory = given(...definitions);
    const decided = decideItem(several([claim(15, 4), retraction]), directory, context);
    expect(decided).toMatchObject({
      type: 'recorded',
      events: [{ event: { type: 'ClaimRecorded' } }, { event: { type: 'ClaimRetracted' } }],
    });
    expect(directory.claimsAt(claim(15, 4).figure as never, '2021-07-15')).toEqual([]);
  });

  it('may define what it uses', () => {
    const decided = decideItem(several([...definitions, claim(15, 4)]), createDirectory(), context);
    expect(decided.type).toBe('recorded');
  });

  it('is refused as a whole where one of them is, with all problems', () => {
    const decided = decideItem(
      several([claim(15, 'umpteen'), claim(15, 4), claim(16, 4, { origin: 'nobody' })]),
      given(...definitions),
      context,
    );
    expect(decided).toMatchObject({ type: 'rejected', problems: [{ code: 'wording-unknown' }, { code: 'source-unknown' }] });
  });

  it('leaves out what is refused, with a note, where the others do not depend on it', () => {
    const decided = decideItem(several([claim(15, 4), claim(16, 4, { origin: 'nobody' })], true), given(...definitions), context);
    expect(decided).toMatchObject({ type: 'recorded', events: [{}], note: 'left out: source-unknown' });
  });

  it('is already known where its own, the last, is', () => {
    expect(decideItem(several([claim(15, 4), definitions[0]!]), given(...definitions), context)).toMatchObject({
      type: 'already-known',
      events: [{}],
    });
  });
});

describe('an item of one command', () => {
  it('lists problems of its shape and of its content at once', () => {
    const shape = { code: 'field-invalid', path: 'via', message: '' } as const;
    const decided = decideItem(one(claim(15, 'umpteen'), [shape]), given(...definitions), context);
    expect(decided).toMatchObject({ type: 'rejected', problems: [{ code: 'field-invalid' }, { code: 'wording-unknown' }] });
  });

  it('is refused for its shape alone', () => {
    const shape = { code: 'field-invalid', path: 'via', message: '' } as const;
    expect(decideItem(one(claim(15, 4), [shape]), given(...definitions), context)).toEqual({ type: 'rejected', problems: [shape] });
  });

  it('is already known where nothing would change', () => {
    expect(decideItem(one(definitions[0]!), given(...definitions), context)).toMatchObject({ type: 'already-known', events: [] });
  });
});
