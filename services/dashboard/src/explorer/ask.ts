import { TypedDocumentString } from '@factline/client';
import { type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { client } from '../data/client.js';
import { explainError } from '../data/queries.js';

/** All that is wrong with a question, each with its line; empty where it can be asked. Without a schema only the form is looked at. */
export const problemsOf = (query: string, variables: string, schema: GraphQLSchema | undefined): readonly string[] => {
  const problems: string[] = [];
  try {
    const document = parse(query);
    if (schema !== undefined)
      for (const { message, locations } of validate(schema, document))
        problems.push(locations?.[0] === undefined ? message : `Line ${locations[0].line}: ${message}`);
  } catch (error) {
    const { message, locations } = error as { message: string; locations?: readonly { line: number }[] };
    problems.push(locations?.[0] === undefined ? message : `Line ${locations[0].line}: ${message}`);
  }
  if (readVariables(variables) === undefined) problems.push('The variables must be a JSON object.');
  return problems;
};

/** The variables as an object; undefined where they are none. */
export const readVariables = (text: string): Record<string, unknown> | undefined => {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** Asks, and tells each answer as text: one for a query or a mutation, one after another for a subscription, until `signal`. */
export const ask = async (
  query: string,
  variables: Record<string, unknown>,
  onAnswer: (text: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  if (getOperationAST(parse(query))?.operation === 'subscription') {
    for await (const answer of client.subscribe(new TypedDocumentString<object, object>(query), variables, { signal }))
      onAnswer(JSON.stringify(answer, null, 2));
    return;
  }
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const text = await response.text();
    onAnswer(pretty(text));
  } catch (error) {
    if (!signal.aborted) onAnswer(explainError(error).detail);
  }
};

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
