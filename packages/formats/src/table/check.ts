import { type Problem, problem, readMoment } from '@factline/domain';
import type { CheckSpec } from '../mapping/mapping-schema.js';
import type { Columns } from './columns.js';
import type { Row } from './row.js';

export type Check = (row: Row) => void;

/** What the cells of some columns must hold; each failure is a problem at `columns.<name>`. */
export const compileChecks = (
  specs: Readonly<Record<string, CheckSpec>> | undefined,
  columns: Columns,
  namedAt: string,
): readonly Check[] => Object.entries(specs ?? {}).map(([column, spec]) => compileCheck(column, spec, columns, namedAt));

const compileCheck = (column: string, spec: CheckSpec, columns: Columns, namedAt: string): Check => {
  const index = columns.index(column, `${namedAt}.${column}`);
  const same = spec.same === undefined ? undefined : columns.index(spec.same, `${namedAt}.${column}.same`);
  const words = spec.words === undefined ? undefined : new Set(spec.words);
  const pattern = spec.pattern === undefined ? undefined : new RegExp(`^(?:${spec.pattern})$`, 'u');
  const path = `columns.${column}`;
  const bounding =
    spec.notAfter === undefined || spec.notAfter === 'received' ? undefined : columns.index(spec.notAfter, `${namedAt}.${column}.notAfter`);
  return ({ cells, problems, options }) => {
    const cell = cells[index] ?? '';
    if (cell === '') {
      if (spec.required === true)
        problems.push(problem('field-missing', path, { expected: `something in the column ${column}`, received: 'a blank cell' }));
      return;
    }
    if (spec.blank === true) problems.push(problem('field-invalid', path, { expected: 'a blank cell in such a row', received: cell }));
    if (words !== undefined && !words.has(cell)) {
      problems.push(problem('mapping-word-unknown', path, { expected: `one of ${[...words].join(', ')}`, received: cell }));
    }
    if (pattern !== undefined && !pattern.test(cell)) {
      problems.push(problem('field-invalid', path, { expected: `text of the form ${spec.pattern}`, received: cell }));
    }
    if (spec.integer === true && !/^-?\d+$/.test(cell)) {
      problems.push(problem('number-invalid', path, { expected: 'a whole number in plain digits', received: cell }));
    }
    if (spec.date !== undefined && readMoment(cell, 'UTC')?.precision !== spec.date) {
      problems.push(
        problem('date-invalid', path, { expected: `a real date or time to the ${spec.date}${timed(spec.date)}`, received: cell }),
      );
    }
    if (spec.notAfter !== undefined) {
      const bound = bounding === undefined ? options.receivedAt : cells[bounding];
      const late = bound === undefined ? undefined : lateProblem(cell, bound, spec.notAfter, path);
      if (late !== undefined) problems.push(late);
    }
    if (same !== undefined && cells[same] !== cell) {
      problems.push(problem('field-invalid', path, { expected: `what the column ${spec.same} holds (${cells[same]})`, received: cell }));
    }
  };
};

const timed = (precision: string): string => (precision === 'minute' || precision === 'second' ? ', with its UTC offset' : '');

/** What the domain allows: clocks that differ, and dates of zones ahead of UTC. */
const clockSkewMs = 5 * 60_000;
const zoneMs = 14 * 3_600_000;

const lateProblem = (cell: string, bound: string, boundName: string, path: string): Problem | undefined => {
  const own = readMoment(cell, 'UTC');
  const other = readMoment(bound, 'UTC');
  if (own === undefined || other === undefined) return undefined;
  // Instants are texts in the order of time; only the few that come after their bound are measured.
  if (own.startsAt <= other.endsAt) return undefined;
  const isReceived = boundName === 'received';
  if (Date.parse(own.startsAt) <= Date.parse(other.endsAt) + (isReceived ? clockSkewMs : zoneMs)) return undefined;
  const expected = `nothing later than ${isReceived ? `the file itself (${bound})` : `${boundName} (${bound})`}`;
  return problem(isReceived ? 'publication-in-future' : 'period-after-publication', path, { expected, received: cell });
};
