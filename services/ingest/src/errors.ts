import { sqlStateOf } from '@factline/database';
import { LogWriterClosed } from '@factline/event-log';

/**
 * Whether an error may be gone when the same is tried again: the database is away, busy, stopping, or this process is. What the data
 * itself provokes (22, 23), our own functions raise (P0) and everything that is no error of the database is not.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof LogWriterClosed) return true;
  const state = sqlStateOf(error);
  if (state !== undefined) return !/^(?:22|23|P0)/.test(state);
  const { code, message } = error as { code?: unknown; message?: unknown };
  const isOfSockets = typeof code === 'string' && /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET)/.test(code);
  return isOfSockets || (typeof message === 'string' && passing.test(message));
}

// How pg words what happens to its connections; it gives no codes to these.
const passing =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after calling end)/;
