import type { ProposedClaim } from './claim/proposed-claim.js';
import { extract } from './extract.js';

/** The claims of a text published on Friday 14 May 2021. */
export function claimsOf(text: string, publishedAt = '2021-05-14'): readonly ProposedClaim[] {
  return extract({ text, format: 'text', publishedAt }).claims;
}

/** Each claim as one readable line: measure, bounds with their qualifier, and `of` the quoted whole where it is a part. */
export function told(text: string, publishedAt?: string): string[] {
  const claims = claimsOf(text, publishedAt);
  return claims.map(({ measure, value, partOf }) => {
    const bounds = value.min === value.max ? `${value.min}` : `${value.min ?? ''}..${value.max ?? ''}`;
    const whole = claims.find(({ id }) => id === partOf);
    return `${measure} ${value.qualifier} ${bounds}${whole === undefined ? '' : ` of ${whole.value.text}`}`;
  });
}
