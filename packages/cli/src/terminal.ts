import { type KeyInput, openKeys } from './input.js';
import { createPaint, type Paint } from './render/paint.js';

/** Where a command writes, and what it knows about it. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress, remarks, errors. */
  err(text: string): void;
  /** Colours of results. */
  readonly paint: Paint;
  /** Colours of what goes to `err`. */
  readonly paintErr: Paint;
  /** Columns of the terminal; undefined where the output is no terminal, and nothing is cut. */
  readonly width: number | undefined;
  /** Whether progress may be drawn over itself. */
  readonly isLive: boolean;
  /** The stream a progress bar draws on. */
  readonly liveStream: NodeJS.WriteStream;
  /** Single keys; undefined where nobody sits at a keyboard. */
  readonly openKeys?: (() => KeyInput) | undefined;
}

export const processTerminal = (): Terminal => {
  const { stdin, stdout, stderr, env } = process;
  const isPlain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    paint: createPaint(stdout.isTTY === true && !isPlain),
    paintErr: createPaint(stderr.isTTY === true && !isPlain),
    width: stdout.isTTY === true ? stdout.columns : undefined,
    isLive: stderr.isTTY === true,
    liveStream: stderr,
    openKeys: stdin.isTTY === true && stdout.isTTY === true ? () => openKeys(stdin, stdout) : undefined,
  };
};
