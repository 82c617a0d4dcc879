import { describe, expect, it } from 'vitest';
import { FactlineUnreachable, GraphQLRequestError } from './errors.js';
import {
  FigureUpdatedDocument,
  type FigureUpdatedSubscription,
  type FigureUpdatedSubscriptionVariables,
  SubmissionProgressedDocument,
} from './generated/operations.js';
import { type Attempt, keepGoing } from './resume.js';

const told = (cursor: string): FigureUpdatedSubscription => ({ figureUpdated: { __typename: 'Heartbeat', cursor } });
const cut = () => new FactlineUnreachable('http://127.0.0.1:1', 'the connection broke off');

/** Attempts that each yield what a script says, and remembers what they were asked with. */
const scripted = (...script: readonly (readonly (FigureUpdatedSubscription | Error)[])[]) => {
  const asked: FigureUpdatedSubscriptionVariables[] = [];
  const attempt: Attempt<FigureUpdatedSubscription, FigureUpdatedSubscriptionVariables> = async function* (variables, opened) {
    asked.push(variables);
    const steps = script[asked.length - 1] ?? [];
    if (!(steps[0] instanceof FactlineUnreachable)) opened();
    for (const step of steps) {
      if (step instanceof Error) throw step;
      yield step;
    }
  };
  return { asked, attempt };
};

const cursors = async (results: AsyncIterable<FigureUpdatedSubscription>, enough: number): Promise<string[]> => {
  const seen: string[] = [];
  for await (const { figureUpdated } of results) {
    seen.push(figureUpdated.cursor);
    if (seen.length === enough) break;
  }
  return seen;
};

describe('a subscription that is cut', () => {
  it('goes on from the last cursor it had, whether it broke or was ended by the server', async () => {
    const { asked, attempt } = scripted([told('a'), told('b'), cut()], [told('c')], [told('d')]);
    const states: string[] = [];
    const results = keepGoing(FigureUpdatedDocument, { topic: 't' }, attempt, { onConnection: (state) => states.push(state) });
    expect(await cursors(results, 4)).toEqual(['a', 'b', 'c', 'd']);
    expect(asked).toEqual([{ topic: 't' }, { topic: 't', after: 'b' }, { topic: 't', after: 'c' }]);
    expect(states).toEqual(['connected', 'cut', 'connected', 'cut', 'connected']);
  });

  it('keeps the cursor it was given over a cut before the first message', async () => {
    const { asked, attempt } = scripted([], [told('z')]);
    expect(await cursors(keepGoing(FigureUpdatedDocument, { after: 'y' }, attempt, {}), 1)).toEqual(['z']);
    expect(asked).toEqual([{ after: 'y' }, { after: 'y' }]);
  });

  it('comes back after refusals that pass, and gives up at one that does not', async () => {
    const refused = (code: string) => new GraphQLRequestError([{ message: code, extensions: { code } }]);
    const { asked, attempt } = scripted([told('a'), refused('RATE_LIMITED')], [refused('CURSOR_EXPIRED')]);
    await expect(cursors(keepGoing(FigureUpdatedDocument, {}, attempt, {}), 9)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(asked.length).toBe(2);
  });
});

describe('a gateway that was never reached', () => {
  it('is an error at once', async () => {
    const { attempt } = scripted([cut()], [told('a')]);
    await expect(cursors(keepGoing(FigureUpdatedDocument, {}, attempt, {}), 1)).rejects.toBeInstanceOf(FactlineUnreachable);
  });
  it('is waited for by the patient', async () => {
    const { attempt } = scripted([cut()], [told('a')]);
    expect(await cursors(keepGoing(FigureUpdatedDocument, {}, attempt, { isPatient: true }), 1)).toEqual(['a']);
  });
});

it('an operation without a cursor ends when the server says so', async () => {
  const results = keepGoing(
    SubmissionProgressedDocument,
    { id: 'x' },
    async function* (_variables, opened) {
      opened();
      yield { submissionProgressed: {} as never };
    },
    {},
  );
  let count = 0;
  for await (const _ of results) count += 1;
  expect(count).toBe(1);
});

it('stops when it is called off, also while it waits to come back', async () => {
  const abort = new AbortController();
  const { asked, attempt } = scripted([told('a'), cut()]);
  const results = keepGoing(FigureUpdatedDocument, {}, attempt, {
    signal: abort.signal,
    onConnection: (state) => state === 'cut' && abort.abort(),
  });
  expect(await cursors(results, 9)).toEqual(['a']);
  expect(asked.length).toBe(1);
});
