import { createPool, listen } from '@factline/database';
import { createJobs } from '@factline/jobs';
import { createFolder, createLaneWorker, ensureLanes, laneName, parkedFigures, readLag } from '@factline/projections';
import type { ServiceContext, StartedService } from '@factline/runtime';
import { startLaneKeeper } from './lane/lane-keeper.js';
import { createProjectorMetrics } from './metrics.js';
import { startRebuildKeeper } from './rebuild/rebuild-keeper.js';

/** Starts the only writer of the read tables. Ready once it has looked at its lanes. */
export async function startProjector({ config, log, metrics, stopping, onStop }: ServiceContext): Promise<StartedService> {
  // Each lane holds one connection while it writes and uses another to read ahead; beside the lanes that readers see there may be those of
  // a generation being built, and the rebuild itself.
  const pool = createPool({
    url: config.databaseUrl,
    max: Math.max(config.databasePoolMax, 4 * (config.lanes + 2) + 3),
    applicationName: 'factline projector',
  });
  onStop('database', () => pool.end());
  const lanes = await ensureLanes(pool, 'figures', config.lanes);
  if (lanes !== config.lanes)
    log.warn(
      { lanes, wished: config.lanes },
      'FACTLINE_LANES holds for the next generation of read tables; this one keeps its lanes: `factline rebuild figures`',
    );

  const jobs = createJobs({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, prefix: config.jobsPrefix, log });
  onStop('wake-ups', jobs.close);
  const told = createProjectorMetrics(metrics);
  /** Lanes that readers see; it changes when a rebuild is flipped. */
  let seen: ReadonlySet<string> = new Set();
  const keeper = startLaneKeeper({
    readLag: () => readLag(pool),
    workerOf: (lane) =>
      createLaneWorker({
        pool,
        lane,
        folder: createFolder(lane),
        pageEvents: config.pageEvents,
        onPage: (page) => {
          told.notePage(page);
          // On Postgres the page's own transaction has told the feed's readers.
          if (jobs.backend === 'redis' && seen.has(laneName(lane))) void jobs.notifyFeed();
        },
        onParked: ({ figure, event, error }) =>
          log.error(
            { err: error, lane: laneName(lane), figure, position: String(event.position), event: event.id },
            'a figure is parked: its events are passed over until it is released',
          ),
      }),
    lookEveryMs: config.catchUpMs,
    stopping,
    log,
    onFailure: told.noteFailure,
    onLag: (lags) => {
      seen = new Set(lags.filter(({ isActive }) => isActive).map(laneName));
      void parkedFigures(pool).then(
        (parked) => told.noteLag(lags, parked.length),
        () => {},
      );
    },
  });
  onStop('lanes', keeper.close);
  const rebuilds = startRebuildKeeper({ pool, lanes: config.lanes, lookEveryMs: config.catchUpMs, stopping, log });
  onStop('rebuilds', rebuilds.close);
  const work = await jobs.work('projection', () => keeper.look());
  onStop('wake-ups of projections', work.close);
  // The append itself tells of new events; sooner than a job, and only a hint like it.
  const appended = await listen({
    url: config.databaseUrl,
    channel: 'factline_log',
    onNotification: () => void keeper.look().catch((error: Error) => log.warn({ err: error }, 'the lanes cannot be read')),
    onError: (error) => log.warn({ err: error }, 'the connection that hears of appends broke'),
  });
  onStop('notifications of the log', appended.close);
  void keeper.look();

  return {
    readiness: async () => {
      const [lags, parked] = await Promise.all([readLag(pool), parkedFigures(pool)]);
      return {
        // A generation that is being built may stand still without anybody noticing.
        isReady: lags.every(({ error, isActive }) => error === undefined || !isActive),
        checks: {
          lanes: lags.map((lag) => ({
            lane: laneName(lag),
            position: lag.position,
            events: lag.events,
            seconds: lag.seconds,
            ...(lag.error === undefined ? {} : { error: lag.error }),
          })),
          parked: parked.map(({ figure, position, error, since }) => ({ figure, position, error, since })),
        },
      };
    },
  };
}
