import { expect, it } from 'vitest';
import { parseMoment, parseReading } from './moment.js';

it.each([
  [null, undefined],
  ['', undefined],
  ['120', { position: '120' }],
  ['2026-11-22T10:00:00Z', { knownAt: '2026-11-22T10:00:00Z' }],
  ['2026-11-22T10:00:00.123456Z', { knownAt: '2026-11-22T10:00:00.123456Z' }],
  ['2026-11-22T10:00:00+02:00', { knownAt: '2026-11-22T10:00:00+02:00' }],
  ['yesterday', undefined],
  ['-1', undefined],
])('the moment %j in an address', (text, moment) => expect(parseMoment(text)).toEqual(moment));

it.each([
  ['', undefined],
  ['at=120', { position: '120' }],
  ['published=2024-02-01T00:00:00Z', { publishedBy: '2024-02-01T00:00:00Z' }],
  ['published=2024-02-01', { publishedBy: '2024-02-01T00:00:00.000Z' }],
  ['on=2024-01-31', { on: '2024-01-31' }],
  ['on=January&published=soon', undefined],
  ['at=9&published=2024-02-01T00:00:00Z&on=2024-01-31', { position: '9', publishedBy: '2024-02-01T00:00:00Z', on: '2024-01-31' }],
])('the clocks of ?%s', (query, reading) => expect(parseReading(new URLSearchParams(query))).toEqual(reading));
