import { type FactlineClient, FigureKeysDocument, TopicsDocument } from '@factline/client';
import { CliFailure } from './failure.js';

/** Those of `known` that `wanted` was probably meant to be, nearest first. */
export const nearest = (wanted: string, known: readonly string[], most = 3): string[] => {
  const lower = wanted.toLowerCase();
  return known
    .map((key) => ({ key, distance: key.includes(lower) ? 0 : editDistance(lower, key) }))
    .filter(({ key, distance }) => distance <= Math.max(2, Math.floor(Math.max(lower.length, key.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key);
};

/** Levenshtein's distance, one row at a time. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

/** The failure for a figure that is not there, with the keys that may be meant. */
export const noSuchFigure = async (client: FactlineClient, key: string): Promise<CliFailure> => {
  const [topic] = key.split('/');
  const ofTopic = await keysOf(client, { topic: topic ?? key });
  const found = nearest(key, ofTopic.length > 0 ? ofTopic : await keysOf(client, {}));
  return new CliFailure('notFound', `There is no figure ${key}.`, [
    ...didYouMean(found),
    'List the figures there are: factline figures [--topic T] [--search WORDS]',
  ]);
};

/** The failure for a topic that is not there. */
export const noSuchTopic = async (client: FactlineClient, key: string): Promise<CliFailure> => {
  const { topics } = await client.query(TopicsDocument, { first: 100 });
  const found = nearest(
    key,
    topics.nodes.map((topic) => topic.key),
  );
  return new CliFailure('notFound', `There is no topic ${key}.`, [...didYouMean(found), 'List the topics there are: factline topics']);
};

const keysOf = async (client: FactlineClient, filter: { topic?: string }): Promise<string[]> => {
  const { figures } = await client.query(FigureKeysDocument, { filter, first: 100 });
  return figures.nodes.map(({ key }) => key);
};

const didYouMean = (keys: readonly string[]): string[] => (keys.length === 0 ? [] : [`Did you mean ${keys.join(', or ')}?`]);
