import { type SourceEvent, type SourceKey } from '@factline/domain';
import { FigureFault } from '../../lane/figure-fault.js';
import type { LinkedSources, SourceLinks } from '../source/source-book.js';
import type { WholeContext } from './editor-event.js';
import type { FoldMoment } from './moment.js';
import { putTogether, takeApart } from './whole-figure.js';

/** How a source is linked after an event of it; undefined where the event links nothing anew. */
export const linksAfter = (
  sources: LinkedSources,
  event: SourceEvent,
): { readonly key: SourceKey; readonly links: SourceLinks } | undefined => {
  const key = event.data.source;
  const before = sources.get(key);
  const links: SourceLinks =
    event.type === 'SourceMerged'
      ? { ...before, mergedInto: event.data.into }
      : { speaksFor: event.data.speaksFor, mergedInto: before?.mergedInto };
  const isSame = before !== undefined && before.speaksFor === links.speaksFor && before.mergedInto === links.mergedInto;
  return isSame ? undefined : { key, links };
};

/** Sources that count differently with other links, and those they now count as. */
export const recounted = (before: LinkedSources, after: LinkedSources): SourceKey[] => {
  const found = new Set<SourceKey>();
  for (const key of after.keys()) {
    if (before.resolveSource(key) === after.resolveSource(key) && before.headOf(key) === after.headOf(key)) continue;
    found.add(before.resolveSource(key));
    found.add(after.resolveSource(key));
  }
  return [...found];
};

/** Figures of this lane that have claims of these sources are answered anew, one after the other in the order of their keys. */
export const foldRecount = async (
  moment: FoldMoment,
  before: LinkedSources,
  keys: readonly SourceKey[],
  context: WholeContext,
): Promise<void> => {
  const { rows } = await context.db.query<{ key: string; topic: string }>({
    text: `select distinct f.key, f.topic from ${context.schema}.origins o join ${context.schema}.figures f on f.id = o.figure where o.origin = any($1) order by f.key`,
    values: [keys],
  });
  for (const { key, topic } of rows) {
    if (!context.isOwnTopic(topic) || context.parkedAt(key) !== undefined) continue;
    try {
      const whole = await takeApart(context.db, context.schema, key, before);
      if (whole !== undefined) putTogether(moment, whole, false);
    } catch (error) {
      throw new FigureFault(key, error);
    }
  }
};
