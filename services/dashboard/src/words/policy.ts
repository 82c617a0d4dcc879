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

/** Rules in the order in which they are offered; `PREFERRED` comes by preferring a claim. */
export const offeredPolicies = [
  'LATEST',
  'LATEST_OF',
  'PRIORITY',
  'HIGHEST',
  'LOWEST',
  'ENVELOPE',
  'MEDIAN',
  'CORROBORATED',
  'NONE',
] as const satisfies readonly PolicyName[];
export type OfferedPolicy = (typeof offeredPolicies)[number];

/** Rules that look back over a window of time. */
export const hasWindow = (name: PolicyName): boolean => ['HIGHEST', 'LOWEST', 'ENVELOPE', 'MEDIAN'].includes(name);

/** Durations that are offered, as ISO 8601. */
export const durations = [
  ['P1D', 'one day'],
  ['P3D', 'three days'],
  ['P7D', 'a week'],
  ['P14D', 'two weeks'],
  ['P30D', 'thirty days'],
  ['P365D', 'a year'],
] as const;

type Written = Pick<PolicyInput, 'name' | 'source' | 'sources' | 'staleAfter' | 'window' | 'n'>;

/** A rule as addresses and the command line write it: `latest-of(un)`, `priority(un > ministry, P3D)`, `highest(P7D)`. */
export const policyText = ({ name, source, sources, staleAfter, window, n }: Written): string => {
  const word = name.toLowerCase().replaceAll('_', '-');
  const args =
    name === 'LATEST_OF'
      ? source
      : name === 'PRIORITY'
        ? `${sources?.join(' > ')}, ${staleAfter}`
        : name === 'CORROBORATED'
          ? n
          : hasWindow(name)
            ? window
            : undefined;
  return args == null ? word : `${word}(${args})`;
};

/** The rule in an address; undefined: the figure's own. */
export const parsePolicy = (text: string | null): PolicyInput | undefined => {
  const match = /^([a-z-]+)(?:\(([^()]*)\))?$/.exec((text ?? '').trim().replaceAll('_', '-'));
  const name = offeredPolicies.find((one) => one.toLowerCase().replaceAll('_', '-') === match?.[1]);
  if (name === undefined) return undefined;
  const [first, second] = (match?.[2] ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
  switch (name) {
    case 'LATEST_OF':
      return first === undefined ? undefined : { name, source: first };
    case 'PRIORITY':
      return first === undefined ? undefined : { name, sources: first.split('>').map((one) => one.trim()), staleAfter: second ?? 'P7D' };
    case 'CORROBORATED':
      return { name, n: /^\d{1,3}$/.test(first ?? '') ? Number(first) : 2 };
    default:
      return hasWindow(name) && first !== undefined ? { name, window: first } : { name };
  }
};
