import { type Answer, noAnswer } from '../answer/answer.js';
import { emptyLedger, enter, type Ledger, takeOver } from '../cell/ledger.js';
import type { SourceBook } from '../cell/standings.js';
import type { ClaimEvent } from '../claim/claim.js';
import type { RecordedEvent } from '../event/event.js';
import { evolveFigure } from '../figure/evolve-figure.js';
import type { Figure, FigureKey } from '../figure/figure.js';
import type { Instant } from '../period/period.js';
import { type Before, causeOf, causeOfClaim } from '../revision/cause.js';
import type { Cause } from '../revision/reason.js';
import { type Step, stepBetween } from '../revision/revision.js';
import { evolveSource } from '../source/evolve-source.js';
import type { Source, SourceKey } from '../source/source.js';
import { type Answers, answersOf, originOfCell } from './answers.js';

/** A revision as the naive fold sees it. `point` is `segment|point key`; absent for the headline. */
export interface ReferenceRevision extends Step {
  readonly position: bigint;
  readonly figure: FigureKey;
  readonly point?: string;
}

/** What a log says, folded from scratch after every event: every figure's answers, and each step on the way. */
export interface ReferenceHistory {
  readonly answers: ReadonlyMap<FigureKey, Answers>;
  /** In feed order: position, figure key, headline first, then points by key. */
  readonly revisions: readonly ReferenceRevision[];
}

interface Book {
  readonly figure: Figure;
  readonly ledger: Ledger;
}

/**
 * The definition of the `figures` projection, slow and plain: O(events × claims of the touched figures). Used by property tests;
 * never by a service.
 */
export const referenceHistory = (events: readonly RecordedEvent[]): ReferenceHistory => {
  const sources = new Map<SourceKey, Source>();
  const books = new Map<FigureKey, Book>();
  const answers = new Map<FigureKey, Answers>();
  const revisions: ReferenceRevision[] = [];

  const answer = ({ figure, ledger }: Book): Answers =>
    answersOf({ figure, ledger, sources: bookOf(sources), ...(figure.preference === undefined ? {} : { preference: figure.preference }) });
  const revise = (key: FigureKey, position: bigint, cause: Cause): void => {
    const book = books.get(key);
    if (book === undefined) return;
    const before = answers.get(key);
    const after = answer(book);
    answers.set(key, after);
    const push = (was: Answer, is: Answer, point?: string): void => {
      const step = stepBetween(book.figure.kind, was, is, cause);
      if (step !== undefined) revisions.push({ ...step, position, figure: key, ...(point === undefined ? {} : { point }) });
    };
    push(before?.headline ?? noAnswer, after.headline);
    const points = [...new Set([...(before?.points.keys() ?? []), ...after.points.keys()])].sort();
    for (const point of points) push(before?.points.get(point) ?? noAnswer, after.points.get(point) ?? noAnswer, point);
  };

  for (const { event, position } of events) {
    switch (event.type) {
      case 'SourceRegistered':
      case 'SourceRenamed':
      case 'SourceMerged':
        keep(sources, event.data.source, evolveSource(sources.get(event.data.source), event));
        for (const key of [...books.keys()].sort()) revise(key, position, causeOf(event));
        break;
      case 'FigureDefined':
      case 'FigureRedefined':
      case 'FigurePolicyChanged':
      case 'FigureAnnotated':
      case 'FigureReleased':
      case 'ClaimPreferred': {
        const { figure: key } = event.data;
        const book = books.get(key);
        const figure = evolveFigure(book?.figure, event);
        if (figure === undefined) break;
        books.set(key, { figure, ledger: book?.ledger ?? emptyLedger(figure.kind) });
        revise(key, position, causeOf(event));
        break;
      }
      case 'FigureMerged': {
        const from = books.get(event.data.figure);
        const into = books.get(event.data.into);
        if (from === undefined || into === undefined) break;
        books.set(event.data.into, { ...into, ledger: takeOver(into.ledger, from.ledger, from.ledger.entries.keys()) });
        books.set(event.data.figure, { figure: evolveFigure(from.figure, event) ?? from.figure, ledger: emptyLedger(from.figure.kind) });
        for (const key of [event.data.figure, event.data.into].sort()) revise(key, position, causeOf(event));
        break;
      }
      case 'ClaimRecorded':
      case 'ClaimCorrected':
      case 'ClaimRetracted':
      case 'ClaimDisputed':
      case 'ClaimDisputeWithdrawn':
      case 'ClaimMoved':
        for (const [key, cause] of enterClaim(books, event, position, bookOf(sources))) revise(key, position, cause);
        break;
      case 'TopicOpened':
      case 'TopicRenamed':
      case 'DocumentCaptured':
      case 'DocumentChanged':
      case 'DataSetRegistered':
        break;
    }
  }
  return { answers, revisions };
};

const keep = <K, V>(map: Map<K, V>, key: K, value: V | undefined): void => {
  if (value !== undefined) map.set(key, value);
};

/** Enters a claim event where it belongs, and says which figures it concerns and why they may change. */
const enterClaim = (
  books: Map<FigureKey, Book>,
  event: ClaimEvent,
  position: bigint,
  sources: SourceBook,
): (readonly [FigureKey, Cause])[] => {
  const key = figureOf(event);
  const book = homeOf(books, key);
  if (book === undefined) return [];
  const cause = causeOfClaim(event, before(book, event, sources));
  books.set(book.figure.key, { ...book, ledger: enter(book.ledger, event, position) });
  if (event.type !== 'ClaimMoved' || event.data.to.figure === key) return [[book.figure.key, cause]];
  const target = homeOf(books, event.data.to.figure);
  if (target === undefined) return [[book.figure.key, cause]];
  books.set(target.figure.key, { ...target, ledger: takeOver(target.ledger, book.ledger, [event.data.claim], event.data.to.segment) });
  return [book.figure.key, target.figure.key].sort().map((figure) => [figure, cause] as const);
};

const figureOf = (event: ClaimEvent): FigureKey => {
  switch (event.type) {
    case 'ClaimRecorded':
    case 'ClaimCorrected':
      return event.data.figure;
    case 'ClaimRetracted':
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
      return event.data.cell.figure;
    case 'ClaimMoved':
      return event.data.from.figure;
  }
};

/** Claims of a merged figure count as claims of the one it was merged into. */
const homeOf = (books: ReadonlyMap<FigureKey, Book>, key: FigureKey): Book | undefined => {
  const book = books.get(key);
  return book?.figure.mergedInto === undefined ? book : homeOf(books, book.figure.mergedInto);
};

const before = (book: Book, event: ClaimEvent, sources: SourceBook): Before => {
  const lines = [...book.ledger.entries.values()];
  const claims = lines.flatMap((line) => (line.entry.kind === 'claim' && line.isStruck !== true ? [line.entry.facts] : []));
  const newest = claims.reduce<Instant | undefined>(
    (max, facts) => (max === undefined || facts.publishedAt.at > max ? facts.publishedAt.at : max),
    undefined,
  );
  const cell = event.type === 'ClaimRecorded' ? originOfCell({ figure: book.figure, ledger: book.ledger, sources }, event.data) : undefined;
  return {
    ...(newest === undefined ? {} : { newestPublished: newest }),
    ...(cell === undefined ? {} : { cellOrigin: cell }),
    knowsOrigin:
      event.type === 'ClaimRecorded' &&
      claims.some((facts) => sources.resolveSource(facts.origin) === sources.resolveSource(event.data.origin)),
  };
};

const bookOf = (sources: ReadonlyMap<SourceKey, Source>): SourceBook => {
  const resolveSource = (key: SourceKey): SourceKey => {
    const into = sources.get(key)?.mergedInto;
    return into === undefined ? key : resolveSource(into);
  };
  const headOf = (key: SourceKey): SourceKey => {
    const resolved = resolveSource(key);
    const head = sources.get(resolved)?.speaksFor;
    return head === undefined ? resolved : headOf(head);
  };
  return { resolveSource, headOf };
};
