/** A piece of text that names who says what the sentence tells; offsets are into the whole text. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** `before`: it leads what it attributes; `after`: it trails it; `whole`: it covers the sentence on both sides. */
  readonly reach: 'before' | 'after' | 'whole';
  readonly originator: string | null;
  readonly relays: readonly string[];
  readonly evidence: string | null;
  /** Token range of the cue. */
  readonly from: number;
  readonly to: number;
  /** Where the speaker was named, for a cue that goes on from another ("adding that"). */
  readonly spoken?: Cue;
}
