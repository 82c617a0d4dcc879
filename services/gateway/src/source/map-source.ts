import type { SourceRow } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';
import type { SourceType } from './source.type.js';

/** Row → fields. */
export const toSource = (row: SourceRow): SourceType =>
  ({
    __typename: 'Source',
    id: nodeId('source', row.key),
    key: row.key,
    name: row.name,
    kind: row.kind,
    aliases: row.aliases,
    url: row.url,
    ...(row.speaksFor === null ? {} : { speaksForKey: row.speaksFor }),
    ...(row.mergedInto === null ? {} : { mergedIntoKey: row.mergedInto }),
  }) as SourceType;
