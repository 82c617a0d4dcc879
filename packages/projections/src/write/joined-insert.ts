import type { Cell } from './binary-cells.js';

/** A column of a table that rows are written to, with the type its text is cast to. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** A statement with its parameters, for pg; named ones are prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Data of a COPY … FROM STDIN. */
  readonly copied?: Buffer;
}

const separator = '\u0001';
const none = '\u0002';

/**
 * Rows gathered column by column and sent as one joined text per column: from Node the fastest way into a table short of COPY, and one
 * round trip. Cells are keys, numbers, times and JSON, which cannot hold the two control characters that separate them and stand for null.
 */
export interface Rows {
  readonly size: () => number;
  add(...cells: Cell[]): void;
  /** The statement that writes all rows, or undefined where there are none. */
  statement(): Statement | undefined;
}

/** `finish` comes after the select: `on conflict …`. */
export const insertRows = (table: string, columns: readonly Column[], finish = ''): (() => Rows) => {
  const names = columns.map(({ name }) => name).join(', ');
  return rowsOf(
    table,
    columns,
    `insert into ${table} (${names}) select ${columns.map(({ name, type }) => cast(name, type)).join(', ')} from ${unnested(columns)} ${finish}`,
  );
};

/** Updates the rows that `keys` name with the other columns. */
export const updateRows = (table: string, keys: readonly Column[], changes: readonly Column[]): (() => Rows) => {
  const columns = [...keys, ...changes];
  const set = changes.map(({ name, type }) => `${name} = ${cast(name, type)}`).join(', ');
  const where = keys.map(({ name, type }) => `t.${name} = ${cast(name, type)}`).join(' and ');
  return rowsOf(`${table}/update`, columns, `update ${table} t set ${set} from ${unnested(columns)} where ${where}`);
};

const cast = (name: string, type: string): string => (type === 'text' ? `u.${name}` : `u.${name}::${type}`);

const unnested = (columns: readonly Column[]): string =>
  `unnest(${columns.map((_, i) => `string_to_array($${i + 1}, E'\\x01', E'\\x02')`).join(', ')}) as u(${columns.map(({ name }) => name).join(', ')})`;

const rowsOf = (name: string, columns: readonly Column[], text: string) => (): Rows => {
  const written: string[][] = columns.map(() => []);
  let size = 0;
  return {
    size: () => size,
    add: (...cells) => {
      for (let i = 0; i < written.length; i++) {
        const cell = cells[i];
        (written[i] as string[]).push(cell === null || cell === undefined ? none : typeof cell === 'string' ? cell : String(cell));
      }
      size++;
    },
    statement: () => (size === 0 ? undefined : { name, text, values: written.map((column) => column.join(separator)) }),
  };
};
