import type { NewEvent } from '@factline/domain';
import { fixedId } from '@factline/testing';
import { oneFigure } from '../../one-figure.fixtures.js';

export const longStart = Date.UTC(2021, 0, 1);
export const longStep = 60_000;

/** Of two origins in turn, one claim for each minute; every so often one is recorded late, published late, corrected or taken back. */
export const longHistory = (topic: string, claims: number): NewEvent[] => {
  const { figure, made, definitions } = oneFigure(topic);
  const iso = (ms: number) => new Date(ms).toISOString();
  const events: NewEvent[] = [...definitions];
  const late: NewEvent[] = [];
  for (let n = 0; n < claims; n++) {
    const isRecordedLate = n % 37 === 5;
    const restates = n % 41 === 7 && n > 10 ? n - 4 : undefined;
    const minute = restates ?? n;
    const endsAt = iso(longStart + minute * longStep);
    const at = iso(longStart + n * longStep + (n % 29 === 3 ? 300 * longStep : 20_000));
    const claim = fixedId(`${topic} claim ${n}`);
    const value = String(1_000 + (n % 7));
    const publishedAt = { at, basis: 'stated', precision: 'second', written: at };
    const data = {
      claim,
      figure,
      held: endsAt,
      locator: { place: n % 5 },
      modality: 'asserted',
      origin: minute % 2 === 0 ? 'ministry' : 'press',
      basis: 'named',
      period: { end: endsAt, endsAt, precision: 'minute' },
      publishedAt,
      document: fixedId(`document ${n}`),
      value: { qualifier: 'exact', min: value, max: value, minExclusive: false, maxExclusive: false, text: value, unit: 'people' },
    };
    const corrected = fixedId(`${topic} claim ${n - 4}`);
    const event =
      restates !== undefined && n % 2 === 0
        ? made(
            `claim:${claim}`,
            { type: 'ClaimCorrected', data: { ...data, corrects: corrected, by: 'source', reason: 'mistaken' } },
            claim,
          )
        : restates !== undefined
          ? made(
              `claim:${corrected}`,
              {
                type: 'ClaimRetracted',
                data: {
                  retraction: claim,
                  cell: { figure, point: endsAt, voice: `source:${data.origin}` },
                  period: data.period,
                  by: 'source',
                  reason: 'withdrawn',
                  publishedAt,
                },
              },
              claim,
            )
          : made(`claim:${claim}`, { type: 'ClaimRecorded', data }, claim);
    if (isRecordedLate && restates === undefined) late.push(event);
    else events.push(event);
    if (late.length > 3) events.push(late.shift() as NewEvent);
  }
  return [...events, ...late];
};
