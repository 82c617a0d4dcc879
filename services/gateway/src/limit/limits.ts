/** What one operation may ask for. Refused before execution, with the numbers. */
export interface Limits {
  /** Objects that the answer may hold at most, from `first` and nesting. */
  readonly cost: number;
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Words of the document, for the parser. */
  readonly tokens: number;
  /** Of a request body that is GraphQL, in bytes. */
  readonly bodyBytes: number;
}

export const defaultLimits: Limits = { cost: 10_000, depth: 15, aliases: 50, directives: 50, tokens: 5_000, bodyBytes: 1_048_576 };
