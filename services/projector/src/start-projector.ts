import { createPool, listen } from '@factline/database';
import { createJobs } from '@factline/jobs';
import { createFolder, createLaneWorker, ensureLanes, laneName, parkedFigures, readLag } from '@factline/projections';
import type { ServiceContext, StartedService } from '@factline/runtime';
import { startLaneKeeper } from './lane/lane-keeper.js';
import { createProjectorMetrics } from './metrics.js';

/** Starts the only writer of the read tables. Ready once it has looked at its lanes. */
export async function startProjector({ config, log, metrics, stopping, onStop }: ServiceContext): Promise<StartedService> {
  // Each lane holds one connection while it writes and uses another to read ahead.
  const pool = createPool({
    url: config.databaseUrl,
    max: Math.max(config.databasePoolMax, 2 * (config.lanes + 2)),
    applicationName: 'factline projector',
  });
  onStop('database', () => pool.end());
  const lanes = await ensureLanes(pool, 'figures', 1, config.lanes);
  if (lanes !== config.lanes)
    log.warn({ lanes, wished: config.lanes }, 'FACTLINE_LANES holds for the next generation of read tables; this one keeps its lanes');

  const jobs = createJobs({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, prefix: config.jobsPrefix, log });
  onStop('wake-ups', jobs.close);
  const told = createProjectorMetrics(metrics);
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
          if (jobs.backend === 'redis' && lane.isActive) void jobs.notifyFeed();
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
    onLag: (lags) =>
      void parkedFigures(pool).then(
        (parked) => told.noteLag(lags, parked.length),
        () => {},
      ),
  });
  onStop('lanes', keeper.close);
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
        isReady: lags.every(({ error }) => error === undefined),
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
