/** A cell of a row that goes to the server in its own binary form. */
export type Cell = string | number | bigint | boolean | null | undefined;

/** Where cells are written: the same bytes twice, since numbers go in faster through a view. */
export interface Target {
  readonly data: Buffer;
  readonly view: DataView;
}
export const targetOf = (size: number): Target => {
  const data = Buffer.allocUnsafe(size);
  return { data, view: new DataView(data.buffer, data.byteOffset, size) };
};

/** Writes a cell at `at`, where there is room for it, and returns how many bytes it took. */
export type CellWriter = (target: Target, at: number, cell: Exclude<Cell, null | undefined>) => number;

/** The most that a cell of another type than text takes. */
export const longestNumber = 16;

/** UTF-8 takes at most three bytes for a character of a string. */
export const roomFor = (text: string): number => text.length * 3;

const writeText: CellWriter = ({ data }, at, cell) => {
  const text = String(cell);
  const { length } = text;
  if (length > shortText) return data.write(text, at);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return data.write(text, at);
    data[at + i] = code;
  }
  return length;
};
/** Up to here characters one by one are faster than a call out of the engine. */
const shortText = 40;

const writeUuid: CellWriter = ({ view }, at, cell) => {
  const text = cell as string;
  if (text !== lastUuid) {
    lastUuid = '';
    readUuid(text);
    lastUuid = text;
  }
  for (let i = 0; i < 4; i++) view.setInt32(at + i * 4, words[i] as number);
  return 16;
};
/** A claim's id is in most of the rows that its event makes. */
let lastUuid = '';
const words = new Int32Array(4);

const readUuid = (text: string): void => {
  let digits = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === dash) continue;
    word = (word << 4) | (code <= nine ? code - zero : (code | 0x20) - letterA + 10);
    if ((++digits & 7) === 0) words[(digits >> 3) - 1] = word;
  }
  if (digits !== 32) throw new Error(`no uuid: ${text}`);
};
const dash = 45;
const zero = 48;
const nine = 57;
const letterA = 97;

const writeInt64 = (view: DataView, at: number, value: number): number => {
  const high = Math.floor(value / 2 ** 32);
  view.setInt32(at, high);
  view.setUint32(at + 4, value - high * 2 ** 32);
  return 8;
};

const writeBigint: CellWriter = ({ view }, at, cell) => {
  const value = Number(cell);
  if (Number.isSafeInteger(value)) return writeInt64(view, at, value);
  view.setBigInt64(at, BigInt(cell as string));
  return 8;
};

const writeInt: CellWriter = ({ view }, at, cell) => {
  view.setInt32(at, Number(cell));
  return 4;
};

const writeSmallint: CellWriter = ({ view }, at, cell) => {
  view.setInt16(at, Number(cell));
  return 2;
};

const writeBoolean: CellWriter = ({ data }, at, cell) => {
  data[at] = cell === true ? 1 : 0;
  return 1;
};

/** Microseconds since 2000, as the server counts. */
const writeTime: CellWriter = ({ view }, at, cell) => {
  const text = cell as string;
  const milliseconds = millisecondsOf(text);
  if (Number.isNaN(milliseconds)) throw new Error(`no instant: ${text}`);
  // `….123456Z`: three digits more than a `Date` has.
  const beyond = text.length === micros.length ? Number(text.slice(23, 26)) : 0;
  const value = (milliseconds - epoch) * 1000 + beyond;
  if (Number.isSafeInteger(value)) return writeInt64(view, at, value);
  view.setBigInt64(at, BigInt(milliseconds - epoch) * 1000n + BigInt(beyond));
  return 8;
};
const micros = '2000-01-01T00:00:00.000000Z';
const epoch = Date.UTC(2000, 0, 1);

/** `Date.parse`, told once for each day: a page has few days and many times. */
const millisecondsOf = (text: string): number => {
  if (text[10] !== 'T' || !text.endsWith('Z') || (text.length !== 24 && text.length !== micros.length)) return Date.parse(text);
  const day = text.slice(0, 10);
  let start = days.get(day);
  if (start === undefined) {
    if (days.size >= mostDays) days.clear();
    days.set(day, (start = Date.parse(day)));
  }
  return start + ((two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17)) * 1000 + two(text, 20) * 10 + text.charCodeAt(22) - zero;
};
const days = new Map<string, number>();
const mostDays = 10_000;
const two = (text: string, at: number): number => (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

const writers: Readonly<Record<string, CellWriter>> = {
  text: writeText,
  json: writeText,
  uuid: writeUuid,
  bigint: writeBigint,
  int: writeInt,
  smallint: writeSmallint,
  boolean: writeBoolean,
  timestamptz: writeTime,
};

/** How cells of a column type go to the server; a type without a writer is a bug of the table's list. */
export const cellWriter = (type: string): CellWriter => {
  const writer = writers[type];
  if (writer === undefined) throw new Error(`no binary form for ${type}`);
  return writer;
};
