import { type Explanation, renderExplanation } from '@factline/domain';
import type { GatewayContext } from '../context/context.js';
import type { FigureView } from './map-figure.js';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    formats.set(timeZone, format);
  }
  return format;
};

const dates = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** A bare date is that date everywhere; a date-time is shown in the topic's zone; months and years stay as written. */
export const readable = (written: string, timeZone: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return dates.format(new Date(written));
  return written.length > 10 && !Number.isNaN(Date.parse(written)) ? formatIn(timeZone).format(new Date(written)) : written;
};

/** An explanation as a sentence: names of sources and words of claims are looked up when it is read. */
export const renderWhy = async (why: Explanation, figure: Pick<FigureView, 'topicKey'>, context: GatewayContext): Promise<string> => {
  const { args } = why;
  const [topic, sources, claims] = await Promise.all([
    context.load.topic.load(figure.topicKey),
    Promise.all([args['origin'], args['source']].map((key) => (typeof key === 'string' ? context.load.source.load(key) : null))),
    Promise.all([args['low'], args['high']].map((id) => (typeof id === 'string' ? context.load.claim.load(id) : null))),
  ]);
  const names = new Map(sources.flatMap((source) => (source === null ? [] : [[source.key, source.name] as const])));
  const words = new Map(
    claims.flatMap((claim) => (claim === null ? [] : [[claim.id, `${claim.facts.value.text} (${claim.facts.origin})`] as const])),
  );
  return renderExplanation(why, {
    source: (key) => names.get(key) ?? key,
    claim: (id) => words.get(id) ?? id,
    time: (written) => readable(written, topic?.timeZone ?? 'UTC'),
  });
};
