import { attribute, type Voice } from '../attribution/attribute.js';
import type { ProposedPeriod } from '../claim/proposed-claim.js';
import { quoteSpan } from '../claim/quote-span.js';
import { type ReadSentence, readSentences } from '../document/read-sentences.js';
import { readVoices } from '../document/read-voices.js';
import type { ReadableDocument } from '../document/readable-document.js';
import type { RelatedCount } from '../measure/related-count.js';
import { readModality } from '../modality/read-modality.js';
import { type Day, dayOf } from '../period/calendar.js';
import { readAsOf, readDocumentDay } from '../period/read-as-of.js';
import { type Beginnings, periodReader, readBeginnings } from '../period/read-period.js';
import { readPlace } from '../place/read-place.js';
import { readPopulation } from '../population/read-population.js';
import type { ClaimCandidate, ClaimProposer } from './claim-proposer.js';

/** How far into a document its head may say for which week or day it speaks, in UTF-16 units. */
const HEAD_LENGTH = 900;

interface Context {
  readonly document: ReadableDocument;
  readonly published: Day;
  readonly documentDay: Day | null;
  readonly beginnings: Beginnings;
}

interface StatedDay {
  readonly day: Day;
  readonly from: number;
  /** A day that leads its running total ("On 27 November ..., bringing the total to") is of nothing else the sentence tells. */
  readonly ofTotals: boolean;
}

/** Proposes claims by the rules of this package. */
export function proposeByRules(document: ReadableDocument): ClaimCandidate[] {
  const published = dayOf(document.publishedAt);
  if (published === null) throw new Error(`publishedAt must begin with a day (YYYY-MM-DD), got "${document.publishedAt.slice(0, 40)}"`);
  const { view } = document;
  const sentences = readSentences(view, published);
  const voices = readVoices(document.text, view, sentences, published, document.publisher);
  const context: Context = {
    document,
    published,
    documentDay: readDocumentDay(view, Math.min(view.length, HEAD_LENGTH), published),
    beginnings: readBeginnings(
      view,
      sentences.flatMap(({ dates }) => dates),
    ),
  };
  const candidates: ClaimCandidate[] = [];
  const indexOf = new Map<RelatedCount, number>();
  const wholeAsOf = new Map<RelatedCount, Day | null>();
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.related.length === 0) continue;
    const inSentence = new Set(sentence.related);
    const day = statedDay(context, sentence);
    const readPeriod = periodReader(view, sentence.span.start, sentence.span.end, published, sentence.dates, context.beginnings);
    for (const related of sentence.related) {
      const span = quoteSpan(sentence.tokens, related);
      const voice = attribute(view, voices[i] as NonNullable<(typeof voices)[number]>, span.start, span.end);
      let stated =
        (day !== null && span.start >= day.from && (!day.ofTotals || related.relation.source === 'toll') ? day.day : null) ??
        voice.citedOn ??
        voice.saidOn;
      // "Of these, 12 ...": a part told in a sentence of its own keeps the day of its whole; its voice needs a cue of its own.
      const whole = related.whole === null || inSentence.has(related.whole) ? undefined : wholeAsOf.get(related.whole);
      stated ??= whole ?? context.documentDay;
      wholeAsOf.set(related, stated);
      indexOf.set(related, candidates.length);
      const partOf = related.whole === null ? null : (indexOf.get(related.whole) ?? null);
      const proposed = candidate(context, sentence, related, span, voice, stated, partOf, readPeriod);
      // A bare part is of those its whole counts.
      const population = proposed.population ?? (partOf === null ? null : (candidates[partOf]?.population ?? null));
      candidates.push({ ...proposed, population });
    }
  }
  return candidates;
}

/** The day a sentence gives for its figures, and where the reach of that day begins: a semicolon cuts it off from what stands before. */
function statedDay({ document: { view }, published }: Context, { span, dates, tokens, related }: ReadSentence): StatedDay | null {
  const asOf = readAsOf(view, span.start, span.end, dates);
  if (asOf !== null) return { day: asOf.day, from: span.start + view.slice(span.start, asOf.start).lastIndexOf(';') + 1, ofTotals: false };
  // "the number had passed 730,000 on 16 September": the day of a running total is the day it held.
  for (const { count: total, relation } of related) {
    if (relation.source !== 'toll') continue;
    const numberEnd = tokens[total.to - 1]?.end ?? span.end;
    const day = dates.find(
      (date) => date.precision === 'day' && date.to <= published && isDayOfTotal(view, span.start, numberEnd, date.start),
    );
    if (day !== undefined) return { day: day.to, from: span.start, ofTotals: day.start < numberEnd };
  }
  return null;
}

/** "rose to 120 on Thursday", "On Thursday the toll stood at 120". */
function isDayOfTotal(view: string, sentenceStart: number, numberEnd: number, at: number): boolean {
  const led = /\b(?:on|by)\s+(?:late |early |the )?$/i.test(view.slice(Math.max(sentenceStart, at - 14), at));
  if (at < numberEnd) return led && at - sentenceStart < 12;
  const between = view.slice(numberEnd, at);
  return (led || between.trim() === '') && between.length < 40 && !/[,;]/.test(between);
}

function candidate(
  context: Context,
  sentence: ReadSentence,
  related: RelatedCount,
  span: { start: number; end: number },
  voice: Voice,
  stated: Day | null,
  partOf: number | null,
  readPeriod: (near: number) => ProposedPeriod | null,
): ClaimCandidate {
  const { document, published } = context;
  const { text } = document;
  const { tokens } = sentence;
  const { count, relation } = related;
  const valueStart = tokens[count.numberFrom]?.start ?? span.start;
  const valueEnd = tokens[count.numberTo - 1]?.end ?? span.end;
  const modality = readModality(tokens, count.from, count.to, relation.from);
  return {
    kind: count.sort === 'unknown' ? 'unknown' : 'quantity',
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    measure: relation.measure,
    population: readPopulation(text, tokens, related),
    place: readPlace(text, tokens, Math.max(count.to, relation.to) - 1),
    value: { ...count.bounds, text: text.slice(valueStart, valueEnd), start: valueStart, end: valueEnd },
    partOf,
    period: readPeriod(valueStart),
    asOf: stated === null ? { date: published, basis: 'publication' } : { date: stated, basis: 'stated' },
    attribution: voice.attribution,
    ...(modality === undefined ? {} : { modality }),
  };
}

/** The rules of this package as a proposer. */
export const RULE_PROPOSER = { name: 'factline-rules', version: '1', propose: proposeByRules } satisfies ClaimProposer;
