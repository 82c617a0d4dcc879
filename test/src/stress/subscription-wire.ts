import { request } from 'node:http';
import { WebSocket } from 'ws';

/** One message of `figureUpdated`, as these runs ask for it. */
export interface Update {
  readonly __typename: 'Snapshot' | 'Change' | 'Lagged' | 'Heartbeat';
  readonly cursor: string;
  readonly complete?: boolean;
  readonly figures?: readonly { readonly key: string }[];
  readonly revision?: { readonly recordedAt: string } | null;
}

export const updatesQuery = `subscription ($topic: ID, $scope: UpdateScope! = HEADLINE, $after: Cursor) { figureUpdated(topic: $topic, scope: $scope, after: $after) { __typename
  ... on Snapshot { cursor complete figures { key current { value { text } } } }
  ... on Change { cursor figure { key } current { value { text } status } revision { recordedAt direction reason } }
  ... on Lagged { cursor } ... on Heartbeat { cursor } } }`;

const nextHead = '{"id":"1","type":"next","payload":';

export interface Wire {
  /** At once: nothing that comes after it is heard. */
  cut(): void;
}
/** What `next` is told of a message: read only as far as it is asked for, since a crowd hears twenty thousand a second. */
export interface Heard {
  /** `text` is the GraphQL result. */
  next(text: string): void;
  /** The connection ended, for whatever reason but `cut`. */
  ended(why: string): void;
}

/** The update in a GraphQL result; throws where it is an error. */
export const updateOf = (text: string): Update => {
  const { data } = JSON.parse(text) as { data?: { figureUpdated: Update } };
  if (!data) throw new Error(text);
  return data.figureUpdated;
};

/** Follows over graphql-transport-ws, by hand: no client library between the wire and the ear. */
export const overSocket = (url: string, variables: object, heard: Heard): Wire => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  let isCut = false;
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('message', (bytes: Buffer) => {
    if (isCut) return;
    const text = bytes.toString();
    if (text.startsWith(nextHead)) return heard.next(text.slice(nextHead.length, -1));
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: updatesQuery, variables } }));
    else if (type === 'ping') socket.send('{"type":"pong"}');
    else if (type !== 'pong') heard.ended(text);
  });
  const end = (why: string) => {
    if (!isCut) heard.ended(why);
  };
  socket.on('close', (code) => end(`closed with ${code}`));
  socket.on('error', (error) => end(error.message));
  return {
    cut: () => {
      isCut = true;
      socket.terminate();
    },
  };
};

/** Follows over server-sent events; goes on by `Last-Event-ID`, as a browser does. */
export const overEvents = (
  url: string,
  { after, ...variables }: { readonly after?: string; readonly [name: string]: unknown },
  heard: Heard,
): Wire => {
  let isCut = false;
  const end = (why: string) => {
    if (!isCut) heard.ended(why);
  };
  const sent = request(
    `${url}/graphql/stream?query=${encodeURIComponent(updatesQuery)}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
    { headers: { accept: 'text/event-stream', ...(after === undefined ? {} : { 'last-event-id': after }) } },
    (response) => {
      if (response.statusCode !== 200) return end(`status ${response.statusCode}`);
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        for (let at = text.indexOf('\n\n'); at >= 0 && !isCut; at = text.indexOf('\n\n')) {
          const event = text.slice(0, at);
          text = text.slice(at + 2);
          const data = /^data: (.+)$/m.exec(event)?.[1];
          if (data === undefined) continue;
          const id = /^id: (.+)$/m.exec(event)?.[1];
          if (!data.includes(`"cursor":"${id}"`)) return end(`id ${id} is not the cursor of ${data}`);
          heard.next(data);
        }
      });
      response.on('end', () => end('ended'));
      response.on('error', (error) => end(error.message));
    },
  );
  sent.on('error', (error) => end(error.message));
  sent.end();
  return {
    cut: () => {
      isCut = true;
      sent.destroy();
    },
  };
};
