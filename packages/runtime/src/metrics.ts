import { collectDefaultMetrics, Registry } from 'prom-client';

export type Metrics = Registry;

/** A registry with the process's own figures (memory, event loop, garbage collection); every sample is labelled with the service. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
