import { deciderSpecification } from '@factline/testing';
import { createDirectory, type MovingDirectory } from '../directory/create-directory.js';
import type { NewEvent } from '../event/event.js';
import type { Instant } from '../period/period.js';
import { decide } from './decide.js';
import type { DecideContext, Decision } from './decision.js';
import type { Written } from './written.js';

export const now = '2021-05-20T10:00:00.000Z' as Instant;
export const context: DecideContext = { now, contentSalt: 'ab'.repeat(16), place: 7 };

/** Commands as lines of a file, decided one after the other; each must come to something. */
export const decided = (directory: MovingDirectory, ...commands: readonly object[]): NewEvent[] =>
  commands.flatMap((command) => {
    const decision = decide(command as Written, directory, context);
    if (decision.type === 'rejected') throw new Error(JSON.stringify(decision.problems, null, 1));
    if (decision.type === 'already-known') return [];
    directory.apply(decision.events);
    return decision.events;
  });

export const decideOn = (directory: MovingDirectory, command: object): Decision => decide(command as Written, directory, context);

/** `given(...events).when(command).then(...)`, the state being the ingest directory. */
export const given = deciderSpecification<MovingDirectory, object, NewEvent, Decision>({
  initialState: () => createDirectory(),
  evolve: (directory, event) => {
    directory.apply([event]);
    return directory;
  },
  decide: (command, directory) => decideOn(directory, command),
});

export const palestinians = 'gaza-2021/killed/palestinians/gaza-strip';
export const children = 'gaza-2021/killed/children/gaza-strip';
export const daily = 'gaza-2021/killed/palestinians/gaza-strip/flow';

/** Definitions of the founding article, as lines. */
export const definitions: readonly object[] = [
  { type: 'topic', key: 'gaza-2021', title: 'Escalation of May 2021', timeZone: 'Asia/Jerusalem' },
  { type: 'topic', key: 'other', title: 'Another story' },
  { type: 'source', key: 'ministry', name: 'Palestinian Ministry of Health', kind: 'official', aliases: ['Gaza Health Ministry'] },
  { type: 'source', key: 'officials', name: 'Gaza health officials', kind: 'official', speaksFor: 'ministry' },
  { type: 'source', key: 'axios', name: 'Axios', kind: 'media' },
  { type: 'source', key: 'reuters', name: 'Reuters', kind: 'agency' },
  { type: 'document', url: 'https://example.org/a', publisher: 'axios', title: 'A visit', publishedAt: '2021-05-14T12:00:00Z' },
  { type: 'document', url: 'https://example.org/undated', publisher: 'axios' },
  { type: 'data-set', key: 'gaza-daily', title: 'Daily numbers', publisher: 'reuters' },
  {
    type: 'figure',
    key: palestinians,
    topic: 'gaza-2021',
    title: 'Palestinians killed',
    measure: 'killed',
    population: 'palestinians',
    place: 'gaza-strip',
    unit: 'people',
    kind: 'cumulative',
    baseDate: '2021-05-10',
  },
  {
    type: 'figure',
    topic: 'gaza-2021',
    title: 'Children killed',
    measure: 'killed',
    population: 'children',
    place: 'gaza-strip',
    unit: 'people',
    kind: 'cumulative',
    partOf: palestinians,
  },
  {
    type: 'figure',
    key: daily,
    topic: 'gaza-2021',
    title: 'Killed by period',
    measure: 'killed',
    population: 'palestinians',
    place: 'gaza-strip',
    unit: 'people',
    kind: 'flow',
  },
  {
    type: 'figure',
    topic: 'other',
    title: 'Households',
    measure: 'displaced',
    population: 'households',
    place: 'anywhere',
    unit: 'households',
    kind: 'stock',
  },
];
export const base: readonly NewEvent[] = decided(createDirectory(), ...definitions);

/** The directory after `base` and what these lines come to. */
export const directoryAfter = (...commands: readonly object[]): MovingDirectory => {
  const directory = createDirectory();
  directory.apply(base);
  decided(directory, ...commands);
  return directory;
};
/** Events of these lines, decided after `base`. */
export const after = (...commands: readonly object[]): NewEvent[] => {
  const directory = createDirectory();
  directory.apply(base);
  return [...base, ...decided(directory, ...commands)];
};

export const claim = {
  type: 'claim',
  figure: palestinians,
  value: 'at least 120',
  asOf: '2021-05-14',
  origin: 'officials',
  document: 'https://example.org/a',
  publishedAt: '2021-05-14T12:00:00Z',
} as const;
export const codesOf = (decision: Decision): string[] =>
  decision.type === 'rejected' ? decision.problems.map(({ code, path }) => `${code} ${path}`) : [decision.type];
