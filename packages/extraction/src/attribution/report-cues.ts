import { REPORT } from '../language/english/attribution-words.js';
import { BE, WEEKDAYS } from '../language/english/function-words.js';
import { isCapitalised } from '../sentence/token.js';
import { build, isInstitution, type SpokenSentence } from './build-cue.js';
import type { Cue } from './cue.js';
import { reachOf } from './cue-reach.js';
import { type NameRange, nameText, OFFICE, readNameAfter, readSubject } from './source-name.js';

/** "The ministry reported 45 new cases", "UNHCR estimates", "Reuters put the toll at 12". */
export function reporting(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const token = tokens[at];
  if (token === undefined || !REPORT.has(token.lower) || countAt[at] !== undefined) return null;
  // "Haiti Situation Report 3": a heading.
  if (at > 0 && isCapitalised(token)) return null;
  // "a previous count of 304 dead": a noun.
  if (
    /^(?:counts?|tally|estimates?|lists?|records?|reports?|releases?|updates?)$/.test(token.lower) &&
    tokens[at + 1]?.lower === 'of' &&
    !tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:gave|gives?|given|offered|issued)$/.test(lower))
  )
    return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (BE.has(before) || before === 'to' || before === 'been' || /^(?:citing|reporting)$/.test(token.lower)) return null;
  // "Rebels released 21 girls" is none either.
  if (/^(?:released?|releases|issued|published)$/.test(token.lower) && countAt[at + 1] !== undefined) return null;
  // "gave a toll of 132", but not "gave 300 kits"
  if (
    /^g(?:ave|ives|iven)$/.test(token.lower) &&
    !tokens.slice(at + 1, at + 5).some(({ lower }) => /^(?:toll|figures?|count|number|tally|estimate)$/.test(lower))
  )
    return null;
  // "witnesses spoke of 20,000 people", but not "spoke to reporters"
  if (/^sp(?:eaks?|oke)$/.test(token.lower) && tokens[at + 1]?.lower !== 'of') return null;
  // "put up 325 tents" is no saying.
  if (/^puts?$/.test(token.lower) && /^(?:up|out|on|in|forward|together|down|away|off)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "Researchers found 11 shells": what they came upon; "the survey found 11 cases" reports.
  const finder = tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) => /^(?:survey|study|report|assessment|investigation|audit|inquiry|review|poll|analysis)$/.test(lower));
  if (/^(?:find|found|finds|detected)$/.test(token.lower) && countAt[at + 1] !== undefined && !finder) return null;
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
  // "Morocco reported 87 dead": a country speaks where a number follows at once.
  const country =
    name !== null &&
    /^(?:reported|reports|confirmed)$/.test(token.lower) &&
    countAt[at + 1] !== undefined &&
    tokens.slice(name.from, name.to).every((part) => isCapitalised(part)) &&
    name.to - name.from <= 3;
  if (name !== null && /^(?:his|her|their|its|our|my)$/.test(tokens[name.from]?.lower ?? '') && !(trails && isInstitution(tokens, name)))
    return null;
  if (
    name === null ||
    (!isInstitution(tokens, name) &&
      !isSpeakerAgain(sentence, name) &&
      !country &&
      !holdsOffice(sentence, name, at) &&
      !(trails && name.to - name.from <= 6))
  )
    return null;
  if (countAt[name.from - 1] !== undefined) return null;
  if (sentence.publisher !== null && isPublisher(nameText(sentence.text, tokens, name), sentence.publisher)) return null;
  // "12 people the hospital reported": a relative clause of something else.
  const words = name.to - name.from;
  if (words > 12) return null;
  if (/^(?:no|those|people|persons|cases|deaths|all|each)$/.test(tokens[name.from]?.lower ?? '')) return null;
  return build(sentence, name.from, at + 1, reachOf(sentence, name.from, at), name);
}

/** "Jane Roe, civil defence chief of the region, lowered the toll": a person whose office stands behind the name. */
function holdsOffice({ tokens }: SpokenSentence, name: NameRange, verb: number): boolean {
  return tokens[name.to]?.text === ',' && tokens.slice(name.to + 1, verb).some(({ lower }) => OFFICE.test(lower));
}

/** "It put the number at 136,000": who spoke before. */
function isSpeakerAgain({ tokens, lastSpeaker }: SpokenSentence, name: NameRange): boolean {
  return lastSpeaker !== null && name.to - name.from === 1 && /^(?:it|he|she|they)$/.test(tokens[name.from]?.lower ?? '');
}

function isPublisher(name: string, publisher: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^the /, '').trim();
  const own = name.replace(/ and (?:its )?(?:[a-z]+ )?partners$| (?:staff|teams?|workers|monitors)$/i, '');
  return plain(own) === plain(publisher) || plain(publisher).startsWith(`${plain(own)} `);
}

/** "the Red Cross, which still lists 63 people": the subject stands before the comma. */
function ofRelative({ tokens, countAt }: SpokenSentence, verb: number): NameRange | null {
  let at = verb - 1;
  while (at > 0 && /^(?:still|also|now|currently|has|have)$/.test(tokens[at]?.lower ?? '')) at -= 1;
  if (tokens[at]?.lower !== 'which' || tokens[at - 1]?.text !== ',') return null;
  return readSubject(tokens, countAt, at - 1);
}

/** "Figures from the health ministry show ..." is read by `reporting`; "the ministry's figures" stands by itself. */
export function possessive(sentence: SpokenSentence, at: number): Cue | null {
  const { tokens, countAt } = sentence;
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:figures|data|statistics|numbers|tally|toll)$/.test(word) || !/^(?:from|by)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const name = readNameAfter(tokens, countAt, at + 2);
  return name === null || !isInstitution(tokens, name) ? null : build(sentence, at, name.to, at <= 3 ? 'before' : 'after', name);
}

/** "... as reported by the authorities", "confirmed by the ministry". */
export function reportedBy(sentence: SpokenSentence, at: number): Cue | null {
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
