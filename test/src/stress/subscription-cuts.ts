import { createPool } from '@factline/database';
import { endOfPosition, type RevisionRef, readFeed } from '@factline/projections/read';
import { seededRandom } from '@factline/testing';
import { fill, handInClaims, someClaims, topic } from './subscription-load.js';
import { overEvents, overSocket, type Update, updateOf, type Wire } from './subscription-wire.js';

export interface CutsRun {
  readonly url: string;
  /** Reads the feed itself, to compare with. */
  readonly databaseUrl: string;
  readonly seed: number;
  readonly cuts: number;
  /** Subscribers that begin without a cursor, one after the other; the cuts are shared out among them. */
  readonly lives: number;
  readonly figures: number;
}
export interface CutsResult {
  readonly cuts: number;
  readonly cutsInSnapshot: number;
  readonly changes: number;
  readonly sockets: number;
  readonly streams: number;
  readonly seconds: number;
}

/**
 * A subscriber that is cut at random under load, over both transports, also inside its first snapshot, and goes on from its last cursor:
 * what it has heard is exactly the feed. Throws with the first difference.
 */
export const cutsRun = async ({ url, databaseUrl, seed, cuts, lives, figures }: CutsRun): Promise<CutsResult> => {
  const started = performance.now();
  const random = seededRandom(seed);
  const pool = createPool({ url: databaseUrl, max: 2, readOnly: true, applicationName: 'stress' });
  const totals = { cuts: 0, cutsInSnapshot: 0, changes: 0, sockets: 0, streams: 0 };
  let isLoading = true;
  try {
    await fill(url, figures);
    const load = (async () => {
      while (isLoading) await handInClaims(url, someClaims(random, figures, 1 + Math.floor(random() * 12)));
    })();
    load.catch(() => {});
    for (let life = 0; life < lives; life += 1) {
      const scope = random() < 0.3 ? 'ALL' : 'HEADLINE';
      const heard = await oneLife({ url, random, scope, cuts: Math.ceil(cuts / lives) }, totals);
      await compare(pool, heard, scope, figures);
      totals.changes += heard.changes.length;
    }
    isLoading = false;
    await load;
  } finally {
    isLoading = false;
    await pool.end();
  }
  return { ...totals, seconds: (performance.now() - started) / 1000 };
};

interface Life {
  readonly pages: Update[];
  readonly changes: string[];
  readonly last: string;
}

const oneLife = async (
  { url, random, scope, cuts }: { url: string; random: () => number; scope: string; cuts: number },
  totals: { cuts: number; cutsInSnapshot: number; sockets: number; streams: number },
): Promise<Life> => {
  const pages: Update[] = [];
  const changes: string[] = [];
  let after: string | undefined;
  let isComplete = false;
  for (let n = 0; n <= cuts; n += 1) {
    const isLastOne = n === cuts;
    const bySocket = random() < 0.5;
    totals[bySocket ? 'sockets' : 'streams'] += 1;
    // Inside the snapshot it is cut by number of messages, afterwards by number or by time.
    const patience = isLastOne ? Number.POSITIVE_INFINITY : isComplete ? 1 + Math.floor(random() * 20) : 1;
    await new Promise<void>((resolve, reject) => {
      let messages = 0;
      const cutNow = (wire: Wire) => {
        clearTimeout(timer);
        wire.cut();
        if (!isLastOne) {
          totals.cuts += 1;
          if (!isComplete) totals.cutsInSnapshot += 1;
        }
        resolve();
      };
      const wire = (bySocket ? overSocket : overEvents)(
        url,
        { topic, scope, ...(after === undefined ? {} : { after }) },
        {
          next: (text) => {
            const update = updateOf(text);
            after = update.cursor;
            if (update.__typename === 'Snapshot') {
              pages.push(update);
              isComplete = update.complete === true;
            } else if (update.__typename === 'Change') changes.push(update.cursor);
            else if (update.__typename === 'Lagged') return reject(new Error('told that it lagged'));
            messages += 1;
            // The last one stays until it has heard something live after all the cuts.
            if (messages >= (isLastOne ? 10 : patience)) cutNow(wire);
          },
          ended: (why) => {
            clearTimeout(timer);
            reject(new Error(`ended by the gateway: ${why}`));
          },
        },
      );
      const timer = isLastOne ? undefined : setTimeout(() => cutNow(wire), isComplete ? 5 + random() * 300 : 5_000);
    });
  }
  return { pages, changes, last: after! };
};

const refOf = (cursor: string): RevisionRef => {
  const [, position, ordinal = endOfPosition] = (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as (string | number)[]).map(
    String,
  );
  return { position: position!, ordinal };
};

const compare = async (
  pool: ReturnType<typeof createPool>,
  { pages, changes, last }: Life,
  scope: string,
  figures: number,
): Promise<void> => {
  const keys = pages.flatMap((page) => page.figures!.map((figure) => figure.key));
  if (keys.length !== figures || new Set(keys).size !== figures)
    throw new Error(`the snapshot had ${keys.length} figures (${new Set(keys).size} different ones) of ${figures}`);
  if (keys.some((key, n) => n > 0 && key <= keys[n - 1]!)) throw new Error('the snapshot was out of order');
  const expected: string[] = [];
  const to = refOf(last);
  for (let at = refOf(pages.at(-1)!.cursor); ; ) {
    const page = await readFeed(pool, at, 1_000, { topic, isHeadlineOnly: scope === 'HEADLINE' });
    for (const row of page.rows)
      if (BigInt(row.position) < BigInt(to.position) || (row.position === to.position && BigInt(row.ordinal) <= BigInt(to.ordinal)))
        expected.push(`${row.position}.${row.ordinal}`);
    if (BigInt(page.end.position) >= BigInt(to.position) || page.end.position === at.position) break;
    at = page.end;
  }
  const heard = changes.map((cursor) => {
    const { position, ordinal } = refOf(cursor);
    return `${position}.${ordinal}`;
  });
  const length = Math.max(heard.length, expected.length);
  for (let n = 0; n < length; n += 1)
    if (heard[n] !== expected[n])
      throw new Error(`change ${n} of ${expected.length}: heard ${heard[n]}, the feed has ${expected[n]} (heard ${heard.length})`);
};
