import type { BoardQueryVariables, TopicsOverviewQueryVariables } from '@factline/client';

/** The question of a board: a first page of as many rows as a screen shows, */
export const boardVariables = (topic: string) => ({ topic, first: 12 }) satisfies BoardQueryVariables;
/** and further pages of as many as one answer should bear. */
export const laterBoardVariables = (topic: string) => ({ topic, first: 50 }) satisfies BoardQueryVariables;

/** The question of the page of all topics. */
export const topicsVariables = { first: 50 } satisfies TopicsOverviewQueryVariables;
