import { createPaint } from './render/paint.js';
import type { Terminal } from './terminal.js';

/** A terminal that keeps what it is told. */
export const keptTerminal = (
  width?: number,
  isColoured = false,
): Terminal & { readonly told: { readonly out: string[]; readonly err: string[] } } => {
  const told = { out: [] as string[], err: [] as string[] };
  return {
    told,
    out: (text) => void told.out.push(text),
    err: (text) => void told.err.push(text),
    paint: createPaint(isColoured),
    paintErr: createPaint(isColoured),
    width,
    isLive: false,
    liveStream: process.stderr,
  };
};
