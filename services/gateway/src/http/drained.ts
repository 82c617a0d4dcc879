import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Until more may be written, or nobody reads any more. */
export const drained = async (response: ServerResponse): Promise<void> => {
  const over = new AbortController();
  const options = { signal: over.signal };
  try {
    await Promise.race([once(response, 'drain', options), once(response, 'close', options)]);
  } finally {
    over.abort();
  }
};
