import { once } from 'node:events';
import { connect } from 'node:net';

/** Takes every key of a Redis away, as an operator's slip would: FLUSHALL over a plain connection. */
export async function flushRedis(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port || 6379), hostname);
  await once(socket, 'connect');
  socket.write('FLUSHALL\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.end();
  if (!answer.toString().startsWith('+OK')) throw new Error(`FLUSHALL: ${answer.toString().trim()}`);
}
