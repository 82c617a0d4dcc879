export { createJobs, type JobsOptions } from './create-jobs.js';
export type { Jobs, JobsLog, WakeHandler, Work } from './jobs.js';
export { migrateJobs } from './migrate-jobs.js';
export { type QueueName, queueNames } from './queue-names.js';
