import { type ProblemCode, problemCodes } from './codes.js';

/** One reason why an item is refused. An item lists all of its problems at once (DOMAIN §6). */
export interface Problem {
  readonly code: ProblemCode;
  /** JSON path inside the item, e.g. `period.end`, `value`, `columns.killed`; empty for the whole item. */
  readonly path: string;
  /** A sentence for a person: what was expected, what was received. */
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

export interface ProblemFacts {
  readonly expected?: string;
  /** Anything that was handed in; shortened for the sentence. */
  readonly received?: unknown;
  /** What to do about it, as a sentence. */
  readonly advice?: string;
}

/** A problem whose sentence states the rule, what was expected, what was received, and what to do. */
export const problem = (code: ProblemCode, path: string, { expected, received, advice }: ProblemFacts = {}): Problem => {
  const shown = received === undefined ? undefined : show(received);
  const detail = [expected === undefined ? '' : `expected ${expected}`, shown === undefined ? '' : `received ${shown}`]
    .filter((part) => part !== '')
    .join(', ');
  const where = path === '' ? '' : `${path}: `;
  const message = `${where}${problemCodes[code]}${detail === '' ? '' : ` ${capital(detail)}.`}${advice === undefined ? '' : ` ${advice}`}`;
  return { code, path, message, ...(expected === undefined ? {} : { expected }), ...(shown === undefined ? {} : { received: shown }) };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const maxShown = 120;

/** Short, and free of what could not be stored or printed: control characters and lone surrogates. */
const show = (received: unknown): string => {
  const text = typeof received === 'string' ? received : (JSON.stringify(received) ?? String(received));
  const cut = text.length > maxShown ? `${text.slice(0, maxShown - 1)}…` : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return cut.toWellFormed().replace(/[\u0000-\u001f\u007f]/g, '\u{fffd}');
};
