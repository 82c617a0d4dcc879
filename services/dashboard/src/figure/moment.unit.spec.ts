import { expect, it } from 'vitest';
import { parseMoment } from './moment.js';

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
