import { wordOfCell } from '../cell/cell.js';
import type { Entry } from '../cell/entry.js';
import type { LedgerEntry } from '../cell/ledger.js';
import type { SourceBook } from '../cell/standings.js';
import { voiceToday } from '../cell/voice.js';
import { compareClaims } from '../claim/order.js';
import type { Figure } from '../figure/figure.js';
import { segmentOf } from '../figure/segment.js';
import { hasNumber } from '../value/number.js';
import type { VoicePoint } from './check.js';

/** What each voice stands by at each point, from the entries of their cells: withdrawn cells and words without a number say nothing. */
export const voicePointsOf = (
  figure: Pick<Figure, 'segments'>,
  lines: Iterable<LedgerEntry>,
  sources: Pick<SourceBook, 'resolveSource'>,
): VoicePoint[] => {
  const cells = new Map<string, { readonly segment: number; readonly point: string; readonly voice: string; readonly entries: Entry[] }>();
  for (const { entry, point, voice: written, segment: named, isStruck } of lines) {
    if (isStruck === true) continue;
    const segment = segmentOf(figure, { segment: named, publishedAt: entry.publishedAt });
    const voice = voiceToday(written, sources);
    const key = `${segment}|${point}|${voice}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { segment, point, voice, entries: [entry] });
    else cell.entries.push(entry);
  }
  return [...cells.values()].flatMap(({ segment, point, voice, entries }) => {
    const facts = wordOfCell(entries).stands?.facts;
    if (facts === undefined || facts.modality !== 'asserted' || !hasNumber(facts.value)) return [];
    return [{ segment, point, voice, origin: sources.resolveSource(facts.origin), claim: facts }];
  });
};

/**
 * The points of each voice in order of their ends, in one segment and from one source: a table that carries several sources is several
 * lines, for what one source says after another is no movement of either.
 */
export const linesOfVoices = (points: readonly VoicePoint[]): VoicePoint[][] => {
  const lines = new Map<string, VoicePoint[]>();
  for (const point of points) {
    const key = `${point.segment}|${point.origin}|${point.voice}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [point]);
    else line.push(point);
  }
  const byEnd = (a: VoicePoint, b: VoicePoint) =>
    compareText(a.claim.period.endsAt, b.claim.period.endsAt) || compareClaims(a.claim, b.claim) || compareText(a.point, b.point);
  return [...lines.values()].map((line) => line.sort(byEnd));
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
