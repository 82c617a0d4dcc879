import type { Command, PolicyChoice, WrittenCellRef, WrittenClaimRef, WrittenPeriod, WrittenValue } from '@factline/domain';
import type { PeriodInput } from '../period/period.type.js';
import type { PolicyInput } from '../policy/policy.type.js';
import { keyOf } from '../relay/node.js';
import type { ValueInput } from '../value/value.type.js';
import type { ClaimInput } from './claims.input.js';
import type { DefineFigureInput, RegisterSourceInput } from './definitions.input.js';
import type { CellRefInput, ClaimRefInput } from './references.input.js';

/** A line of the claims file, as a mutation writes it: absent fields are left out, `decide` says what is missing. */
export type CommandLine = Partial<Command> & { readonly type: Command['type'] };

/** Fields without those that are null or undefined: GraphQL's null means absent here. */
export const present = <T extends object>(fields: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

/** Makes the line of a command. The cast is safe: ingest takes lines as `unknown` and lists what is wrong with them. */
export const line = (type: Command['type'], fields: object): CommandLine => ({ ...present(fields), type }) as CommandLine;

export const writtenValue = (value: ValueInput | null | undefined): WrittenValue | undefined => {
  if (value == null) return undefined;
  const { text, ...structured } = value;
  if (text != null && value.qualifier == null) return text;
  return present(structured) as WrittenValue;
};

export const writtenPeriod = (period: PeriodInput | null | undefined): WrittenPeriod | undefined =>
  period == null ? undefined : (present(period) as WrittenPeriod);

export const writtenClaim = (ref: ClaimRefInput | null | undefined): WrittenClaimRef | undefined => {
  if (ref == null) return undefined;
  if (ref.id != null) return keyOf('claim', ref.id);
  return present({
    figure: figureKey(ref.figure),
    origin: sourceKey(ref.origin),
    asOf: ref.asOf,
    period: writtenPeriod(ref.period),
    value: writtenValue(ref.value),
    publishedAt: ref.publishedAt,
    document: documentKey(ref.document),
    dataSet: dataSetKey(ref.dataSet),
  }) as WrittenClaimRef;
};

export const writtenCell = (ref: CellRefInput | null | undefined): WrittenCellRef | undefined =>
  ref == null
    ? undefined
    : (present({
        figure: figureKey(ref.figure),
        origin: sourceKey(ref.origin),
        dataSet: dataSetKey(ref.dataSet),
        asOf: ref.asOf,
        period: writtenPeriod(ref.period),
      }) as WrittenCellRef);

export const writtenPolicy = (policy: PolicyInput | null | undefined): PolicyChoice | undefined =>
  policy == null
    ? undefined
    : (present({
        ...policy,
        source: sourceKey(policy.source),
        sources: policy.sources?.map((key) => keyOf('source', key)),
      }) as unknown as PolicyChoice);

const optional =
  (kind: Parameters<typeof keyOf>[0]) =>
  (key: string | null | undefined): string | undefined =>
    key == null ? undefined : keyOf(kind, key);
export const figureKey = optional('figure');
export const sourceKey = optional('source');
export const topicKey = optional('topic');
export const documentKey = optional('document');
export const dataSetKey = optional('dataset');

export const claimLine = (claim: ClaimInput): CommandLine =>
  line('claim', {
    ...claim,
    figure: figureKey(claim.figure),
    value: writtenValue(claim.value),
    period: writtenPeriod(claim.period),
    origin: sourceKey(claim.origin),
    via: claim.via?.map((key) => keyOf('source', key)),
    document: documentKey(claim.document),
    dataSet: dataSetKey(claim.dataSet),
    partOf: writtenClaim(claim.partOf),
  });

export const figureLine = (input: DefineFigureInput): CommandLine =>
  line('figure', {
    ...input,
    key: keyOf('figure', input.key),
    topic: topicKey(input.topic),
    partOf: figureKey(input.partOf),
    facets: input.facets == null ? undefined : Object.fromEntries(input.facets.map(({ name, value }) => [name, value])),
    policy: writtenPolicy(input.policy),
  });

export const sourceLine = (input: RegisterSourceInput): CommandLine =>
  line('source', { ...input, key: keyOf('source', input.key), speaksFor: sourceKey(input.speaksFor) });
