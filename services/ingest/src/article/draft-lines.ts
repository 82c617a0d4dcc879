import {
  type Decimal,
  draftIdOf,
  likelyUnit,
  type ProposeDraft,
  parseDecimal,
  type Qualifier,
  readValue,
  type Value,
} from '@factline/domain';
import type { Extraction, ProposedClaim } from '@factline/extraction';

/** What the lines of a document's drafts have in common. */
export interface ReadIn {
  /** Id of the document. */
  readonly document: string;
  readonly topic?: string;
}

/** The proposals of an extraction as lines of a claims file, in the order of the text; each has the id that follows from its words. */
export function draftLines({ text, claims, method }: Extraction, { document, topic }: ReadIn): ProposeDraft[] {
  const seen = new Map<string, number>();
  const idOf = new Map<string, string>();
  const read = claims.flatMap((claim) => {
    const value = readingOf(claim, text);
    // What is no value of ours (a bound above 1e30) is no draft either.
    if (value === undefined) return [];
    const identity = {
      document: document as Parameters<typeof draftIdOf>[0]['document'],
      quote: claim.quote,
      valueAt: claim.value.start - claim.start,
      value,
      measure: claim.measure,
      ...(claim.population !== null && { population: claim.population }),
      ...(claim.place !== null && { place: claim.place }),
      ...(claim.attribution.originator !== null && { originator: claim.attribution.originator }),
      modality: claim.modality ?? ('asserted' as const),
      asOf: claim.asOf,
    };
    const first = draftIdOf({ ...identity, nth: 0 });
    const nth = seen.get(first) ?? 0;
    seen.set(first, nth + 1);
    const id = nth === 0 ? first : draftIdOf({ ...identity, nth });
    idOf.set(claim.id, id);
    return [{ claim, value, id }];
  });
  return read.map(({ claim, value, id }): ProposeDraft => {
    const { attribution, period } = claim;
    const whole = claim.partOf === null ? undefined : idOf.get(claim.partOf);
    return {
      type: 'draft',
      id,
      document,
      ...(topic !== undefined && { topic }),
      quote: claim.quote,
      start: claim.start,
      valueStart: claim.value.start,
      valueEnd: claim.value.end,
      value: writtenValue(claim, value.text),
      measure: claim.measure,
      ...(claim.population !== null && { population: claim.population }),
      ...(claim.place !== null && { place: claim.place }),
      ...(period !== null && { period }),
      asOf: claim.asOf,
      ...(attribution.chain.length > 0 && { chain: attribution.chain }),
      ...(attribution.originator !== null && { originator: attribution.originator }),
      ...(attribution.evidence !== null && { evidence: attribution.evidence }),
      modality: claim.modality ?? 'asserted',
      ...(whole !== undefined && { partOf: whole }),
      method: method.name,
      methodVersion: method.version,
    };
  });
}

function readingOf(claim: ProposedClaim, text: string): Value | undefined {
  const options = { unit: likelyUnit(claim.measure, claim.population ?? undefined), signed: false };
  const read = readValue(writtenValue(claim, undefined), options);
  if (!('qualifier' in read)) return undefined;
  return { ...read, text: printedWords(claim, text, (words) => isSame(readValue(words, options), read)) ?? read.text };
}

/** Words before the number that may bound it: "no fewer than 120". */
const wordsBefore = 5;

/**
 * The words of the value as printed: those before the number that bound it with it, where together they read as what was proposed. Of an
 * exact number its own words; else undefined, and the value is told in words of ours.
 */
function printedWords(claim: ProposedClaim, text: string, isMeant: (words: string) => boolean): string | undefined {
  const { start, end, qualifier, text: own } = claim.value;
  if (qualifier === 'exact') return oneLine(own);
  if (qualifier === 'unknown') return undefined;
  let longest: string | undefined;
  let from = start;
  for (let word = 0; word <= wordsBefore && from >= claim.start; word += 1) {
    const words = oneLine(text.slice(from, end));
    if (isMeant(words)) longest = words;
    const before = text.slice(claim.start, from).trimEnd();
    if (before === '') break;
    from = claim.start + Math.max(0, before.search(/\S+$/));
  }
  return longest;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ');

const isSame = (read: ReturnType<typeof readValue>, value: Value): boolean =>
  'qualifier' in read && read.qualifier === value.qualifier && read.min === value.min && read.max === value.max;

/** Bounds by name: the extractor knows the words of its language better than the reader of claims files does. */
function writtenValue({ value: { qualifier, min, max } }: ProposedClaim, text: string | undefined): ProposeDraft['value'] {
  const bounds = boundsOf(qualifier, decimal(min), decimal(max));
  return { qualifier, ...bounds, ...(text !== undefined && { text }) };
}

function boundsOf(
  qualifier: Qualifier,
  min: Decimal | undefined,
  max: Decimal | undefined,
): { number?: string; min?: string; max?: string } {
  const named = (name: 'number' | 'min' | 'max', bound: Decimal | undefined) => (bound === undefined ? {} : { [name]: bound });
  switch (qualifier) {
    case 'between':
    case 'vague':
      return { ...named('min', min), ...named('max', max) };
    case 'up-to':
    case 'fewer-than':
      return named('number', max);
    case 'unknown':
      return {};
    default:
      return named('number', min);
  }
}

/** A bound as an exact text; what is no decimal of ours is left out, and missed by whoever reads the value. */
function decimal(bound: number | null): Decimal | undefined {
  if (bound === null) return undefined;
  const read = parseDecimal(String(bound));
  return typeof read === 'string' ? read : undefined;
}
