import type { FigureKind } from '../figure/figure.js';
import { remember } from '../value/memo.js';
import { readMoment } from './moment.js';
import type { Period } from './period.js';

const cache = new Map<string, string>();

/**
 * The point a period names. Cumulative and stock figures: when the number held. Flows: `start/end` where a start was stated,
 * else the end; a length describes the period and does not name it. Dates stay as written, so that a day, its month and its
 * midnight are three points; date-times become their UTC instant.
 */
export const pointKey = (kind: FigureKind, period: Pick<Period, 'start' | 'end'>): string =>
  kind === 'flow' && period.start !== undefined
    ? `${canonicalMoment(period.start)}/${canonicalMoment(period.end)}`
    : canonicalMoment(period.end);

/** Needs no zone: only date-times change, and they bring their offset. */
const canonicalMoment = (text: string): string => {
  if (text.length === 10) return text;
  return cache.get(text) ?? remember(cache, text, readMoment(text, 'UTC')?.written ?? text);
};
