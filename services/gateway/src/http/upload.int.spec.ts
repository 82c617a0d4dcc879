import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../gateway.fixtures.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.close());

/** Begins to send a file, and goes away as soon as the first bytes are out. */
const breakOff = async (path: string, headers: Record<string, string>, first: string): Promise<void> => {
  const sent = request(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { 'factline-client': 'spec', 'content-length': '1000000', ...headers },
  });
  const gone = new Promise((resolve) => sent.once('close', resolve));
  sent.on('error', () => {});
  await new Promise<void>((resolve) => sent.write(first, () => resolve()));
  await new Promise((resolve) => setImmediate(resolve));
  sent.destroy();
  await gone;
};

it('an upload that breaks off, whenever that is, harms nobody else', async () => {
  const form = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.ndjson"\r\n\r\n{"type":"topic"';
  for (let n = 0; n < 20; n += 1) {
    await breakOff('/submissions', { 'content-type': 'multipart/form-data; boundary=x' }, form);
    await breakOff('/submissions?format=ndjson', { 'content-type': 'application/x-ndjson' }, '{"type":"topic"');
  }
  const { data } = await gateway.ask('{ status { head } }');
  expect(data).toEqual({ status: { head: '0' } });
});
