import type { BoardQueryVariables, TopicsOverviewQueryVariables } from '@factline/client';

/** The question of a board: its first page. */
export const boardVariables = (topic: string) => ({ topic, first: 40 }) satisfies BoardQueryVariables;

/** The question of the page of all topics. */
export const topicsVariables = { first: 50 } satisfies TopicsOverviewQueryVariables;
