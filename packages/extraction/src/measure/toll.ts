import type { Count } from '../count/count.js';
import { BE, HAVE } from '../language/english/function-words.js';
import { isCapitalised } from '../sentence/token.js';
import { isAboardNext } from './last-resort.js';
import { matchVerb } from './match-verb.js';
import { HARM } from './related-count.js';
import { type Clause, isThingAmongPeople, type Relation } from './relation.js';
import { byWord, namedSubject, nameOfTotal, total } from './total-name.js';
import { behindSum } from './verb-sense.js';

const MOVE =
  /^(?:rose|rise|rises|risen|rising|climb|climbed|climbs|climbing|jump|jumped|jumps|jumping|increase|increased|increases|increasing|grow|grew|grown|grows|growing|fell|fall|fallen|falls|drop|dropped|drops|decreased|declined|reduced|lowered|raise|raised|raising|raises|bring|brings|brought|bringing|revised|revise|updated|put|puts|putting|stand|stands|stood|standing|soar|soared|soaring|surge|surged|mount|mounted|mounting|went|gone|swelled|swell|amounted|amounts|amount|amounting|doubled|tripled|shot|estimated|set|place|placed|come|comes|came|taking|takes|took|totalling|totaling|up|down|now|currently|remained|remains|remain|said)$/;
const REACH =
  /^(?:reach|reached|reaches|reaching|exceed|exceeded|exceeds|exceeding|surpass|surpassed|surpasses|surpassing|pass|passed|passes|passing|top|topped|tops|topping|hit|hits|hitting|total|totals|totaled|totalled|totaling|totalling|number|numbered|numbers|numbering|is|are|was|were|be|been|being|include|includes|included|including|cross|crossed|crosses|crossing|approach|approached|approaching|neared|nears|nearing|near|comprise|comprised|comprises|stands|equals|has|have)$/;
/** "Cases 66 | Deaths 28": the heads of a table without a colon. */
const LABEL = /^(?:cases|deaths|fatalities|injured|wounded|dead|killed|missing|displaced|evacuees|casualties|injuries|arrested)$/;
const LINK = /^(?:to|at|of|from|by|past|over|above)$/;

/** "The death toll has risen to 120", "the number of displaced people stands at 3,000", "Deaths: 12": a number said of a running total. */
export function readToll(clause: Clause, count: Count, previous: Relation | null): Relation | null {
  const found = findToll(clause, count, previous);
  return found !== null && isThingAmongPeople(count, found.measure) ? null : found;
}

function findToll(clause: Clause, count: Count, previous: Relation | null): Relation | null {
  const { tokens } = clause;
  // Bounding verbs ("has exceeded 730,000") belong to the number already.
  let end = count.from;
  const bound = tokens[count.boundFrom]?.lower ?? '';
  if (REACH.test(bound)) return subjectOf(clause, count, count.boundFrom, previous);
  while (
    end > 0 &&
    /^(?:the|a|an|now|currently|already|"|as|of)$/.test(tokens[end - 1]?.lower ?? '') &&
    !(tokens[end - 1]?.lower === 'of' && MOVE.test(tokens[end - 2]?.lower ?? '') === false)
  )
    end -= 1;
  const last = tokens[end - 1];
  if (last === undefined) return null;
  if (last.text === ':' || last.text === '=' || ((last.text === '–' || last.text === '-') && last.start > (tokens[end - 2]?.end ?? 0)))
    return label(clause, count, end - 1);
  if (REACH.test(last.lower)) return subjectOf(clause, count, end - 1, previous);
  if (
    LABEL.test(last.lower) &&
    isCapitalised(last) &&
    (end === 1 || tokens[end - 2]?.kind === 'mark') &&
    (tokens[count.to] === undefined || tokens[count.to]?.kind === 'mark')
  ) {
    const measure = byWord(last.lower);
    if (measure !== null) return total(measure, end - 1, count.to);
  }
  // "which makes 26 in all"
  if (/^mak(?:e|es|ing)$/.test(last.lower) && previous !== null && behindSum(clause, count.to) > count.to)
    return { ...previous, from: end - 1, to: behindSum(clause, count.to), source: 'toll' };
  // "puts the death toll above 230"
  if (/^(?:above|over|past|beyond|below|under|near)$/.test(bound) && /^(?:toll|number|tally|count|figure)$/.test(last.lower))
    return readTotal(clause, count, Math.max(0, end - 6), end, previous);
  if (bound === 'past') return subjectOf(clause, count, end - 1, previous);
  // "Officials put the crowd at 30,000; organisers claimed 100,000."
  if (
    /^(?:claimed|claim|claims|estimated|counted|reckoned)$/.test(last.lower) &&
    count.noun === null &&
    count.hint === undefined &&
    previous?.source === 'toll' &&
    /^(?:[.,;]|in|at|on)?$/.test(tokens[count.to]?.lower ?? '')
  )
    return { ...previous, from: end - 1, to: count.to, source: 'toll' };
  // "local leaders speak of more than 1,000"
  if (
    last.lower === 'of' &&
    !isAboardNext(clause, count) &&
    /^(?:speaks?|spoke|spoken|talks?|talked)$/.test(tokens[end - 2]?.lower ?? '') &&
    (count.noun === null ||
      (count.noun.head === 'person' && (tokens[count.to] === undefined || /^(?:[.,;]|there)$/.test(tokens[count.to]?.lower ?? ''))))
  )
    return previous === null ? null : { ...previous, from: end - 2, to: count.to, source: 'toll' };
  if (LINK.test(last.lower)) return moved(clause, count, end, previous) ?? secondTotal(clause, end);
  return null;
}

/** The verb of moving before "to 120": "rose sharply to", "brought the number of dead to", "put the toll at". */
function moved(clause: Clause, count: Count, end: number, previous: Relation | null): Relation | null {
  const { tokens } = clause;
  // "bringing to more than 300 the number killed"
  if (TRANSITIVE.test(tokens[end - 2]?.lower ?? '') && /^(?:the|its|their)$/.test(tokens[count.to]?.lower ?? '')) {
    const behind = readTotal(clause, count, count.to, Math.min(tokens.length, count.to + 8), previous);
    if (behind !== null) return { ...behind, from: end - 2, to: count.to };
  }
  let near = true;
  for (let j = end - 2; j >= Math.max(0, end - 20); j -= 1) {
    const word = tokens[j]?.lower ?? '';
    if (near && MOVE.test(word))
      return (TRANSITIVE.test(word) ? readTotal(clause, count, j + 1, end - 1, previous) : null) ?? subjectOf(clause, count, j, previous);
    if (TRANSITIVE.test(word)) return readTotal(clause, count, j + 1, end - 1, previous);
    if (!PASSED_OVER.test(word) && clause.countAt[j] === undefined && tokens[j]?.kind !== 'number') near = false;
    if (/^[;:.(]$/.test(word)) return null;
  }
  return null;
}

const TRANSITIVE =
  /^(?:lower|lowers|lowered|lowering|cut|cuts|cutting|reduce|reduced|reducing|increase|increased|increasing|estimate|estimates|estimated|reckon|reckoned|bring|brings|brought|bringing|push|pushed|pushing|pushes|raise|raised|raises|raising|put|puts|putting|take|takes|took|taking|lift|lifted|lifting|revise|revised|set|places|placed)$/;
const PASSED_OVER =
  /^(?:from|to|by|at|further|sharply|again|since|steadily|,|slightly|dramatically|least|more|than|over|on|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|early|late|today|yesterday|up|down|had|has|have|now|hundred|thousand|million|billion|some|about|around|nearly)$/;

/** "put the dead at 19 and the wounded at over 180": the verb serves a second total. */
function secondTotal({ tokens }: Clause, end: number): Relation | null {
  const word = tokens[end - 2]?.lower ?? '';
  if (tokens[end - 1]?.lower !== 'at' || !/^(?:the|of)$/.test(tokens[end - 3]?.lower ?? '')) return null;
  const measure = byWord(word) ?? null;
  if (measure === null) return null;
  const isPut = tokens.slice(Math.max(0, end - 30), end - 3).some(({ lower }) => /^(?:put|puts|putting|estimated|placed)$/.test(lower));
  return isPut ? total(measure, end - 2, end) : null;
}

/** The nearest clause before a verb that names a running total. */
function subjectOf(clause: Clause, count: Count, verb: number, previous: Relation | null): Relation | null {
  const { tokens } = clause;
  let start = verb;
  const floor = Math.max(0, verb - 30);
  while (start > floor) {
    const token = tokens[start - 1];
    if (token?.text === ')') {
      // What stands in a bracket is no boundary.
      let open = start - 1;
      while (open > floor && tokens[open]?.text !== '(') open -= 1;
      start = open > floor ? open : start - 1;
      continue;
    }
    if (token === undefined || /^[;:]$/.test(token.text) || /^(?:while|whereas|but)$/.test(token.lower)) break;
    start -= 1;
  }
  return readTotal(clause, count, start, verb, previous);
}

function readTotal(clause: Clause, count: Count, start: number, end: number, previous: Relation | null): Relation | null {
  const { tokens } = clause;
  for (let j = end - 1; j >= start; j -= 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^tolls?$/.test(word)) {
      const before = tokens[j - 1]?.lower ?? '';
      if (/^injur/.test(before)) return total('injured', j - 1, end);
      return total('killed', before === 'death' || before === 'casualty' ? j - 1 : j, end);
    }
    if (/^(?:crowds?|turnout|attendance)$/.test(word)) return total('participants', j, end);
    if (
      /^(?:estimates?|figures?|count|tally)$/.test(word) &&
      j === end - 1 &&
      previous !== null &&
      /(?:'s|s'|'|^own|^latest|^official)$/.test(tokens[j - 1]?.lower ?? '')
    )
      return { ...previous, from: j, to: end, source: 'toll' };
    if (/^(?:number|numbers|count|tally|figure|total|totals|caseload)$/.test(word)) {
      const inner = nameOfTotal(clause, count, j + 1, end) ?? nameOfTotal(clause, count, Math.max(start, j - 3), j);
      if (inner !== null) return { ...inner, from: j };
      // "Organisers put the number at 1.2 million": the number told before.
      if (previous !== null && /^(?:the|its|that|this|total|overall)$/.test(tokens[j - 1]?.lower ?? '') && tokens[j + 1]?.lower !== 'of')
        return { ...previous, from: j, to: end, source: 'toll' };
    }
    // "There were 12 deaths": an empty subject names nothing.
    if (/^(?:there|it)$/.test(word) && BE.has(tokens[j + 1]?.lower ?? '')) return null;
  }
  return namedSubject(clause, start, end);
}

/** "Deaths: 12", "Homes destroyed - 300". */
function label(clause: Clause, count: Count, mark: number): Relation | null {
  let start = mark;
  while (start > 0 && mark - start < 7 && clause.tokens[start - 1]?.kind === 'word') start -= 1;
  // "police are not involved, Guwahati: seven people ...": a clause is no label.
  if (start === mark) return null;
  // "Casualties: 12 killed, 45 wounded"
  if (matchVerb(clause.tokens, count.to)?.readings.some(({ effect, use }) => use.participle && HARM.has(effect))) return null;
  // "Homes destroyed - 300" stands alone; "for affected families - 800 kits" goes on.
  if (/^[-–]$/.test(clause.tokens[mark]?.text ?? '') && start > 0 && clause.tokens[start - 1]?.kind !== 'mark') return null;
  if (isCapitalised(clause.tokens[mark - 1]) && clause.tokens.slice(start, mark).some(({ lower }) => BE.has(lower) || HAVE.has(lower)))
    return null;
  return namedSubject(clause, start, mark) ?? nameOfTotal(clause, count, start, mark);
}
