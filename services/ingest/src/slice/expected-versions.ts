import type { NewEvent } from '@factline/domain';
import type { AppendGroup, LoadedDirectory } from '@factline/event-log';

/** Claims have no versions: whatever is said of them is said beside, not instead of, what others say. */
const hasVersions = (stream: string) => !stream.startsWith('claim:');

/** What the streams of the events must still be at, so that nothing was decided on what somebody else has changed meanwhile. */
export function expectedVersions(events: readonly NewEvent[], versions: LoadedDirectory['versions']): Pick<AppendGroup, 'expected'> {
  const streams = new Set(events.map(({ stream }) => stream).filter(hasVersions));
  if (streams.size === 0) return {};
  return { expected: [...streams].map((stream) => ({ stream, version: versions.get(stream) ?? 0 })) };
}
