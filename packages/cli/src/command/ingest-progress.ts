import type { SubmissionPartsFragment } from '@factline/client';
import { Presets, SingleBar } from 'cli-progress';
import { grouped } from '../render/decimal.js';
import type { Session } from '../session.js';

/** Shows how far a file is: bytes on their way, then items with their outcome. Draws only on a terminal. */
export interface Progress {
  uploading(bytes: number | undefined): void;
  readonly sent: (bytes: number) => void;
  recording(submission: SubmissionPartsFragment): void;
  stop(): void;
}

const silent: Progress = { uploading: () => {}, sent: () => {}, recording: () => {}, stop: () => {} };
const mebibyte = 1_048_576;

export const createProgress = ({ terminal, isJson }: Pick<Session, 'terminal' | 'isJson'>, name: string): Progress => {
  if (!terminal.isLive || isJson) return silent;
  const bar = new SingleBar(
    {
      format: `${name.slice(0, 40)} {bar} {percentage}% {words}`,
      stream: terminal.liveStream,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      barsize: 24,
      linewrap: false,
    },
    Presets.shades_classic,
  );
  let total = 0;
  bar.start(1, 0, { words: 'handing in' });
  return {
    uploading: (bytes) => {
      total = bytes ?? 0;
      bar.setTotal(Math.max(total, 1));
    },
    sent: (bytes) =>
      bar.update(total > 0 ? Math.min(bytes, total) : 0, {
        words: `${(bytes / mebibyte).toFixed(1)}${total > 0 ? ` of ${(total / mebibyte).toFixed(1)}` : ''} MiB handed in`,
      }),
    recording: (submission) => {
      bar.setTotal(1_000);
      bar.update(Math.round(submission.progress * 1_000), { words: countWords(submission) });
    },
    stop: () => bar.stop(),
  };
};

/** The four outcomes in one line. */
export const countWords = ({
  recorded,
  alreadyKnown,
  skipped,
  rejected,
}: Pick<SubmissionPartsFragment, 'recorded' | 'alreadyKnown' | 'skipped' | 'rejected'>): string =>
  `${grouped(recorded)} recorded, ${grouped(alreadyKnown)} already known, ${grouped(skipped)} skipped, ${grouped(rejected)} rejected`;
