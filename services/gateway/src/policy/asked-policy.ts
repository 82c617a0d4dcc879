import { createDirectory, type PolicyChoice, type Problem, readPolicy, type Source } from '@factline/domain';
import type { SourceRow } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { writtenPolicy } from '../mutation/to-command.js';
import type { PolicyInput } from './policy.type.js';

/** The policy that a query asks for instead of the figure's own; BAD_USER_INPUT lists all that is wrong with it. */
export const askedPolicy = async (input: PolicyInput | null | undefined, context: GatewayContext): Promise<PolicyChoice | undefined> => {
  const written = writtenPolicy(input);
  if (written === undefined) return undefined;
  const problems: Problem[] = [];
  const sources = await sourcesOf(namedIn(written), context);
  const policy = readPolicy(written, createDirectory({ sources }), 'policy', problems);
  if (policy === undefined || problems.length > 0)
    throw fail('BAD_USER_INPUT', problems.map(({ message }) => message).join(' '), {
      problems: problems.map(({ code, path, message }) => ({ code, path, message })),
    });
  return policy;
};

const namedIn = (policy: PolicyChoice): readonly string[] => [
  ...('source' in policy && typeof policy.source === 'string' ? [policy.source] : []),
  ...('sources' in policy && Array.isArray(policy.sources) ? policy.sources : []),
];

/** With what they were merged into. */
const sourcesOf = async (keys: readonly string[], { load }: GatewayContext): Promise<Source[]> => {
  const found = new Map<string, SourceRow>();
  for (let wanted = [...new Set(keys)]; wanted.length > 0; ) {
    const rows = (await Promise.all(wanted.map((key) => load.source.load(key)))).filter((row) => row !== null);
    for (const row of rows) found.set(row.key, row);
    wanted = rows.flatMap(({ mergedInto }) => (mergedInto === null || found.has(mergedInto) ? [] : [mergedInto]));
  }
  return [...found.values()].map(
    ({ key, name, kind, aliases, mergedInto }) => ({ key, name, kind, aliases, ...(mergedInto === null ? {} : { mergedInto }) }) as Source,
  );
};
