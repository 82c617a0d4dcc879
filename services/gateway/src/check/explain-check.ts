import { namedIn, renderCheck } from '@factline/domain';
import type { GatewayContext } from '../context/context.js';
import { readable } from '../figure/explain.js';
import type { CheckType } from './check.type.js';

/** What a check found, as a sentence: names of sources and figures are looked up when it is read. */
export const explainCheck = async ({ figureKey, finding }: CheckType, { load }: GatewayContext): Promise<string> => {
  const named = namedIn(finding);
  const [figure, sources, figures] = await Promise.all([
    load.figure.load(figureKey),
    Promise.all(named.sources.map((key) => load.source.load(key))),
    Promise.all(named.figures.map((key) => load.figure.load(key))),
  ]);
  const topic = figure === null ? null : await load.topic.load(figure.definition.topic);
  const names = new Map<string, string>(sources.flatMap((row) => (row === null ? [] : [[row.key, row.name]])));
  const titles = new Map<string, string>(figures.flatMap((row) => (row === null ? [] : [[row.definition.key, row.definition.title]])));
  return renderCheck(finding, {
    source: (key) => names.get(key) ?? key,
    figure: (key) => titles.get(key) ?? key,
    time: (written) => readable(written, topic?.timeZone ?? 'UTC'),
  });
};
