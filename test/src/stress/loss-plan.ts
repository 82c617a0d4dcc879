import { fixedId } from '@factline/testing';

/** What a writer of the loss test is to do; the same plan means the same events. */
export type WriterPlan = { url: string; seed: number; run: string; writer: number; events: number };
export type WriterMessage = { type: 'recorded'; events: [id: string, position: string][] } | { type: 'done' };

/** A stream that all writers of a run try to be the next on. */
export const contestedStream = (run: string): string => `topic:contested-${run}`;

export function plannedIds({ run, writer, events }: Pick<WriterPlan, 'run' | 'writer' | 'events'>): string[] {
  return Array.from({ length: events }, (_, n) => fixedId(`${run} ${writer} ${n}`));
}
