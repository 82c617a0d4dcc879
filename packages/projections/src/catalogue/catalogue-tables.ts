import type { DataSetRegistered, DocumentCaptured, Figure, FigureAnnotated, RecordedEvent, Source, Topic } from '@factline/domain';
import type { Column, Statement } from '../write/joined-insert.js';
import { insertJson } from '../write/json-insert.js';

/** What a page changes, last state per key. */
export interface CatalogueRows {
  readonly topics: Map<string, { readonly topic: Topic; readonly since: string; readonly position: string }>;
  readonly sources: Map<string, { readonly source: Source; readonly id: string; readonly position: string }>;
  readonly sourceVersions: { readonly source: Source; readonly recorded: RecordedEvent }[];
  readonly figures: Map<string, { readonly figure: Figure; readonly id: string; readonly recorded: RecordedEvent }>;
  readonly figureVersions: {
    readonly figure: Figure;
    readonly id: string;
    readonly recorded: RecordedEvent;
    readonly preference: object | undefined;
    readonly reason: string | undefined;
  }[];
  readonly annotations: { readonly figure: string; readonly recorded: RecordedEvent; readonly data: FigureAnnotated['data'] }[];
  readonly documents: Map<string, { readonly since: string; readonly recorded: RecordedEvent; readonly data: DocumentCaptured['data'] }>;
  readonly documentVersions: { readonly recorded: RecordedEvent; readonly data: DocumentCaptured['data'] }[];
  readonly dataSets: Map<string, { readonly since: string; readonly recorded: RecordedEvent; readonly data: DataSetRegistered['data'] }>;
}

export const emptyRows = (): CatalogueRows => ({
  topics: new Map(),
  sources: new Map(),
  sourceVersions: [],
  figures: new Map(),
  figureVersions: [],
  annotations: [],
  documents: new Map(),
  documentVersions: [],
  dataSets: new Map(),
});

const columns = (text: string): Column[] =>
  text.split(', ').map((column) => {
    const [name = '', type = 'text'] = column.split(' ');
    return { name, type };
  });

const overwrite = (key: string, written: readonly Column[], kept: readonly string[] = []): string =>
  `on conflict (${key}) do update set ${written
    .filter(({ name }) => name !== key && !kept.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`)
    .join(', ')}`;

const topics = columns('key, title, time_zone, since bigint, position bigint, data json, search');
const sources = columns('key, id bigint, name, kind, aliases json, speaks_for, url, merged_into, position bigint, data json, search');
const sourceVersions = columns('key, position bigint, recorded_at timestamptz, event, data json');
const figures = columns(
  'id bigint, key, topic, title, definition, measure, population, place, facets json, unit, kind, signed boolean, policy json, segments json, part_of, merged_into, data json, recorded_at timestamptz, position bigint, search',
);
const figureVersions = columns('figure bigint, position bigint, recorded_at timestamptz, event, data json, preference json, reason');
const annotations = columns('position bigint, recorded_at timestamptz, figure bigint, on_date, text, by, amount');
const documents = columns(
  'id uuid, url, publisher, title, published_at timestamptz, published json, retrieved_at, text_hash, since bigint, position bigint, recorded_at timestamptz',
);
const documentVersions = columns('document uuid, position bigint, recorded_at timestamptz, event, data json');
const dataSets = columns('key, title, publisher, url, licence, since bigint, position bigint, recorded_at timestamptz');

export const catalogueStatements = (schema: string, rows: CatalogueRows): Statement[] =>
  [
    insertJson(`${schema}.topics`, topics, [...rows.topics.values()].map(topicRow), overwrite('key', topics, ['since'])),
    insertJson(`${schema}.sources`, sources, [...rows.sources.values()].map(sourceRow), overwrite('key', sources, ['id'])),
    insertJson(
      `${schema}.source_versions`,
      sourceVersions,
      rows.sourceVersions.map(({ source, recorded }) => ({ key: source.key, ...momentOf(recorded), data: source })),
    ),
    insertJson(`${schema}.figures`, figures, [...rows.figures.values()].map(figureRow), overwrite('id', figures, ['key'])),
    insertJson(
      `${schema}.figure_versions`,
      figureVersions,
      rows.figureVersions.map(({ figure, id, recorded, preference, reason }) => ({
        figure: id,
        ...momentOf(recorded),
        data: figure,
        preference,
        reason,
      })),
    ),
    insertJson(
      `${schema}.annotations`,
      annotations,
      rows.annotations.map(({ figure, recorded, data }) => ({
        ...momentOf(recorded),
        figure,
        on_date: data.on,
        text: data.text,
        by: data.by,
        amount: data.adjustment?.amount,
      })),
    ),
    insertJson(`${schema}.documents`, documents, [...rows.documents.values()].map(documentRow), overwrite('id', documents, ['since'])),
    insertJson(
      `${schema}.document_versions`,
      documentVersions,
      rows.documentVersions.map(({ recorded, data }) => ({ document: data.document, ...momentOf(recorded), data })),
    ),
    insertJson(
      `${schema}.data_sets`,
      dataSets,
      [...rows.dataSets.values()].map(({ since, recorded, data }) => ({
        key: data.dataSet,
        title: data.title,
        publisher: data.publisher,
        url: data.url,
        licence: data.licence,
        since,
        ...momentOf(recorded),
      })),
      overwrite('key', dataSets, ['since']),
    ),
  ].filter((statement) => statement !== undefined);

const momentOf = ({ position, recordedAt, event }: RecordedEvent) => ({
  position: String(position),
  recorded_at: recordedAt,
  event: event.type,
});

/** What `search` looks through: lower case, words of every name the thing has. */
const searchText = (...texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined)
    .join(' ')
    .toLowerCase();

const topicRow = ({ topic, since, position }: { readonly topic: Topic; readonly since: string; readonly position: string }) => ({
  key: topic.key,
  title: topic.title,
  time_zone: topic.timeZone,
  since,
  position,
  data: topic,
  search: searchText(topic.key, topic.title),
});
const sourceRow = ({ source, id, position }: { readonly source: Source; readonly id: string; readonly position: string }) => ({
  key: source.key,
  id,
  name: source.name,
  kind: source.kind,
  aliases: source.aliases,
  speaks_for: source.speaksFor,
  url: source.url,
  merged_into: source.mergedInto,
  position,
  data: source,
  search: searchText(source.key, source.name, ...source.aliases),
});
const figureRow = ({ figure, id, recorded }: { readonly figure: Figure; readonly id: string; readonly recorded: RecordedEvent }) => ({
  id,
  key: figure.key,
  topic: figure.topic,
  title: figure.title,
  definition: figure.definition,
  measure: figure.measure,
  population: figure.population,
  place: figure.place,
  facets: figure.facets,
  unit: figure.unit,
  kind: figure.kind,
  signed: figure.signed,
  policy: figure.policy,
  segments: figure.segments,
  part_of: figure.partOf,
  merged_into: figure.mergedInto,
  data: figure,
  recorded_at: recorded.recordedAt,
  position: String(recorded.position),
  search: searchText(figure.key, figure.title, figure.definition, figure.measure, figure.population, figure.place),
});
const documentRow = ({
  since,
  recorded,
  data,
}: {
  readonly since: string;
  readonly recorded: RecordedEvent;
  readonly data: DocumentCaptured['data'];
}) => ({
  id: data.document,
  url: data.url,
  publisher: data.publisher,
  title: data.title,
  published_at: data.publishedAt?.at,
  published: data.publishedAt,
  retrieved_at: data.retrievedAt,
  text_hash: data.text,
  since,
  position: String(recorded.position),
  recorded_at: recorded.recordedAt,
});
