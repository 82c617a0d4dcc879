import type { TestProject } from 'vitest/node';
import { type RunningTestCluster, startTestCluster } from './cluster.js';

// Two projects of one run (int and e2e) share one server.
const key = Symbol.for('factline.test-cluster');
const shared = globalThis as { [key]?: { users: number; running: Promise<RunningTestCluster> } };

/** Vitest's global setup: one server per run, stopped after the last project that uses it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const entry = shared[key] ?? { users: 0, running: startTestCluster() };
  shared[key] = entry;
  entry.users += 1;
  const running = await entry.running;
  project.provide('testCluster', running.cluster);
  return async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    delete shared[key];
    await running.stop();
  };
}
