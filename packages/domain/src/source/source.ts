export type SourceKey = string & { readonly __brand: 'SourceKey' };

export const sourceKinds = ['official', 'media', 'agency', 'ngo', 'un', 'person', 'data-publisher', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A person, office, agency or outlet. `speaksFor` names the head whose word it carries (health officials → the ministry). */
export interface Source {
  readonly key: SourceKey;
  readonly name: string;
  readonly kind: SourceKind;
  readonly aliases: readonly string[];
  readonly speaksFor?: SourceKey;
  readonly url?: string;
  /** Set by SourceMerged: claims of this source count as claims of that one. */
  readonly mergedInto?: SourceKey;
  /** How many events have defined it; absent = 1. */
  readonly version?: number;
}

/** A source becomes known to Factline. Emitted by `decideSource`. */
export interface SourceRegistered {
  readonly type: 'SourceRegistered';
  readonly data: {
    readonly source: SourceKey;
    readonly name: string;
    readonly kind: SourceKind;
    readonly aliases: readonly string[];
    readonly speaksFor?: SourceKey;
    readonly url?: string;
  };
}
/** Name, aliases, kind, url or `speaksFor` of a source changed; names make no revision, they are joined at read. */
export interface SourceRenamed {
  readonly type: 'SourceRenamed';
  readonly data: SourceRegistered['data'];
}
/** Two keys are one source. From this position on, on the record clock alone. */
export interface SourceMerged {
  readonly type: 'SourceMerged';
  readonly data: { readonly source: SourceKey; readonly into: SourceKey; readonly reason: string };
}
export type SourceEvent = SourceRegistered | SourceRenamed | SourceMerged;
