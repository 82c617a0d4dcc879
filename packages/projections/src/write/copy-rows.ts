import { cellWriter, longestNumber, roomFor, type Target, targetOf } from './binary-cells.js';
import type { Column, Rows } from './joined-insert.js';

/** Bytes that a page's rows are given at first, where no page before says how many they need. */
const firstSize = 1 << 16;

/**
 * Rows of a table that is only inserted into, sent by binary COPY: the server takes them at half of what the same rows cost as
 * parameters of an INSERT, and reads no number, time or key from text. Each row goes into the buffer at once: kept as
 * objects until the page ends, they would be what the garbage collector is busiest with.
 */
export const copyRows = (table: string, columns: readonly Column[]): (() => Rows) => {
  const text = `copy ${table} (${columns.map(({ name }) => name).join(', ')}) from stdin (format binary)`;
  const width = columns.length;
  const write = columns.map(({ type }) => cellWriter(type));
  const withoutText = 2 + width * (4 + longestNumber) + trailer.length;
  let usual = firstSize;
  return () => {
    let target: Target | undefined;
    let end = 0;
    let size = 0;
    return {
      size: () => size,
      add: (...cells) => {
        let room = withoutText;
        for (let i = 0; i < width; i++) {
          const cell = cells[i];
          if (typeof cell === 'string') room += roomFor(cell);
        }
        if (target === undefined) {
          target = targetOf(Math.max(usual, header.length + room));
          end = header.copy(target.data);
        } else if (target.data.length - end < room) target = grown(target, end, room);
        const { view } = target;
        view.setInt16(end, width);
        end += 2;
        for (let i = 0; i < width; i++) {
          const cell = cells[i];
          const length = cell === null || cell === undefined ? -1 : (write[i] as (typeof write)[number])(target, end + 4, cell);
          view.setInt32(end, length);
          end += length < 0 ? 4 : 4 + length;
        }
        size++;
      },
      statement: () => {
        if (target === undefined) return undefined;
        usual = Math.max(firstSize, end + (end >> 2));
        const { data } = target;
        const all = end + trailer.copy(data, end);
        return { name: table, text, values: [], copied: data.subarray(0, all) };
      },
    };
  };
};

/** Signature, no flags, no extension; and the number of columns that no row has. */
const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);

const grown = ({ data }: Target, end: number, by: number): Target => {
  const larger = targetOf(data.length * 2 + by);
  data.copy(larger.data, 0, 0, end);
  return larger;
};
