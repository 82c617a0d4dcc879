import { toMicros } from '@factline/database';
import { claimStateRow, definitionRow } from './directory-rows.js';
import { type EncodedGroup, placeOf } from './encode-group.js';
import { EventIdReused } from './errors.js';
import type { AppendedEvent, GroupResult } from './group.js';
import { notesText, sliceRow } from './slice-rows.js';

// No JSON text holds it raw, and names with control characters are refused before they come here.
const separator = '\u0001';

export const appendStatement = {
  name: 'log-append',
  text: `select first_position, recorded_at::text as recorded_at, positions::text as positions, flags, refusals
    from log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
};

export type AppendRow = {
  first_position: string;
  recorded_at: string;
  positions: string | null;
  flags: string | null;
  refusals: readonly Refusal[] | null;
};
type Refusal =
  | { g: number; type: 'conflict'; stream: string; expected: number; found: number }
  | { g: number; type: 'fenced' }
  | { g: number; type: 'reused'; id: string };

/** Parameters of one call of log.append, in its order (migration 0003). */
export function appendValues(groups: readonly EncodedGroup[]): unknown[] {
  const ids: string[] = [];
  const streams: string[] = [];
  const types: string[] = [];
  const schemaVersions: number[] = [];
  const topics: string[] = [];
  const data: string[] = [];
  const meta: string[] = [];
  const claimKeys: string[] = [];
  const counts: number[] = [];
  let hashes = '';
  let versioned = false;
  const expected: object[] = [];
  const slices: object[] = [];
  const notes: string[] = [];
  const rejections: object[] = [];
  const originals: string[] = [];
  const places: string[] = [];
  const problems: string[] = [];
  const companions: object[] = [];
  const definitions: object[] = [];
  const claimStates: object[] = [];
  const content: object[] = [];

  for (let g = 0; g < groups.length; g += 1) {
    const encoded = groups[g]!;
    const { group } = encoded;
    const before = ids.length;
    for (let index = 0; index < encoded.events.length; index += 1) {
      const event = encoded.events[index]!;
      ids.push(event.id);
      streams.push(event.stream);
      types.push(event.type);
      schemaVersions.push(event.schemaVersion);
      topics.push(event.topic);
      data.push(event.data);
      meta.push(encoded.meta[index]!);
      claimKeys.push(event.claimKey);
      hashes += event.hash;
    }
    counts.push(encoded.events.length);
    versioned ||= encoded.exclusive.some((name) => !name.startsWith('part:'));
    for (const { stream, version } of group.expected ?? []) expected.push({ g, stream, version });
    for (const { hash, text } of group.content ?? []) content.push({ g, hash, body: text });
    for (const change of group.directory ?? []) {
      const definition = definitionRow(change);
      if (definition) definitions.push({ g, n: definitions.length, ...definition });
      const state = claimStateRow(change);
      if (state) claimStates.push({ g, n: claimStates.length, ...state });
    }
    if (!group.slice) continue;
    const { submission, part, outcomes } = group.slice;
    slices.push({ g, n: slices.length + 1, ...sliceRow(group.slice, encoded, before) });
    notes.push(notesText(outcomes) ?? '');
    for (const { item, rejection } of outcomes) {
      if (!rejection) continue;
      rejections.push({ g, submission, part, item });
      originals.push(JSON.stringify(rejection.original));
      places.push(JSON.stringify(rejection.place));
      problems.push(JSON.stringify(rejection.problems));
    }
    for (const { dataSet, key, field, value, publishedAt } of group.slice.companions ?? []) {
      companions.push({ g, n: companions.length, data_set: dataSet, key, field, value, published_at: publishedAt });
    }
  }

  return [
    ids.join(separator),
    streams.join(separator),
    types.join(separator),
    schemaVersions.join(separator),
    topics.join(separator),
    data.join(separator),
    meta.join(separator),
    Buffer.from(hashes, 'hex'),
    claimKeys.join(separator),
    counts.join(separator),
    versioned,
    json(expected),
    json(slices),
    notes.some((note) => note !== '') ? notes.join(separator) : null,
    json(rejections),
    rejections.length === 0 ? null : originals.join(separator),
    rejections.length === 0 ? null : places.join(separator),
    rejections.length === 0 ? null : problems.join(separator),
    json(companions),
    json(definitions),
    json(claimStates),
    json(content),
  ];
}

const json = (rows: readonly object[]): string | null => (rows.length === 0 ? null : JSON.stringify(rows));

/** What the row that log.append returned says of each group. */
export function groupResults(groups: readonly EncodedGroup[], row: AppendRow): (GroupResult | EventIdReused)[] {
  const recordedAt = toMicros(row.recorded_at);
  const positions = row.positions?.slice(1, -1).split(',');
  const firstPosition = BigInt(row.first_position);
  const refusals = new Map((row.refusals ?? []).map((refusal) => [refusal.g, refusal]));
  let before = 0;
  return groups.map((encoded, g) => {
    const start = before;
    before += encoded.events.length;
    const refusal = refusals.get(g);
    if (refusal?.type === 'reused') return new EventIdReused(refusal.id);
    if (refusal?.type === 'fenced') return { type: 'fenced' };
    if (refusal) return { type: 'conflict', stream: refusal.stream, expected: refusal.expected, found: refusal.found };
    const seen = new Set<number>();
    const events = encoded.group.events.map((event, index): AppendedEvent => {
      const place = placeOf(encoded, index);
      const flag = row.flags?.[start + place] ?? 'n';
      const repeated = encoded.places !== undefined && seen.has(place);
      seen.add(place);
      return {
        id: event.id,
        position: positions ? BigInt(positions[start + place]!) : firstPosition + BigInt(start + place),
        duplicate: flag !== 'n' || repeated,
        sameContent: flag !== 'o',
      };
    });
    return { type: 'appended', events, recordedAt };
  });
}
