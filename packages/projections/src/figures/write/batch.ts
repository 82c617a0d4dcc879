import { type Answer, type ClaimDisputed, pointKey, type SourceKey, type Step } from '@factline/domain';
import { mayBeUpcast } from '@factline/event-log';
import type { Cell } from '../../write/binary-cells.js';
import type { Statement } from '../../write/joined-insert.js';
import { insertJson } from '../../write/json-insert.js';
import { othersOf } from '../latest-explanation.js';
import type { SourceLinks } from '../source/source-book.js';
import type { ClaimRow, EntryRow, WithdrawalRow } from '../state/entry-state.js';
import type { FigureState, OriginState, PointState } from '../state/figure-state.js';
import { explanationJson, periodJson, valueJson } from './json.js';
import {
  disputeColumns,
  disputeOverwrite,
  type FiguresWriters,
  sourceColumns,
  sourceOverwrite,
  withdrawalColumns,
  withdrawalOverwrite,
} from './tables.js';

/** One row of the feed. */
export interface FeedRow {
  readonly figure: FigureState;
  readonly position: string;
  readonly ordinal: string;
  readonly recordedAt: string;
  /** Absent for the headline. */
  readonly point?: PointState | undefined;
  readonly claim?: string | undefined;
  readonly before: Answer;
  readonly after: Answer;
  readonly step: Step;
  readonly kind: 'revision' | 'reaffirmation';
}

/** All that a page changes, gathered as it is folded and turned into one statement per table at its end. */
export interface Batch {
  /** A row that is new or changed; told of once. */
  entry(row: EntryRow): void;
  figure(figure: FigureState): void;
  /** A point that the figure may not have had. */
  point(figure: FigureState, point: PointState, firstPosition: string): void;
  origin(figure: FigureState, origin: SourceKey, since: string): void;
  /** What readers see of an origin from here on; nothing where it was merged into another. */
  standing(figure: FigureState, origin: SourceKey, position: string, state: OriginState | undefined): void;
  feed(row: FeedRow): void;
  dispute(figure: FigureState, data: ClaimDisputed['data'], position: string): void;
  disputeEnds(id: string, position: string): void;
  source(lane: number, key: SourceKey, links: SourceLinks, position: string): void;
  /** A statement of another kind, for the same transaction. */
  also(statement: Statement): void;
  feedSize(): number;
  /** Marks every row as written. */
  statements(): Statement[];
}

export const createBatch = (schema: string, writers: FiguresWriters): Batch => {
  const entries: EntryRow[] = [];
  const figures = new Set<FigureState>();
  const standings = writers.standings();
  const points = writers.points();
  const revisions = writers.revisions();
  const origins = writers.origins();
  const disputes = new Map<string, object>();
  const endedDisputes = new Map<string, string>();
  const sources = new Map<string, object>();
  const others: Statement[] = [];

  return {
    entry: (row) => entries.push(row),
    figure: (figure) => figures.add(figure),
    point: (figure, point, firstPosition) =>
      points.add(figure.id, point.endsAt, point.segment, point.point, periodJson(point.answer.period ?? point.period), firstPosition),
    origin: (figure, origin, since) => origins.add(figure.id, origin, since),
    standing: (figure, origin, position, state) => {
      const standing = state?.last;
      if (state !== undefined) state.reachTold = state.reach;
      standings.add(
        figure.id,
        origin,
        position,
        standing?.claim.claim,
        standing?.segment,
        standing?.head,
        standing?.noNewNumber,
        standing?.contradicts,
        standing?.disputedBy && JSON.stringify(standing.disputedBy),
        reachBeyond(state),
      );
    },
    feed: (row) => addFeedRow(revisions, row),
    dispute: (figure, data, position) =>
      disputes.set(data.dispute, {
        id: data.dispute,
        claim: data.claim,
        figure: figure.id,
        by: data.by,
        reason: data.reason,
        published_at: data.publishedAt.at,
        document: data.document,
        known_from: position,
        known_to: null,
      }),
    disputeEnds: (id, position) => {
      const started = disputes.get(id);
      if (started === undefined) endedDisputes.set(id, position);
      else disputes.set(id, { ...started, known_to: position });
    },
    source: (lane, key, links, position) =>
      sources.set(key, { lane, key, speaks_for: links.speaksFor, merged_into: links.mergedInto, position }),
    also: (statement) => others.push(statement),
    feedSize: () => revisions.size(),
    statements: () => {
      const claims = writers.claims();
      const claimChanges = writers.claimChanges();
      const withdrawals: object[] = [];
      for (const row of entries) {
        if (row.kind === 'withdrawal') withdrawals.push(withdrawalCells(row));
        else if (row.change === 'new') addClaim(claims, row);
        else claimChanges.add(row.id, row.since, row.until, row.knownFrom, row.knownTo, row.state, row.statePosition, row.replacedBy);
        row.change = 'none';
      }
      const figureRows = writers.figures();
      const figureChanges = writers.figureChanges();
      for (const figure of figures) {
        if (figure.change === 'whole') figureRows.add(figure.id, ...termsOf(figure), ...stateOf(figure));
        else figureChanges.add(figure.id, ...stateOf(figure));
        figure.change = 'none';
      }
      return [
        claims.statement(),
        claimChanges.statement(),
        insertJson(`${schema}.withdrawals`, withdrawalColumns, withdrawals, withdrawalOverwrite),
        insertJson(`${schema}.disputes`, disputeColumns, [...disputes.values()], disputeOverwrite),
        ...endDisputes(schema, endedDisputes),
        origins.statement(),
        standings.statement(),
        points.statement(),
        figureRows.statement(),
        figureChanges.statement(),
        revisions.statement(),
        insertJson(`${schema}.sources`, sourceColumns, [...sources.values()], sourceOverwrite),
        ...others,
      ].filter((statement) => statement !== undefined);
    },
  };
};

/** What an upcaster changed is not in the log as it is meant. */
const keepsFacts = mayBeUpcast('ClaimRecorded') || mayBeUpcast('ClaimCorrected');

type RowsOf<N extends keyof FiguresWriters> = ReturnType<FiguresWriters[N]>;

/** Nearly always the standing claim is the newest, and nothing is written. */
const reachBeyond = (state: OriginState | undefined): string | undefined =>
  state?.reach === undefined || state.reach === state.last?.claim.held ? undefined : state.reach;

const list = (values: readonly unknown[]): string => (values.length === 0 ? '[]' : JSON.stringify(values));

const addClaim = (rows: RowsOf<'claims'>, row: ClaimRow): void => {
  const { facts } = row;
  rows.add(
    row.id,
    row.since,
    row.until,
    row.position,
    row.recordedAt,
    row.figure,
    row.segment,
    row.namedSegment,
    row.point,
    row.endsAt,
    facts.origin,
    facts.dataSet,
    facts.document,
    facts.partOf,
    facts.held,
    facts.publishedAt.at,
    facts.modality === 'asserted',
    row.knownFrom,
    row.knownTo,
    row.state,
    row.statePosition,
    row.replacedBy,
    row.reaffirms,
    keepsFacts ? JSON.stringify(facts) : undefined,
  );
};

const withdrawalCells = (row: WithdrawalRow): object => ({
  id: row.id,
  since: row.since,
  until: row.until,
  position: row.position,
  recorded_at: row.recordedAt,
  figure: row.figure,
  segment: row.segment,
  named_segment: row.namedSegment,
  point: row.point,
  ends_at: row.endsAt,
  period: row.period,
  voice: row.voice,
  claim: row.claim,
  published_at: row.publishedAt.at,
  published: row.publishedAt,
  place: row.place,
  by: row.by,
  reason: row.reason,
  document: row.document,
  data_set: row.dataSet,
  known_from: row.knownFrom,
  known_to: row.knownTo,
});

const termsOf = ({ figure, preference }: FigureState): Cell[] => [
  figure.key,
  figure.topic,
  JSON.stringify(figure),
  preference && JSON.stringify(preference),
];

const stateOf = (state: FigureState): Cell[] => {
  const { figure, headline, lastRevision } = state;
  return [
    headline.segment,
    headline.period && pointKey(figure.kind, headline.period),
    headline.period?.endsAt,
    periodJson(headline.period),
    valueJson(headline.value),
    headline.low,
    headline.high,
    headline.status,
    list(headline.flags),
    list(headline.winners),
    headline.winners[0],
    headline.origin,
    headline.head,
    list(headline.outlook),
    explanationJson(headline.explanation),
    headline.lastConfirmedAt,
    state.newestPublished,
    state.newestEndsAt,
    state.claims,
    state.cells,
    state.withdrawnCells,
    state.numberlessCells,
    state.revisions,
    lastRevision?.recordedAt,
    lastRevision?.position,
    lastRevision?.ordinal,
    state.position,
    state.leadMs,
  ];
};

const addFeedRow = (
  rows: RowsOf<'revisions'>,
  { figure, position, ordinal, recordedAt, point, claim, before, after, step, kind }: FeedRow,
): void => {
  const period = after.period ?? point?.period;
  const others = othersOf(after, period);
  rows.add(
    position,
    ordinal,
    kind,
    recordedAt,
    figure.id,
    figure.figure.topic,
    point === undefined,
    point?.segment ?? after.segment,
    point?.point ?? (period && pointKey(figure.figure.kind, period)),
    point?.endsAt ?? period?.endsAt,
    periodJson(period),
    periodJson(before.period),
    valueJson(step.from),
    valueJson(step.to),
    step.fromStatus,
    step.toStatus,
    after.low,
    after.high,
    after.flags.length === 0 ? undefined : JSON.stringify(after.flags),
    after.winners[0],
    after.origin,
    after.lastConfirmedAt,
    step.direction,
    step.reason,
    step.changedBy,
    claim,
    others,
    others === undefined ? explanationJson(after.explanation) : undefined,
  );
};

const endDisputes = (schema: string, ended: ReadonlyMap<string, string>): Statement[] =>
  ended.size === 0
    ? []
    : [
        {
          name: `${schema}.disputes/end`,
          text: `update ${schema}.disputes d set known_to = u.position from json_to_recordset($1::json) as u(id text, position bigint) where d.id = u.id`,
          values: [JSON.stringify([...ended].map(([id, position]) => ({ id, position })))],
        },
      ];
