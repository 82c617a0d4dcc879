import type {
  CellRef,
  ClaimFacts,
  Command,
  ContentHash,
  DomainEvent,
  Locator,
  Period,
  PublicationTime,
  RecordedEvent,
  Value,
} from '@factline/domain';

/** Texts that lie beside the log, by their hash; a text that was erased is not there. */
export type TextOf = (hash: ContentHash) => string | undefined;

/** The hashes of the texts that the lines of some events quote. */
export const textsOf = (events: readonly Pick<RecordedEvent, 'event'>[]): ContentHash[] =>
  events.flatMap(({ event }) => {
    if (event.type === 'DocumentCaptured' || event.type === 'DocumentChanged') return event.data.text ?? [];
    if (event.type === 'DraftProposed') return event.data.quote;
    return ('locator' in event.data ? event.data.locator?.quote : undefined) ?? [];
  });

/** An event as the line of a claims file that records it again, in an empty log as in its own: with its id. */
export const lineOf = ({ id, event }: Pick<RecordedEvent, 'id' | 'event'>, textOf: TextOf): Command => {
  const { type, ...fields } = bySort(event, textOf);
  return { type, id, ...present(fields) } as unknown as Command;
};

type Line = { readonly type: Command['type'] } & Readonly<Record<string, unknown>>;

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));

const bySort = (event: DomainEvent, textOf: TextOf): Line => {
  switch (event.type) {
    case 'TopicOpened':
    case 'TopicRenamed': {
      const { topic, ...rest } = event.data;
      return { type: 'topic', key: topic, ...rest };
    }
    case 'SourceRegistered':
    case 'SourceRenamed': {
      const { source, speaksFor, ...rest } = event.data;
      return { type: 'source', key: source, ...rest, speaksFor: speaksFor ?? null };
    }
    case 'SourceMerged':
      return { type: 'source-merge', ...event.data };
    case 'DocumentCaptured':
    case 'DocumentChanged': {
      const { document: _id, text, publishedAt, retrievedAt, ...rest } = event.data;
      const retrieved = retrievedAt ?? (publishedAt?.basis === 'captured' ? publishedAt.at : undefined);
      return { type: 'document', ...rest, publishedAt: stated(publishedAt), retrievedAt: retrieved, text: text && textOf(text) };
    }
    case 'DraftProposed': {
      const { draft: _id, method, quote, end: _end, value, ...rest } = event.data;
      return {
        type: 'draft',
        ...rest,
        quote: textOf(quote),
        value: writtenValue(value),
        method: method.name,
        methodVersion: method.version,
      };
    }
    case 'DraftAccepted': {
      const { document: _document, ...rest } = event.data;
      return { type: 'draft-acceptance', ...rest };
    }
    case 'DraftRejected': {
      const { document: _document, ...rest } = event.data;
      return { type: 'draft-rejection', ...rest };
    }
    case 'DataSetRegistered': {
      const { dataSet, ...rest } = event.data;
      return { type: 'data-set', key: dataSet, ...rest };
    }
    case 'SnapshotTaken':
      return { type: 'snapshot', ...event.data, publishedAt: event.data.publishedAt.written };
    case 'FigureDefined': {
      const { figure, ...rest } = event.data;
      return { type: 'figure', key: figure, ...rest };
    }
    case 'FigureRedefined': {
      const { segment: _number, ...rest } = event.data;
      return { type: 'redefinition', ...rest };
    }
    case 'FigurePolicyChanged':
      return { type: 'policy', ...event.data };
    case 'FigureAnnotated': {
      const { adjustment, ...rest } = event.data;
      return adjustment === undefined ? { type: 'annotation', ...rest } : { type: 'adjustment', ...rest, amount: adjustment.amount };
    }
    case 'FigureMerged':
      return { type: 'figure-merge', ...event.data };
    case 'ClaimPreferred':
      return { type: 'preference', ...event.data };
    case 'FigureReleased':
      return { type: 'release', ...event.data };
    case 'ClaimRecorded':
      return claimLine(event.data, textOf);
    case 'ClaimCorrected': {
      const { data } = event;
      return {
        type: 'correction',
        claim: data.corrects,
        value: writtenValue(data.value),
        period: periodOf(data.period),
        origin: data.basis === 'named' ? data.origin : undefined,
        by: data.by,
        reason: data.reason,
        publishedAt: stated(data.publishedAt),
        document: data.document,
        dataSet: data.dataSet,
        quote: quoteOf(data.locator, textOf),
        place: data.locator.place,
      };
    }
    case 'ClaimRetracted': {
      const { data } = event;
      const { place, row, column } = data.locator ?? { place: 0 };
      return {
        type: 'retraction',
        ...(data.claim === undefined ? { cell: cellOf(data.cell, data.period) } : { claim: data.claim }),
        by: data.by,
        reason: data.reason,
        publishedAt: data.by === 'recorder' ? undefined : data.publishedAt.written,
        document: data.document,
        dataSet: data.dataSet,
        ...(row === undefined ? { place } : { row }),
        column,
      };
    }
    case 'ClaimDisputed': {
      const { claim, by, reason, publishedAt, document } = event.data;
      return { type: 'dispute', claim, by, reason, publishedAt: publishedAt.written, document };
    }
    case 'ClaimDisputeWithdrawn': {
      const { claim, by, reason, publishedAt, dispute } = event.data;
      return { type: 'dispute-withdrawal', claim, by, dispute, reason, publishedAt: publishedAt.written };
    }
    case 'ClaimMoved': {
      const { claim, to, reason } = event.data;
      return { type: 'move', claim, to: to.figure, segment: to.segment, reason };
    }
  }
};

const claimLine = (data: ClaimFacts & { readonly statedBy?: string; readonly note?: string }, textOf: TextOf): Line => {
  const { locator, publishedAt } = data;
  return {
    type: 'claim',
    figure: data.figure,
    segment: data.segment,
    value: writtenValue(data.value),
    unit: data.value.unit,
    period: periodOf(data.period),
    origin: data.basis === 'named' ? data.origin : undefined,
    via: data.via,
    document: data.document,
    dataSet: data.dataSet,
    publishedAt: stated(publishedAt),
    capturedAt: publishedAt.basis === 'captured' ? publishedAt.at : undefined,
    quote: quoteOf(locator, textOf),
    quoteStart: locator.start,
    modality: data.modality,
    partOf: data.partOf,
    extraction: data.extraction,
    by: data.statedBy,
    note: data.note,
    place: locator.start === undefined && locator.row === undefined ? locator.place : undefined,
    row: locator.row,
    column: locator.column,
  };
};

const stated = (publishedAt: PublicationTime | undefined): string | undefined =>
  publishedAt?.basis === 'stated' ? publishedAt.written : undefined;

const quoteOf = ({ quote }: Locator, textOf: TextOf): string | undefined => quote && textOf(quote);

const periodOf = ({ start, end, length }: Period): object => present({ start, end, length });

const cellOf = ({ figure, segment, voice }: CellRef, period: Period): object => {
  const [kind, key] = [voice.slice(0, voice.indexOf(':')), voice.slice(voice.indexOf(':') + 1)];
  return present({ figure, segment, period: periodOf(period), ...(kind === 'dataset' ? { dataSet: key } : { origin: key }) });
};

/** Bounds by name, and the words as printed: reading the words again could one day give other bounds. */
const writtenValue = ({ qualifier, min, max, text }: Value): object => {
  switch (qualifier) {
    case 'between':
    case 'vague':
      return { qualifier, min, max, text };
    case 'up-to':
    case 'fewer-than':
      return { qualifier, number: max, text };
    case 'exact':
    case 'about':
    case 'nearly':
    case 'at-least':
    case 'more-than':
      return { qualifier, number: min, text };
    default:
      return { qualifier, text };
  }
};
