import type { SentenceVoices } from '../attribution/attribute.js';
import { isPerson } from '../attribution/build-cue.js';
import { type Citation, findCitations } from '../attribution/citation.js';
import type { Cue } from '../attribution/cue.js';
import { findCues } from '../attribution/find-cues.js';
import { findQuotations } from '../attribution/quotations.js';
import { nameText, openingName } from '../attribution/source-name.js';
import { INSTITUTION } from '../language/english/attribution-words.js';
import { isPluralForm } from '../language/english/nouns.js';
import type { Day } from '../period/calendar.js';
import type { ReadSentence } from './read-sentences.js';

/** For each sentence, who is named as the source of what it says. */
export function readVoices(
  text: string,
  view: string,
  sentences: readonly ReadSentence[],
  published: Day,
  publisher: string | null,
): SentenceVoices[] {
  const cues = readCues(text, sentences, publisher);
  const citations = assignCitations(sentences, findCitations(view, published));
  const quoted = assignQuotations(view, sentences, cues);
  return sentences.map(({ span, dates }, i) => {
    const by = quoted[i] ?? null;
    return {
      start: span.start,
      end: span.end,
      cues: cues[i] ?? [],
      quoted: by?.cue ?? null,
      quotedDates: by === null ? [] : (sentences[by.sentence]?.dates ?? []),
      citation: citations[i] ?? null,
      dates,
    };
  });
}

/** Cues sentence by sentence, so that "it said" finds who spoke last in the same or the paragraph before. */
function readCues(text: string, sentences: readonly ReadSentence[], publisher: string | null): Cue[][] {
  let lastSpeaker: string | null = null;
  let lastPerson: string | null = null;
  return sentences.map(({ tokens, countAt }) => {
    const group = openingGroup(text, tokens, countAt);
    const cues = findCues({ text, tokens, countAt, lastSpeaker, lastPerson, lastGroup: group ?? lastSpeaker, publisher });
    const opening = openingPerson(text, tokens, countAt);
    if (opening !== null) lastPerson = opening;
    for (const { originator } of cues) {
      lastSpeaker = originator ?? lastSpeaker;
      if (originator !== null && isPerson(originator)) lastPerson = originator;
    }
    return cues;
  });
}

/** "Firefighters put out the blaze, which hurt nobody, they said": those a sentence begins with. */
function openingGroup(text: string, tokens: ReadSentence['tokens'], countAt: ReadSentence['countAt']): string | null {
  const name = openingName(tokens, countAt, tokens.length);
  if (name === null || name.from > 0 || name.to - name.from > 4) return null;
  const last = tokens[name.to - 1];
  return last !== undefined && isPluralForm(last.text) && INSTITUTION.has(last.lower) ? nameText(text, tokens, name) : null;
}

/** "Governor Jane Roe called up the guard. She confirmed ...": the person a sentence begins with. */
function openingPerson(text: string, tokens: ReadSentence['tokens'], countAt: ReadSentence['countAt']): string | null {
  const name = openingName(tokens, countAt, tokens.length);
  const words = name === null ? '' : nameText(text, tokens, name);
  return isPerson(words) ? words : null;
}

/** A citation covers its paragraph back to the citation before it. */
function assignCitations(sentences: readonly ReadSentence[], citations: readonly Citation[]): (Citation | undefined)[] {
  const found: (Citation | undefined)[] = new Array(sentences.length);
  let from = 0;
  let c = 0;
  for (const [i, { span }] of sentences.entries()) {
    if (sentences[from]?.span.paragraph !== span.paragraph) from = i;
    while (c < citations.length && (citations[c] as Citation).start < span.end) {
      const citation = citations[c] as Citation;
      c += 1;
      if (citation.start < span.start) continue;
      // "(OCHA 12/03/2019). Meanwhile ...": a citation that opens a sentence belongs to what stands before it.
      const opens = citation.start - span.start < 2 && citation.end < span.end - 5;
      for (let j = from; j <= (opens ? i - 1 : i); j += 1) found[j] ??= citation;
      from = opens ? i : i + 1;
    }
  }
  return found;
}

interface QuotedBy {
  readonly cue: Cue;
  readonly sentence: number;
}

/** Sentences inside a quotation belong to whoever is named beside its closing, else its opening, mark. */
function assignQuotations(view: string, sentences: readonly ReadSentence[], cues: readonly Cue[][]): (QuotedBy | undefined)[] {
  const found: (QuotedBy | undefined)[] = new Array(sentences.length);
  let first = 0;
  for (const { open, close } of findQuotations(view)) {
    while (first < sentences.length && (sentences[first] as ReadSentence).span.end <= open) first += 1;
    let last = first;
    while (last + 1 < sentences.length && (sentences[last + 1] as ReadSentence).span.start < close) last += 1;
    const by =
      beside(sentences, cues, last, close) ??
      beside(sentences, cues, last + 1, close) ??
      opening(cues, first, open) ??
      goingOn(view, sentences, cues, first, open);
    if (by === null) continue;
    for (let j = first; j <= last && j < sentences.length; j += 1) found[j] ??= by;
  }
  return found;
}

function beside(sentences: readonly ReadSentence[], cues: readonly Cue[][], at: number, close: number): QuotedBy | null {
  if (sentences[at] === undefined) return null;
  const cue = cues[at]?.find((one) => one.start >= close && one.start - close <= 4);
  return cue === undefined ? null : { cue, sentence: at };
}

function opening(cues: readonly Cue[][], at: number, open: number): QuotedBy | null {
  const cue = cues[at]?.find((one) => one.end <= open && open - one.end <= 40);
  return cue === undefined ? null : { cue, sentence: at };
}

/** '"It flew north," said the spokeswoman. "We have an update."': a quotation that opens right behind the naming of its speaker goes on. */
function goingOn(view: string, sentences: readonly ReadSentence[], cues: readonly Cue[][], at: number, open: number): QuotedBy | null {
  const sentence = sentences[at - 1];
  const own = sentences[at];
  if (sentence === undefined || own === undefined || sentence.span.paragraph !== own.span.paragraph || open - own.span.start > 1)
    return null;
  const cue = cues[at - 1]?.findLast((one) => one.reach === 'after' && one.originator !== null);
  if (cue === undefined || sentence.span.end - cue.end > 40 || view.lastIndexOf('"', cue.start) < sentence.span.start) return null;
  return { cue, sentence: at - 1 };
}
