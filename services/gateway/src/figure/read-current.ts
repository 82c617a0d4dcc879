import {
  type Answer,
  type Check,
  type Figure,
  type Flag,
  noAnswer,
  type Period,
  type PolicyChoice,
  pointKey,
  type Standing,
} from '@factline/domain';
import { type ClockQuestion, type DefinitionAt, type FigureRow, type Headline, latestPosition } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import type { MomentType } from '../moment/moment.type.js';
import { dayOf, type Reading } from '../moment/reading.js';
import { toValue } from '../value/map-value.js';
import type { CurrentFigureType, FlagType } from './current.type.js';
import type { FigureView } from './map-figure.js';

/** A current figure as resolvers see it. `answer` has winners and losers: worked out from the standing claims only when asked for. */
export type CurrentView = CurrentFigureType & {
  readonly row: FigureRow;
  readonly position: string | undefined;
  /** False where the number was never shown as it is: read by the publication clock or another policy, or at a point. */
  readonly hasRevision: boolean;
  readonly winnerIds: readonly string[] | undefined;
  readonly answer: () => Promise<Answer>;
  readonly outlook: () => Promise<readonly string[]>;
  /** Flags that are kept, and what else flags are worked out from when they are asked for. */
  readonly kept: readonly Flag[];
  readonly winner: string | null;
  /** What `stale` is measured against; it makes no revision. Undefined: not asked. */
  readonly staleAt: (() => string | Promise<string>) | undefined;
  /** When the value was last said, said again, or left alone by a snapshot of its data set. */
  readonly confirmedAt: () => Promise<string | null>;
  /** What joins its point with others: worked out only when flags are asked for. */
  readonly checks: () => Promise<readonly Check[]>;
};

/** The figure's headline at a reading, by its own policy or by one that is asked for. */
export const readCurrent = async (
  figure: FigureView,
  reading: Reading,
  context: GatewayContext,
  policy?: PolicyChoice | undefined,
): Promise<CurrentView> => {
  const position = reading.position ?? figure.readAt;
  if (reading.on !== undefined || reading.publishedBy !== undefined || policy !== undefined)
    return currentBy(figure, reading, policy, context);
  return position === undefined ? currentNow(figure, context) : currentAt(figure, position, reading, context);
};

/** The standing claims at a reading, newest first, with the answer over them. */
export const readAnswer = async (
  figure: FigureView,
  reading: Reading,
  context: GatewayContext,
  policy?: PolicyChoice | undefined,
): Promise<{ answer: Answer; standings: readonly Standing[] }> => {
  const question = await clockQuestion(figure, reading, policy, context);
  if (question === undefined) return { answer: noAnswer, standings: [] };
  const { headline, standings, withoutNumber } = await context.load.answersBy.load(question);
  return { answer: headline, standings: [...standings, ...withoutNumber] };
};

/** The figure and its policy as they were defined at the reading, to be read by its clocks; undefined where it was not defined yet. */
export const clockQuestion = (
  figure: FigureView,
  reading: Reading,
  policy: PolicyChoice | undefined,
  context: GatewayContext,
): ClockQuestion | undefined | Promise<ClockQuestion | undefined> => {
  const at = { id: figure.row.id, position: reading.position ?? figure.readAt ?? latestPosition };
  const as = ({ definition, preference }: DefinitionAt): ClockQuestion | undefined =>
    definition === null
      ? undefined
      : {
          ...at,
          figure: definition,
          preference,
          ...(policy === undefined ? {} : { policy }),
          ...(reading.publishedBy === undefined ? {} : { publishedBy: reading.publishedBy }),
          ...(reading.on === undefined ? {} : { endsBy: dayOf(reading.on, figure.row.timeZone).endsAt }),
        };
  if (at.position === latestPosition) return as(figure.row);
  // By the record clock alone the headline is read as well, and comes with what the figure was.
  const isRecordOnly = reading.publishedBy === undefined && reading.on === undefined;
  return (isRecordOnly ? context.load.headlineAt.load(at) : context.load.definitionAt.load(at)).then(as);
};

/** After every point there is. */
const endOfTime = '9999-12-31T00:00:00Z';

const currentNow = (figure: FigureView, context: GatewayContext): CurrentView => {
  const { row } = figure;
  return {
    ...fields(figure, row.headline, row.definition.policy, () => isoNow(context), { position: latestPosition }, context),
    at: () => ({ position: row.progress.position, knownAt: row.progress.recordedAt ?? isoNow(context), publishedBy: null, on: null }),
    beforeArchive: false,
    position: undefined,
    hasRevision: true,
    winnerIds: row.headline.winners,
    outlook: async () => row.headline.outlook,
    checks: () => checksAt(figure, {}, row.headline, context),
    answer: once(async () => (await readAnswer(figure, {}, context)).answer),
  };
};

const currentAt = async (figure: FigureView, position: string, reading: Reading, context: GatewayContext): Promise<CurrentView> => {
  const { headline, definition } = await context.load.headlineAt.load({ id: figure.row.id, position });
  const moment = once(() => momentOfReading(figure, { ...reading, position }, context));
  const { policy } = definition ?? figure.row.definition;
  return {
    ...fields(figure, headline, policy, async () => (await moment()).knownAt, { position }, context),
    at: moment,
    beforeArchive: definition === null,
    position,
    hasRevision: true,
    // Only an envelope has more winners than the claim behind its value.
    winnerIds: headline.winner === null ? [] : policy.name === 'envelope' ? undefined : [headline.winner],
    outlook: () => context.load.outlook.load({ id: figure.row.id, position, endsBy: endOfTime }),
    checks: () => checksAt(figure, { position }, headline, context),
    answer: once(async () => (await readAnswer(figure, { position }, context)).answer),
  };
};

const currentBy = async (
  figure: FigureView,
  reading: Reading,
  policy: PolicyChoice | undefined,
  context: GatewayContext,
): Promise<CurrentView> => {
  const asked = clockQuestion(figure, reading, policy, context);
  const question = asked instanceof Promise ? await asked : asked;
  const answer = question === undefined ? noAnswer : (await context.load.answersBy.load(question)).headline;
  const moment = once(() => momentOfReading(figure, reading, context));
  const isCarried =
    reading.on !== undefined && answer.period !== undefined && answer.period.endsAt <= dayOf(reading.on, figure.row.timeZone).startsAt;
  const carried: Flag[] = isCarried ? [{ code: 'carried-forward', claims: answer.winners }] : [];
  return viewOf(
    figure,
    question,
    carried.length === 0 ? answer : { ...answer, flags: [...answer.flags, ...carried] },
    moment,
    {
      outlook: async () => (question === undefined ? [] : context.load.outlookBy.load(question)),
      checks: () => checksBy(question, answer, figure.row.timeZone, context),
      // On the record clock alone the headline has a last step; on `on` that of the headline is told.
      hasRevision: reading.publishedBy === undefined && policy === undefined,
      staleAt: reading.on === undefined ? async () => earlier(reading.publishedBy, (await moment()).knownAt) : undefined,
    },
    context,
  );
};

/** What the reading resolved to. */
export const momentOfReading = async (figure: FigureView, reading: Reading, context: GatewayContext): Promise<MomentType> => {
  const position = reading.position ?? figure.readAt;
  const recordedAt =
    reading.knownAt ?? (position === undefined ? figure.row.progress.recordedAt : await context.load.momentOf.load(position));
  return {
    position: position ?? figure.row.progress.position,
    knownAt: recordedAt ?? isoNow(context),
    publishedBy: reading.publishedBy ?? null,
    on: reading.on ?? null,
  };
};

/** An answer that was worked out for the reading → a current figure. `question`: undefined where the figure was not defined yet. */
export const viewOf = (
  figure: FigureView,
  question: ClockQuestion | undefined,
  answer: Answer,
  at: CurrentView['at'],
  {
    checks,
    outlook = async () => answer.outlook,
    hasRevision = false,
    staleAt,
  }: Pick<CurrentView, 'checks'> & { outlook?: CurrentView['outlook']; hasRevision?: boolean; staleAt?: CurrentView['staleAt'] },
  context: GatewayContext,
): CurrentView => {
  const headline: Headline = {
    value: answer.value ?? null,
    low: answer.low ?? null,
    high: answer.high ?? null,
    status: answer.status,
    flags: answer.flags,
    period: answer.period ?? null,
    segment: answer.segment ?? null,
    winner: answer.winners[0] ?? null,
    explanation: answer.explanation,
    lastConfirmedAt: answer.lastConfirmedAt ?? null,
  };
  const definition = question?.figure ?? figure.row.definition;
  return {
    ...fields(figure, headline, question?.policy ?? definition.policy, staleAt, question ?? { position: latestPosition }, context),
    at,
    beforeArchive: question === undefined,
    position: question === undefined || question.position === latestPosition ? undefined : question.position,
    winnerIds: answer.winners,
    outlook,
    checks,
    answer: async () => answer,
    hasRevision,
  };
};

/** The checks at the point that a headline is of. */
const checksAt = async (
  figure: FigureView,
  reading: Reading,
  { segment, period }: Pick<Headline, 'segment' | 'period'>,
  context: GatewayContext,
): Promise<readonly Check[]> => {
  if (segment === null || period === null) return [];
  const question = await clockQuestion(figure, reading, undefined, context);
  return checksBy(question, { segment, period }, figure.row.timeZone, context);
};

/** The checks at one point, by the clocks of a question. */
export const checksBy = async (
  question: ClockQuestion | undefined,
  { segment, period }: { readonly segment?: number | undefined; readonly period?: Period | undefined },
  timeZone: string,
  { load }: GatewayContext,
): Promise<readonly Check[]> => {
  if (question === undefined || segment === undefined || period === undefined) return [];
  const point = { segment, point: pointKey(question.figure.kind, period), endsAt: period.endsAt };
  return load.checks.load({ question, timeZone, points: [point] });
};

const earlier = (a: string | undefined, b: string): string => (a !== undefined && Date.parse(a) < Date.parse(b) ? a : b);

/** Columns → fields. */
const fields = (
  figure: FigureView,
  headline: Headline,
  policy: Figure['policy'],
  staleAt: CurrentView['staleAt'],
  by: Pick<ClockQuestion, 'position' | 'publishedBy'>,
  { load }: GatewayContext,
) => ({
  figureKey: figure.key,
  row: figure.row,
  value: toValue(headline.value),
  low: headline.low,
  high: headline.high,
  status: headline.status,
  kept: headline.flags,
  winner: headline.winner,
  staleAt,
  confirmedAt: once(async () => {
    const { winner, lastConfirmedAt } = headline;
    const snapshot =
      winner === null ? null : await load.confirmation.load({ claim: winner, position: by.position, publishedBy: by.publishedBy });
    return snapshot === null || lastConfirmedAt === null || snapshot <= lastConfirmedAt ? lastConfirmedAt : snapshot;
  }),
  referencePeriod: headline.period,
  segment: headline.segment,
  policyChoice: policy,
  why: headline.explanation,
});

export const toFlag = (flag: Flag): FlagType => ({ code: flag.code, claimIds: flag.claims, byKeys: flag.by ?? [] });

const isoNow = ({ now }: GatewayContext): string => new Date(now()).toISOString();

/** Work that is done when it is first asked for. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
};
