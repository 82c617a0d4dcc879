import { createPool } from '@factline/database';
import type { Figure, NewEvent } from '@factline/domain';
import { createLogWriter } from '@factline/event-log';
import { createFolder, createLaneWorker, liveLanes } from '@factline/projections';
import { type FigureRow, readFigures } from '@factline/projections/read';
import { Client } from 'pg';
import type { BenchServer } from './bench-server.js';
import { definition, history, type ReadFigure, sourcesAndTopics } from './readings-log.js';
import { grouped, secondsOf } from './statistics.js';

/** Where a figure's claims lie on each clock. */
export interface Span {
  readonly figure: ReadFigure;
  readonly id: string;
  readonly definition: Figure;
  /** Positions of its first and last claim. */
  readonly first: number;
  readonly last: number;
}
/** `board`: the first of its figures; their claims lie mixed between its first and last. */
export type Spans = Readonly<Record<'large' | 'small' | 'board', Span>>;

const meta = { actor: { kind: 'system', id: 'bench', authenticated: true } } as const;
const progressMs = 15_000;

/** Records and projects the histories of a large figure, a small one and a board of them, and says how far it is. */
export async function fillLog(
  server: BenchServer,
  { large, small, board }: { readonly large: ReadFigure; readonly small: ReadFigure; readonly board: readonly ReadFigure[] },
): Promise<Spans> {
  const places = await append(server, [
    [...sourcesAndTopics(['large', 'small', 'board']), ...[large, small, ...board].map(definition)],
    history(small),
    inTurns(board.map(history)),
    history(large),
  ]);
  await project(server, places.at(-1)?.last ?? 0);
  const admin = new Client({ connectionString: server.url });
  const pool = createPool({ url: server.urlOf('gateway'), max: 1 });
  try {
    await admin.connect();
    const analyzed = await secondsOf(() => admin.query('vacuum analyze'));
    const { rows } = await admin.query<{ n: string }>(
      "select count(*) as n from read.revisions where headline and kind = 'revision' and topic = 'large'",
    );
    process.stdout.write(
      `vacuumed in ${Math.round(analyzed)} s; ${grouped(Number(rows[0]?.n))} revisions of the large figure's headline\n`,
    );
    return spansOf(
      await readFigures(pool, [large.key, small.key, ...board.map(({ key }) => key)]),
      { large, small, board: board[0] },
      places,
    );
  } finally {
    await pool.end();
    await admin.end();
  }
}

const spansOf = (
  rows: readonly FigureRow[],
  figures: Readonly<Record<'large' | 'small' | 'board', ReadFigure | undefined>>,
  places: readonly { first: number; last: number }[],
): Spans => {
  const spanOf = (figure: ReadFigure | undefined, place: { first: number; last: number } | undefined): Span => {
    const row = rows.find(({ definition: { key } }) => key === figure?.key);
    if (figure === undefined || place === undefined || row === undefined) throw new Error('a figure of the bench was not projected');
    return { figure, id: row.id, definition: row.definition, ...place };
  };
  return { small: spanOf(figures.small, places[1]), board: spanOf(figures.board, places[2]), large: spanOf(figures.large, places[3]) };
};

/** Says something every quarter of a minute for as long as the work goes on. */
const withProgress = async <T>(said: () => Promise<string> | string, work: () => Promise<T>): Promise<T> => {
  const timer = setInterval(
    () =>
      void Promise.resolve(said()).then(
        (text) => process.stdout.write(`  ${text}\n`),
        () => undefined,
      ),
    progressMs,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

const append = async (server: BenchServer, parts: readonly Iterable<NewEvent>[]): Promise<{ first: number; last: number }[]> => {
  const pool = createPool({ url: server.urlOf('ingest'), max: 1 });
  const writer = createLogWriter(pool);
  const places: { first: number; last: number }[] = [];
  let position = 0;
  const flush = async (batch: NewEvent[]): Promise<void> => {
    if (batch.length > 0) await writer.append({ events: batch, meta });
    position += batch.length;
  };
  const seconds = await secondsOf(() =>
    withProgress(
      () => `${grouped(position)} events appended`,
      async () => {
        for (const events of parts) {
          const first = position + 1;
          let batch: NewEvent[] = [];
          for (const event of events)
            if (batch.push(event) === 1000) {
              await flush(batch);
              batch = [];
            }
          await flush(batch);
          places.push({ first, last: position });
        }
      },
    ),
  );
  process.stdout.write(`${grouped(position)} events appended in ${Math.round(seconds)} s\n`);
  await writer.close();
  await pool.end();
  return places;
};

const project = async (server: BenchServer, events: number): Promise<void> => {
  const pool = createPool({ url: server.urlOf('projector'), max: 4 });
  const progress = async (): Promise<string> => {
    const { rows } = await pool.query<{ lane: number; position: string }>(
      "select lane, position from projections.checkpoints where projection = 'figures' order by lane",
    );
    return `projected: ${rows.map(({ lane, position }) => `lane ${lane} to ${grouped(Number(position))}`).join(', ')}, of ${grouped(events)}`;
  };
  const seconds = await secondsOf(() =>
    withProgress(progress, async () => {
      for (const lane of await liveLanes(pool))
        await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 5000 }).catchUp();
    }),
  );
  process.stdout.write(`projected in ${Math.round(seconds)} s (${grouped(events / seconds)}/s)\n`);
  await pool.end();
};

/** One of each, in turns, until all have ended. */
function* inTurns(histories: readonly Generator<NewEvent>[]): Generator<NewEvent> {
  for (let open = [...histories]; open.length > 0; ) {
    const next: Generator<NewEvent>[] = [];
    for (const each of open) {
      const { value, done } = each.next();
      if (done !== true) {
        yield value;
        next.push(each);
      }
    }
    open = next;
  }
}
