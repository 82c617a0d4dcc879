import type { DataSet, DataSetRegistered, Document, DocumentCaptured, DocumentChanged, SnapshotTaken } from './document.js';

export const evolveDocument = (document: Document | undefined, event: DocumentCaptured | DocumentChanged): Document => {
  const { document: id, url, publisher, title, publishedAt, text, capturedAt } = event.data;
  return {
    id,
    publisher,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(text === undefined ? {} : { text }),
    ...(capturedAt === undefined ? {} : { capturedAt }),
    version: document === undefined ? 1 : (document.version ?? 1) + 1,
  };
};

export const evolveDataSet = (dataSet: DataSet | undefined, { data }: DataSetRegistered): DataSet => {
  const { dataSet: key, ...rest } = data;
  const snapshot = dataSet?.snapshot;
  return {
    key,
    ...rest,
    version: dataSet === undefined ? 1 : (dataSet.version ?? 1) + 1,
    ...(snapshot === undefined ? {} : { snapshot }),
  };
};

/** Nothing where the data set is not known: the event was decided on another directory. */
export const withSnapshot = (dataSet: DataSet | undefined, { data: { publishedAt, hash } }: SnapshotTaken): DataSet | undefined =>
  dataSet && { ...dataSet, snapshot: { publishedAt, hash } };

/** Other texts a document is found by than its id: its URL, or its title where it has none. */
export const namesOfDocument = ({ url, title }: Pick<Document, 'url' | 'title'>): readonly string[] =>
  url !== undefined ? [url] : title !== undefined ? [title] : [];
