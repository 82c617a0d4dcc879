/** One word, number or mark of a sentence; offsets are UTF-16 units into the whole text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

// A number keeps what is glued to it (19th, 5-year-old, 300k), so that later rules see one token and not a stray digit.
const TOKEN =
  /\d+(?:[.,]\d+)*(?:(?:-?\p{L}[\p{L}\p{M}\d]*)(?:-[\p{L}\d]+)*|\+|%)?|\p{L}[\p{L}\p{M}\d]*(?:(?:['’](?=\p{L})|-(?=[\p{L}\d])|\.(?=\p{L}\.)|&(?=\p{L}))[\p{L}\p{M}\d]+)*(?:(?<=\.\p{L})\.)?|[^\s\p{L}\d]/gu;

/** Short names that would read as pronouns in lower case: the World Health Organization is not "who". */
const ACRONYM = new Set(['WHO', 'US', 'IT']);

const FOOTNOTED = /^\p{L}\p{Ll}{3,}\d{1,2}$/u;

/** Splits the text between two offsets into tokens; linear, every offset exact. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const slice = text.slice(from, to);
  const tokens: Token[] = [];
  for (const match of slice.matchAll(TOKEN)) {
    const word = match[0];
    const first = word.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark';
    const start = from + match.index;
    // "40 are missing1": the number of a footnote is no part of the word.
    const plain = kind === 'word' && FOOTNOTED.test(word) && !/^covid/i.test(word) ? word.replace(/\d+$/, '') : word;
    tokens.push({ start, end: start + word.length, text: plain, lower: ACRONYM.has(word) ? word : plain.toLowerCase(), kind });
  }
  return tokens;
}

/** True for a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
