import { readdirSync, readFileSync } from 'node:fs';
import { createDirectory, type NewEvent } from '@factline/domain';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { encodeEvent, hashOf } from './encode.js';
import { schemaVersions } from './schema-versions.js';
import { upcast } from './upcast.js';

type Fixture = { id: string; stream: string; topic?: string; type: string; schemaVersion: number; data: object; hash: string };
const folder = new URL('../../fixtures/events/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => ({ file, stored: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture }));

describe('stored events', () => {
  it('are kept here in every version that was ever released', () => {
    const released = Object.entries(schemaVersions).flatMap(([type, present]) =>
      Array.from({ length: present }, (_, n) => `${type}.v${n + 1}.json`),
    );
    expect(fixtures.map(({ file }) => file).sort()).toEqual(released.sort());
  });

  it.each(fixtures)('$file is understood by the code of today', ({ file, stored }) => {
    expect(file).toBe(`${stored.type}.v${stored.schemaVersion}.json`);
    const event = upcast(stored.type, stored.schemaVersion, stored.data);
    expect(event.type).toBe(stored.type);
    expect(() => createDirectory().apply([{ id: stored.id, stream: stored.stream, event } as NewEvent])).not.toThrow();
  });

  it.each(fixtures)('$file keeps its hash', ({ stored: { type, schemaVersion, data, hash } }) => {
    expect(hashOf(type, schemaVersion, canonicalize(data) ?? '')).toBe(hash);
  });

  it.each(fixtures.filter(({ stored }) => stored.schemaVersion === schemaVersions[stored.type as keyof typeof schemaVersions]))(
    '$file is what would be stored today',
    ({ stored: { id, stream, topic, type, data, hash } }) => {
      expect(encodeEvent({ id, stream, ...(topic ? { topic } : {}), event: { type, data } } as NewEvent).hash).toBe(hash);
    },
  );
});

describe('upcasting', () => {
  const steps = { Renamed: { 1: (data: object) => ({ ...data, b: 2 }), 2: (data: object) => ({ ...data, c: 3 }) } };

  it('goes from the stored version to the present one, step by step', () => {
    expect(upcast('Renamed', 1, { a: 1 }, steps, { Renamed: 3 })).toEqual({ type: 'Renamed', data: { a: 1, b: 2, c: 3 } });
    expect(upcast('Renamed', 2, { a: 1 }, steps, { Renamed: 3 })).toEqual({ type: 'Renamed', data: { a: 1, c: 3 } });
    expect(upcast('Renamed', 3, { a: 1 }, steps, { Renamed: 3 })).toEqual({ type: 'Renamed', data: { a: 1 } });
  });

  it('stops at what a newer build has written, and at a step that is missing', () => {
    expect(() => upcast('Unheard', 1, {})).toThrow(/does not know/);
    expect(() => upcast('TopicOpened', 99, {})).toThrow(/version 99/);
    expect(() => upcast('Renamed', 1, {}, {}, { Renamed: 2 })).toThrow(/no upcaster/);
  });
});
