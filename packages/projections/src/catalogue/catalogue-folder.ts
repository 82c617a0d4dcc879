import {
  type DataSetRegistered,
  type DocumentCaptured,
  type DocumentChanged,
  type EventType,
  evolveFigure,
  evolveSource,
  evolveTopic,
  type FigureAnnotated,
  type FigureEvent,
  type RecordedEvent,
  type SourceEvent,
  type TopicEvent,
} from '@factline/domain';
import { figuresOf } from '../figures/fold/touches.js';
import type { Folder } from '../lane/folder.js';
import { type Lane, schemaOf } from '../lane/lane.js';
import type { CatalogueState } from './catalogue-state.js';
import { type CatalogueRows, catalogueStatements, emptyRows } from './catalogue-tables.js';
import { loadCatalogue } from './load-catalogue.js';

/** The fold of the `catalogue` projection: what there is, and what it was at each position. Everything it needs is read again per page: definitions are few. */
export const createCatalogueFolder = (lane: Lane): Folder => {
  const schema = schemaOf(lane);
  return {
    types: catalogued,
    fold: async (events, db, settled) => {
      const wanted = events.filter(({ event }) => catalogued.includes(event.type));
      if (wanted.length === 0) return { count: events.length, statements: [], feed: 0 };
      await settled();
      const { rows: parked } = await db.query<{ figure: string }>({
        text: 'select figure from projections.parked where projection = $1 and generation = $2',
        values: [lane.projection, lane.generation],
      });
      const passed = new Set(parked.map(({ figure }) => figure));
      const state = await loadCatalogue(db, schema, wanted);
      const rows = emptyRows();
      for (const recorded of wanted) {
        if (figuresOf(recorded.event).some((key) => passed.has(key))) continue;
        foldEvent(state, rows, recorded);
      }
      return { count: events.length, statements: catalogueStatements(schema, rows), feed: 0 };
    },
    committed: () => {},
    forget: () => {},
  };
};

const catalogued: readonly EventType[] = [
  'TopicOpened',
  'TopicRenamed',
  'SourceRegistered',
  'SourceRenamed',
  'SourceMerged',
  'FigureDefined',
  'FigureRedefined',
  'FigurePolicyChanged',
  'FigureMerged',
  'FigureAnnotated',
  'FigureReleased',
  'ClaimPreferred',
  'DocumentCaptured',
  'DocumentChanged',
  'DataSetRegistered',
];

const foldEvent = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent): void => {
  const { event } = recorded;
  switch (event.type) {
    case 'TopicOpened':
    case 'TopicRenamed':
      return foldTopic(state, rows, recorded, event);
    case 'SourceRegistered':
    case 'SourceRenamed':
    case 'SourceMerged':
      return foldSource(state, rows, recorded, event);
    case 'FigureDefined':
    case 'FigureRedefined':
    case 'FigurePolicyChanged':
    case 'FigureMerged':
    case 'ClaimPreferred':
      return foldFigure(state, rows, recorded, event);
    case 'FigureAnnotated':
      return foldAnnotation(state, rows, recorded, event);
    case 'DocumentCaptured':
    case 'DocumentChanged':
      return foldDocument(state, rows, recorded, event);
    case 'DataSetRegistered':
      return foldDataSet(state, rows, recorded, event);
    default:
      return;
  }
};

const foldTopic = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent, event: TopicEvent): void => {
  const known = state.topics.get(event.data.topic);
  const topic = evolveTopic(known?.topic, event);
  if (topic === undefined) return;
  const since = known?.since ?? String(recorded.position);
  state.topics.set(topic.key, { topic, since });
  rows.topics.set(topic.key, { topic, since, position: String(recorded.position) });
};

const foldSource = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent, event: SourceEvent): void => {
  const known = state.sources.get(event.data.source);
  const source = evolveSource(known?.source, event);
  if (source === undefined) return;
  const id = known?.id ?? String(recorded.position);
  state.sources.set(source.key, { source, id });
  rows.sources.set(source.key, { source, id, position: String(recorded.position) });
  rows.sourceVersions.push({ source, recorded });
};

const foldFigure = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent, event: FigureEvent): void => {
  const known = state.figures.get(event.data.figure);
  const figure = evolveFigure(known?.figure, event);
  if (figure === undefined) return;
  const id = known?.id ?? String(recorded.position);
  const preference = event.type === 'ClaimPreferred' ? { claim: event.data.claim, until: event.data.until } : known?.preference;
  state.figures.set(event.data.figure, { figure, id, preference });
  rows.figures.set(id, { figure, id, recorded });
  rows.figureVersions.push({ figure, id, recorded, preference, reason: 'reason' in event.data ? event.data.reason : undefined });
};

const foldAnnotation = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent, event: FigureAnnotated): void => {
  const known = state.figures.get(event.data.figure);
  if (known !== undefined) rows.annotations.push({ figure: known.id, recorded, data: event.data });
};

const foldDocument = (
  state: CatalogueState,
  rows: CatalogueRows,
  recorded: RecordedEvent,
  event: DocumentCaptured | DocumentChanged,
): void => {
  const since = state.documents.get(event.data.document) ?? String(recorded.position);
  state.documents.set(event.data.document, since);
  rows.documents.set(event.data.document, { since, recorded, data: event.data });
  rows.documentVersions.push({ recorded, data: event.data });
};

const foldDataSet = (state: CatalogueState, rows: CatalogueRows, recorded: RecordedEvent, event: DataSetRegistered): void => {
  const since = state.dataSets.get(event.data.dataSet) ?? String(recorded.position);
  state.dataSets.set(event.data.dataSet, since);
  rows.dataSets.set(event.data.dataSet, { since, recorded, data: event.data });
};
