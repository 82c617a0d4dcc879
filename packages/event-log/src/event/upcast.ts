import type { DomainEvent, EventType } from '@factline/domain';
import { schemaVersions } from './schema-versions.js';

type Data = Readonly<Record<string, unknown>>;
/** Pure: data of one version in, data of the next version out. */
export type Upcaster = (data: Data) => Data;

/** Per type, the step from each released version to the next: `{ ClaimRecorded: { 1: fromOneToTwo } }`. None yet. */
export const upcasters: Partial<Record<EventType, Readonly<Record<number, Upcaster>>>> = {};

/** Whether events of this type may be stored in another shape than the code of today knows. */
export const mayBeUpcast = (type: EventType): boolean => upcasters[type] !== undefined;

/**
 * An event as the code of today knows it, from how it was stored. Throws where the log holds a type or a version this build does not
 * know: then a newer build wrote it, and guessing would be worse than stopping.
 */
export function upcast(
  type: string,
  schemaVersion: number,
  data: unknown,
  steps: Partial<Record<string, Readonly<Record<number, Upcaster>>>> = upcasters,
  present: Readonly<Record<string, number>> = schemaVersions,
): DomainEvent {
  const wanted = present[type];
  if (wanted === undefined) throw new Error(`The log holds an event of type ${type}, which this version of Factline does not know.`);
  let current = data as Data;
  for (let version = schemaVersion; version < wanted; version += 1) {
    const step = steps[type]?.[version];
    if (!step) throw new Error(`There is no upcaster for ${type} from version ${version} to ${version + 1}.`);
    current = step(current);
  }
  if (schemaVersion > wanted)
    throw new Error(`The log holds ${type} in version ${schemaVersion}; this version of Factline knows ${wanted}.`);
  return { type, data: current } as unknown as DomainEvent;
}
