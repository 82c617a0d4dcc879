import { Writable } from 'node:stream';
import { destination, type Logger, pino, stdSerializers } from 'pino';
import { lineForPeople } from './line-for-people.js';

export type Log = Logger;

export type LogOptions = { service: string; level: string; format: 'json' | 'people' };

// Connection strings carry passwords, whatever object they sit in.
const secrets = ['url', 'databaseUrl', 'databaseReadUrl', 'redisUrl', 'connectionString', 'password', 'contentSalt'];

/**
 * A logger that writes to standard output: one JSON object a line, or a line for people.
 * Writes are synchronous, so the last words before an exit are not lost.
 */
export function createLog({ service, level, format }: LogOptions): Log {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: stdSerializers.err, error: stdSerializers.err },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
  };
  return pino(options, format === 'json' ? destination({ fd: 1, sync: true }) : peopleStream());
}

function peopleStream(): Writable {
  const isColoured = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      process.stdout.write(`${lineForPeople(chunk.toString().trimEnd(), { isColoured })}\n`);
      done();
    },
  });
}
