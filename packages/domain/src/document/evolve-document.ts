import type { DataSet, DataSetRegistered, Document, DocumentCaptured, DocumentChanged } from './document.js';

export const evolveDocument = (document: Document | undefined, event: DocumentCaptured | DocumentChanged): Document => {
  const { document: id, url, publisher, title, publishedAt, text } = event.data;
  return {
    id,
    publisher,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(text === undefined ? {} : { text }),
    version: document === undefined ? 1 : (document.version ?? 1) + 1,
  };
};

export const evolveDataSet = (dataSet: DataSet | undefined, { data }: DataSetRegistered): DataSet => {
  const { dataSet: key, ...rest } = data;
  return { key, ...rest, version: dataSet === undefined ? 1 : (dataSet.version ?? 1) + 1 };
};

/** Other texts a document is found by than its id: its URL, or its title where it has none. */
export const namesOfDocument = ({ url, title }: Pick<Document, 'url' | 'title'>): readonly string[] =>
  url !== undefined ? [url] : title !== undefined ? [title] : [];
