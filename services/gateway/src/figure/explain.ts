import { type Explanation, renderExplanation } from '@factline/domain';
import type { GatewayContext } from '../context/context.js';
import type { FigureView } from './map-figure.js';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
    formats.set(timeZone, format);
  }
  return format;
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
  const words = new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id, `${claim.facts.value.text} (${claim.facts.origin})`] as const])));
  return renderExplanation(why, {
    source: (key) => names.get(key) ?? key,
    claim: (id) => words.get(id) ?? id,
    time: (instant) => (Number.isNaN(Date.parse(instant)) ? instant : formatIn(topic?.timeZone ?? 'UTC').format(new Date(instant))),
  });
};
