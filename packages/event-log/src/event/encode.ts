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
const known = /^(?:claim|topic|source|document|dataset|figure):./;

/** Whether events of the stream are numbered. Claim streams are not: claims commute, and nobody decides on their version. */
export const hasVersions = (stream: string): boolean => !stream.startsWith('claim:');

/** Text and hash of an event. Throws on what cannot be stored: that is a bug of whoever decided it, not bad input. */
export function encodeEvent({ id, stream, topic = '', event }: NewEvent): EncodedEvent {
  const { type } = event;
  const schemaVersion = schemaVersions[type];
  if (schemaVersion === undefined) throw new Error(`There is no event type ${String(type)}.`);
  if (!uuid.test(id)) throw new Error(`Expected the id of ${type} on ${stream} to be a UUID in lower case, received "${id}".`);
  if (!known.test(stream)) throw new Error(`Expected a stream such as figure:KEY, received "${stream}".`);
  refuseControls(stream);
  refuseControls(topic);
  // The hashed text is made once and the stored data cut out of it: building both would join the same hundred pieces twice.
  const hashed = hashedText(type, schemaVersion, canonicalText(event.data));
  const data = hashed.slice(opening.length, hashed.length - closing(type, schemaVersion).length);
  if (data.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(data))
    throw new Error(`${type} ${id} holds a NUL character, which the database cannot read back.`);
  const isClaim = type === 'ClaimRecorded' || type === 'ClaimCorrected';
  return {
    id,
    stream,
    type,
    schemaVersion,
    topic,
    data,
    hash: digest('sha256', hashed, 'hex'),
    // The end of a point is the same for every kind of figure; see claimKey.
    claimKey: isClaim ? String(claimKey(event.data.figure, pointKey('cumulative', event.data.period))) : '',
  };
}

/** Hash of an event, from the canonical text of its data. */
export const hashOf = (type: string, schemaVersion: number, canonicalData: string): string =>
  digest('sha256', hashedText(type, schemaVersion, canonicalData), 'hex');

// Canonical as written: the keys of the outer object are in order.
const opening = '{"data":';
const closing = (type: string, schemaVersion: number): string => `,"schemaVersion":${schemaVersion},"type":"${type}"}`;

function hashedText(type: string, schemaVersion: number, canonicalData: string): string {
  const text = `${opening}${canonicalData}${closing(type, schemaVersion)}`;
  text.charCodeAt(1); // makes V8 join the pieces now, once, rather than for every use
  return text;
}

/** Columns are joined by U+0001; no key or name may hold a control character. */
function refuseControls(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f]/.test(text)) throw new Error(`${JSON.stringify(text)} holds a control character.`);
}
