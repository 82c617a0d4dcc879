import { describe, expect, it } from 'vitest';
import { after, children, claim, codesOf, decided, decideOn, directoryAfter, given, palestinians } from '../command/given.fixtures.js';
import { referencesOf } from '../command/references.js';
import type { ClaimId } from './claim.js';

const ref = { figure: palestinians, origin: 'officials', asOf: '2021-05-14' } as const;
const id = decided(directoryAfter(), claim)[0]?.id as ClaimId;
const codes = (command: object, ...before: object[]) => codesOf(decideOn(directoryAfter(...before), command));
/** Events of lines handed in after `base` and then handed in once more. */
const twice = (...commands: object[]) => decided(directoryAfter(...commands), ...commands);

const bySource = {
  type: 'correction',
  claim: ref,
  value: '126',
  by: 'source',
  reason: 'recounted',
  publishedAt: '2021-05-15T09:00:00Z',
} as const;
const byRecorder = { type: 'correction', claim: ref, value: 'at least 102', by: 'recorder', reason: 'mistyped' } as const;

describe('a correction', () => {
  it('by source or publisher is a new entry at its own time', () => {
    given(...after(claim))
      .when(bySource)
      .then({
        topic: 'gaza-2021',
        event: {
          type: 'ClaimCorrected',
          data: {
            corrects: id,
            by: 'source',
            value: { qualifier: 'exact', min: '126' },
            origin: 'officials',
            basis: 'named',
            period: { end: '2021-05-14' },
            publishedAt: { at: '2021-05-15T09:00:00.000Z' },
            held: '2021-05-14T21:00:00.000Z',
          },
        },
      });
  });
  it('by the recorder takes the place of the entry, at the time of its publication', () => {
    given(...after(claim))
      .when(byRecorder)
      .then({
        event: {
          type: 'ClaimCorrected',
          data: {
            corrects: id,
            by: 'recorder',
            value: { qualifier: 'at-least', min: '102' },
            publishedAt: { at: '2021-05-14T12:00:00.000Z' },
            locator: { place: 7 },
          },
        },
      });
  });
  it('leaves the old claim corrected, so that a correction of the correction finds the new one', () => {
    const directory = directoryAfter(claim, bySource);
    expect(directory.claim(id)?.state).toBe('corrected');
    const again = decided(directory, { ...bySource, value: '124', publishedAt: '2021-05-16T09:00:00Z' });
    expect(again[0]?.event.data).not.toMatchObject({ corrects: id });
  });
  it('handed in again is known, there and back as well', () => {
    const back = { ...bySource, value: 'at least 120', publishedAt: '2021-05-16T09:00:00Z' };
    expect(twice(claim, bySource).filter(({ event }) => event.type !== 'ClaimRecorded')).toEqual([]);
    expect(twice(claim, bySource, back).filter(({ event }) => event.type !== 'ClaimRecorded')).toEqual([]);
    expect(twice(claim, byRecorder).filter(({ event }) => event.type !== 'ClaimRecorded')).toEqual([]);
    expect(twice(claim, { ...byRecorder, claim: id }).filter(({ event }) => event.type !== 'ClaimRecorded')).toEqual([]);
  });
  it('by the recorder may turn a repair back, which is another repair', () => {
    const repairs = decided(directoryAfter(claim, byRecorder), { ...byRecorder, value: 'at least 120' });
    expect(repairs).toHaveLength(1);
    expect(repairs[0]?.id).not.toBe(id);
  });
  it('may name another period or origin', () => {
    given(...after(claim))
      .when({ ...bySource, value: undefined, asOf: '2021-05-13', origin: 'ministry' })
      .then({ event: { data: { period: { end: '2021-05-13' }, origin: 'ministry', value: { text: 'at least 120' } } } });
  });
  it.each<[string, object, string[]]>([
    ['of nothing', { claim: undefined }, ['field-missing claim']],
    ['of a claim that is not there', { claim: { ...ref, asOf: '2021-05-01' } }, ['claim-unknown claim']],
    ['of an id that is not there', { claim: '01234567-89ab-8def-8123-456789abcdef' }, ['claim-unknown claim']],
    [
      'of a description with mistakes',
      { claim: { figure: 'x', asOf: 'y', origin: 'z' } },
      ['figure-unknown claim.figure', 'date-invalid claim.asOf', 'source-unknown claim.origin'],
    ],
    ['by an editor', { by: 'editor' }, ['field-invalid by']],
    ['without a reason', { reason: ' ' }, ['field-missing reason']],
    ['by a source at no time', { publishedAt: undefined }, ['field-missing publishedAt']],
    ['that changes nothing', { value: 'no fewer than 120' }, ['nothing-to-change ']],
    ['with a value that is none', { value: '1e400' }, ['number-out-of-range value']],
  ])('%s is refused', (_rule, change, expected) => expect(codes({ ...bySource, ...change }, claim)).toEqual(expected));
  it('of a description that fits several claims lists them', () => {
    const other = { ...claim, value: 130, publishedAt: '2021-05-14T13:00:00Z' };
    const decision = decideOn(directoryAfter(claim, other), bySource);
    expect(codesOf(decision)).toEqual(['claim-ambiguous claim']);
    expect(decision.type === 'rejected' && decision.problems[0]?.message.includes(id)).toBe(true);
    for (const more of [{ value: 130 }, { publishedAt: '2021-05-14T13:00:00Z' }])
      expect(codes({ ...bySource, claim: { ...ref, ...more } }, claim, other)).toEqual(['events']);
  });
  it('by the recorder of a claim that was repaired already is refused', () => {
    expect(codes({ ...byRecorder, claim: id, value: 5 }, claim, byRecorder)).toEqual(['already-withdrawn claim']);
  });
});

describe('a retraction', () => {
  const byPublisher = {
    type: 'retraction',
    cell: ref,
    by: 'publisher',
    reason: 'counted twice',
    publishedAt: '2021-05-15T09:00:00Z',
  } as const;
  it('names a cell, and needs no claim in it', () => {
    given(...after())
      .when(byPublisher)
      .then({
        stream: `figure:${palestinians}`,
        event: {
          type: 'ClaimRetracted',
          data: {
            cell: { figure: palestinians, point: '2021-05-14', voice: 'source:officials' },
            by: 'publisher',
            publishedAt: { at: '2021-05-15T09:00:00.000Z' },
          },
        },
      });
    given(...after())
      .when({ ...byPublisher, cell: { figure: palestinians, dataSet: 'gaza-daily', asOf: '2021-05-14' }, row: 5 })
      .then({ event: { data: { cell: { voice: 'dataset:gaza-daily' }, locator: { row: 5 } } } });
    given(...after())
      .when({ ...byPublisher, cell: { figure: palestinians, asOf: '2021-05-14' }, dataSet: 'gaza-daily' })
      .then({ event: { data: { cell: { voice: 'dataset:gaza-daily' }, dataSet: 'gaza-daily' } } });
  });
  it('names a claim, whose cell it means', () => {
    const events = decided(directoryAfter(claim), { ...byPublisher, cell: undefined, claim: id });
    expect(events[0]?.event.data).toMatchObject({ claim: id, cell: { point: '2021-05-14', voice: 'source:officials' } });
  });
  it('by the recorder strikes one claim, named or alone in its cell', () => {
    for (const named of [{ claim: id, cell: undefined }, {}]) {
      const directory = directoryAfter(claim);
      const events = decided(directory, { ...byPublisher, ...named, by: 'recorder', publishedAt: undefined });
      expect(events[0]?.event.data).toMatchObject({ claim: id, by: 'recorder', publishedAt: { at: '2021-05-14T12:00:00.000Z' } });
      expect(directory.claim(id)?.state).toBe('struck');
      expect(codesOf(decideOn(directory, { ...byPublisher, ...named, by: 'recorder' }))).toEqual(['already-known']);
    }
  });
  it('has the same id when it is handed in again, and another one at another time', () => {
    const retraction = (change: object) => decided(directoryAfter(), { ...byPublisher, ...change })[0]?.id;
    expect(retraction({})).toBe(retraction({}));
    expect(retraction({ publishedAt: '2021-05-16T09:00:00Z' })).not.toBe(retraction({}));
    expect(retraction({ row: 5, publishedAt: '2021-05-15T12:00:00+03:00' })).toBe(retraction({ row: 6 }));
    expect(codes({ ...byPublisher, row: 9 }, byPublisher)).toEqual(['already-known']);
    expect(referencesOf(byPublisher).events).toEqual(new Set([retraction({})]));
  });
  it.each<[string, object, string[]]>([
    ['of nothing', { cell: undefined }, ['cell-unknown cell']],
    ['of nobody’s cell', { cell: { figure: palestinians, asOf: '2021-05-14' } }, ['cell-unknown cell']],
    [
      'of a cell with mistakes',
      { cell: { figure: 'x', asOf: 'y', origin: 'z', segment: 0 } },
      ['figure-unknown cell.figure', 'date-invalid cell.asOf', 'source-unknown cell.origin', 'field-invalid segment'],
    ],
    ['in a segment that is not there', { cell: { ...ref, segment: 4 } }, ['segment-unknown segment']],
    ['at no time', { publishedAt: undefined }, ['field-missing publishedAt']],
    ['by nobody, for no reason', { by: undefined, reason: undefined }, ['field-missing by', 'field-missing reason']],
    ['by the recorder of an empty cell', { by: 'recorder' }, ['claim-unknown cell']],
  ])('%s is refused', (_rule, change, expected) => expect(codes({ ...byPublisher, ...change })).toEqual(expected));
  it('by the recorder of a cell with two claims is refused', () => {
    expect(codes({ ...byPublisher, by: 'recorder' }, claim, { ...claim, value: 130, publishedAt: '2021-05-14T13:00:00Z' })).toEqual([
      'claim-ambiguous cell',
    ]);
  });
});

describe('a dispute', () => {
  const dispute = {
    type: 'dispute',
    claim: ref,
    by: 'reuters',
    reason: 'the list has doubles',
    publishedAt: '2021-05-15T09:00:00Z',
  } as const;
  const withdrawal = {
    type: 'dispute-withdrawal',
    claim: ref,
    by: 'reuters',
    reason: 'checked',
    publishedAt: '2021-05-16T09:00:00Z',
  } as const;
  it('says who disputes which claim', () => {
    given(...after(claim))
      .when(dispute)
      .then({ stream: `claim:${id}`, event: { type: 'ClaimDisputed', data: { claim: id, by: 'reuters', cell: { point: '2021-05-14' } } } });
  });
  it('by the claim’s own origin takes the claim back', () => {
    given(...after(claim))
      .when({ ...dispute, by: 'Gaza health officials' })
      .then({ event: { type: 'ClaimRetracted', data: { claim: id, by: 'source', publishedAt: { at: '2021-05-15T09:00:00.000Z' } } } });
    const merge = { type: 'source-merge', source: 'officials', into: 'ministry', reason: 'the same office' };
    given(...after(claim, merge))
      .when({ ...dispute, by: 'ministry' })
      .then({ event: { type: 'ClaimRetracted' } });
  });
  it('stands until it is withdrawn, and both are known when handed in again', () => {
    const directory = directoryAfter(claim, dispute);
    expect(codesOf(decideOn(directory, dispute))).toEqual(['already-known']);
    expect(decided(directory, withdrawal)).toMatchObject([
      { event: { type: 'ClaimDisputeWithdrawn', data: { claim: id, by: 'reuters' } } },
    ]);
    expect(twice(claim, dispute, withdrawal).filter(({ event }) => event.type !== 'ClaimRecorded')).toEqual([]);
  });
  it('that was never raised cannot be withdrawn', () => {
    expect(codes(withdrawal, claim)).toEqual(['dispute-unknown claim']);
    expect(codes({ ...withdrawal, by: 'axios' }, claim, dispute)).toEqual(['dispute-unknown claim']);
  });
  it.each<[string, object, string[]]>([
    ['by nobody known', { by: 'x' }, ['source-unknown by']],
    [
      'of nothing, for no reason, at no time',
      { claim: undefined, reason: undefined, publishedAt: undefined },
      ['field-missing claim', 'field-missing reason', 'field-missing publishedAt'],
    ],
    ['in the future', { publishedAt: '2031-05-15' }, ['publication-in-future publishedAt']],
  ])('%s is refused', (_rule, change, expected) => expect(codes({ ...dispute, ...change }, claim)).toEqual(expected));
});

describe('a move', () => {
  const move = { type: 'move', claim: id, to: children, reason: 'recorded under the whole' } as const;
  it('names the cell it leaves and the figure it goes to', () => {
    given(...after(claim))
      .when(move)
      .then({
        topic: 'gaza-2021',
        event: { type: 'ClaimMoved', data: { claim: id, from: { figure: palestinians }, to: { figure: children } } },
      });
  });
  it('is known when the claim is there already, and the claim is found there', () => {
    const directory = directoryAfter(claim, move);
    expect(codesOf(decideOn(directory, move))).toEqual(['already-known']);
    expect(directory.claimsAt(children as never, '2021-05-14')).toMatchObject([
      { claim: id, state: 'moved', movedTo: { figure: children, point: '2021-05-14' } },
    ]);
    expect(directory.claimsAt(palestinians as never, '2021-05-14')).toEqual([]);
    expect(codesOf(decideOn(directory, { ...bySource, claim: { ...ref, figure: children } }))).toEqual(['events']);
  });
  it.each<[string, object, string[]]>([
    ['to a figure that is not there', { to: 'x' }, ['figure-unknown to']],
    ['to a figure in another unit', { to: 'other/displaced/households/anywhere/stock' }, ['unit-mismatch to']],
    ['to a segment that is not there', { segment: 3 }, ['segment-unknown segment']],
  ])('%s is refused', (_rule, change, expected) => expect(codes({ ...move, ...change }, claim)).toEqual(expected));
  it('of a claim that was struck is refused', () => {
    expect(codes(move, claim, { type: 'retraction', claim: id, by: 'recorder', reason: 'mistyped' })).toEqual(['already-withdrawn claim']);
  });
});

describe('what an append stores beside the events', () => {
  it('is the state of the claims that something happened to', () => {
    const directory = directoryAfter(claim);
    const decision = decideOn(directory, byRecorder);
    expect(decision.type === 'events' && directory.apply(decision.events)).toEqual([
      { kind: 'claim-state', claim: id, state: 'corrected' },
    ]);
  });
});
