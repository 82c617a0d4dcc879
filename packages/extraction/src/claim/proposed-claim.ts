/** How the words bound the number; the names are those of the domain's value. */
export type ValueQualifier =
  | 'exact'
  | 'at-least'
  | 'more-than'
  | 'up-to'
  | 'fewer-than'
  | 'about'
  | 'nearly'
  | 'between'
  | 'vague'
  | 'unknown';

/** The number as stated: bounds as JSON numbers, the words as printed, the span of the number words alone. */
export interface ProposedValue {
  readonly min: number | null;
  readonly max: number | null;
  readonly minExclusive?: true;
  readonly maxExclusive?: true;
  readonly qualifier: ValueQualifier;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of time the words name; dates are `YYYY-MM-DD` and absent where the words do not settle them. */
export interface ProposedPeriod {
  readonly text: string;
  readonly start?: string;
  readonly end?: string;
}

/** When the number held: a stated day, or the day of publication where nothing is stated. */
export interface ProposedAsOf {
  readonly date: string;
  readonly basis: 'stated' | 'publication';
}

/** One named voice on the way from the fact to the page; the originator is the deepest one. */
export interface AttributionLink {
  readonly name: string;
  readonly role: 'relay' | 'originator';
}

/** Who says so. `originator: null` is the publisher's own voice; `evidence` keeps unnamed reports and estimates. */
export interface ProposedAttribution {
  readonly chain: readonly AttributionLink[];
  readonly originator: string | null;
  readonly evidence: string | null;
}

export type ProposedModality = 'planned' | 'projected' | 'likely' | 'possible' | 'denied';

/** One statement of one number, proposed for review; offsets are UTF-16 units into the extraction's text. */
export interface ProposedClaim {
  readonly id: string;
  readonly kind: 'quantity' | 'unknown';
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly measure: string;
  readonly population: string | null;
  readonly place: string | null;
  readonly value: ProposedValue;
  readonly partOf: string | null;
  readonly period: ProposedPeriod | null;
  readonly asOf: ProposedAsOf;
  readonly attribution: ProposedAttribution;
  readonly modality?: ProposedModality;
}
