import type { PolicyInput } from '@factline/client';
import { type Command, InvalidArgumentError } from 'commander';

export interface PolicyOptions {
  readonly policy?: PolicyInput;
}

const names = ['latest', 'latest-of', 'priority', 'highest', 'lowest', 'envelope', 'median', 'corroborated', 'preferred', 'none'];

/** A policy as it is written in the design and shown by `show`: `latest-of(un)`, `priority(un > ministry, P3D)`, `highest(P7D)`, `corroborated(2)`. */
export const policyArgument = (text: string): PolicyInput => {
  const match = /^\s*([a-z-]+)\s*(?:\(([^()]*)\))?\s*$/.exec(text);
  const name = match?.[1] ?? '';
  if (!names.includes(name)) throw new InvalidArgumentError(`It must be one of ${names.join(', ')}, with its arguments in parentheses.`);
  const args = (match?.[2] ?? '').split(',').flatMap((arg) => (arg.trim() === '' ? [] : [arg.trim()]));
  const code = name.toUpperCase().replaceAll('-', '_') as PolicyInput['name'];
  const [first, second] = args;
  const most = (count: number, shape: string): void => {
    if (args.length > count) throw new InvalidArgumentError(`It is written ${shape}.`);
  };
  switch (name) {
    case 'latest-of':
      most(1, 'latest-of(SOURCE)');
      if (first === undefined) throw new InvalidArgumentError('It names its source: latest-of(SOURCE).');
      return { name: code, source: first };
    case 'priority':
      most(2, 'priority(SOURCE > SOURCE, DURATION)');
      if (first === undefined || second === undefined)
        throw new InvalidArgumentError('It names its sources and a duration: priority(SOURCE > SOURCE, P3D).');
      return { name: code, sources: first.split('>').map((source) => source.trim()), staleAfter: second };
    case 'corroborated':
      most(1, 'corroborated(2)');
      if (first === undefined || !/^\d+$/.test(first)) throw new InvalidArgumentError('It names how many: corroborated(2).');
      return { name: code, n: Number(first) };
    case 'highest':
    case 'lowest':
    case 'envelope':
    case 'median':
      most(1, `${name}(DURATION)`);
      return { name: code, ...(first === undefined ? {} : { window: first }) };
    case 'preferred':
      most(1, 'preferred(TIME)');
      return { name: code, ...(first === undefined ? {} : { until: first }) };
    default:
      most(0, name);
      return { name: code };
  }
};

export const withPolicy = (command: Command): Command =>
  command.option('--policy <rule>', "another rule than the figure's own, e.g. highest or 'latest-of(un)'", policyArgument);

export const policyOf = ({ policy }: PolicyOptions): { policy?: PolicyInput } => (policy === undefined ? {} : { policy });
