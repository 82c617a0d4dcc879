import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import { ADVERB, BE, CLAUSE_OPENER, CONJUNCTION, DETERMINER, PREPOSITION } from '../language/english/function-words.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { matchVerb, type VerbMatch } from './match-verb.js';
import { HARM } from './related-count.js';
import { type Clause, effectOn, type Relation } from './relation.js';

/** Acts told by a noun: "are under investigation". */
const ACT_NAMES: ReadonlyMap<string, string> = new Map([
  ['investigation', 'investigated'],
  ['trial', 'tried'],
]);

/** "37 in all, will be buried", "about 2,000 in number, are cleaning wells": words that only sum up, and the comma that closes them. */
export function behindSum({ tokens }: Clause, to: number): number {
  const isSum =
    tokens[to]?.lower === 'altogether' || (tokens[to]?.lower === 'in' && /^(?:all|total|number)$/.test(tokens[to + 1]?.lower ?? ''));
  if (!isSum) return to;
  const end = tokens[to]?.lower === 'in' ? to + 2 : to + 1;
  return tokens[end]?.text === ',' ? end + 1 : end;
}

/** True where the words around a token are capitalised as those of a headline are. */
export function isTitled({ tokens }: Clause, at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 6), at + 6).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return at === 0 || words.filter((token) => isCapitalised(token)).length * 3 > words.length * 2;
}

/** "partly destroyed" is damaged; "wholly or partly destroyed" is either. */
export function howFar({ tokens }: Clause, at: number): Effect {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (!before.some((word) => /^(?:partially|partly)$/.test(word))) return 'destroy';
  return before.some((word) => word === 'or' || word === 'and') ? 'damage-or-destroy' : 'damage';
}

/** "received oral cholera vaccine" */
export function isVaccinated({ tokens }: Clause, match: VerbMatch, effect: string): boolean {
  return (
    effect === 'reach' && tokens.slice(match.to, match.to + 6).some(({ lower }) => /^(?:vaccines?|vaccinations?|jabs?|shots)$/.test(lower))
  );
}

export function isNegated({ tokens }: Clause, count: Count, match: VerbMatch): boolean {
  return tokens
    .slice(Math.max(count.to, match.from - 6), match.from)
    .some(({ lower }) => lower === 'not' || lower === 'never' || lower === 'cannot' || lower === 'unable');
}

/** "two men involved in the murder": nobody sent them, as those involved in a search were. */
export function isEntangled({ tokens }: Clause, match: VerbMatch): boolean {
  return (
    tokens[match.from]?.lower === 'involved' &&
    tokens[match.to]?.lower === 'in' &&
    !tokens
      .slice(match.to, match.to + 7)
      .some(({ lower }) =>
        /^(?:rescue|search|relief|response|operations?|efforts?|firefighting|recovery|clean-up|cleanup|effort)$/.test(lower),
      )
  );
}

/** "will be buried today", "were buried in a mass grave": no landslide did that. */
export function isFuneral({ tokens }: Clause, match: VerbMatch): boolean {
  if (!/^bur/.test(tokens[match.from]?.lower ?? '')) return false;
  if (tokens.slice(Math.max(0, match.from - 4), match.from).some(({ lower }) => lower === 'will')) return true;
  return tokens
    .slice(match.to, match.to + 8)
    .some(({ lower }) => /^(?:graves?|cemeter(?:y|ies)|graveyards?|funerals?|ceremony)$/.test(lower));
}

/** "were operated on", "were placed in foster families": the participle names the act. */
export function actName({ tokens }: Clause, match: VerbMatch): string | undefined {
  const last = tokens[match.to - 1]?.lower ?? '';
  return ACT_NAMES.get(last) ?? (PREPOSITION.has(last) ? tokens[match.from]?.lower : last);
}

const NO_OBJECT =
  /s's$|ss$|us$|^(?:times|hours|minutes|days|weeks|months|years|decades|miles|metres|meters|kilometres|kilometers|hundreds|thousands|dozens|scores|perhaps|always|sometimes|besides|overseas|outdoors|indoors|upstairs|downstairs|towards|afterwards|is|was|has|does)$/;

/** True where an object stands after a verb form: it is active, and its subject did it. */
export function objectFollows(clause: Clause, at: number): boolean {
  const { tokens, countAt } = clause;
  let j = at;
  while (ADVERB.has(tokens[j]?.lower ?? '') && !PREPOSITION.has(tokens[j]?.lower ?? '') && countAt[j] === undefined) j += 1;
  if (countAt[j] !== undefined) return true;
  const token = tokens[j];
  if (token === undefined || token.kind === 'mark') return false;
  if (PREPOSITION.has(token.lower) || CONJUNCTION.has(token.lower) || CLAUSE_OPENER.has(token.lower) || BE.has(token.lower)) return false;
  // "damaged public property"
  if (/^(?:public|private|local|nearby|several|many|some|more|other|government|state)$/.test(token.lower) && tokens[j + 1]?.kind === 'word')
    return true;
  // "held up posters"
  if (token.kind === 'word' && isPluralForm(token.text) && !isCapitalised(token) && !NO_OBJECT.test(token.lower)) return true;
  return (
    DETERMINER.has(token.lower) ||
    nounClass(token.lower) !== null ||
    (isCapitalised(token) && !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.text))
  );
}

/** "Two gunmen killed five people before being shot dead", "60 spent the evening in a hall after being evacuated": what also befell them. */
export function fateOfDoer({ tokens }: Clause, count: Count, from: number): Relation | null {
  for (let j = from; j < Math.min(tokens.length, from + 24); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[;:.]$/.test(word)) return null;
    if (!/^(?:before|after)$/.test(word) || !/^(?:being|they|he|getting)$/.test(tokens[j + 1]?.lower ?? '')) continue;
    const at = /^(?:they|he)$/.test(tokens[j + 1]?.lower ?? '') ? j + 3 : j + 2;
    const match = matchVerb(tokens, at);
    for (const { effect, use } of match?.readings ?? []) {
      const measure = use.participle && (HARM.has(effect) || effect === 'rescue') ? effectOn(count, effect) : null;
      if (match !== null && measure !== null) return { measure, effect, from: count.from, to: match.to, source: 'subject' };
    }
    return null;
  }
  return null;
}
