import type { DataSetRow, DocumentRow } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';
import type { DataSetType, DocumentType } from './document.type.js';

/** Row → fields. */
export const toDocument = (row: DocumentRow): DocumentType =>
  ({
    __typename: 'Document',
    id: nodeId('document', row.id),
    url: row.url,
    title: row.title,
    publishedAt: row.publishedAt,
    publisherKey: row.publisher,
    ...(row.textHash === null ? {} : { textHash: row.textHash }),
  }) as DocumentType;

/** Row → fields. */
export const toDataSet = (row: DataSetRow): DataSetType =>
  ({
    __typename: 'DataSet',
    id: nodeId('dataset', row.key),
    key: row.key,
    title: row.title,
    url: row.url,
    licence: row.licence,
    publisherKey: row.publisher,
  }) as DataSetType;
