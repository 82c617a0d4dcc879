import { type EncodedEvent, encodeEvent, hasVersions } from '../event/encode.js';
import type { AppendGroup } from './group.js';

/** A group made ready for the append function, once, before it waits in the queue. */
export type EncodedGroup = {
  /** Without repetitions of an id inside the group. */
  readonly events: readonly EncodedEvent[];
  readonly meta: readonly string[];
  /** For every event of the group as given: its place in `events`. Absent: each is its own. */
  readonly places?: readonly number[];
  readonly group: AppendGroup;
  /** What no other group of the same call may touch: versioned streams and the part. */
  readonly exclusive: readonly string[];
};

export function encodeGroup(group: AppendGroup): EncodedGroup {
  const { item: _, ...shared } = group.meta;
  const metaText = JSON.stringify(shared);
  const open = metaText.slice(0, -1);
  const exclusive = new Set<string>();
  const events: EncodedEvent[] = [];
  const meta: string[] = [];
  const byId = new Map<string, number>();
  let places: number[] | undefined;
  for (let index = 0; index < group.events.length; index += 1) {
    const event = group.events[index]!;
    const earlier = byId.get(event.id);
    if (earlier !== undefined) {
      places ??= Array.from({ length: index }, (_unused, n) => n);
      places.push(earlier);
      continue;
    }
    places?.push(events.length);
    byId.set(event.id, events.length);
    events.push(encodeEvent(event));
    const item = group.items?.[index] ?? group.meta.item;
    meta.push(item === undefined ? metaText : `${open},"item":${item}}`);
    if (hasVersions(event.stream)) exclusive.add(event.stream);
  }
  for (const { stream } of group.expected ?? []) exclusive.add(stream);
  if (group.slice) exclusive.add(`part:${group.slice.submission}/${group.slice.part}`);
  return { events, meta, group, exclusive: [...exclusive], ...(places ? { places } : {}) };
}

/** Place of the group's event `index` among its encoded events. */
export const placeOf = ({ places }: EncodedGroup, index: number): number => places?.[index] ?? index;
