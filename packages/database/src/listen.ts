import { Client } from 'pg';

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  /** Called with the payload of each notification, and with '' after a reconnection, when some may have been missed. */
  readonly onNotification: (payload: string) => void;
  /** A connection that broke, or could not be made; the listener goes on trying. */
  readonly onError?: (error: Error) => void;
}
export interface Listening {
  close(): Promise<void>;
}

/** Between attempts to connect, in milliseconds: quick at first, since most breaks are restarts. */
const delays = [50, 100, 250, 500, 1_000, 2_000] as const;

/**
 * Listens on a NOTIFY channel over a connection of its own, and reconnects for as long as it is not closed.
 * A notification is a hint: whoever listens must also look by itself from time to time.
 * Resolves once the first connection listens, or failed (then it goes on trying).
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  let closed = false;
  let client: Client | undefined;
  let attempts = 0;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (first: boolean): Promise<void> => {
    const next = new Client({ connectionString: options.url, application_name: `factline listen ${options.channel}`, keepAlive: true });
    client = next;
    let broken = false;
    const again = (error: Error | undefined) => {
      if (broken) return;
      broken = true;
      next.removeAllListeners('notification');
      next.end().catch(() => {});
      if (closed) return;
      if (error) options.onError?.(error);
      timer = setTimeout(() => void connect(false), delays[Math.min(attempts++, delays.length - 1)]);
    };
    next.on('error', again);
    next.on('end', () => again(undefined));
    next.on('notification', (message) => options.onNotification(message.payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(options.channel)}`);
      attempts = 0;
      if (!first && !closed) options.onNotification('');
    } catch (error) {
      again(error as Error);
    }
  };

  await connect(true);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
