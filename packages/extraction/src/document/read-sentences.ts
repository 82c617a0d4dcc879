import type { Count } from '../count/count.js';
import { findCounts } from '../count/find-counts.js';
import { relateCounts } from '../measure/relate-counts.js';
import type { RelatedCount } from '../measure/related-count.js';
import { clauseOf } from '../measure/relation.js';
import type { Day } from '../period/calendar.js';
import { type DateExpression, type DateMention, dateResolver, findDateExpressions } from '../period/find-dates.js';
import type { Tense } from '../period/resolve-date.js';
import { type SentenceSpan, splitSentences } from '../sentence/split-sentences.js';
import { type Token, tokenize } from '../sentence/token.js';

/** A sentence with everything the claim rules need to know of it. */
export interface ReadSentence {
  readonly span: SentenceSpan;
  readonly tokens: readonly Token[];
  readonly countAt: readonly (Count | undefined)[];
  readonly related: readonly RelatedCount[];
  readonly dates: readonly DateMention[];
}

/** Reads a view sentence by sentence; page furniture and the title yield no counts. */
export function readSentences(view: string, published: Day): ReadSentence[] {
  const read: ReadSentence[] = [];
  let before: RelatedCount | null = null;
  let paragraph = -1;
  const expressions = findDateExpressions(view);
  const resolve = dateResolver(published);
  let at = 0;
  for (const span of splitSentences(view)) {
    const tokens = tokenize(view, span.start, span.end);
    const silent = isFurniture(view, span, read.length === 0);
    // A line of figures without a word counts nothing.
    const counts = silent || !tokens.some(({ kind }) => kind === 'word') ? [] : findCounts(tokens);
    const clause = clauseOf(tokens, counts);
    if (span.paragraph !== paragraph && !span.item) before = null;
    paragraph = span.paragraph;
    const related: RelatedCount[] = counts.length === 0 ? [] : relateCounts(clause, before);
    before = related.findLast((one) => one.whole === null && one.count.sort === 'number') ?? before;
    const dates: DateMention[] = [];
    for (; at < expressions.length && (expressions[at]?.start ?? 0) < span.end; at += 1) {
      const expression = expressions[at] as DateExpression;
      const date = expression.start < span.start || expression.end > span.end ? null : resolve(expression, tenseOf(tokens));
      if (date !== null) dates.push(date);
    }
    read.push({ span, tokens, countAt: clause.countAt, related, dates });
  }
  return read;
}

/** The title repeats the body in fewer words; captions, credits and running heads say nothing new. */
function isFurniture(view: string, span: SentenceSpan, first: boolean): boolean {
  if (first && span.bare) return true;
  const text = view.slice(span.start, Math.min(span.end, span.start + 300));
  if (
    /^(?:photo|image|file photo|picture|video|credit|source|sources|graphic|map|table|figure|read more|related|see also|advertisement|contact|for (?:more|further) information|tel|phone|email|copyright|©|page)\b\s*[:\d]/i.test(
      text,
    )
  )
    return true;
  if (
    /(?:Photo|Image|Credit)(?: by)?:|\bvia Getty\b|\bmin read\b|\bAll rights reserved\b|\bSign up\b|\bSubscribe\b|\bNewsletter\b/i.test(
      text,
    ) &&
    span.end - span.start < 400
  )
    return true;
  return false;
}

const FUTURE = /^(?:will|would|shall|plans|planned|planning|scheduled|expected|tomorrow|upcoming|set)$/;
const PAST = /^(?:said|was|were|had|has|have|killed|began|took|left|reported|told|according)$/;

/** A sentence that only looks ahead reads its weekdays ahead; a past cue anywhere reads them back. */
function tenseOf(tokens: readonly Token[]): Tense {
  let future = false;
  for (const token of tokens) {
    if (PAST.test(token.lower)) return 'past';
    if (FUTURE.test(token.lower)) future = true;
  }
  return future ? 'future' : 'past';
}
