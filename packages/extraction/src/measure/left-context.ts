import type { Count } from '../count/count.js';
import { behindSingles, besideOthers } from './companions.js';
import { isCarrying, isDrawnOut, isDrivenOut, readDestination } from './destination.js';
import { gatheringBy, ontoStreets } from './gathering.js';
import { type LeftContext, made } from './left-relation.js';
import { measureOf } from './measure-of.js';
import { readNominal } from './nominal-context.js';
import { readObject } from './object.js';
import { type Clause, countedClass, isUnlisted, namedAct } from './relation.js';

const GROUP =
  /^(?:group|convoy|crowd|team|crew|party|batch|contingent|force|stock|consignment|fleet|flotilla|column|number|total|maximum|minimum|barrage|volley|salvo|series|wave|swarm|combination|mix)$/;

/** Reads back from the beginning of a count to the verb or noun it is the object of. */
export function readLeftContext(clause: Clause, count: Count): LeftContext {
  const { tokens } = clause;
  let end = count.from;
  for (let step = 0; step < 6; step += 1) {
    const word = tokens[end - 1]?.lower ?? '';
    if (
      /^(?:the|a|an|its|their|his|her|all|also|"|'|of|these|those|both|up|some|about|reportedly|only|as|many|further|another|new|and\/or)$/.test(
        word,
      )
    ) {
      if (word === 'of') {
        const noun = tokens[end - 2]?.lower ?? '';
        if (!GROUP.test(noun)) break;
        end -= 2;
        continue;
      }
      if (word === 'up' || word === 'as') break;
      end -= 1;
      continue;
    }
    break;
  }
  return (
    involvedIn(clause, count, end) ??
    readCarried(clause, count, end) ??
    readObject(clause, count, end) ??
    readNominal(clause, count, end) ??
    behindSingles(clause, count, end) ??
    besideOthers(clause, count)
  );
}

/** "The strike involved 5,000 miners": they took part, nobody sent them. */
function involvedIn(clause: Clause, count: Count, end: number): LeftContext {
  return /^involv(?:ed|es|ing)$/.test(clause.tokens[end - 1]?.lower ?? '') ? gatheringBy(clause, count, end) : null;
}

/** "Helicopters carried 120 people to hospitals": where they were taken says what happened to them. */
function readCarried(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const verb = tokens[end - 1]?.lower;
  if (/^(?:person|household|null)$/.test(countedClass(count) ?? 'null') && !isUnlisted(count) && isDrawnOut(tokens, verb, count.to))
    return made('rescue', 'rescued', end - 1, count.to);
  // "let 11 go"
  if (
    /^let(?:s|ting)?$/.test(verb ?? '') &&
    tokens[count.to]?.lower === 'go' &&
    !isUnlisted(count) &&
    measureOf('release', countedClass(count)) !== null
  )
    return made('release', 'released', end - 1, count.to + 1);
  // "sent 230,000 pupils home"
  if (
    /^sen(?:d|ds|t|ding)$/.test(verb ?? '') &&
    tokens[count.to]?.lower === 'home' &&
    measureOf('send-home', countedClass(count)) !== null &&
    !isUnlisted(count)
  )
    return made('send-home', 'affected', end - 1, count.to + 1);
  // "ordered 1.5 million people to move inland"
  if (
    /^(?:order|tell|told|urg|ask|advis|instruct|warn)/.test(verb ?? '') &&
    tokens[count.to]?.lower === 'to' &&
    /^(?:evacuate|leave|move|flee|vacate)$/.test(tokens[count.to + 1]?.lower ?? '') &&
    measureOf('evacuate', countedClass(count)) === 'evacuated'
  )
    return made('evacuate', 'evacuated', end - 1, count.to + 2);
  if (ontoStreets(clause, verb, count)) return made('participate', 'participants', end - 1, count.to);
  if (isDrivenOut(tokens, verb, count)) return made('displace', 'displaced', end - 1, count.to);
  if (!isCarrying(verb) || !/^(?:person|household|injury|case|null)$/.test(countedClass(count) ?? 'null') || isUnlisted(count)) return null;
  const goal = readDestination(tokens, count.to);
  const measure = goal === null ? null : measureOf(goal.effect, 'person');
  if (goal !== null && measure !== null) return made(goal.effect, namedAct(measure, 'transferred'), end - 1, goal.to);
  return /^(?:fl|airlift|ferr)/.test(verb ?? '') ||
    (/^t(?:ake|ook|akes|aking)$/.test(verb ?? '') && isByCraft(clause, end - 1)) ||
    (/^mov(?:ed|ing|es?)$/.test(verb ?? '') && /^(?:to|from|out|away)$/.test(tokens[count.to]?.lower ?? ''))
    ? made('evacuate', 'evacuated', end - 1, count.to)
    : null;
}

/** "a navy ship took 400 away": carried, not carried off. */
function isByCraft({ tokens }: Clause, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) =>
      /^(?:ships?|boats?|vessels?|ferry|ferries|helicopters?|planes?|aircraft|bus|buses|trucks?|ambulances?|trains?|coastguard|lifeboats?|flights?)$/.test(
        lower,
      ),
    );
}
