import { ABBREVIATIONS } from '../language/english/abbreviations.js';

/** A stretch of text that is read as one sentence; `paragraph` counts blank-line separated blocks and list items. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** True for a line that stands alone without closing punctuation: a title, a heading, a caption, a table cell. */
  readonly bare: boolean;
  /** True for a list item. */
  readonly item: boolean;
}

/** Longest stretch read as one sentence, in UTF-16 units; an endless one is cut at a space so that work stays linear. */
export const MAX_SENTENCE_LENGTH = 2_000;

const BULLET = /^[ ]*(?:[•●▪◦‣·*■▶➢✓-]|[–—](?= )|\(?\d{1,2}[.)](?= )|[a-z]\)(?= )|o(?= {1,3}[\p{Lu}\d]))[ ]*/u;
const BREAK = /[.!?]+["')\]]*(?=\s|$)|[.!?]["'](?=[A-Z])|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+ )/g;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Splits a plain view of a text into sentences with offsets; line breaks inside running prose do not end one. */
export function splitSentences(view: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let paragraph = 0;
  for (const block of blocks(view)) {
    splitBlock(view, block, paragraph, sentences);
    paragraph += 1;
  }
  return sentences;
}

interface Block extends Line {
  readonly item: boolean;
}

/** Joins hard-wrapped lines; a blank line, a bullet, or a short or closed line before a capital starts a new block. */
function blocks(view: string): Block[] {
  const found: Block[] = [];
  let open: { start: number; end: number; item: boolean; lastLength: number } | null = null;
  const close = (): void => {
    if (open !== null) found.push({ start: open.start, end: open.end, item: open.item });
    open = null;
  };
  let at = 0;
  while (at <= view.length) {
    let stop = view.indexOf('\n', at);
    if (stop < 0) stop = view.length;
    const raw = view.slice(at, Math.min(stop, at + 200));
    const indent = raw.length - raw.trimStart().length;
    const blank = view.slice(at, stop).trim() === '';
    const bullet = blank ? null : BULLET.exec(raw);
    const from = at + (bullet ? bullet[0].length : indent);
    const current = open as { start: number; end: number; item: boolean; lastLength: number } | null;
    if (blank) close();
    else if (current === null || bullet !== null || startsAnew(view, current, from)) {
      close();
      open = { start: Math.min(from, stop), end: stop, item: bullet !== null, lastLength: stop - at };
    } else {
      current.end = stop;
      current.lastLength = stop - at;
    }
    at = stop + 1;
  }
  close();
  return found;
}

function startsAnew(view: string, open: { end: number; lastLength: number }, from: number): boolean {
  const tail = view.slice(Math.max(0, open.end - 8), open.end).trimEnd();
  const head = view.charAt(from);
  if (/[.!?:;]["')\]]*$/.test(tail)) return /[\p{Lu}\d"'(]/u.test(head);
  if (/,$/.test(tail)) return false;
  // A line well short of a page's width that does not end a sentence is a heading or a table cell.
  return open.lastLength < 45 && /[\p{Lu}\d]/u.test(head);
}

function splitBlock(view: string, block: Block, paragraph: number, out: SentenceSpan[]): void {
  let start = block.start;
  const text = view.slice(block.start, block.end);
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(view.charAt(from))) from += 1;
    while (to > from && /\s/.test(view.charAt(to - 1))) to -= 1;
    if (to > from) {
      const bare =
        from === block.start && to >= block.end - 2 && !block.item && !/[.!?;:]["')\]]*$/.test(view.slice(Math.max(from, to - 4), to));
      out.push({ start: from, end: to, paragraph, bare, item: block.item });
    }
    start = end;
  };
  BREAK.lastIndex = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = block.start + match.index + match[0].length;
    cutLong(view, end, () => start, push);
    if (isBreak(view, start, block.start + match.index, end, match[0])) push(end);
  }
  cutLong(view, block.end, () => start, push);
  push(block.end);
}

function cutLong(view: string, end: number, start: () => number, push: (end: number) => void): void {
  while (end - start() > MAX_SENTENCE_LENGTH) {
    const limit = start() + MAX_SENTENCE_LENGTH;
    const space = view.lastIndexOf(' ', limit);
    push(space > start() ? space : limit);
  }
}

function isBreak(view: string, start: number, mark: number, end: number, found: string): boolean {
  if (!found.startsWith('.') || found.length > 1) return true;
  let wordStart = mark;
  while (wordStart > start && mark - wordStart < 20 && /[\p{L}\p{M}.]/u.test(view.charAt(wordStart - 1))) wordStart -= 1;
  const word = view.slice(wordStart, mark).toLowerCase();
  let next = end;
  while (next < view.length && next - end < 10 && /\s/.test(view.charAt(next))) next += 1;
  const follows = view.slice(next, next + 12);
  if (ABBREVIATIONS.has(word)) return false;
  if (word === 'no' && /^\d/.test(follows)) return false;
  // "U.S. officials", "J. Smith": an initial ends no sentence; "in the U.S. The" does.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && word.length > 0) {
    return (
      word.length > 1 &&
      /^(?:The|A|An|In|On|At|It|He|She|They|We|But|However|Meanwhile|More|Some|About|Police|This|That|There)\b/.test(follows)
    );
  }
  if (/^\p{Ll}/u.test(follows)) return false;
  return true;
}
