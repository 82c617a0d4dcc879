import { describe, expect, it } from 'vitest';
import { policyArgument } from './policy-option.js';

describe('--policy', () => {
  it.each([
    ['latest', { name: 'LATEST' }],
    ['latest-of(un)', { name: 'LATEST_OF', source: 'un' }],
    [' priority( un > ministry , P3D ) ', { name: 'PRIORITY', sources: ['un', 'ministry'], staleAfter: 'P3D' }],
    ['highest', { name: 'HIGHEST' }],
    ['median(P7D)', { name: 'MEDIAN', window: 'P7D' }],
    ['corroborated(2)', { name: 'CORROBORATED', n: 2 }],
  ])('reads %s', (text, policy) => expect(policyArgument(text)).toEqual(policy));

  it.each(['best', 'latest(un)', 'latest-of', 'priority(un)', 'corroborated(two)', 'highest(P1D, P2D)', 'latest-of(un', ''])(
    'refuses %s',
    (text) => expect(() => policyArgument(text)).toThrow(/It /),
  );
});
