export {
  BadConfig,
  type Config,
  dataDirectory,
  isBadConfig,
  readConfig,
  readSettings,
  type ServiceName,
  serviceNames,
  unknownSettings,
} from './config.js';
export { describeSettings, type SettingDescription } from './describe-settings.js';
export { answerHealth, type HealthServer, type HealthSources, type Readiness, startHealthServer } from './health.js';
export { lineForPeople } from './line-for-people.js';
export { createLog, type Log, type LogOptions } from './log.js';
export { createMetrics, type Metrics } from './metrics.js';
export { exitCodes, runService, type ServiceContext, type StartedService } from './run-service.js';
export type { Settings } from './settings.js';
export { createStopStack, type StopStack } from './stop-stack.js';
