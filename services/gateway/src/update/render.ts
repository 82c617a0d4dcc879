import { endOfPosition, type FigureRow, type RevisionRef, type RevisionRow } from '@factline/projections/read';
import { execute, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createContext } from '../context/context.js';
import type { Services } from '../context/services.js';
import { toFigure } from '../figure/map-figure.js';
import { toRevision } from '../revision/map-revision.js';
import { feedCursor, snapshotCursor } from './feed-cursor.js';
import { createFrame, type Frame } from './frame.js';
import type { ReadyOperation } from './subscribed.js';

export interface Rendering {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly operation: ReadyOperation;
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Which tables the subscribers are told of; cursors say it. */
  readonly era: number;
}

/** Runs the operation over one update, as the root value, and writes the answer as text. */
const render = async ({ schema, operation, mask }: Rendering, update: object, context: object): Promise<string> => {
  const result = await execute({
    schema,
    document: operation.document,
    operationName: operation.operationName,
    variableValues: operation.variables,
    rootValue: update,
    contextValue: context,
  });
  return JSON.stringify(
    result.errors === undefined ? { data: result.data } : { ...result, errors: result.errors.map((error) => mask(error.toJSON(), error)) },
  );
};

/** Rows of the feed as messages, all of them read together: a page costs as many statements as one row. */
export const renderChanges = async (rendering: Rendering, rows: readonly RevisionRow[]): Promise<Frame[]> => {
  const context = createContext(rendering.services, 'feed');
  for (const row of rows) context.load.momentOf.prime(row.position, row.recordedAt);
  return Promise.all(
    rows.map(async (row) => {
      const figure = await context.load.figure.load(row.figure);
      if (figure === null) throw new Error(`figure ${row.figure} is in the feed but not in the read tables`);
      const cursor = feedCursor(row, rendering.era);
      const update = {
        __typename: 'Change',
        cursor,
        figure: toFigure(figure, row.position),
        revision: row.kind === 'revision' ? toRevision(row) : null,
        position: row.position,
      };
      return createFrame({ position: row.position, ordinal: row.ordinal }, cursor, await render(rendering, update, context));
    }),
  );
};

/** A page of a snapshot: figures as they stood at `position`. */
export const renderSnapshot = async (
  rendering: Rendering,
  figures: readonly FigureRow[],
  position: string,
  isComplete: boolean,
): Promise<Frame> => {
  const context = createContext(rendering.services, 'feed');
  for (const figure of figures) context.load.figure.prime(figure.definition.key, figure);
  const last = figures.at(-1);
  const cursor =
    isComplete || last === undefined
      ? feedCursor(endOf(position), rendering.era)
      : snapshotCursor(position, last.definition.key, rendering.era);
  const update = { __typename: 'Snapshot', cursor, complete: isComplete, figures: figures.map((figure) => toFigure(figure, position)) };
  return createFrame(undefined, cursor, await render(rendering, update, context));
};

export const renderLagged = async (rendering: Rendering, from: string, to: RevisionRef, missed: number): Promise<Frame> => {
  const cursor = feedCursor(to, rendering.era);
  return createFrame(
    to,
    cursor,
    await render(rendering, { __typename: 'Lagged', cursor, from, missed }, createContext(rendering.services, 'feed')),
  );
};

export const renderHeartbeat = async (rendering: Rendering, at: RevisionRef): Promise<Frame> => {
  const cursor = feedCursor(at, rendering.era);
  return createFrame(at, cursor, await render(rendering, { __typename: 'Heartbeat', cursor }, createContext(rendering.services, 'feed')));
};

const endOf = (position: string): RevisionRef => ({ position, ordinal: endOfPosition });
