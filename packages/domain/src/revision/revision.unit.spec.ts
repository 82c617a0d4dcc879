import { describe, expect, it } from 'vitest';
import { type Answer, noAnswer } from '../answer/answer.js';
import { day, exact, value } from '../claim/claim.fixtures.js';
import type { SourceKey } from '../source/source.js';
import type { Value } from '../value/value.js';
import { causeOfClaim } from './cause.js';
import { reasonOf } from './reason.js';
import { stepBetween } from './revision.js';

const says = (number: Value, more: Partial<Answer> = {}): Answer => ({
  ...noAnswer,
  status: 'single-source',
  value: number,
  head: 'ministry' as SourceKey,
  segment: 1,
  period: day(14),
  ...more,
});
const step = (before: Answer, after: Answer, kind: 'cumulative' | 'flow' = 'cumulative') =>
  stepBetween(kind, before, after, { event: 'ClaimRecorded' });

describe('a step between two answers', () => {
  it('is none when value, status and flags are the same: a newer point with the same number reaffirms', () => {
    expect(step(says(exact(120)), says(exact(120), { period: day(15) }))).toBeUndefined();
  });
  it('other words for the same interval are no revision', () => {
    expect(step(says(exact(120)), says({ ...exact(120), text: '120 people' }))).toBeUndefined();
  });
  it('first, up, wider', () => {
    expect(step(noAnswer, says(exact(120)))?.direction).toBe('first');
    expect(step(says(value('at-least', 120)), says(value('more-than', 125)))?.direction).toBe('up');
    expect(step(says(exact(125)), says(value('at-least', 120)))?.direction).toBe('wider');
  });
  it('is not comparable across a break, another origin, and flows of unequal length', () => {
    expect(step(says(exact(123)), says(exact(4170), { segment: 2 }))?.direction).toBe('not-comparable');
    expect(step(says(exact(123)), says(exact(130), { head: 'un' as SourceKey }))?.direction).toBe('not-comparable');
    expect(step(says(exact(404), { period: day(14, 'PT6H') }), says(exact(436), { period: day(14, 'PT24H') }), 'flow')).toMatchObject({
      direction: 'not-comparable',
      fromPeriod: { length: 'PT6H' },
      toPeriod: { length: 'PT24H' },
    });
  });
  it('a number that its data set gives to another origin is a revision, though the number stays', () => {
    const reattributed = stepBetween(
      'cumulative',
      says(exact(15000), { origin: 'un' as SourceKey, head: 'un' as SourceKey }),
      says(exact(15000), { origin: 'media-office' as SourceKey, head: 'media-office' as SourceKey }),
      { event: 'ClaimRecorded', isDataSet: true, replaced: { isSameOrigin: false } },
    );
    expect(reattributed).toMatchObject({ direction: 'same', reason: 'reattributed', changedBy: 'publisher' });
  });
  it('a change of status alone is a revision in direction same', () => {
    expect(step(says(exact(120)), says(exact(120), { status: 'agreed' }))).toMatchObject({
      direction: 'same',
      fromStatus: 'single-source',
      toStatus: 'agreed',
    });
  });
});

describe('the reason of a revision', () => {
  const reported = (data: object, before: Parameters<typeof causeOfClaim>[1]) =>
    reasonOf(
      causeOfClaim(
        { type: 'ClaimRecorded', data: { publishedAt: { at: '2021-05-14T12:00:00.000Z' }, origin: 'ministry', ...data } as never },
        before,
      ),
    );
  const newest = { newestPublished: '2021-05-13T00:00:00.000Z' as never, knowsOrigin: true };
  it('a figure without claims: first report', () => {
    expect(reported({}, { knowsOrigin: false })).toEqual({ reason: 'first-report', changedBy: 'source' });
  });
  it('published before the newest of the figure: backfill', () => {
    expect(reported({}, { newestPublished: '2021-05-15T00:00:00.000Z' as never, knowsOrigin: true }).reason).toBe('backfill');
  });
  it('a data set that restates: the publisher changed it, for a file never proves the source', () => {
    expect(reported({ dataSet: 'd' }, { ...newest, cellOrigin: 'ministry' as SourceKey })).toEqual({
      reason: 'restated',
      changedBy: 'publisher',
    });
    expect(reported({ dataSet: 'd' }, { ...newest, cellOrigin: 'un' as SourceKey })).toEqual({
      reason: 'reattributed',
      changedBy: 'publisher',
    });
  });
  it('a stated by overrides', () => {
    expect(reported({ dataSet: 'd', statedBy: 'source' }, { ...newest, cellOrigin: 'ministry' as SourceKey }).changedBy).toBe('source');
  });
  it('new origin, later report', () => {
    expect(reported({}, { ...newest, knowsOrigin: false }).reason).toBe('new-origin');
    expect(reported({}, newest).reason).toBe('later-report');
  });
  it('corrections and retractions by who made them', () => {
    expect(reasonOf({ event: 'ClaimCorrected', by: 'recorder' })).toEqual({ reason: 'recording-error', changedBy: 'recorder' });
    expect(reasonOf({ event: 'ClaimCorrected', by: 'publisher' }).reason).toBe('correction-by-publisher');
    expect(reasonOf({ event: 'ClaimRetracted', by: 'publisher' })).toEqual({ reason: 'retraction', changedBy: 'publisher' });
    expect(reasonOf({ event: 'SourceMerged' })).toEqual({ reason: 'source-merge', changedBy: 'editor' });
  });
});
