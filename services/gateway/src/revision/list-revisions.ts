import {
  countRevisionsOfFigures,
  listRevisionsOfFigures,
  type Page,
  type RevisionListing,
  type RevisionRef,
  type RevisionRow,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import type { FigureView } from '../figure/map-figure.js';
import { dayOf } from '../moment/reading.js';
import type { Connection } from '../relay/connection.js';
import { type PageArguments, pageRequest, toConnection } from '../relay/page.js';
import { feedCursor, parseFeedCursor } from '../update/feed-cursor.js';
import { toRevision } from './map-revision.js';
import type { RevisionType } from './revision.type.js';

/** A page of the revisions of a figure; one statement for all figures of a level. */
export const listRevisionsOfFigure = async (
  figure: FigureView,
  { isHeadline, on }: { readonly isHeadline: boolean; readonly on: string | null | undefined },
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<RevisionType>> => {
  const request = pageRequest(page);
  const points = on == null ? undefined : pointsOf(figure, on);
  const listing: RevisionListing = {
    isHeadline,
    points,
    size: request.size,
    backwards: request.backwards,
    after: revisionCursor(request.after),
    before: revisionCursor(request.before),
  };
  const rows = await context.load
    .list<Page<RevisionRow>>('revisions', listing, (ids) => listRevisionsOfFigures(context.read, ids, listing))
    .load(figure.row.id);
  const counted = { isHeadline, points };
  return toConnection(rows, request, feedCursor, toRevision, () =>
    context.load.list<number>('revisions:count', counted, (ids) => countRevisionsOfFigures(context.read, ids, counted)).load(figure.row.id),
  );
};

/** Points end at the midnight after their day, or at an hour within it. */
const pointsOf = (figure: FigureView, on: string): { from: string; to: string } => {
  const day = dayOf(on, figure.row.timeZone);
  return { from: day.startsAt, to: day.endsAt };
};

/** Lists of revisions take the cursors of the feed; BAD_USER_INPUT for others. */
export const revisionCursor = (cursor: string | undefined): RevisionRef | undefined => {
  if (cursor === undefined) return undefined;
  const parsed = parseFeedCursor(cursor);
  if (parsed === undefined) throw fail('BAD_USER_INPUT', `The cursor ${JSON.stringify(cursor)} does not belong to this list.`);
  // A subscriber that was cut inside its snapshot has seen the present at the snapshot's position.
  return parsed.type === 'feed' ? parsed.at : { position: parsed.position, ordinal: '9223372036854775807' };
};
