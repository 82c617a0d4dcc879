import type { Answers, Check, ContentHash, RecordedEvent } from '@factline/domain';
import { momentOf, positionAt, readContent, readEvents, readStreams } from '@factline/event-log';
import * as read from '@factline/projections/read';
import { readSubmissions, type Submission } from '@factline/submissions';
import DataLoader from 'dataloader';
import type { Services } from './services.js';

type Ref = read.RevisionRef;
const refKey = (ref: Ref): string => `${ref.position}.${ref.ordinal}`;
const atKey = (at: read.FigureAt & { endsBy?: string }): string =>
  `${at.id}@${at.position}${at.endsBy === undefined ? '' : `<${at.endsBy}`}`;

/** The definition follows from figure and position. */
const questionKey = ({ id, position, publishedBy, endsBy, policy }: read.ClockQuestion): string =>
  JSON.stringify([id, position, publishedBy, endsBy, policy]);

const checkKey = ({ question, points }: read.CheckQuestion): string =>
  `${questionKey({ ...question, policy: undefined })}${points.map(({ segment, point }) => `|${segment}|${point}`).join('')}`;

/** Answers in the order of the keys; null where there is none. */
const byKey =
  <K, R>(rows: (keys: readonly K[]) => Promise<readonly R[]>, keyOfRow: (row: R) => string, keyOfKey: (key: K) => string = String) =>
  async (keys: readonly K[]): Promise<(R | null)[]> => {
    const found = new Map((await rows(keys)).map((row) => [keyOfRow(row), row]));
    return keys.map((key) => found.get(keyOfKey(key)) ?? null);
  };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuids = (ids: readonly string[]): string[] => ids.filter((id) => uuid.test(id)).map((id) => id.toLowerCase());

/** Events of one claim, figure or source that are listed at once. */
const eventsPerStream = 100;

/**
 * One loader for each kind of thing, one set for each request: whatever a level of the query asks for goes in one statement, and
 * nothing is read twice.
 */
export const createLoaders = ({ read: db, primary }: Pick<Services, 'read' | 'primary'>) => {
  const lists = new Map<string, DataLoader<string, unknown>>();
  const source = new DataLoader(
    byKey(
      (keys: readonly string[]) => read.readSources(db, keys),
      (row) => row.key,
    ),
  );
  const claim = new DataLoader(
    byKey(
      (ids: readonly string[]) => read.readClaims(db, uuids(ids)),
      (row) => row.id,
    ),
  );
  return {
    topic: new DataLoader(
      byKey(
        (keys: readonly string[]) => read.readTopics(db, keys),
        (row) => row.key,
      ),
    ),
    source,
    head: new DataLoader(async (keys: readonly string[]) => {
      const heads = await read.readHeads(db, keys);
      return keys.map((key) => heads.get(key) ?? key);
    }),
    figure: new DataLoader(
      byKey(
        (keys: readonly string[]) => read.readFigures(db, keys),
        (row) => row.definition.key as string,
      ),
    ),
    parts: new DataLoader(async (keys: readonly string[]) => {
      const parts = await read.readParts(db, keys);
      return keys.map((key) => parts.get(key) ?? []);
    }),
    annotations: new DataLoader<read.FigureAt, read.AnnotationRow[], string>((asked) => read.readAnnotations(db, asked), {
      cacheKeyFn: atKey,
    }),
    parked: new DataLoader(
      byKey(
        (keys: readonly string[]) => read.readParked(db, keys.length, keys),
        (row) => row.figure,
      ),
    ),
    document: new DataLoader(
      byKey(
        (ids: readonly string[]) => read.readDocuments(db, uuids(ids)),
        (row) => row.id,
      ),
    ),
    dataSet: new DataLoader(
      byKey(
        (keys: readonly string[]) => read.readDataSets(db, keys),
        (row) => row.key,
      ),
    ),
    claim,
    partsOfClaim: new DataLoader(async (ids: readonly string[]) => {
      const parts = await read.readPartsOfClaims(db, ids);
      return ids.map((id) => parts.get(id) ?? []);
    }),
    revision: new DataLoader<Ref, read.RevisionRow | null, string>(
      byKey((refs) => read.readRevisions(db, refs), refKey, refKey),
      { cacheKeyFn: refKey },
    ),
    moves: new DataLoader<Ref, read.Moves, string>((refs) => read.readMoves(db, refs), { cacheKeyFn: refKey }),
    lastRevision: new DataLoader<read.FigureAt, read.RevisionRow | null, string>((asked) => read.readLastRevisions(db, asked), {
      cacheKeyFn: atKey,
    }),
    headlineAt: new DataLoader<read.FigureAt, read.HeadlineAt, string>((asked) => read.readHeadlinesAt(db, asked), { cacheKeyFn: atKey }),
    definitionAt: new DataLoader<read.FigureAt, read.DefinitionAt, string>((asked) => read.readDefinitionsAt(db, asked), {
      cacheKeyFn: atKey,
    }),
    answersBy: new DataLoader<read.ClockQuestion, read.HeadlineAnswers, string>(
      (asked) => read.readAnswersBy(db, asked, { claim: (row) => claim.prime(row.id, row), source: (row) => source.prime(row.key, row) }),
      { cacheKeyFn: questionKey },
    ),
    pointsBy: new DataLoader<read.PointQuestion, Answers, object>((asked) => read.readPointsBy(db, asked)),
    checks: new DataLoader<read.CheckQuestion, Check[], string>((asked) => read.readChecks(db, asked), { cacheKeyFn: checkKey }),
    confirmation: new DataLoader<read.ConfirmationQuestion, string | null, string>((asked) => read.readConfirmations(db, asked), {
      cacheKeyFn: ({ claim, position, publishedBy }) => `${claim}@${position}<${publishedBy ?? ''}`,
    }),
    outlookBy: new DataLoader<read.ClockQuestion, readonly string[], string>((asked) => read.readOutlooksBy(db, asked), {
      cacheKeyFn: questionKey,
    }),
    outlook: new DataLoader<read.FigureBy, string[], string>((asked) => read.readOutlooks(db, asked), { cacheKeyFn: atKey }),
    submission: new DataLoader(
      byKey(
        (ids: readonly string[]): Promise<Submission[]> => readSubmissions(primary, ids),
        (row) => row.id as string,
      ),
    ),
    eventAt: new DataLoader(
      byKey(
        (positions: readonly string[]) => readEvents(db, { positions: positions.map(BigInt) }),
        (event) => String(event.position),
      ),
    ),
    event: new DataLoader(
      byKey(
        (ids: readonly string[]) => readEvents(db, { ids: uuids(ids) }),
        (event) => event.id,
      ),
    ),
    eventsOf: new DataLoader<string, RecordedEvent[]>(async (streams) => {
      const found = await readStreams(db, streams, eventsPerStream);
      return streams.map((stream) => found.get(stream) ?? []);
    }),
    content: new DataLoader<string, string | null>(async (hashes) => {
      const found = await readContent(db, hashes as readonly ContentHash[]);
      return hashes.map((hash) => found.get(hash as ContentHash) ?? null);
    }),
    positionAt: new DataLoader<string, bigint>((moments) => Promise.all(moments.map((moment) => positionAt(primary, moment)))),
    momentOf: new DataLoader<string, string | undefined>((positions) =>
      Promise.all(positions.map((position) => momentOf(db, BigInt(position)))),
    ),
    /** The points of figures that a series is of. */
    points: (to: string | undefined, size: number): DataLoader<read.ClockQuestion, read.ListedPoint[]> => {
      const key = `points(${to}, ${size})`;
      const loader =
        lists.get(key) ??
        new DataLoader<never, unknown>((asked: readonly read.ClockQuestion[]) =>
          read.listPointsBy(
            db,
            asked.map((clocks) => ({ clocks, to })),
            size,
          ),
        );
      lists.set(key, loader as DataLoader<string, unknown>);
      return loader as unknown as DataLoader<read.ClockQuestion, read.ListedPoint[]>;
    },
    /** A list below many parents with the same arguments: one statement for all of them. */
    list: <R>(name: string, args: unknown, batch: (keys: readonly string[]) => Promise<readonly R[]>): DataLoader<string, R> => {
      const key = `${name}(${JSON.stringify(args)})`;
      let loader = lists.get(key);
      if (loader === undefined) {
        loader = new DataLoader<string, unknown>(batch);
        lists.set(key, loader);
      }
      return loader as DataLoader<string, R>;
    },
  };
};
export type Loaders = ReturnType<typeof createLoaders>;
