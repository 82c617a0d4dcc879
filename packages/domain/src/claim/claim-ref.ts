import type { WrittenClaimRef } from '../command/command.js';
import { isAbsent } from '../command/fields.js';
import type { Directory, KnownClaim } from '../directory/directory.js';
import { dataSetAt, documentAt, figureAt, mergedSourceKey, sourceAt } from '../directory/lookup.js';
import { pointKey } from '../period/point-key.js';
import { momentAt, readPeriod } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import { sameValue } from '../value/number.js';
import { readValue } from '../value/wording.js';
import { isAlive } from './known-claim.js';

type RefFields = Exclude<WrittenClaimRef, string>;

/**
 * The one claim that an id or a description names. A description needs figure and period; origin, data set, document, value and
 * publishedAt narrow it down. A description means what stands; only where nothing that stands fits does it mean what was taken back,
 * so that the same line handed in again finds the same claim.
 * Problems: `claim-unknown`, `claim-ambiguous`, and whatever is wrong with the description.
 */
export const claimAt = (
  ref: WrittenClaimRef | undefined,
  directory: Directory,
  path: string,
  problems: Problem[],
): KnownClaim | undefined => {
  if (isAbsent(ref)) {
    problems.push(problem('field-missing', path, { expected: 'the id of a claim, or its figure, origin and asOf', received: 'nothing' }));
    return undefined;
  }
  if (typeof ref === 'string') {
    const known = directory.claim(ref.toLowerCase());
    if (known === undefined) problems.push(problem('claim-unknown', path, { expected: 'the id of a recorded claim', received: ref }));
    return known;
  }
  if (typeof ref !== 'object' || Array.isArray(ref)) {
    problems.push(problem('field-invalid', path, { expected: 'the id of a claim, or {figure, origin, asOf}', received: ref }));
    return undefined;
  }
  return described(ref, directory, path, problems);
};

const described = (ref: RefFields, directory: Directory, path: string, problems: Problem[]): KnownClaim | undefined => {
  const found: Problem[] = [];
  const figure = figureAt(ref.figure, directory, `${path}.figure`, found)?.figure;
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const period = readPeriod(ref, zone);
  if (!('end' in period)) found.push(...period.map((wrong) => ({ ...wrong, path: `${path}.${wrong.path}` })));
  const origin = isAbsent(ref.origin) ? undefined : sourceAt(ref.origin, directory, `${path}.origin`, found)?.source;
  const dataSet = isAbsent(ref.dataSet) ? undefined : dataSetAt(ref.dataSet, directory, `${path}.dataSet`, found);
  const document = isAbsent(ref.document) ? undefined : documentAt(ref.document, directory, `${path}.document`, found);
  const published = isAbsent(ref.publishedAt) ? undefined : momentAt(ref.publishedAt, zone, `${path}.publishedAt`);
  if (published !== undefined && 'code' in published) found.push(published);
  const value = ref.value === undefined || figure === undefined ? undefined : readValue(ref.value, figure, `${path}.value`);
  if (value !== undefined && !('qualifier' in value)) found.push(...value);
  if (found.length > 0 || figure === undefined || !('end' in period)) {
    problems.push(...found);
    return undefined;
  }
  const fitting = directory
    .claimsAt(figure.key, pointKey(figure.kind, period))
    .filter(
      (claim) =>
        (origin === undefined || mergedSourceKey(claim.origin, directory) === origin.key) &&
        (dataSet === undefined || claim.dataSet === dataSet.key) &&
        (document === undefined || claim.document === document.id) &&
        (published === undefined || 'code' in published || claim.publishedAt.at === published.endsAt) &&
        (value === undefined || !('qualifier' in value) || sameValue(claim.value, value)),
    );
  const alive = fitting.filter(({ state }) => isAlive(state));
  return oneOf(alive.length > 0 ? alive : fitting, path, problems);
};

const oneOf = (fitting: readonly KnownClaim[], path: string, problems: Problem[]): KnownClaim | undefined => {
  if (fitting.length === 1) return fitting[0];
  if (fitting.length === 0) {
    problems.push(
      problem('claim-unknown', path, { expected: 'a description of one recorded claim that stands', received: 'one that no claim fits' }),
    );
  } else {
    const ids = fitting.slice(0, 5).map(({ claim }) => claim);
    problems.push(
      problem('claim-ambiguous', path, {
        expected: 'a description of one claim',
        received: `one that fits ${fitting.length} claims`,
        advice: `Add value, publishedAt or document, or name the claim by its id: ${ids.join(', ')}${fitting.length > 5 ? ' …' : ''}.`,
      }),
    );
  }
  return undefined;
};
