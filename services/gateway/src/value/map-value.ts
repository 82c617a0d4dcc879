import { pointOf, type Value } from '@factline/domain';
import type { ValueType } from './value.type.js';

/** Value → fields. */
export const toValue = <V extends Value | null>(value: V): V extends null ? null : ValueType =>
  (value === null ? null : { ...value, point: pointOf(value) ?? null }) as V extends null ? null : ValueType;
