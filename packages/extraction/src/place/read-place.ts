import { MONTHS, WEEKDAYS } from '../language/english/function-words.js';
import { isCapitalised, type Token } from '../sentence/token.js';

const LEAD = /^(?:in|at|near|across|around|off|outside|within|throughout|toward|towards|into|from|inside)$/;

interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/** The place a sentence gives for a count, as printed: the nearest "in Gaza", "near Mecca, Saudi Arabia"; null where none. */
export function readPlace(text: string, tokens: readonly Token[], near: number): string | null {
  let best: PlaceRange | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let j = Math.max(0, near - 40); j < Math.min(tokens.length, near + 40); j += 1) {
    const token = tokens[j];
    if (token === undefined || !LEAD.test(token.lower)) continue;
    const place = readName(tokens, j);
    if (place === null) continue;
    // What stands after the count is nearer to it than what stands before.
    const gap = j >= near ? j - near : (near - j) * 2;
    if (gap < distance) {
      best = place;
      distance = gap;
    }
  }
  return best === null ? null : text.slice(tokens[best.from]?.start ?? 0, tokens[best.to - 1]?.end ?? 0).replace(/\s+/g, ' ');
}

/** "Mecca, Saudi Arabia.": one or two more names, then a mark. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const end = isCapitalised(tokens[at]) ? at + 1 : at;
  return /^(?:and|[,.;)])$/.test(tokens[end]?.lower ?? '.');
}

function readName(tokens: readonly Token[], lead: number): PlaceRange | null {
  let j = lead + 1;
  let from = j;
  let named = false;
  for (; j < Math.min(tokens.length, lead + 9); j += 1) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.kind === 'word' && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)) && isCapitalised(token))
      return named ? { from, to: j } : null;
    if (isCapitalised(token)) {
      named = true;
      continue;
    }
    if (
      !named &&
      /^(?:the|northern|southern|eastern|western|central|occupied|north|south|east|west|northeastern|northwestern|southeastern|southwestern|town|city|village|province|district|state|region|of|port|capital|island|outskirts|neighbouring|neighboring)$/.test(
        token.lower,
      )
    )
      continue;
    if (
      named &&
      (token.lower === 'of' || token.lower === 'and' || token.text === ',') &&
      isCapitalised(tokens[j + 1]) &&
      !MONTHS.has(tokens[j + 1]?.lower ?? '') &&
      !WEEKDAYS.has(tokens[j + 1]?.lower ?? '')
    ) {
      if (token.text === ',' && !endsName(tokens, j + 2)) break;
      continue;
    }
    // "Trik al Sikka", "Rio de Janeiro"
    if (named && /^(?:al|el|de|da|do|du|des|la|le|ul|bin|sur|upon)$/.test(token.lower) && isCapitalised(tokens[j + 1])) continue;
    if (named && token.text === '-' && isCapitalised(tokens[j + 1])) continue;
    if (named && token.lower === 'air' && tokens[j + 1]?.lower === 'base') return { from, to: j + 2 };
    if (
      named &&
      /^(?:province|state|district|county|region|city|town|governorate|strip|island|islands|municipality|commune|valley|peninsula|airport|port|camp|prison|hospital|square|suburb|village|area|sub-county|territory|department|border|coast|river)$/.test(
        token.lower,
      )
    )
      return { from, to: j + 1 };
    break;
  }
  if (LEAD.test(tokens[lead]?.lower ?? '') && tokens[lead]?.lower === 'near') from = lead;
  return named ? { from, to: j } : null;
}
