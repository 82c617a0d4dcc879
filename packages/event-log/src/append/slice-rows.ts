import { type EncodedGroup, placeOf } from './encode-group.js';
import type { ItemOutcome, Slice } from './group.js';

const letters = { recorded: 'r', 'already-known': 'k', skipped: 's', rejected: 'x' } as const;

/** One slice as `log.append` takes it. Events are named by their number in the call, from 1; 0 is none. */
export function sliceRow(slice: Slice, encoded: EncodedGroup, eventsBefore: number): object {
  const { outcomes } = slice;
  let text = '';
  let counts = true;
  let consecutive = true;
  const events: string[] = [];
  const first = outcomes[0]?.item ?? 0;
  const seen = new Set<number>();
  for (let index = 0; index < outcomes.length; index += 1) {
    const { item, outcome, event } = outcomes[index]!;
    const place = event === undefined ? undefined : placeOf(encoded, event);
    // The same claim twice in one group: the first records it, the second finds it known.
    const repeated = outcome === 'recorded' && place !== undefined && seen.has(place);
    if (outcome === 'recorded' && place !== undefined) seen.add(place);
    text += repeated ? 'k' : letters[outcome];
    if (item !== first + index) counts = false;
    if (outcome !== 'recorded' || repeated || place !== index) consecutive = false;
    events.push(place === undefined ? '0' : String(eventsBefore + place + 1));
  }
  return {
    submission: slice.submission,
    part: slice.part,
    slice: slice.slice,
    epoch: slice.epoch,
    last: slice.lastOfPart,
    first_item: first,
    items: counts ? null : outcomes.map(({ item }) => item).join(','),
    outcomes: text,
    first_event: eventsBefore + 1,
    events: consecutive && outcomes.length > 0 ? null : events.join(','),
    recorded: count(text, 'r'),
    already_known: count(text, 'k'),
    skipped: count(text, 's'),
    rejected: count(text, 'x'),
  };
}

/** Notes of a slice as one JSON text, or undefined where no item has one. */
export function notesText(outcomes: readonly ItemOutcome[]): string | undefined {
  const notes = outcomes
    .filter(({ note, skip }) => note !== undefined || skip !== undefined)
    .map(({ item, note, skip }) => ({ item, note, skip }));
  return notes.length === 0 ? undefined : JSON.stringify(notes);
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let index = 0; index < text.length; index += 1) if (text[index] === letter) found += 1;
  return found;
}
