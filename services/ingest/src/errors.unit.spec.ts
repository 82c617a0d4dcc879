import { LogWriterClosed } from '@factline/event-log';
import { expect, it } from 'vitest';
import { isPassing } from './errors.js';

const withCode = (code: string, message = '') => Object.assign(new Error(message), { code });

it.each<[string, Error, boolean]>([
  ['the server shuts down', withCode('57P01'), true],
  ['a lock was not to be had', withCode('55P03'), true],
  ["two transactions in each other's way", withCode('40P01'), true],
  ['the server is not there', withCode('ECONNREFUSED'), true],
  ['the connection broke', new Error('Connection terminated unexpectedly'), true],
  ['this process ends', new LogWriterClosed(), true],
  ['a text that cannot be stored', withCode('22021'), false],
  ['a constraint', withCode('23514'), false],
  ['our own code', new TypeError('undefined is not a function'), false],
])('%s', (_what, error, passing) => {
  expect(isPassing(error)).toBe(passing);
});
