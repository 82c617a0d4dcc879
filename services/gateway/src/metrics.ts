import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export interface GatewayMetrics {
  answered(operation: string, seconds: number, isError: boolean): void;
  told(frames: number, sinks: number): void;
}

/** The gateway's own figures, beside those of the process. */
export const createGatewayMetrics = (
  registry: Registry,
  now: {
    readonly subscribers: () => number;
    readonly groups: () => number;
    readonly feedPosition: () => number;
    readonly lanes: () => Promise<readonly { readonly projection: string; readonly lane: number; readonly events: number }[]>;
  },
): GatewayMetrics => {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('factline_gateway_subscribers', 'Open figureUpdated subscriptions.', now.subscribers);
  gauge('factline_gateway_subscription_groups', 'Groups of identical subscriptions: each is executed once.', now.groups);
  gauge('factline_gateway_feed_position', 'Position up to which the revision feed was read.', now.feedPosition);
  const seconds = new Histogram({
    name: 'factline_gateway_graphql_seconds',
    help: 'Time to answer a GraphQL request over HTTP.',
    labelNames: ['operation', 'outcome'],
    registers,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  });
  const messages = new Counter({
    name: 'factline_gateway_subscription_messages_total',
    help: 'Messages told to live subscribers.',
    registers,
  });
  new Gauge({
    name: 'factline_projection_lag_events',
    help: 'Events a lane of a projection is behind the log.',
    labelNames: ['projection', 'lane'],
    registers,
    async collect() {
      for (const { projection, lane, events } of await now.lanes()) this.set({ projection, lane: String(lane) }, events);
    },
  });
  return {
    answered: (operation, took, isError) => seconds.observe({ operation, outcome: isError ? 'error' : 'ok' }, took),
    told: (frames, sinks) => messages.inc(frames * sinks),
  };
};
