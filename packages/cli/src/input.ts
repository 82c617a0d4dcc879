import { createInterface, emitKeypressEvents } from 'node:readline';

/** Keys pressed one by one, and lines where words are needed. */
export interface KeyInput {
  /** The next key by name: "a", "return", "down"; "interrupt" for Ctrl-C and where the input ends. */
  key(): Promise<string>;
  /** A line, with `initial` to be changed; undefined where it was left with Ctrl-C. */
  line(question: string, initial?: string): Promise<string | undefined>;
  close(): void;
}

interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
}

/** The keyboard of a terminal, raw while keys are waited for. */
export const openKeys = (input: NodeJS.ReadStream, output: NodeJS.WriteStream): KeyInput => {
  emitKeypressEvents(input);
  return {
    key: () =>
      new Promise((resolve) => {
        const done = (key: string): void => {
          input.off('keypress', onKey);
          input.off('end', onEnd);
          input.setRawMode(false);
          input.pause();
          resolve(key);
        };
        const onKey = (text: string | undefined, key: Keypress): void => {
          if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) return done('interrupt');
          done(key.name ?? text ?? key.sequence ?? '');
        };
        const onEnd = (): void => done('interrupt');
        input.setRawMode(true);
        input.resume();
        input.on('keypress', onKey);
        input.once('end', onEnd);
      }),
    line: (question, initial = '') =>
      new Promise((resolve) => {
        const lines = createInterface({ input, output, terminal: true });
        let answer: string | undefined;
        lines.on('SIGINT', () => lines.close());
        lines.on('close', () => resolve(answer));
        lines.question(question, (text) => {
          answer = text.trim();
          lines.close();
        });
        if (initial !== '') lines.write(initial);
      }),
    close: () => input.pause(),
  };
};
