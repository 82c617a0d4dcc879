import { describe, expect, it } from 'vitest';
import { parsePolicy, policyText } from './policy.js';

describe('a rule in an address', () => {
  it.each([
    ['latest', { name: 'LATEST' }],
    ['latest-of(un)', { name: 'LATEST_OF', source: 'un' }],
    ['priority(un > ministry, P3D)', { name: 'PRIORITY', sources: ['un', 'ministry'], staleAfter: 'P3D' }],
    ['highest(P7D)', { name: 'HIGHEST', window: 'P7D' }],
    ['lowest', { name: 'LOWEST' }],
    ['corroborated(3)', { name: 'CORROBORATED', n: 3 }],
  ] as const)('%s is read and written back', (text, policy) => {
    expect(parsePolicy(text)).toEqual(policy);
    expect(policyText(parsePolicy(text)!)).toBe(text);
  });

  it.each([null, '', 'biggest', 'latest-of', 'latest-of()', 'priority', 'latest(', '<script>'])('%j is no rule', (text) =>
    expect(parsePolicy(text)).toBeUndefined(),
  );
});
