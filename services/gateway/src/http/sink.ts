import { drainedBelowBytes, type Frame, type Sink, slowAboveBytes, slowAfterMs } from '../update/frame.js';

/** What a transport gives for a sink. */
export interface Wire {
  write(frame: Frame): void;
  waitingBytes(): number;
  onDrain(listener: () => void): void;
  /** Too slow: cut it off now. */
  close(): void;
  /** An orderly end from our side. */
  end(error?: unknown): void;
}

/** A sink over a transport, with the bound on what waits. `markClosed` is for the transport: the client is gone. */
export const createSink = (wire: Wire): Sink & { markClosed(): void } => {
  let isClosed = false;
  let giveUp: (() => void) | undefined;
  const markClosed = (): void => {
    isClosed = true;
    giveUp?.();
  };
  return {
    get isClosed() {
      return isClosed;
    },
    markClosed,
    write: (frame) => {
      if (isClosed) return false;
      if (wire.waitingBytes() > slowAboveBytes) {
        markClosed();
        wire.close();
        return false;
      }
      wire.write(frame);
      return true;
    },
    drained: () =>
      new Promise((resolve, reject) => {
        if (isClosed || wire.waitingBytes() <= drainedBelowBytes) return resolve();
        const tooLong = setTimeout(() => {
          markClosed();
          wire.close();
        }, slowAfterMs);
        giveUp = () => {
          clearTimeout(tooLong);
          reject(new Error('the subscriber is gone'));
        };
        const look = (): void => {
          if (isClosed) return;
          if (wire.waitingBytes() > drainedBelowBytes) return wire.onDrain(look);
          clearTimeout(tooLong);
          giveUp = undefined;
          resolve();
        };
        wire.onDrain(look);
      }),
    end: (error) => {
      if (isClosed) return;
      markClosed();
      wire.end(error);
    },
  };
};
