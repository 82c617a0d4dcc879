import type { Explanation, Period, Value } from '@factline/domain';

/*
 * JSON of what is written several times for every claim. Written out by hand: JSON.stringify of objects this small costs more than
 * all else that is done with them. `JSON.parse` of it gives the same object (spec).
 */

const text = (value: string | null): string => (value === null ? 'null' : plain.test(value) ? `"${value}"` : JSON.stringify(value));
const plain = /^[\w :.,+/-]*$/;

export const valueJson = (value: Value | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (value === lastValue) return lastJson;
  lastValue = value;
  lastJson = `{"qualifier":"${value.qualifier}","min":${text(value.min)},"max":${text(value.max)},"minExclusive":${value.minExclusive},"maxExclusive":${value.maxExclusive},"text":${text(value.text)},"unit":${text(value.unit)}}`;
  return lastJson;
};

/** The headline and its point come to the same value, one after the other. */
let lastValue: Value | undefined;
let lastJson: string | undefined;

export const periodJson = (period: Period | undefined): string | undefined => {
  if (period === undefined) return undefined;
  if (period === lastPeriod.period) return lastPeriod.json;
  if (period === formerPeriod.period) return formerPeriod.json;
  formerPeriod = lastPeriod;
  lastPeriod = { period, json: writePeriod(period) };
  return lastPeriod.json;
};

interface WrittenPeriod {
  readonly period: Period | undefined;
  readonly json: string;
}
/** The headline moves from one period to another, and then the other's point follows. */
let lastPeriod: WrittenPeriod = { period: undefined, json: '' };
let formerPeriod = lastPeriod;

const writePeriod = (period: Period): string => {
  const { start, length, startsAt } = period;
  return `{${start === undefined ? '' : `"start":${text(start)},`}"end":${text(period.end)},${length === undefined ? '' : `"length":${text(length)},`}"precision":"${period.precision}",${
    startsAt === undefined ? '' : `"startsAt":"${startsAt}",`
  }"endsAt":"${period.endsAt}"}`;
};

export const explanationJson = ({ code, args }: Explanation): string => {
  let written = '';
  for (const name in args) {
    const arg = args[name] as string | number;
    written += `${written === '' ? '' : ','}"${name}":${typeof arg === 'number' ? arg : text(arg)}`;
  }
  return `{"code":"${code}","args":{${written}}}`;
};
