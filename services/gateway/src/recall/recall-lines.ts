import type { ClaimCorrected, Command, RecordedEvent } from '@factline/domain';
import { readEvents, readPage } from '@factline/event-log';
import { lineOf } from '@factline/formats';
import { recordedRange, type SubmissionId } from '@factline/submissions';
import type { Services } from '../context/services.js';

const pageSize = 1_000;

/**
 * The lines that take back what a submission recorded, as texts in the order of the log: its claims are struck, its repairs undone, its
 * moves and disputes taken back. Definitions, documents, an editor's choices and retractions stay (docs/operations.md).
 */
export async function* recallLines({ primary }: Pick<Services, 'primary'>, id: SubmissionId, reason: string): AsyncGenerator<string> {
  const range = await recordedRange(primary, id);
  if (range === undefined) return;
  // An item's own event is its last: what the first item recorded besides (the claim of an accepted draft) lies before it.
  const begin = range.first > BigInt(pageSize) ? range.first - BigInt(pageSize) : 0n;
  for (let after = begin; after < range.last; ) {
    const page = await readPage(primary, after, pageSize);
    after = page.at(-1)?.position ?? range.last;
    const own = page.filter(({ meta, position }) => meta.submission === id && position <= range.last);
    const repaired = await repairedBy(primary, own);
    const lines = own.flatMap((event) => lineFor(event, repaired, id, reason) ?? []);
    if (lines.length > 0) yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }
}

/** What the recorder's corrections among some events repaired. */
const repairedBy = async (db: Services['primary'], events: readonly RecordedEvent[]): Promise<ReadonlyMap<string, RecordedEvent>> => {
  const ids = events.flatMap(({ event }) => (isRepair(event) ? event.data.corrects : []));
  const found = ids.length === 0 ? [] : await readEvents(db, { ids });
  return new Map(found.map((event) => [event.id, event]));
};

const isRepair = (
  event: RecordedEvent['event'],
): event is ClaimCorrected & { readonly data: { readonly corrects: NonNullable<ClaimCorrected['data']['corrects']> } } =>
  event.type === 'ClaimCorrected' && event.data.by === 'recorder' && event.data.corrects !== undefined;

type Line = { readonly type: Command['type'] } & Readonly<Record<string, unknown>>;

const lineFor = (
  recorded: RecordedEvent,
  repaired: ReadonlyMap<string, RecordedEvent>,
  submission: SubmissionId,
  reason: string,
): Line | undefined => {
  const { id, event } = recorded;
  switch (event.type) {
    case 'ClaimRecorded':
      return { type: 'retraction', claim: id, by: 'recorder', reason };
    case 'ClaimCorrected': {
      const old = isRepair(event) ? repaired.get(event.data.corrects) : undefined;
      // Struck like a claim: what it followed stands again. A repair took the place of what it repaired; that is repaired back.
      if (old === undefined || old.meta.submission === submission) return { type: 'retraction', claim: id, by: 'recorder', reason };
      const { value, period, publishedAt } = writtenAs(old);
      const origin = 'origin' in old.event.data ? old.event.data.origin : undefined;
      return { type: 'correction', claim: id, value, period, origin, publishedAt, by: 'recorder', reason };
    }
    case 'ClaimMoved': {
      const { claim, from } = event.data;
      return { type: 'move', claim, to: from.figure, segment: from.segment, reason };
    }
    case 'ClaimDisputed': {
      const { claim, by, dispute } = event.data;
      // At its own time: on the publication clock it never was.
      const { publishedAt } = writtenAs(recorded);
      return { type: 'dispute-withdrawal', claim, by, dispute, reason, publishedAt };
    }
    default:
      return undefined;
  }
};

const writtenAs = (recorded: RecordedEvent): Readonly<Record<string, unknown>> =>
  lineOf(recorded, () => undefined) as Command & Readonly<Record<string, unknown>>;
