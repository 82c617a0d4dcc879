import type { Count } from '../count/count.js';
import { INSTITUTION, REPORT, SAY, TOLD_BLANK, UNNAMED } from '../language/english/attribution-words.js';
import { BE, WEEKDAYS } from '../language/english/function-words.js';
import { isCapitalised, type Token } from '../sentence/token.js';
import type { Cue } from './cue.js';
import { type NameRange, nameText, readNameAfter, readSubject } from './source-name.js';

/** A sentence as the attribution rules see it. `lastSpeaker` resolves "it said"; null where nobody spoke yet. */
export interface SpokenSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly countAt: readonly (Count | undefined)[];
  readonly lastSpeaker: string | null;
  /** Who publishes: "UNHCR registered 300" in UNHCR's own report is no reported speech. */
  readonly publisher: string | null;
}

/** Finds who is named as the source of something in a sentence, in order of appearance. */
export function findCues(sentence: SpokenSentence): Cue[] {
  const cues: Cue[] = [];
  let at = 0;
  while (at < sentence.tokens.length) {
    const cue =
      accordingTo(sentence, at) ??
      citing(sentence, at) ??
      saying(sentence, at) ??
      reporting(sentence, at) ??
      possessive(sentence, at) ??
      reportedBy(sentence, at);
    if (cue === null) {
      const carried = addingThat(sentence, at, cues.at(-1));
      if (carried !== null) cues.push(carried);
      at += 1;
      continue;
    }
    const previous = cues.at(-1);
    if (previous !== undefined && isCiting(sentence, cue) && cue.originator !== null) {
      // "Reuters reported, citing Israeli authorities": the first voice relays the second.
      const relays = [...previous.relays, ...(previous.originator === null ? [] : [previous.originator])];
      cues[cues.length - 1] = { ...previous, originator: cue.originator, relays, end: cue.end, to: cue.to };
    } else cues.push(cue);
    at = Math.max(at + 1, cue.to);
  }
  return cues;
}

/** "..., officials said, adding that 37 were shot down": the speaker goes on. */
function addingThat({ text, tokens, countAt, lastSpeaker, publisher }: SpokenSentence, at: number, previous: Cue | undefined): Cue | null {
  const token = tokens[at];
  if (token === undefined || (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.lower !== 'and')) return null;
  const goesOn = /^(?:adding|saying|noting|warning|claiming|stating|estimating|added|noted)$/.test(token.lower);
  const sumsUp =
    tokens[at - 1]?.text === ',' && /^(?:as|along|including|bringing|taking|raising|pushing|putting|making)$/.test(token.lower);
  if (previous !== undefined && (goesOn || (sumsUp && (token.lower !== 'as' || tokens[at + 1]?.lower === 'well'))))
    return { ...previous, start: token.start, end: token.end, from: at, to: at + 1, reach: 'before' };
  // "Police gave a lower figure, saying that ...": the subject of the sentence speaks.
  if (previous === undefined && goesOn && token.lower.endsWith('ing') && at > 1) {
    let to = 0;
    while (
      to < Math.min(at, 7) &&
      (isCapitalised(tokens[to]) ||
        INSTITUTION.has(tokens[to]?.lower ?? '') ||
        /^(?:the|of|a|an|for|health|local|state)$/.test(tokens[to]?.lower ?? ''))
    )
      to += 1;
    const name = { from: 0, to };
    if (to > 0 && isInstitution(tokens, name)) {
      const spoken = build({ text, tokens, countAt, lastSpeaker, publisher }, at, at + 1, 'before', name);
      return spoken;
    }
  }
  return null;
}

function isCiting({ tokens }: SpokenSentence, cue: Cue): boolean {
  return /^(?:citing|quoting|quoted)$/.test(tokens[cue.from]?.lower ?? '');
}

function build(
  sentence: SpokenSentence,
  from: number,
  to: number,
  reach: Cue['reach'],
  name: NameRange | null,
  relays: readonly string[] = [],
): Cue | null {
  if (name === null) return null;
  const { tokens, text } = sentence;
  let words = nameText(text, tokens, name);
  if (words === '' || words.length > 140) return null;
  words = words.replace(/ (?:based on|compiled by|published in) .*$/, '');
  const lower = words.toLowerCase();
  let evidence: string | null = null;
  let originator: string | null = words;
  if (
    /^(?:it|he|she|they|the (?:statement|ministry|agency|report|organization|organisation|spokesman|spokesperson|spokeswoman|official|officials|bulletin|update|group|minister|department|commission|office|authority|authorities|un agency|military|army))$/.test(
      lower,
    )
  ) {
    if (sentence.lastSpeaker !== null && refersBack(lower, sentence.lastSpeaker)) originator = sentence.lastSpeaker;
    else if (/^(?:it|he|she|they|the (?:statement|report|bulletin|update))$/.test(lower)) return null;
  } else if (/^(?:i|we|you|this|that|these|those|who|which|what|there|one|everyone|nobody|all|both|others|and|many)$/.test(lower))
    return null;
  else if (UNNAMED.test(lower)) {
    evidence = words;
    originator = null;
  } else {
    // "a statement from the health ministry", "figures released by the UN": the voice is behind the paper.
    const behind =
      /^(?:an?|the|its|new|latest|official|preliminary|initial|\s)*(?:[\w-]+ )?(?:statement|report|reports|figures|data|statistics|update|updates|bulletin|tally|estimates?|assessments?|information|records|count|toll|survey|press release|numbers|sources)\b(?:\s\w+ed)? (?:from|by|of|at|in) (.+)$/i.exec(
        words,
      );
    if (behind?.[1] !== undefined) words = behind[1];
    const own = /^(.+?)(?:'s|s')? (?:data|figures|statistics|reports?|estimates?|records|tally|count|assessments?)$/i.exec(words);
    if (own?.[1] !== undefined && /^[A-Z]|^the |ministry|official/i.test(own[1])) words = own[1].replace(/['’]s?$/, '');
    originator = words;
  }
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start, from, to, reach, originator, relays, evidence };
}

function refersBack(phrase: string, speaker: string): boolean {
  if (/^(?:it|he|she|they|the (?:statement|report|bulletin|update))$/.test(phrase)) return true;
  const noun = phrase.slice(4).replace(/s$/, '');
  return speaker.toLowerCase().includes(noun) || /^(?:agency|organi[sz]ation|group)$/.test(noun);
}

function accordingTo(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const word = tokens[at]?.lower ?? '';
  const length =
    word === 'according' && tokens[at + 1]?.lower === 'to'
      ? 2
      : word === 'per' &&
          !/^(?:cent|day|week|month|year|hour|person|capita|household|family|cents)$/.test(tokens[at + 1]?.lower ?? '') &&
          (tokens[at - 1]?.text === ',' || at === 0 || tokens[at - 1]?.text === '(' || tokens[at - 1]?.lower === 'as')
        ? 1
        : 0;
  if (length === 0) return null;
  const name = readNameAfter(tokens, countAt, at + length);
  const lead =
    at <= 1 || tokens[at - 1]?.text === '—' || (tokens[at - 1]?.lower === 'and' && name !== null && tokens[name.to]?.text === ',');
  return build(sentence, at, name?.to ?? at + length, lead ? 'before' : 'after', name);
}

function citing(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:citing|quoting|quoted)$/.test(word)) return null;
  if (word === 'quoted' && BE.has(tokens[at - 1]?.lower ?? '')) {
    // "X was quoted as saying by Y"
    const subject = readSubject(tokens, countAt, at - 1);
    let to = at + 1;
    const relays: string[] = [];
    for (let j = at + 1; j < at + 8; j += 1) {
      if (tokens[j]?.lower === 'by') {
        const outlet = readNameAfter(tokens, countAt, j + 1);
        if (outlet !== null) {
          relays.push(nameText(sentence.text, tokens, outlet));
          to = outlet.to;
        }
        break;
      }
    }
    return build(sentence, subject?.from ?? at, to, 'whole', subject, relays);
  }
  const name = readNameAfter(tokens, countAt, at + 1);
  return build(sentence, at, name?.to ?? at + 1, at <= 1 ? 'before' : 'whole', name);
}

function saying(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const token = tokens[at];
  if (token === undefined || !SAY.has(token.lower) || countAt[at] !== undefined) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (isCapitalised(token) && at > 0 && tokens[at - 1]?.text !== '"') return null;
  if (BE.has(before) || before === 'to' || /^(?:saying|telling|adding|claiming|stating|noting|warning)$/.test(token.lower)) return null;
  // "said KCNA" after what was said.
  if (/^(?:,|"|')$/.test(before) || (tokens[at - 2]?.text === '"' && before === ',')) {
    const next = tokens[at + 1];
    if (
      next !== undefined &&
      next.kind === 'word' &&
      !/^(?:that|told|tells)$/.test(next.lower) &&
      !/^(?:told|tells)$/.test(token.lower) &&
      !WEEKDAYS.has(next.lower) &&
      (isCapitalised(next) || /^(?:the|a|an|local|police|officials|state|one)$/.test(next.lower))
    ) {
      const name = readNameAfter(tokens, countAt, at + 1);
      // "the agency's head, said the trailer hit a wall": what follows is a clause, no name.
      const isName = name !== null && (isInstitution(tokens, name) || tokens.slice(name.from, name.to).some((part) => isCapitalised(part)));
      const closes =
        !isName ||
        name === null ||
        tokens[name.to] === undefined ||
        /^[,.;"]$|^(?:in|at|on|as|adding|who|during|after|while|when|late|early|yesterday|today)$/.test(tokens[name.to]?.lower ?? '') ||
        WEEKDAYS.has(tokens[name.to]?.lower ?? '');
      const inverted = closes && isName ? build(sentence, at, name?.to ?? at + 1, 'after', name) : null;
      if (inverted !== null) return inverted;
    }
  }
  const name = readSubject(tokens, countAt, at);
  if (name === null || name.to < at - 24 || /^(?:where|which|whom|whose)$/.test(tokens[name.from - 1]?.lower ?? '')) return null;
  if (
    /^(?:estimate|estimates|estimated|claim|claims|claimed|indicate|indicates|indicated|believe|believes|suggests?|suggested)$/.test(
      token.lower,
    ) &&
    !isInstitution(tokens, name) &&
    tokens[at + 1]?.lower !== 'that'
  )
    return null;
  if (token.lower === 'claimed' && /^(?:responsibility|credit|the|at)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const relays = told(sentence, at);
  return build(sentence, name.from, at + 1, reachOf(sentence, name.from, at), name, relays);
}

/** A cue that closes its clause, or follows a comma that ends the statement, looks back; one that leads a clause looks ahead. */
function reachOf({ tokens, countAt }: SpokenSentence, from: number, verb: number): Cue['reach'] {
  const before = tokens[from - 1];
  const trailing = before !== undefined && /^[,"']$/.test(before.text);
  if (!trailing) return 'before';
  // ", police said, while ..." / ", officials said." / ", he said on Friday."
  for (let j = verb + 1; j < Math.min(tokens.length, verb + 14); j += 1) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.lower === 'that' || countAt[j] !== undefined) {
      // "In Gaza, officials said 12 people died": a lead after an opening phrase, unless counts stand before it.
      return countAt.slice(0, from).some((count) => count !== undefined) && token.lower !== 'that' ? 'before' : 'before';
    }
    if (/^[,.;"]$/.test(token.text)) return 'after';
    if (/^(?:adding|while|as|and|but|after)$/.test(token.lower)) return 'after';
  }
  return 'after';
}

function told({ tokens, text, countAt }: SpokenSentence, verb: number): string[] {
  if (!/^(?:told|tells)$/.test(tokens[verb]?.lower ?? '')) return [];
  const first = tokens[verb + 1];
  if (
    first === undefined ||
    (TOLD_BLANK.has(first.lower) && !(first.lower === 'the' && isCapitalised(tokens[verb + 2]))) ||
    (!isCapitalised(first) && first.lower !== 'the')
  )
    return [];
  const name = readNameAfter(tokens, countAt, verb + 1);
  return name === null || name.to - name.from > 6 ? [] : [nameText(text, tokens, name)];
}

function isInstitution(tokens: readonly Token[], name: NameRange): boolean {
  for (let j = name.from; j < name.to; j += 1) {
    const token = tokens[j];
    if (token === undefined) continue;
    if (INSTITUTION.has(token.lower.replace(/'s$/, '')) || /^[A-Z]{2,}[a-z]?$/.test(token.text)) return true;
  }
  return false;
}

/** "The ministry reported 45 new cases", "UNHCR estimates", "Reuters put the toll at 12". */
function reporting(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const token = tokens[at];
  if (token === undefined || !REPORT.has(token.lower) || countAt[at] !== undefined) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (BE.has(before) || before === 'to' || before === 'been' || /^(?:citing|reporting)$/.test(token.lower)) return null;
  // ", reports the BBC's Will Grant"
  if (/^(?:reports|reported|confirmed)$/.test(token.lower) && /^[,"]$/.test(before)) {
    const after = readNameAfter(tokens, countAt, at + 1);
    const closes = after !== null && (tokens[after.to] === undefined || /^[,.;]$/.test(tokens[after.to]?.text ?? ''));
    if (after !== null && closes && (isInstitution(tokens, after) || isCapitalised(tokens[after.to - 1])))
      return build(sentence, at, after.to, 'after', after);
  }
  const name = ofRelative(sentence, at) ?? readSubject(tokens, countAt, at);
  const trails =
    name !== null &&
    tokens[name.from - 1]?.text === ',' &&
    (tokens[at + 1] === undefined ||
      /^[.,]$/.test(tokens[at + 1]?.text ?? '') ||
      WEEKDAYS.has(tokens[at + 1]?.lower ?? '') ||
      tokens[at + 1]?.lower === 'on');
  if (name === null || (!isInstitution(tokens, name) && !(trails && name.to - name.from <= 6))) return null;
  if (countAt[name.from - 1] !== undefined) return null;
  if (sentence.publisher !== null && isPublisher(nameText(sentence.text, tokens, name), sentence.publisher)) return null;
  // "12 people the hospital reported": a relative clause of something else.
  const words = name.to - name.from;
  if (words > 12) return null;
  if (/^(?:no|those|people|persons|cases|deaths|all|each)$/.test(tokens[name.from]?.lower ?? '')) return null;
  return build(sentence, name.from, at + 1, reachOf(sentence, name.from, at), name);
}

function isPublisher(name: string, publisher: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^the /, '').trim();
  return plain(name) === plain(publisher) || plain(publisher).startsWith(`${plain(name)} `);
}

/** "the Red Cross, which still lists 63 people": the subject stands before the comma. */
function ofRelative({ tokens, countAt }: SpokenSentence, verb: number): NameRange | null {
  let at = verb - 1;
  while (at > 0 && /^(?:still|also|now|currently|has|have)$/.test(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'which' || tokens[at - 1]?.text !== ',') return null;
  return readSubject(tokens, countAt, at - 1);
}

/** "Figures from the health ministry show ..." is read by `reporting`; "the ministry's figures" stands by itself. */
function possessive(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:figures|data|statistics|numbers|tally|toll)$/.test(word) || !/^(?:from|by)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const name = readNameAfter(tokens, countAt, at + 2);
  return name === null || !isInstitution(tokens, name) ? null : build(sentence, at, name.to, at <= 3 ? 'before' : 'after', name);
}

/** "... as reported by the authorities", "confirmed by the ministry". */
function reportedBy(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  if (
    !/^(?:reported|confirmed|announced|released|estimated|verified|recorded|published|documented|issued|cited|compiled|quoted|provided|lowered|raised|revised|counted|listed|registered|given)$/.test(
      tokens[at]?.lower ?? '',
    ) ||
    tokens[at + 1]?.lower !== 'by'
  )
    return null;
  const name = readNameAfter(tokens, countAt, at + 2);
  return name === null || !isInstitution(tokens, name) ? null : build(sentence, at, name.to, 'whole', name);
}
