import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt, type Stack, startStack } from './stack.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const database = await testDatabase();
let stack: Stack;
beforeAll(async () => {
  stack = await startStack((name) => database.url[name]);
});
afterAll(() => stack.stop());

const ask = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  askAt<Any>(stack.url, query, variables, headers);
const handIn = (...lines: readonly object[]): Promise<Any> => handInWith('', ...lines);
const handInWith = async (options: string, ...lines: readonly object[]): Promise<Any> => {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const answer = await fetch(`${stack.url}/submissions?format=ndjson${options}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const { submission } = (
      await ask('query ($id: ID!) { submission(id: $id) { id state recorded alreadyKnown rejected position } }', { id })
    ).data;
    if (submission.state === 'DONE' || submission.state === 'FAILED') return submission;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const recall = async (submission: string, reason = 'the wrong table'): Promise<Any> => {
  const { data, errors } = await ask(
    `mutation ($input: RecallSubmissionInput!) { result: recallSubmission(input: $input) { __typename
       ... on RecallSubmissionSuccess { alreadyKnown position recalled { id state } submission { id state recorded rejected } }
       ... on RecallSubmissionProblem { problems { code message } submission { recorded } } } }`,
    { input: { submission, reason } },
  );
  return errors === undefined ? data.result : { errors };
};

const [killed, injured] = ['flood/killed/people/valley', 'flood/injured/people/valley'];
const figure = (key: string, measure: string) => ({
  type: 'figure',
  key,
  topic: 'flood',
  title: measure,
  measure,
  population: 'people',
  place: 'valley',
  unit: 'people',
  kind: 'cumulative',
  baseDate: '2024-05-01',
});
const claim = (value: number, day: number, more: object = {}) => ({
  type: 'claim',
  figure: killed,
  value,
  asOf: `2024-05-0${day}`,
  origin: 'police',
  publishedAt: `2024-05-0${day}T18:00:00Z`,
  ...more,
});
const at = (origin: string, day: number) => ({ figure: killed, origin, asOf: `2024-05-0${day}` });

/** Headline, standings and series of both figures: all that a reader sees of them now. */
const shown = async (position: string): Promise<Any> =>
  Promise.all(
    [killed, injured].map(async (key) => {
      const { data, errors } = await ask(
        `query ($key: ID!) { figure(key: $key) { title current { value { text } status flags { code } referencePeriod { end } winners { id state } losers { rule claim { id } } }
           series { period { end } current { value { text } status flags { code } } } standings { claim { id } origin { key } } } }`,
        { key },
        { 'factline-min-position': position },
      );
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data.figure;
    }),
  );

describe('recallSubmission', () => {
  it('takes everything back that a submission said, keeps definitions, and is done once', async () => {
    const first = await handIn(
      { type: 'topic', key: 'flood', title: 'A flood', timeZone: 'UTC' },
      { type: 'source', key: 'police', name: 'Police', kind: 'official' },
      { type: 'source', key: 'paper', name: 'The Paper', kind: 'media' },
      figure(killed, 'killed'),
      figure(injured, 'injured'),
      claim(10, 1),
      claim(20, 2),
      claim(30, 3),
      claim(21, 2, { origin: 'paper', publishedAt: '2024-05-02T20:00:00Z' }),
    );
    const before = await shown(first.position);
    const wrong = [
      figure('flood/missing/people/valley', 'missing'),
      claim(99, 4),
      // Another value of the same cell, a correction of what it said itself, one by the source, a repair, a move, a dispute.
      claim(31, 3, { publishedAt: '2024-05-04T08:00:00Z' }),
      { type: 'correction', claim: at('police', 4), value: 98, by: 'source', reason: 'recount', publishedAt: '2024-05-05T09:00:00Z' },
      { type: 'correction', claim: at('police', 2), value: 25, by: 'source', reason: 'recount', publishedAt: '2024-05-05T09:00:00Z' },
      { type: 'correction', claim: at('police', 1), value: 11, by: 'recorder', reason: 'mistyped' },
      { type: 'move', claim: at('paper', 2), to: injured, reason: 'of the injured' },
      { type: 'dispute', claim: { ...at('police', 3), value: 30 }, by: 'paper', reason: 'too many', publishedAt: '2024-05-05T10:00:00Z' },
    ];
    const second = await handIn(...wrong);
    expect(second).toMatchObject({ state: 'DONE', recorded: wrong.length, rejected: 0 });
    expect(await shown(second.position)).not.toEqual(before);

    const result = await recall(second.id);
    expect(result).toMatchObject({
      __typename: 'RecallSubmissionSuccess',
      alreadyKnown: false,
      recalled: { id: second.id, state: 'RECALLED' },
      submission: { state: 'DONE', recorded: 7, rejected: 0 },
    });
    const after = await shown(result.position);
    // The repair was repaired back: that claim has another id now, and says what it said.
    const named = (figures: Any) =>
      JSON.parse(JSON.stringify(figures, (key, value) => (key === 'id' || key === 'state' ? undefined : value)));
    expect(named(after)).toEqual(named(before));
    expect((await ask('{ figure(key: "flood/missing/people/valley") { title } }')).data.figure).toEqual({ title: 'missing' });
    const { data } = await ask(
      'query ($key: ID!) { figure(key: $key) { revisions(last: 4) { nodes { reason changedBy from { text } to { text } } } } }',
      { key: killed },
    );
    expect(data.figure.revisions.nodes).toContainEqual({
      reason: 'RECORDING_ERROR',
      changedBy: 'RECORDER',
      from: { text: '98' },
      to: { text: '30' },
    });

    expect(await recall(second.id, 'again')).toMatchObject({ alreadyKnown: true, submission: { id: result.submission.id } });
    // Its claims again: they are known, and stay struck.
    const claims = wrong.filter(({ type }) => type === 'claim');
    expect(await handIn(...claims)).toMatchObject({ state: 'DONE', recorded: 0, alreadyKnown: claims.length });
    expect(await shown(result.position)).toEqual(after);
    // Asked for, they are recorded anew; and once that was done, they are known.
    const again = await handInWith('&again=true', ...claims);
    expect(again).toMatchObject({ state: 'DONE', recorded: claims.length, alreadyKnown: 0 });
    expect((await shown(again.position))[0].current.value).toEqual({ text: '99' });
    expect(await handInWith('&again=true', ...claims)).toMatchObject({ state: 'DONE', recorded: 0, alreadyKnown: claims.length });
    // Recalled and taken again once more, they are others still.
    const twice = await recall(again.id);
    expect(named(await shown(twice.position))).toEqual(named(before));
    expect(await handInWith('&again=true', ...claims)).toMatchObject({ state: 'DONE', recorded: claims.length });
  }, 120_000);

  it('is refused for what is not there, and of a submission without claims takes nothing', async () => {
    expect((await recall('00000000-0000-4000-8000-000000000000')).errors[0].extensions.code).toBe('NOT_FOUND');
    const empty = await handIn({ type: 'source', key: 'agency', name: 'Agency', kind: 'agency' });
    expect(await recall(empty.id)).toMatchObject({ recalled: { state: 'RECALLED' }, submission: { recorded: 0, rejected: 0 } });
  });
});
