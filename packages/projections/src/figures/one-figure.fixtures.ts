import type { NewEvent } from '@factline/domain';
import { fixedId } from '@factline/testing';

/** A topic with one figure, for histories that are written out: its key, how an event of it is made, and what defines both. */
export const oneFigure = (topic: string, measure = 'displaced') => {
  const figure = `${topic}/${measure}/people/there`;
  const made = (stream: string, event: unknown, id = fixedId(`${topic} ${stream}`)): NewEvent =>
    ({ id, stream, topic, event }) as unknown as NewEvent;
  const definitions = [
    made(`topic:${topic}`, { type: 'TopicOpened', data: { topic, title: topic, timeZone: 'UTC' } }),
    made(`figure:${figure}`, {
      type: 'FigureDefined',
      data: {
        figure,
        topic,
        measure,
        population: 'people',
        place: 'there',
        unit: 'people',
        kind: 'stock',
        title: figure,
        policy: { name: 'latest' },
      },
    }),
  ];
  return { figure, made, definitions };
};

/** The sources that such histories tell of. */
export const ministryAndPress = (): NewEvent[] =>
  ['ministry', 'press'].map(
    (source) =>
      ({
        id: fixedId(`source ${source}`),
        stream: `source:${source}`,
        event: { type: 'SourceRegistered', data: { source, name: source, kind: 'official', aliases: [] } },
      }) as unknown as NewEvent,
  );
