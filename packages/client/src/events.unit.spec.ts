import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEvents, type ServerSentEvent } from './events.js';

const stream = (chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (out) => {
      for (const chunk of chunks) out.enqueue(chunk);
      out.close();
    },
  });
const read = async (chunks: readonly Uint8Array[]): Promise<ServerSentEvent[]> => {
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(stream(chunks))) events.push(event);
  return events;
};

it('events are read alike however the network cuts the bytes', async () => {
  const text =
    ':\n\nid: x1\nevent: next\ndata: {"a":"–ü"}\n\n:keep\r\n\r\nevent: next\r\ndata: one\r\ndata:two\r\n\r\nevent: complete\ndata:\n\n';
  const bytes = new TextEncoder().encode(text);
  const expected = [
    { event: 'next', data: '{"a":"–ü"}' },
    { event: 'next', data: 'one\ntwo' },
    { event: 'complete', data: '' },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      expect(await read(places.slice(1).map((end, at) => bytes.slice(places[at], end)))).toEqual(expected);
    }),
  );
});
