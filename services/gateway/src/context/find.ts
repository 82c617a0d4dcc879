import { toClaim } from '../claim/map-claim.js';
import { toDataSet, toDocument } from '../document/map-document.js';
import { findDraft } from '../draft/find-draft.js';
import { toEvent } from '../event/map-event.js';
import { type FigureView, toFigure } from '../figure/map-figure.js';
import { type NodeKind, parseNodeId } from '../relay/node.js';
import { toRevision } from '../revision/map-revision.js';
import { parseRevisionKey } from '../revision/revision-key.js';
import { toSource } from '../source/map-source.js';
import { toSubmission } from '../submission/map-submission.js';
import { toTopic } from '../topic/map-topic.js';
import type { GatewayContext } from './context.js';

const via = <R, T>(row: R | null | undefined, map: (row: R) => T): T | null => (row == null ? null : map(row));

/** Finds one thing by its bare key; null where there is none. All of a request's finds of one kind go in one statement. */
export const find = {
  topic: async (key: string, { load }: GatewayContext) => via(await load.topic.load(key), toTopic),
  source: async (key: string, { load }: GatewayContext) => via(await load.source.load(key), toSource),
  figure: async (key: string, { load }: GatewayContext, readAt?: string): Promise<FigureView | null> =>
    via(await load.figure.load(key), (row) => toFigure(row, readAt)),
  document: async (id: string, { load }: GatewayContext) => via(await load.document.load(id), toDocument),
  dataSet: async (key: string, { load }: GatewayContext) => via(await load.dataSet.load(key), toDataSet),
  claim: async (id: string, { load }: GatewayContext) => via(await load.claim.load(id.toLowerCase()), toClaim),
  submission: async (id: string, { load }: GatewayContext) => via(await load.submission.load(id), toSubmission),
  event: async (id: string, { load }: GatewayContext) => via(await load.event.load(id), toEvent),
  revision: async (key: string, { load }: GatewayContext) => {
    const ref = parseRevisionKey(key);
    return ref === undefined ? null : via(await load.revision.load(ref), toRevision);
  },
};

/** Things named by ids or keys, in that order; what is not there is left out. */
export const findAll = async <T>(
  keys: readonly string[],
  one: (key: string, context: GatewayContext) => Promise<T | null>,
  context: GatewayContext,
): Promise<T[]> => (await Promise.all(keys.map((key) => one(key, context)))).filter((found) => found !== null);

/** Like `find`, for what must be there: a log that names what it does not have is a bug. */
export const findSure = async <T>(found: Promise<T | null>, what: string): Promise<T> => {
  const thing = await found;
  if (thing === null) throw new Error(`${what} is named by the log but not in the read tables`);
  return thing;
};

const finders: { readonly [K in NodeKind]: (key: string, context: GatewayContext) => Promise<object | null> } = {
  topic: find.topic,
  source: find.source,
  figure: find.figure,
  document: find.document,
  dataset: find.dataSet,
  claim: find.claim,
  draft: findDraft,
  revision: find.revision,
  event: find.event,
  submission: find.submission,
};

/** `node(id:)`: anything that has an id. */
export const findNode = async (id: string, context: GatewayContext): Promise<object | null> => {
  const ref = parseNodeId(id);
  return ref === undefined ? null : finders[ref.kind](ref.key, context);
};
