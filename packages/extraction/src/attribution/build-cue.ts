import type { Count } from '../count/count.js';
import { INSTITUTION, UNNAMED } from '../language/english/attribution-words.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import type { Token } from '../sentence/token.js';
import type { Cue } from './cue.js';
import { type NameRange, nameText, OFFICE } from './source-name.js';

/** A sentence as the attribution rules see it. `lastSpeaker` resolves "it said"; null where nobody spoke yet. */
export interface SpokenSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly countAt: readonly (Count | undefined)[];
  readonly lastSpeaker: string | null;
  /** The last person named, as speaker or at the head of a sentence; resolves "he said". */
  readonly lastPerson: string | null;
  /** Those the sentence begins with, else the last speaker; resolves "they said". */
  readonly lastGroup: string | null;
  /** Who publishes: "UNHCR registered 300" in UNHCR's own report is no reported speech. */
  readonly publisher: string | null;
}

export function build(
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
  // "according to publicly reported figures"
  if (words === '' || words.length > 140 || /^[a-z]+ly$/.test(words)) return null;
  words = words.replace(/ (?:based on|compiled by|published in) .*$/, '');
  // The World Health Organization is no pronoun.
  const lower = words === 'WHO' ? words : words.toLowerCase();
  let evidence: string | null = null;
  let originator: string | null = words;
  if (
    /^(?:it|he|she|they|the (?:statement|ministry|agency|report|organization|organisation|spokesman|spokesperson|spokeswoman|official|officials|bulletin|update|group|minister|department|commission|office|authority|authorities|un agency|military|army|society|union|hospital|man|woman|survivor|witness|doctor|teacher|mayor|governor|general|colonel|spokeswoman|network|charity|institute|council|union))$/.test(
      lower,
    )
  ) {
    const speaker = /^(?:he|she)$/.test(lower)
      ? (sentence.lastPerson ?? sentence.lastSpeaker)
      : lower === 'they'
        ? sentence.lastGroup
        : sentence.lastSpeaker;
    if (speaker !== null && refersBack(lower, speaker)) originator = speaker;
    else if (/^(?:it|he|she|they|the (?:statement|report|bulletin|update))$/.test(lower)) return null;
  } else if (/^(?:i|we|you|this|that|these|those|who|which|what|there|one|everyone|nobody|all|both|others|and|many)$/.test(lower))
    return null;
  else if (UNNAMED.test(lower)) {
    evidence = words;
    originator = null;
  } else {
    // "a statement from the health ministry", "figures released by the UN": the voice is behind the paper.
    const behind =
      /^(?:an?|the|its|new|latest|official|preliminary|initial|\s)*(?:[\w-]+ )?(?:statement|report|reports|figures|data|statistics|update|updates|bulletin|tally|estimates?|assessments?|information|records|count|toll|survey|press release|numbers|sources)\b(?:\s(?:\w+ed|made|given))? (?:from|by|of|at|in) (.+)$/i.exec(
        words,
      );
    if (behind?.[1] !== undefined) words = behind[1];
    const own = /^(.+?)(?:'s|s')? (?:data|figures|statistics|reports?|estimates?|records|tally|count|assessments?)$/i.exec(words);
    if (own?.[1] !== undefined && (/^[A-Z]/.test(own[1]) || /^the |ministry|official/i.test(own[1])))
      words = own[1]
        .replace(/['’]s?$/, '')
        .replace(/^(?:(?:preliminary|initial|early|official|latest|new|unofficial|provisional) )+(?=\w)/i, '');
    originator = words;
  }
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to - 1]?.end ?? start, from, to, reach, originator, relays, evidence };
}

function refersBack(phrase: string, speaker: string): boolean {
  if (/^(?:it|he|she|they|the (?:statement|report|bulletin|update))$/.test(phrase)) return true;
  const noun = phrase.slice(4).replace(/s$/, '');
  if (noun === 'man' || noun === 'woman') return /survivor|witness|resident|villager|teacher|father|mother|man\b|woman\b/i.test(speaker);
  return speaker.toLowerCase().includes(noun) || /^(?:agency|organi[sz]ation|group)$/.test(noun);
}

/** "Governor Jane Roe", "a teacher", "the mayor": one person, whom "he" or "she" may mean. */
export function isPerson(name: string): boolean {
  const words = name.replace(/^(?:the|a|an|one) /i, '').split(/\s+/);
  const last =
    words
      .at(-1)
      ?.toLowerCase()
      .replace(/[^\p{L}-]/gu, '') ?? '';
  if (OFFICE.test(last) || (nounClass(last) === 'person' && !isPluralForm(last))) return true;
  // "disaster agency official Fauzi"
  if (OFFICE.test(words.at(-2)?.toLowerCase() ?? '') && /^\p{Lu}\p{Ll}/u.test(words.at(-1) ?? '')) return true;
  return words.length >= 2 && words.slice(-2).every((word) => /^\p{Lu}\p{L}/u.test(word)) && !INSTITUTION.has(last);
}

export function isInstitution(tokens: readonly Token[], name: NameRange): boolean {
  for (let j = name.from; j < name.to; j += 1) {
    const token = tokens[j];
    if (token === undefined) continue;
    if (INSTITUTION.has(token.lower.replace(/'s$/, '')) || /^[A-Z]{2,}[a-z]?$/.test(token.text)) return true;
  }
  return false;
}
