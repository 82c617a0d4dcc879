import { type LaneLag, laneName, type PageDone } from '@factline/projections';
import type { Metrics } from '@factline/runtime';
import { Counter, Gauge, Histogram } from 'prom-client';

/** What /metrics shows of the projector. */
export function createProjectorMetrics(registry: Metrics) {
  const registers = [registry];
  const labelNames = ['projection', 'lane'];
  const lagEvents = new Gauge({
    name: 'factline_projection_lag_events',
    help: 'Events of the log that the lane has not folded.',
    labelNames,
    registers,
  });
  const lagSeconds = new Gauge({
    name: 'factline_projection_lag_seconds',
    help: 'Age of the oldest event that the lane has not folded.',
    labelNames,
    registers,
  });
  const parked = new Gauge({
    name: 'factline_projection_parked_figures',
    help: 'Figures whose fold failed; they wait to be released.',
    registers,
  });
  const pages = new Counter({ name: 'factline_projection_pages_total', help: 'Pages committed by this process.', labelNames, registers });
  const events = new Counter({
    name: 'factline_projection_events_total',
    help: 'Events in pages committed by this process.',
    labelNames,
    registers,
  });
  const feed = new Counter({
    name: 'factline_projection_feed_rows_total',
    help: 'Revisions and reaffirmations written by this process.',
    labelNames,
    registers,
  });
  const failures = new Counter({
    name: 'factline_projection_failures_total',
    help: 'Times a lane could not go on, for now.',
    labelNames,
    registers,
  });
  const pageSeconds = new Histogram({
    name: 'factline_projection_page_seconds',
    help: 'Time from the beginning of the fold of a page to its commit.',
    labelNames,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  return {
    noteLag: (lags: readonly LaneLag[], parkedFigures: number): void => {
      // Generations come and go.
      lagEvents.reset();
      lagSeconds.reset();
      for (const lag of lags) {
        lagEvents.set(labelsOf(lag), lag.events);
        lagSeconds.set(labelsOf(lag), lag.seconds);
      }
      parked.set(parkedFigures);
    },
    notePage: (page: PageDone): void => {
      const labels = labelsOf(page.lane);
      pages.inc(labels);
      events.inc(labels, page.events);
      feed.inc(labels, page.feed);
      pageSeconds.observe(labels, page.ms / 1000);
    },
    noteFailure: (lane: Parameters<typeof laneName>[0]): void => failures.inc(labelsOf(lane)),
  };
}

const labelsOf = (lane: Parameters<typeof laneName>[0]) => ({
  projection: laneName(lane).split('/')[0] as string,
  lane: String(lane.lane),
});
