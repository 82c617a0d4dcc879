import type { NounClass } from '../language/english/noun-lists.js';
import type { NounPhrase } from '../population/noun-phrase.js';
import type { Bounds } from '../qualifier/bounds.js';

/** A number of a sentence with its bounding words and the noun it counts; token indices are of that sentence. */
export interface Count {
  /** First token, bounding words and fillers included. */
  readonly from: number;
  /** One past the last token of the noun phrase. */
  readonly to: number;
  /** First and one past the last token of the number words alone. */
  readonly numberFrom: number;
  readonly numberTo: number;
  /** First token of the bounding words ("at least"), else of the number. */
  readonly boundFrom: number;
  readonly bounds: Bounds;
  readonly noun: NounPhrase | null;
  /** "six of them", "11 of the migrants": a part of something told before. */
  readonly partitive: 'pronoun' | 'definite' | null;
  /** "the two men": something told before, unless a verb tells it anew. */
  readonly definite: boolean;
  /** "no deaths", "nobody", "how many" need stricter grammar than a figure. */
  readonly sort: 'number' | 'zero' | 'unknown';
  /** Written in words ("one", "two"): small ones are often not counts. */
  readonly words: boolean;
  /** The class of what is counted where only the whole names it ("of which 2,073"). */
  readonly hint?: NounClass;
}
