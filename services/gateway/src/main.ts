import { createJobs } from '@factline/jobs';
import { runService } from '@factline/runtime';
import { startGateway } from './gateway.js';

await runService('gateway', async ({ config, log, metrics, onStop }) => {
  const jobs = createJobs({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, prefix: config.jobsPrefix, log });
  onStop('jobs', () => jobs.close());
  const gateway = await startGateway({
    databaseUrl: config.databaseUrl,
    databaseReadUrl: config.databaseReadUrl,
    poolMax: config.databasePoolMax,
    host: config.host,
    port: config.port,
    allowedHosts: config.allowedHosts,
    allowedOrigins: config.allowedOrigins,
    uploadMaxBytes: config.uploadMaxBytes,
    isProduction: process.env['NODE_ENV'] === 'production',
    jobs,
    log,
    metrics,
  });
  onStop('gateway', gateway.close);
  return { readiness: gateway.readiness, port: gateway.port, servesHealth: true };
});
