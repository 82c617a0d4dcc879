import type { TypedDocumentString } from '@factline/client';
import { client } from './client.js';

/** How long an answer that nobody took is kept. Milliseconds. */
const keptMs = 10_000;

const ahead = new Map<string, Promise<unknown>>();
const keyOf = (document: TypedDocumentString<unknown, never>, variables: object): string => JSON.stringify([document, variables]);

/** Asks before the page that wants the answer can be drawn; the first `ask` of the same takes it. */
export const askAhead = <TResult, TVariables extends object>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
): void => {
  const key = keyOf(document, variables);
  const answer = client.query(document, variables);
  ahead.set(key, answer);
  answer.catch(() => {}); // told to whoever takes it
  setTimeout(() => ahead.delete(key), keptMs);
};

/** Asks once, or takes what was asked for ahead. */
export const ask = <TResult, TVariables extends object>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal: AbortSignal,
): Promise<TResult> => {
  const key = keyOf(document, variables);
  const known = ahead.get(key) as Promise<TResult> | undefined;
  ahead.delete(key);
  return known ?? client.query(document, variables, { signal });
};
