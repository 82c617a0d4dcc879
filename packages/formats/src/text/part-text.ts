import { type Problem, problem } from '@factline/domain';

/**
 * The text of a part on which its structure is found: one character per byte, so that indexes are byte places whatever the
 * bytes are. The text of a record is decoded from its bytes, and only where one of them is not ASCII.
 */
export interface PartText {
  /** Latin-1 view of the bytes: right for everything that is ASCII. */
  readonly text: string;
  /** The UTF-8 text between two indexes, or the byte (from `start`) that is not UTF-8. */
  readonly decode: (start: number, end: number) => string | { readonly invalidAt: number };
  readonly hasNul: boolean;
}

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const notAscii = /[^\x00-\x7f]/;

export const viewBytes = (bytes: Uint8Array): string => latin1.decode(bytes);

export const openText = (bytes: Uint8Array): PartText => {
  const text = viewBytes(bytes);
  const isAscii = !notAscii.test(text);
  return {
    text,
    hasNul: text.includes('\0'),
    decode: (start, end) => {
      const view = text.slice(start, end);
      return isAscii || !notAscii.test(view) ? view : decodeBytes(bytes.subarray(start, end));
    },
  };
};

const decodeBytes = (bytes: Uint8Array): string | { readonly invalidAt: number } => {
  try {
    return utf8.decode(bytes);
  } catch {
    return { invalidAt: firstInvalid(bytes) };
  }
};

/** Bisects: the longest beginning that is UTF-8, a cut character at its end aside. */
const firstInvalid = (bytes: Uint8Array): number => {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
};

const isBeginning = (bytes: Uint8Array): boolean => {
  try {
    // `stream` forgives a character that is cut at the end, so a fresh decoder is needed each time.
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

export const encodingProblem = (invalidAt: number, byte: number | undefined): Problem =>
  problem('encoding-invalid', '', {
    expected: 'UTF-8',
    received: `byte 0x${(byte ?? 0).toString(16).padStart(2, '0')} at byte ${invalidAt} of the line`,
    advice: 'Save the file as UTF-8.',
  });

export const nulProblem = (place: number): Problem =>
  problem('nul-byte', '', { expected: 'text', received: `a NUL byte at byte ${place} of the line` });
