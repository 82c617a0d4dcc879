import type { Directory } from '../directory/directory.js';
import { figureAt, leadsTo } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import type { FigureKey } from './figure.js';

/**
 * The figure that `key` is to be a part of; null where the line says it has none, undefined where it says nothing. Problems:
 * `part-of-itself` (also through others), `part-of-other-topic`, `figure-unknown`.
 */
export const wholeAt = (
  written: unknown,
  key: FigureKey,
  topic: string | undefined,
  directory: Directory,
  problems: Problem[],
): FigureKey | null | undefined => {
  if (written === undefined || written === null) return written;
  if (written === key) {
    problems.push(problem('part-of-itself', 'partOf', { expected: 'another figure', received: key }));
    return undefined;
  }
  const whole = figureAt(written, directory, 'partOf', problems)?.figure;
  if (whole === undefined) return undefined;
  if (leadsTo(whole.key, key, (at) => directory.figure(at)?.partOf)) {
    problems.push(problem('part-of-itself', 'partOf', { expected: `a figure that is no part of ${key}`, received: whole.key }));
  }
  if (topic !== undefined && whole.topic !== topic) {
    problems.push(
      problem('part-of-other-topic', 'partOf', {
        expected: `a figure of topic ${topic}`,
        received: `${whole.key} of topic ${whole.topic}`,
      }),
    );
  }
  return whole.key;
};
