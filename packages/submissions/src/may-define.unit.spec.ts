import { describe, expect, it } from 'vitest';
import { mayDefine } from './may-define.js';

describe('whether a part may define something', () => {
  const ndjson = (text: string) => mayDefine('ndjson', Buffer.from(text));

  it('is seen from the types of its lines', () => {
    expect(ndjson('{"type":"claim","figure":"a"}\n{"type" : "source"}')).toBe(true);
    expect(ndjson('{"type":"data-set"}')).toBe(true);
    expect(ndjson('{"type":"claim","figure":"a","origin":"source"}')).toBe(false);
  });

  it('is not hidden by escapes', () => {
    for (const line of ['{"type":"s\\u006furce"}', '{"t\\u0079pe":"topic"}', '{"type":"data\\u002Dset"}']) {
      expect(['topic', 'source', 'data-set']).toContain((JSON.parse(line) as { type: string }).type);
      expect(ndjson(line)).toBe(true);
    }
    expect(ndjson('{"type":"claim","quote":"caf\\u00e9"}')).toBe(false);
  });

  it('is left to the mapping of a table', () => {
    expect(mayDefine('csv', Buffer.from('a,b'))).toBe(true);
  });
});
