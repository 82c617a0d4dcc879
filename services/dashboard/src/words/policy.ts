import type { PolicyInput, PolicyName } from '@factline/client';
import type { Term } from './status.js';

/** The rules that pick a number. */
export const policyWords: Readonly<Record<PolicyName, Term>> = {
  LATEST: { label: 'Latest', help: 'The newest statement.' },
  LATEST_OF: { label: 'Latest of one source', help: 'The newest statement of one source only.' },
  PRIORITY: { label: 'By priority', help: 'The first source of a list that has spoken lately.' },
  HIGHEST: { label: 'Highest', help: 'The highest number of the last three days.' },
  LOWEST: { label: 'Lowest', help: 'The lowest number of the last three days.' },
  ENVELOPE: { label: 'Range', help: 'From the lowest to the highest of independent sources of the last three days.' },
  MEDIAN: { label: 'Middle', help: 'The middle one, so that somebody said it.' },
  CORROBORATED: { label: 'Confirmed by two', help: 'The newest that another independent source stands by.' },
  PREFERRED: { label: 'Editor’s pick', help: 'What an editor chose, until its source says something newer.' },
  NONE: { label: 'No choice', help: 'Nothing is chosen; all are listed.' },
};

/** Rules that can be asked for without naming sources. */
export const askablePolicies = [
  'LATEST',
  'HIGHEST',
  'LOWEST',
  'ENVELOPE',
  'MEDIAN',
  'CORROBORATED',
  'NONE',
] as const satisfies readonly PolicyName[];

/** The rule in an address; undefined: the figure's own. */
export const parsePolicy = (text: string | null): PolicyInput | undefined => {
  const name = askablePolicies.find((one) => one.toLowerCase() === text);
  if (name === undefined) return undefined;
  return name === 'CORROBORATED' ? { name, n: 2 } : { name };
};
