import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorCodes, isErrorCode } from './codes.js';
import { fail } from './fail.js';
import { currentRequest, maskError } from './format-error.js';

const logged: object[] = [];
const mask = maskError({ error: (details) => void logged.push(details) });
const shown = (error: GraphQLError) => currentRequest.run({ requestId: 'r1' }, () => mask(error.toJSON(), error));

describe('errors', () => {
  it('of ours go out as they are, without their HTTP part', () => {
    expect(shown(fail('INVALID_MOMENT', 'Too early.', { asked: '0' }))).toEqual({
      message: 'Too early.',
      extensions: { code: 'INVALID_MOMENT', asked: '0' },
    });
  });

  it('that nobody expected are logged and masked, with the request to quote', () => {
    const secret = new Error('password authentication failed for user "x"');
    const answer = shown(new GraphQLError(secret.message, { path: ['figure'], originalError: secret }));
    expect(JSON.stringify(answer)).not.toContain('password');
    expect(answer).toMatchObject({ path: ['figure'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' } });
    expect(logged).toContainEqual(expect.objectContaining({ requestId: 'r1' }));
  });

  it('have each a status and a sentence', () => {
    for (const [code, { status, meaning }] of Object.entries(errorCodes)) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
    expect(isErrorCode('toString')).toBe(false);
  });
});
