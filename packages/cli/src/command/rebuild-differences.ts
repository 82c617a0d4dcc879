import type { RebuildPartsFragment } from '@factline/client';
import { grouped } from '../render/decimal.js';
import type { Paint } from '../render/paint.js';

/** Which rows differ: how many of each table, and the first of them. */
export const differencesText = ({ differing, examples }: Pick<RebuildPartsFragment, 'differing' | 'examples'>, paint: Paint): string[] =>
  differing.flatMap(({ table, rows }) => [
    `  ${paint.bold(table)}: ${grouped(rows)}`,
    ...examples
      .filter((one) => one.table === table)
      .map(({ key, old, new: built }) => `    ${key.join(' ')}: ${paint.dim(textOf(old))} → ${textOf(built)}`),
  ]);

const textOf = (row: unknown): string => (row === null ? 'not there' : JSON.stringify(row));
