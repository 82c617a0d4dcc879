import type { Figure, RecordedEvent, Source, Topic } from '@factline/domain';
import type { Queryable } from '../write/queryable.js';
import type { CatalogueState } from './catalogue-state.js';

/** What the tables hold of the topics, sources, figures, documents and data sets that these events are about. */
export const loadCatalogue = async (db: Queryable, schema: string, events: readonly RecordedEvent[]): Promise<CatalogueState> => {
  const keys = {
    topics: new Set<string>(),
    sources: new Set<string>(),
    figures: new Set<string>(),
    documents: new Set<string>(),
    dataSets: new Set<string>(),
  };
  for (const { event } of events) {
    const { data } = event;
    if ('topic' in data && event.type.startsWith('Topic')) keys.topics.add(data.topic);
    if ('source' in data && event.type.startsWith('Source')) keys.sources.add(data.source);
    if ('figure' in data) keys.figures.add(data.figure);
    if ('document' in data && event.type.startsWith('Document')) keys.documents.add(data.document as string);
    if ('dataSet' in data && event.type === 'DataSetRegistered') keys.dataSets.add(data.dataSet);
  }
  const state: CatalogueState = { topics: new Map(), sources: new Map(), figures: new Map(), documents: new Map(), dataSets: new Map() };
  if (keys.topics.size > 0) {
    const { rows } = await db.query<{ data: Topic; since: string }>({
      text: `select data, since from ${schema}.topics where key = any($1)`,
      values: [[...keys.topics]],
    });
    for (const { data, since } of rows) state.topics.set(data.key, { topic: data, since });
  }
  if (keys.sources.size > 0) {
    const { rows } = await db.query<{ data: Source; id: string }>({
      text: `select data, id from ${schema}.sources where key = any($1)`,
      values: [[...keys.sources]],
    });
    for (const { data, id } of rows) state.sources.set(data.key, { source: data, id });
  }
  if (keys.figures.size > 0) {
    const { rows } = await db.query<{ data: Figure; id: string; preference: object | null }>({
      text: `select f.data, f.id, v.preference from ${schema}.figures f
             left join lateral (select v.preference from ${schema}.figure_versions v where v.figure = f.id order by v.position desc limit 1) v on true
             where f.key = any($1)`,
      values: [[...keys.figures]],
    });
    for (const { data, id, preference } of rows) state.figures.set(data.key, { figure: data, id, preference: preference ?? undefined });
  }
  if (keys.documents.size > 0) {
    const { rows } = await db.query<{ id: string; since: string }>({
      text: `select id, since from ${schema}.documents where id = any($1::uuid[])`,
      values: [[...keys.documents]],
    });
    for (const { id, since } of rows) state.documents.set(id, since);
  }
  if (keys.dataSets.size > 0) {
    const { rows } = await db.query<{ key: string; since: string }>({
      text: `select key, since from ${schema}.data_sets where key = any($1)`,
      values: [[...keys.dataSets]],
    });
    for (const { key, since } of rows) state.dataSets.set(key, since);
  }
  return state;
};
