import {
  type Answer,
  addStale,
  type CellCounts,
  type Figure,
  type Flag,
  type PolicyContext,
  resolveAnswer,
  type SourceKey,
  type Standing,
  sortStandings,
} from '@factline/domain';
import { type FigureAt, type FigureRow, type Headline, latestPosition } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { dayOf, type Reading } from '../moment/reading.js';
import { toValue } from '../value/map-value.js';
import type { CurrentFigureType, FlagType } from './current.type.js';
import type { FigureView } from './map-figure.js';

/** A current figure as resolvers see it. `answer` has winners and losers: worked out from the standing claims only when asked for. */
export type CurrentView = CurrentFigureType & {
  readonly row: FigureRow;
  readonly position: string | undefined;
  readonly winnerIds: readonly string[] | undefined;
  readonly answer: () => Promise<Answer>;
  readonly outlook: () => Promise<readonly string[]>;
};

/** The figure's headline at a reading. */
export const readCurrent = async (figure: FigureView, reading: Reading, context: GatewayContext): Promise<CurrentView> => {
  const position = reading.position ?? figure.readAt;
  if (reading.on !== undefined) return currentOn(figure, { ...reading, on: reading.on }, position, context);
  return position === undefined ? currentNow(figure, context) : currentAt(figure, position, reading, context);
};

/** The standing claims at a reading, newest first, with the answer over them. */
export const readAnswer = async (
  figure: FigureView,
  reading: Reading,
  context: GatewayContext,
): Promise<{ answer: Answer; standings: readonly Standing[] }> => {
  const at = { id: figure.row.id, position: reading.position ?? figure.readAt ?? latestPosition };
  const { definition, preference } = await definitionAt(figure, at, context);
  if (definition === null) return { answer: await answerOver(figure.row.definition, null, [], [], noCells, context), standings: [] };
  if (reading.on === undefined) {
    const words = sortStandings(await context.load.standings.load(at));
    return {
      answer: await answerOver(definition, preference, words.standings, words.withoutNumber, noCells, context),
      standings: [...words.standings, ...words.withoutNumber],
    };
  }
  const topic = await context.load.topic.load(figure.topicKey);
  const endsBy = dayOf(reading.on, topic?.timeZone ?? 'UTC').endsAt;
  const numbers = await context.load.standingsOn.load({ ...at, endsBy });
  if (numbers.length > 0) return { answer: await answerOver(definition, preference, numbers, [], noCells, context), standings: numbers };
  const quiet = await context.load.quietCells.load({ ...at, endsBy });
  const silent = newestPerOrigin(quiet.withoutNumber);
  return { answer: await answerOver(definition, preference, [], silent, quiet.counts, context), standings: silent };
};

/** Asked only where no number stands. */
const noCells: CellCounts = { cells: 0, withdrawn: 0, withoutNumber: 0 };
/** After every point there is. */
const endOfTime = '9999-12-31T00:00:00Z';

const newestPerOrigin = (standings: readonly Standing[]): Standing[] => {
  const newest = new Map<string, Standing>();
  for (const standing of sortStandings(standings).withoutNumber) if (!newest.has(standing.origin)) newest.set(standing.origin, standing);
  return [...newest.values()];
};

const answerOver = async (
  definition: Figure,
  preference: FigureRow['preference'],
  standings: readonly Standing[],
  withoutNumber: readonly Standing[],
  counts: CellCounts,
  context: GatewayContext,
): Promise<Answer> =>
  resolveAnswer({
    kind: definition.kind,
    policy: definition.policy,
    standings,
    withoutNumber,
    counts,
    context: {
      resolveSource: await sourceResolver(definition, context),
      ...(preference === null ? {} : { preference: preference as NonNullable<PolicyContext['preference']> }),
    },
  });

/** Sources that the policy names, as they count after merges. */
const sourceResolver = async ({ policy }: Figure, context: GatewayContext): Promise<(key: SourceKey) => SourceKey> => {
  const named = policy.name === 'latest-of' ? [policy.source] : policy.name === 'priority' ? policy.sources : [];
  if (named.length === 0) return (key) => key;
  const rows = await Promise.all(named.map((key) => context.load.source.load(key)));
  const merged = new Map(rows.flatMap((row) => (row?.mergedInto == null ? [] : [[row.key, row.mergedInto as SourceKey]])));
  return (key) => merged.get(key) ?? key;
};

const definitionAt = async (
  figure: FigureView,
  at: FigureAt,
  context: GatewayContext,
): Promise<{ definition: Figure | null; preference: FigureRow['preference'] }> =>
  at.position === latestPosition
    ? { definition: figure.row.definition, preference: figure.row.preference }
    : context.load.headlineAt.load(at);

const currentNow = (figure: FigureView, context: GatewayContext): CurrentView => {
  const { row } = figure;
  return {
    ...fields(figure, row.headline, row.definition.policy, isoNow(context)),
    at: { position: row.progress.position, knownAt: row.progress.recordedAt ?? isoNow(context), on: null },
    beforeArchive: false,
    position: undefined,
    winnerIds: row.headline.winners,
    outlook: async () => row.headline.outlook,
    answer: once(async () => (await readAnswer(figure, {}, context)).answer),
  };
};

const currentAt = async (figure: FigureView, position: string, reading: Reading, context: GatewayContext): Promise<CurrentView> => {
  const [{ headline, definition }, recordedAt] = await Promise.all([
    context.load.headlineAt.load({ id: figure.row.id, position }),
    reading.knownAt ?? context.load.momentOf.load(position),
  ]);
  const knownAt = recordedAt ?? isoNow(context);
  return {
    ...fields(figure, headline, (definition ?? figure.row.definition).policy, knownAt),
    at: { position, knownAt, on: null },
    beforeArchive: definition === null,
    position,
    winnerIds: headline.winner === null ? [] : undefined,
    outlook: () => context.load.outlook.load({ id: figure.row.id, position, endsBy: endOfTime }),
    answer: once(async () => (await readAnswer(figure, { position }, context)).answer),
  };
};

const currentOn = async (
  figure: FigureView,
  reading: Reading & { on: string },
  position: string | undefined,
  context: GatewayContext,
): Promise<CurrentView> => {
  const [{ answer }, topic, recordedAt] = await Promise.all([
    readAnswer(figure, { ...reading, ...(position === undefined ? {} : { position }) }, context),
    context.load.topic.load(figure.topicKey),
    reading.knownAt ?? (position === undefined ? figure.row.progress.recordedAt : context.load.momentOf.load(position)),
  ]);
  const day = dayOf(reading.on, topic?.timeZone ?? 'UTC');
  const { definition } = await definitionAt(figure, { id: figure.row.id, position: position ?? latestPosition }, context);
  const isCarried = answer.period !== undefined && answer.period.endsAt <= day.startsAt;
  const carried: Flag[] = isCarried ? [{ code: 'carried-forward', claims: answer.winners }] : [];
  const headline: Headline = {
    value: answer.value ?? null,
    low: answer.low ?? null,
    high: answer.high ?? null,
    status: answer.status,
    flags: [...answer.flags, ...carried],
    period: answer.period ?? null,
    segment: answer.segment ?? null,
    winner: answer.winners[0] ?? null,
    explanation: answer.explanation,
    lastConfirmedAt: answer.lastConfirmedAt ?? null,
  };
  const knownAt = recordedAt ?? isoNow(context);
  return {
    ...fields(figure, headline, (definition ?? figure.row.definition).policy, undefined),
    at: { position: position ?? figure.row.progress.position, knownAt, on: reading.on },
    beforeArchive: definition === null,
    position,
    winnerIds: answer.winners,
    outlook: () => context.load.outlook.load({ id: figure.row.id, position: position ?? latestPosition, endsBy: day.endsAt }),
    answer: async () => answer,
  };
};

/** Columns → fields. `moment`: what `stale` is measured against; it is computed on read and makes no revision. */
const fields = (figure: FigureView, headline: Headline, policy: Figure['policy'], moment: string | undefined) => ({
  figureKey: figure.key,
  row: figure.row,
  value: toValue(headline.value),
  low: headline.low,
  high: headline.high,
  status: headline.status,
  flags: (moment === undefined ? headline.flags : addStale(headline.flags, headline.winner, headline.lastConfirmedAt, moment)).map(toFlag),
  referencePeriod: headline.period,
  lastConfirmedAt: headline.lastConfirmedAt,
  segment: headline.segment,
  policyChoice: policy,
  why: headline.explanation,
});

const toFlag = (flag: Flag): FlagType => ({ code: flag.code, claimIds: flag.claims, byKeys: flag.by ?? [] });

const isoNow = ({ now }: GatewayContext): string => new Date(now()).toISOString();

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
};
