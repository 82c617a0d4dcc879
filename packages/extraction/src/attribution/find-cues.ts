import { INSTITUTION, SAY } from '../language/english/attribution-words.js';
import { BE, DETERMINER, WEEKDAYS } from '../language/english/function-words.js';
import { isCapitalised } from '../sentence/token.js';
import { build, isInstitution, isPerson, type SpokenSentence } from './build-cue.js';
import type { Cue } from './cue.js';
import { reachOf, told } from './cue-reach.js';
import { possessive, reportedBy, reporting } from './report-cues.js';
import { nameText, OFFICE, readNameAfter, readSubject, withHolder } from './source-name.js';

/** Finds who is named as the source of something in a sentence, in order of appearance. */
export function findCues(given: SpokenSentence): Cue[] {
  const cues: Cue[] = [];
  let sentence = given;
  let at = 0;
  while (at < sentence.tokens.length) {
    // "According to the Observatory ...; it counted 65": who spoke in this sentence spoke last.
    const spoke = cues.at(-1)?.originator;
    if (spoke != null && spoke !== sentence.lastSpeaker)
      sentence = { ...sentence, lastSpeaker: spoke, lastGroup: spoke, lastPerson: isPerson(spoke) ? spoke : sentence.lastPerson };
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
      cues[cues.length - 1] = {
        ...previous,
        originator: cue.originator,
        relays,
        ...(previous.reach === 'after' ? { spoken: previous.spoken ?? previous, end: cue.end } : {}),
      };
    } else cues.push(cue);
    at = Math.max(at + 1, cue.to);
  }
  return cues;
}

/** "..., officials said, adding that 37 were shot down": the speaker goes on. */
function addingThat(sentence: SpokenSentence, at: number, previous: Cue | undefined): Cue | null {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token === undefined || (tokens[at - 1]?.text !== ',' && tokens[at - 1]?.lower !== 'and')) return null;
  const goesOn =
    /^(?:adding|saying|noting|warning|claiming|stating|estimating|denying|confirming|insisting|rejecting|dismissing|added|noted)$/.test(
      token.lower,
    );
  const sumsUp =
    tokens[at - 1]?.text === ',' && /^(?:as|along|including|bringing|taking|raising|pushing|putting|making)$/.test(token.lower);
  if (previous !== undefined && (goesOn || (sumsUp && (token.lower !== 'as' || tokens[at + 1]?.lower === 'well'))))
    return { ...previous, spoken: previous.spoken ?? previous, start: token.start, end: token.end, from: at, to: at + 1, reach: 'before' };
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
      const spoken = build(sentence, at, at + 1, 'before', name);
      return spoken;
    }
  }
  return null;
}

function isCiting({ tokens }: SpokenSentence, cue: Cue): boolean {
  return /^(?:citing|quoting|quoted)$/.test(tokens[cue.from]?.lower ?? '');
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
  const read = readNameAfter(tokens, countAt, at + length);
  const name = read === null ? null : withHolder(tokens, read);
  const lead =
    at <= 1 ||
    // "In Dominica, according to the Prime Minister, fifteen deaths": nothing was told before it.
    (tokens[at - 1]?.text === ',' && !countAt.slice(0, at).some((count) => count !== undefined)) ||
    tokens[at - 1]?.text === '—' ||
    tokens[at - 1]?.text === ';' ||
    (tokens[at - 1]?.lower === 'and' && name !== null && tokens[name.to]?.text === ',');
  return build(sentence, at, name?.to ?? at + length, lead ? 'before' : 'after', name);
}

export function citing(sentence: SpokenSentence, at: number): Cue | null {
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
  // "denied claims that", "the estimates": a noun.
  if (
    /^(?:claims|estimates|notes|believes|states)$/.test(token.lower) &&
    (DETERMINER.has(before) || /ed$|^(?:to|of|by|in|and)$/.test(before))
  )
    return null;
  if (BE.has(before) || before === 'to' || /^(?:saying|telling|adding|claiming|stating|noting|warning)$/.test(token.lower)) return null;
  // "said KCNA" after what was said.
  if (/^(?:,|"|')$/.test(before) || (tokens[at - 2]?.text === '"' && before === ',')) {
    const next = tokens[at + 1];
    const read = readNameAfter(tokens, countAt, at + 1);
    // "said coast guard spokesman Jane Roe": the name begins with what its holder does.
    const isOffice = read !== null && tokens.slice(read.from, read.to).some(({ lower }) => OFFICE.test(lower) || INSTITUTION.has(lower));
    if (
      next !== undefined &&
      next.kind === 'word' &&
      !/^(?:that|told|tells)$/.test(next.lower) &&
      !/^(?:told|tells)$/.test(token.lower) &&
      !WEEKDAYS.has(next.lower) &&
      (isCapitalised(next) || /^(?:the|a|an|local|police|officials|state|one|another|its|his|her|their)$/.test(next.lower) || isOffice)
    ) {
      const first = read === null ? null : withHolder(tokens, read);
      // "said another, G. K. Pradeep"
      const isVague = first !== null && first.to === at + 2 && /^(?:another|one)$/.test(next.lower) && tokens[first.to]?.text === ',';
      const name = isVague && isCapitalised(tokens[at + 3]) ? readNameAfter(tokens, countAt, at + 3) : first;
      // "the agency's head, said the trailer hit a wall": what follows is a clause, no name.
      const isName = name !== null && (isInstitution(tokens, name) || tokens.slice(name.from, name.to).some((part) => isCapitalised(part)));
      const closes =
        !isName ||
        name === null ||
        tokens[name.to] === undefined ||
        /^[,.;"]$|^(?:in|at|on|as|adding|who|during|after|while|when|late|early|yesterday|today)$/.test(tokens[name.to]?.lower ?? '') ||
        WEEKDAYS.has(tokens[name.to]?.lower ?? '');
      // "So far, said the coastguard, 28 survivors ...": nothing was told yet, so it looks ahead.
      const leads =
        !countAt.slice(0, at).some((count) => count !== undefined) && !sentence.tokens.slice(0, at).some(({ text }) => text === '"');
      const inverted = closes && isName ? build(sentence, at, name?.to ?? at + 1, leads ? 'before' : 'after', name) : null;
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
    tokens[at + 1]?.lower !== 'that' &&
    !(tokens[name.from - 1]?.text === ',' && /^[,.]$/.test(tokens[at + 1]?.text ?? ''))
  )
    return null;
  // "admitted 4,900 patients"
  if (/^admit/.test(token.lower) && countAt[at + 1] !== undefined) return null;
  // "declared an emergency": an act, not a saying; "denied bail", "denied the charge" likewise.
  if (/^declare/.test(token.lower) && /^(?:a|an|the|three|two|martial|war|victory|independence)$/.test(tokens[at + 1]?.lower ?? ''))
    return null;
  if (
    /^(?:den|claim)/.test(token.lower) &&
    tokens
      .slice(at + 1, at + 8)
      .some(({ lower }) => /^(?:responsibility|bombing|attack|charges?|allegations?|accusations?|involvement)$/.test(lower)) &&
    tokens[at + 1]?.lower !== 'that'
  )
    return null;
  if (/^den/.test(token.lower) && !/^(?:that|having|any|reports|claims|killing|a|the|it)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (token.lower === 'claimed' && /^(?:responsibility|credit|the|at)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const relays = told(sentence, at);
  return build(sentence, name.from, at + 1, reachOf(sentence, name.from, at), name, relays);
}
