/** `ingest`: key = submission id, "it may have parts to record". `projection`: key = `projection/lane`, "it may be behind the log". */
export const queueNames = ['ingest', 'projection'] as const;
export type QueueName = (typeof queueNames)[number];
