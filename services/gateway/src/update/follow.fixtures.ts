import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** One message of `figureUpdated`, as these specs ask for it. */
export interface Told {
  readonly __typename: 'Snapshot' | 'Change' | 'Lagged' | 'Heartbeat';
  readonly cursor: string;
  readonly complete?: boolean;
  readonly figures?: readonly { readonly key: string; readonly current: { readonly value: { readonly text: string } | null } }[];
  readonly figure?: { readonly key: string };
  readonly revision?: { readonly position: string; readonly ordinal: string; readonly to: { readonly text: string } | null } | null;
  readonly current?: { readonly value: { readonly text: string } | null };
  readonly missed?: number;
  readonly from?: string;
}

export const updates = `subscription ($topic: ID, $figures: [ID!], $scope: UpdateScope! = HEADLINE, $after: Cursor) {
  figureUpdated(topic: $topic, figures: $figures, scope: $scope, after: $after) { __typename
    ... on Snapshot { cursor complete figures { key current { value { text } } } }
    ... on Change { cursor figure { key } revision { position ordinal to { text } } current { value { text } } }
    ... on Lagged { cursor from missed }
    ... on Heartbeat { cursor } } }`;

export interface Following {
  /** Everything told so far. */
  readonly told: Told[];
  /** Resolves once `wanted` holds for what was told; rejects when the stream fails or ends before. */
  until(wanted: (told: readonly Told[]) => boolean): Promise<readonly Told[]>;
  /** Cuts the connection without a word. */
  cut(): void;
}

const following = (cut: () => void): Following & { tell(one: Told): void; fail(error: unknown): void } => {
  const told: Told[] = [];
  let look: () => void = () => {};
  let failed: { readonly error: unknown } | undefined;
  return {
    told,
    cut,
    tell: (one) => {
      told.push(one);
      look();
    },
    fail: (error) => {
      failed ??= { error };
      look();
    },
    until: (wanted) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (wanted(told)) resolve([...told]);
          else if (failed !== undefined) reject(failed.error);
        };
        look();
      }),
  };
};

/** Follows over WebSocket. */
export const followBySocket = (url: string, variables: object, headers: Record<string, string> = {}): Following => {
  let socket: WebSocket | undefined;
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
      socket = this;
    }
  }
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0, lazy: true });
  const result = following(() => {
    socket?.terminate();
    void client.dispose();
  });
  client.subscribe<{ figureUpdated: Told }>(
    { query: updates, variables: variables as Record<string, unknown> },
    {
      next: ({ data, errors }) => (data == null || errors !== undefined ? result.fail(errors) : result.tell(data.figureUpdated)),
      error: result.fail,
      complete: () => result.fail(new Error('completed')),
    },
  );
  return result;
};

/** Follows over server-sent events; `lastEventId` as a browser sends it after a break. */
export const followByEvents = (url: string, variables: object, lastEventId?: string, method: 'GET' | 'POST' = 'GET'): Following => {
  const abort = new AbortController();
  const result = following(() => abort.abort());
  const read = async (): Promise<void> => {
    const query =
      method === 'GET' ? `?query=${encodeURIComponent(updates)}&variables=${encodeURIComponent(JSON.stringify(variables))}` : '';
    const response = await fetch(`${url}/graphql/stream${query}`, {
      method,
      signal: abort.signal,
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ query: updates, variables }) }),
    });
    if (!response.ok) throw Object.assign(new Error(`status ${response.status}`), { body: await response.json() });
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const data = /^data: (.*)$/m.exec(event)?.[1];
        const id = /^id: (.*)$/m.exec(event)?.[1];
        if (data === undefined || data === '') continue;
        const { figureUpdated } = (JSON.parse(data) as { data: { figureUpdated: Told } }).data;
        if (id !== figureUpdated.cursor) throw new Error(`id ${id} is not the cursor ${figureUpdated.cursor}`);
        result.tell(figureUpdated);
      }
    }
    throw new Error('ended');
  };
  read().catch(result.fail);
  return result;
};
