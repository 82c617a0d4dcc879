import { type Problem, problem } from '@factline/domain';
import type { WrittenCommand } from '../item/item.js';
import { readJsonObject } from '../json/read-json.js';
import { isLineType, lineSchemas } from './line-schemas.js';
import { shapeProblems } from './shape-problems.js';

export type LineRead =
  | { readonly command: WrittenCommand; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Reads one line of a claims file. Fields of the wrong shape are left out of the command and named in the problems. */
export const readLine = (text: string): LineRead => {
  const read = readJsonObject(text);
  if ('problems' in read) return read;
  const { type } = read.value;
  if (type === undefined) return { problems: [problem('field-missing', 'type', { expected: lineTypes, received: 'nothing' })] };
  if (!isLineType(type)) return { problems: [problem('line-type-unknown', 'type', { expected: lineTypes, received: type })] };
  const shape = lineSchemas[type].safeParse(read.value);
  if (shape.success) return { command: read.value as WrittenCommand, problems: [] };
  const problems = shapeProblems(shape.error, read.value);
  const bad = new Set(problems.map(({ path }) => path.split('.')[0]));
  const command = Object.fromEntries(Object.entries(read.value).filter(([key]) => !bad.has(key))) as WrittenCommand;
  return { command, problems };
};

const lineTypes = `one of ${Object.keys(lineSchemas).join(', ')}`;
