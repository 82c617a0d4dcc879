import type { Decision } from '@factline/client';

/** "2 to accept, 1 to reject". */
export const countWords = (decisions: Iterable<Decision>): string => {
  const all = [...decisions];
  const accepted = all.filter(({ type }) => type === 'accept').length;
  const rejected = all.length - accepted;
  if (all.length === 0) return 'Nothing decided yet';
  return [...(accepted === 0 ? [] : [`${accepted} to accept`]), ...(rejected === 0 ? [] : [`${rejected} to reject`])].join(', ');
};
