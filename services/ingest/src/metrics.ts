import type { Metrics } from '@factline/runtime';
import { Counter, Gauge, Histogram } from 'prom-client';

export type IngestMetrics = ReturnType<typeof createIngestMetrics>;

/** What /metrics shows of ingest. */
export function createIngestMetrics(registry: Metrics) {
  const registers = [registry];
  return {
    items: new Counter({ name: 'factline_ingest_items_total', help: 'Items that got their outcome.', labelNames: ['outcome'], registers }),
    events: new Counter({ name: 'factline_ingest_events_total', help: 'Events handed to the log, known ones included.', registers }),
    conflicts: new Counter({
      name: 'factline_ingest_conflicts_total',
      help: 'Slices decided again because somebody else had changed a definition.',
      registers,
    }),
    failures: new Counter({
      name: 'factline_ingest_item_failures_total',
      help: 'Items on which Factline itself failed; each is kept as a rejection.',
      registers,
    }),
    sliceSeconds: new Histogram({
      name: 'factline_ingest_append_seconds',
      help: 'Time from handing a slice to the log until it is recorded.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    running: new Gauge({ name: 'factline_ingest_submissions_running', help: 'Submissions that this process works on.', registers }),
  };
}
