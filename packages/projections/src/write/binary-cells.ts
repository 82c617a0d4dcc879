/** A cell of a row that goes to the server in its own binary form. */
export type Cell = string | number | bigint | boolean | null | undefined;

/** Writes a cell at `at`, where there is room for it, and returns how many bytes it took. */
export type CellWriter = (data: Buffer, at: number, cell: Exclude<Cell, null | undefined>) => number;

/** The most that a cell of another type than text takes. */
export const longestNumber = 16;

/** UTF-8 takes at most three bytes for a character of a string. */
export const roomFor = (text: string): number => text.length * 3;

const writeText: CellWriter = (data, at, cell) => {
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

const writeUuid: CellWriter = (data, at, cell) => {
  const text = cell as string;
  let end = at;
  let high = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === dash) continue;
    const digit = code <= nine ? code - zero : (code | 0x20) - letterA + 10;
    if (high < 0) high = digit;
    else {
      data[end++] = (high << 4) | digit;
      high = -1;
    }
  }
  if (end - at !== 16) throw new Error(`no uuid: ${text}`);
  return 16;
};
const dash = 45;
const zero = 48;
const nine = 57;
const letterA = 97;

const writeInt64 = (data: Buffer, at: number, value: number): number => {
  const high = Math.floor(value / 2 ** 32);
  data.writeInt32BE(high, at);
  data.writeUInt32BE(value - high * 2 ** 32, at + 4);
  return 8;
};

const writeBigint: CellWriter = (data, at, cell) => {
  const value = Number(cell);
  if (Number.isSafeInteger(value)) return writeInt64(data, at, value);
  data.writeBigInt64BE(BigInt(cell as string), at);
  return 8;
};

const writeInt: CellWriter = (data, at, cell) => {
  data.writeInt32BE(Number(cell), at);
  return 4;
};

const writeSmallint: CellWriter = (data, at, cell) => {
  data.writeInt16BE(Number(cell), at);
  return 2;
};

const writeBoolean: CellWriter = (data, at, cell) => {
  data[at] = cell === true ? 1 : 0;
  return 1;
};

/** Microseconds since 2000, as the server counts. */
const writeTime: CellWriter = (data, at, cell) => {
  const text = cell as string;
  const milliseconds = millisecondsOf(text);
  if (Number.isNaN(milliseconds)) throw new Error(`no instant: ${text}`);
  // `….123456Z`: three digits more than a `Date` has.
  const beyond = text.length === micros.length ? Number(text.slice(23, 26)) : 0;
  const value = (milliseconds - epoch) * 1000 + beyond;
  if (Number.isSafeInteger(value)) return writeInt64(data, at, value);
  data.writeBigInt64BE(BigInt(milliseconds - epoch) * 1000n + BigInt(beyond), at);
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
