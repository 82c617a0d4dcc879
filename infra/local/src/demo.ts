import type { Log } from '@factline/runtime';

export async function fillEmptyLog(_options: { url: string; databaseUrl: string; log: Log; stopping: AbortSignal }): Promise<void> {}
