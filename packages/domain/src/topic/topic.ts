export type TopicKey = string & { readonly __brand: 'TopicKey' };

/** A story that is followed; owns figures; its dates are read in `timeZone` (IANA, default UTC). */
export interface Topic {
  readonly key: TopicKey;
  readonly title: string;
  readonly timeZone: string;
  /** How many events have defined it; absent = 1. */
  readonly version?: number;
}

/** A topic is opened. */
export interface TopicOpened {
  readonly type: 'TopicOpened';
  readonly data: { readonly topic: TopicKey; readonly title: string; readonly timeZone: string };
}
/** A topic's title changed. The zone never changes: dates already read in it would mean other instants. */
export interface TopicRenamed {
  readonly type: 'TopicRenamed';
  readonly data: { readonly topic: TopicKey; readonly title: string };
}
export type TopicEvent = TopicOpened | TopicRenamed;
