import type { Item } from '@factline/formats';

/** Items that are decided on one snapshot of the directory and recorded in one group, at most. */
const maxItems = 1_000;
/** UTF-16 units of the items' originals: keeps slices of long lines small. */
const maxText = 4_000_000;

/** Cuts a part's items into slices, leaving out those that have their outcome already. */
export function* slicesOf(items: Iterable<Item>, settled: ReadonlySet<number>): Generator<readonly Item[]> {
  let slice: Item[] = [];
  let text = 0;
  for (const item of items) {
    if (settled.has(item.item)) continue;
    slice.push(item);
    text += item.original.length;
    if (slice.length < maxItems && text < maxText) continue;
    yield slice;
    slice = [];
    text = 0;
  }
  if (slice.length > 0) yield slice;
}
