import { hash as digest } from 'node:crypto';
import { type NewEvent, pointKey } from '@factline/domain';
import { canonicalText } from './canonical.js';
import { claimKey } from './claim-key.js';
import { schemaVersions } from './schema-versions.js';

/** An event as the append function takes it: every column as text, the hash as bytes. */
export type EncodedEvent = {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly topic: string;
  /** RFC 8785 text. */
  readonly data: string;
  /** SHA-256 of the RFC 8785 form of `{ data, schemaVersion, type }`, hex. */
  readonly hash: string;
  /** Empty for events that are no claims. */
  readonly claimKey: string;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const versioned = /^(?:topic|source|document|dataset|figure):./;

/** Whether events of the stream are numbered. Claim streams are not: claims commute, and nobody decides on their version. */
export const hasVersions = (stream: string): boolean => !stream.startsWith('claim:');

/** Text and hash of an event. Throws on what cannot be stored: that is a bug of whoever decided it, not bad input. */
export function encodeEvent({ id, stream, topic = '', event }: NewEvent): EncodedEvent {
  const { type } = event;
  const schemaVersion = schemaVersions[type];
  if (schemaVersion === undefined) throw new Error(`There is no event type ${String(type)}.`);
  if (!uuid.test(id)) throw new Error(`Expected the id of ${type} on ${stream} to be a UUID in lower case, received "${id}".`);
  if (stream !== `claim:${stream.slice(6)}` && !versioned.test(stream)) throw new Error(`Expected a stream such as figure:KEY, received "${stream}".`);
  refuseControls(stream);
  refuseControls(topic);
  const data = canonicalText(event.data);
  if (data.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(data)) throw new Error(`${type} ${id} holds a NUL character, which the database cannot read back.`);
  const isClaim = type === 'ClaimRecorded' || type === 'ClaimCorrected';
  return {
    id,
    stream,
    type,
    schemaVersion,
    topic,
    data,
    hash: hashOf(type, schemaVersion, data),
    // The end of a point is the same for every kind of figure; see claimKey.
    claimKey: isClaim ? String(claimKey(event.data.figure, pointKey('cumulative', event.data.period))) : '',
  };
}

/** Hash of an event, from the canonical text of its data: keys of the outer object are in canonical order as written here. */
export function hashOf(type: string, schemaVersion: number, canonicalData: string): string {
  return digest('sha256', `{"data":${canonicalData},"schemaVersion":${schemaVersion},"type":"${type}"}`, 'hex');
}

/** Columns are joined by U+0001; no key or name may hold a control character. */
export function refuseControls(text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 32) throw new Error(`${JSON.stringify(text)} holds a control character.`);
  }
}
