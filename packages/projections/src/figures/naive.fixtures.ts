import {
  type Answers,
  answersOf,
  type Before,
  type Cause,
  type ClaimEvent,
  causeOf,
  causeOfClaim,
  type DomainEvent,
  emptyLedger,
  enter,
  evolveFigure,
  type Figure,
  type Ledger,
  noAnswer,
  originOfCell,
  type RecordedEvent,
  type SourceKey,
  stepBetween,
  takeOver,
} from '@factline/domain';
import { linksAfter } from './fold/source-event.js';
import { type LinkedSources, linkedSources } from './source/source-book.js';

/** A figure as the plain fold keeps it: the domain's ledger and nothing derived. */
export interface NaiveFigure {
  figure: Figure;
  ledger: Ledger;
  preference?: NonNullable<Parameters<typeof answersOf>[0]['preference']>;
  newestPublished?: Before['newestPublished'];
  origins: Set<SourceKey>;
}

export interface NaiveRevision {
  readonly position: string;
  readonly figure: string;
  readonly headline: boolean;
  readonly point: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromStatus: string;
  readonly toStatus: string;
  readonly direction: string;
  readonly reason: string;
  readonly changedBy: string;
}

/** A log folded the slow way: after every event, every figure is answered from scratch by the domain's reference. */
export interface NaiveHistory {
  readonly revisions: readonly NaiveRevision[];
  /** Answers after each position, by figure. */
  readonly answers: ReadonlyMap<bigint, ReadonlyMap<string, Answers>>;
  /** What they were answered from. */
  readonly books: ReadonlyMap<bigint, { readonly sources: LinkedSources; readonly figures: ReadonlyMap<string, NaiveFigure> }>;
}

export const naiveHistory = (events: readonly RecordedEvent[]): NaiveHistory => {
  const figures = new Map<string, NaiveFigure>();
  let sources: LinkedSources = linkedSources(new Map());
  const revisions: NaiveRevision[] = [];
  const answers = new Map<bigint, ReadonlyMap<string, Answers>>();
  const books = new Map<bigint, { readonly sources: LinkedSources; readonly figures: ReadonlyMap<string, NaiveFigure> }>();
  let before = new Map<string, Answers>();
  for (const recorded of events) {
    const cause = causeOfEvent(recorded.event, figures, sources);
    sources = applySource(sources, recorded.event);
    applyFigure(figures, recorded, sources);
    const after = new Map<string, Answers>();
    for (const [key, each] of figures) {
      after.set(
        key,
        answersOf({ figure: each.figure, ledger: each.ledger, sources, ...(each.preference && { preference: each.preference }) }),
      );
    }
    for (const key of order(recorded.event, after.keys()))
      revisions.push(...stepsOf(recorded, key, figures, before.get(key), after.get(key) as Answers, cause));
    answers.set(recorded.position, after);
    books.set(recorded.position, { sources, figures: new Map([...figures].map(([key, figure]) => [key, { ...figure }])) });
    before = after;
  }
  return { revisions, answers, books };
};

/** The event's own figure first, then the others by definition (map order). */
const order = (event: DomainEvent, keys: Iterable<string>): string[] => {
  const own =
    'figure' in event.data
      ? event.data.figure
      : 'cell' in event.data
        ? event.data.cell.figure
        : 'from' in event.data
          ? (event.data.from as { figure: string }).figure
          : '';
  return [...keys].sort((a, b) => Number(b === own) - Number(a === own));
};

const stepsOf = (
  recorded: RecordedEvent,
  key: string,
  figures: ReadonlyMap<string, NaiveFigure>,
  before: Answers | undefined,
  after: Answers,
  cause: Cause | undefined,
): NaiveRevision[] => {
  const kind = (figures.get(key) as NaiveFigure).figure.kind;
  const found: NaiveRevision[] = [];
  const add = (headline: boolean, point: string | null, was = noAnswer, is = noAnswer) => {
    const step = cause === undefined ? undefined : stepBetween(kind, was, is, cause);
    if (step === undefined) return;
    found.push({
      position: String(recorded.position),
      figure: key,
      headline,
      point,
      from: step.from?.text ?? null,
      to: step.to?.text ?? null,
      fromStatus: step.fromStatus,
      toStatus: step.toStatus,
      direction: step.direction,
      reason: step.reason,
      changedBy: step.changedBy,
    });
  };
  add(true, null, before?.headline, after.headline);
  const points = new Set([...(before?.points.keys() ?? []), ...after.points.keys()]);
  for (const point of [...points].sort(byDate)) add(false, point, before?.points.get(point), after.points.get(point));
  return found;
};

/** `segment|point` by the end of the point, then segment, then point. */
const byDate = (a: string, b: string): number => {
  const [[segmentA = '', pointA = ''], [segmentB = '', pointB = '']] = [a.split('|'), b.split('|')];
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    compare(pointA.split('/').at(-1) ?? '', pointB.split('/').at(-1) ?? '') ||
    Number(segmentA) - Number(segmentB) ||
    compare(pointA, pointB)
  );
};

const claimEvents: readonly string[] = [
  'ClaimRecorded',
  'ClaimCorrected',
  'ClaimRetracted',
  'ClaimDisputed',
  'ClaimDisputeWithdrawn',
  'ClaimMoved',
];
const isClaimEvent = (event: DomainEvent): event is ClaimEvent => claimEvents.includes(event.type);

const causeOfEvent = (event: DomainEvent, figures: ReadonlyMap<string, NaiveFigure>, sources: LinkedSources): Cause | undefined => {
  if (['TopicOpened', 'TopicRenamed', 'DocumentCaptured', 'DocumentChanged', 'DataSetRegistered'].includes(event.type)) return undefined;
  if (event.type !== 'ClaimRecorded') return isClaimEvent(event) ? causeOfClaim(event, { knowsOrigin: true }) : causeOf(event);
  const figure = current(figures, event.data.figure);
  const cellOrigin = originOfCell({ figure: figure.figure, ledger: figure.ledger, sources }, event.data);
  return causeOfClaim(event, {
    ...(figure.newestPublished && { newestPublished: figure.newestPublished }),
    ...(cellOrigin && { cellOrigin }),
    knowsOrigin: [...figure.origins].some((origin) => sources.resolveSource(origin) === sources.resolveSource(event.data.origin)),
  });
};

/** The figure that a key counts as after merges. */
const current = (figures: ReadonlyMap<string, NaiveFigure>, key: string): NaiveFigure => {
  const figure = figures.get(key) as NaiveFigure;
  return figure.figure.mergedInto === undefined ? figure : current(figures, figure.figure.mergedInto);
};

const applySource = (sources: LinkedSources, event: DomainEvent): LinkedSources => {
  if (event.type !== 'SourceRegistered' && event.type !== 'SourceRenamed' && event.type !== 'SourceMerged') return sources;
  const changed = linksAfter(sources, event);
  return changed === undefined ? sources : sources.with(changed.key, changed.links);
};

const applyFigure = (figures: Map<string, NaiveFigure>, { event, position }: RecordedEvent, _sources: LinkedSources): void => {
  switch (event.type) {
    case 'FigureDefined':
      figures.set(event.data.figure, {
        figure: evolveFigure(undefined, event) as Figure,
        ledger: emptyLedger(event.data.kind),
        origins: new Set(),
      });
      return;
    case 'FigureMerged': {
      const from = figures.get(event.data.figure) as NaiveFigure;
      const into = figures.get(event.data.into) as NaiveFigure;
      from.figure = evolveFigure(from.figure, event) as Figure;
      const live = [...from.ledger.entries].flatMap(([id, line]) => (line.isStruck === true ? [] : [id]));
      into.ledger = takeOver(into.ledger, from.ledger, live);
      for (const origin of from.origins) into.origins.add(origin);
      into.newestPublished = later(into.newestPublished, from.newestPublished);
      from.ledger = emptyLedger(from.figure.kind);
      return;
    }
    case 'ClaimMoved': {
      const from = current(figures, event.data.from.figure);
      const line = from.ledger.entries.get(event.data.claim);
      if (event.data.to.figure !== event.data.from.figure && line !== undefined && line.isStruck !== true) {
        const to = current(figures, event.data.to.figure);
        to.ledger = takeOver(to.ledger, from.ledger, [event.data.claim], event.data.to.segment);
        if (line.entry.kind === 'claim') {
          to.origins.add(line.entry.facts.origin);
          to.newestPublished = later(to.newestPublished, line.entry.publishedAt.at);
        }
      }
      from.ledger = enter(from.ledger, event, position);
      return;
    }
    case 'FigureRedefined':
    case 'FigurePolicyChanged':
    case 'ClaimPreferred': {
      const figure = current(figures, event.data.figure);
      figure.figure = evolveFigure(figure.figure, event) as Figure;
      if (event.type === 'ClaimPreferred')
        figure.preference = { claim: event.data.claim, ...(event.data.until && { until: event.data.until }) };
      return;
    }
    default: {
      if (!isClaimEvent(event)) return;
      const figure = current(figures, 'cell' in event.data ? event.data.cell.figure : (event.data as { figure: string }).figure);
      figure.ledger = enter(figure.ledger, event, position);
      if (event.type !== 'ClaimRecorded' && event.type !== 'ClaimCorrected') return;
      figure.origins.add(event.data.origin);
      figure.newestPublished = later(figure.newestPublished, event.data.publishedAt.at);
    }
  }
};

const later = <T extends string>(a: T | undefined, b: T | undefined): NonNullable<T> => ((a ?? '') > (b ?? '') ? a : b) as NonNullable<T>;
