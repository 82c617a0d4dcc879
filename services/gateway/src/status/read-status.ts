import { head, momentOf } from '@factline/event-log';
import { readLanes, readParked } from '@factline/projections/read';
import type { Services } from '../context/services.js';
import type { StatusType } from './status.type.js';

const parkedAtMost = 100;

/** How far every lane is behind the log, and what is parked. */
export const readStatus = async ({ read, primary, now }: Pick<Services, 'read' | 'primary' | 'now'>): Promise<StatusType> => {
  const [last, lanes, parked] = await Promise.all([head(primary), readLanes(read), readParked(read, parkedAtMost)]);
  const projections = await Promise.all(
    lanes.map(async ({ projection, lane, position, error }) => {
      const behind = last.position - BigInt(position);
      const oldest = behind > 0n ? await momentOf(primary, BigInt(position) + 1n) : undefined;
      return {
        projection,
        lane,
        position,
        events: Number(behind > 0n ? behind : 0n),
        seconds: oldest === undefined ? 0 : Math.max(0, (now() - Date.parse(oldest)) / 1000),
        error,
      };
    }),
  );
  return { head: String(last.position), recordedAt: last.recordedAt ?? null, projections, parked };
};
