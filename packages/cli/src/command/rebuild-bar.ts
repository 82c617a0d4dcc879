import type { RebuildPartsFragment } from '@factline/client';
import { Presets, SingleBar } from 'cli-progress';
import { grouped } from '../render/decimal.js';
import type { Session } from '../session.js';

/** Shows how far a rebuild is. Draws only on a terminal. */
export const createRebuildBar = ({ terminal, isJson }: Pick<Session, 'terminal' | 'isJson'>, projection: string) => {
  if (!terminal.isLive || isJson) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${projection} {bar} {percentage}% {words}`,
      stream: terminal.liveStream,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      barsize: 24,
      linewrap: false,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0, { words: 'begins' });
  return {
    show: ({ position, head, state, eventsPerSecond, error }: RebuildPartsFragment): void => {
      bar.setTotal(Math.max(Number(head), 1));
      bar.update(Number(position), { words: error ?? wordsOf(state, position, head, eventsPerSecond) });
    },
    stop: (): void => bar.stop(),
  };
};

const wordsOf = (state: RebuildPartsFragment['state'], position: string, head: string, rate: number | null): string =>
  state === 'COMPARING'
    ? 'comparing every row'
    : `${grouped(Number(position))} of ${grouped(Number(head))} events${rate === null ? '' : `, ${grouped(Math.round(rate))} a second`}`;
