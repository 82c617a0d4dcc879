import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimEvent } from '../append/groups.fixtures.js';
import { canonicalText } from './canonical.js';
import { encodeEvent } from './encode.js';

describe('canonical text', () => {
  it('is what the RFC 8785 library writes, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }), (value) => {
        if (JSON.stringify(value).includes('\\ud')) return;
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('orders keys by UTF-16 code units and leaves out undefined members', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7, gone: undefined };
    expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { a: '\udfff' }, () => 1, 1n])('refuses %s', (value) => {
    expect(() => canonicalText(value)).toThrow();
  });
});

describe('an encoded event', () => {
  it('has the hash of its canonical form', () => {
    const event = claimEvent('hashed');
    const form = canonicalize({ type: 'ClaimRecorded', schemaVersion: 1, data: event.event.data }) ?? '';
    expect(encodeEvent(event).hash).toBe(createHash('sha256').update(form).digest('hex'));
  });

  it('is refused with a NUL character, and taken with the text of an escaped one', () => {
    expect(() => encodeEvent(claimEvent('nul', 'a\u0000b'))).toThrow(/NUL/);
    expect(() => encodeEvent(claimEvent('nul', 'a\\\u0000b'))).toThrow(/NUL/);
    expect(encodeEvent(claimEvent('nul', 'a\\u0000b')).data).toContain('a\\\\u0000b');
  });

  it.each([{ id: 'x' }, { stream: 'claim' }, { stream: 'topic:a\u0001b' }, { topic: 'a\nb' }])('is refused with %j', (wrong) => {
    expect(() => encodeEvent({ ...claimEvent('wrong'), ...wrong })).toThrow();
  });
});
