import type { AttributionLink, ProposedAttribution } from '../claim/proposed-claim.js';
import type { Day } from '../period/calendar.js';
import type { DateMention } from '../period/find-dates.js';
import type { Citation } from './citation.js';
import type { Cue } from './cue.js';

/** Who says what a count tells, and the day on which they said it where the text gives one. */
export interface Voice {
  readonly attribution: ProposedAttribution;
  readonly saidOn: Day | null;
  readonly citedOn: Day | null;
}

/** What one sentence offers for attribution; offsets are into the whole text. */
export interface SentenceVoices {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
  /** A cue of another sentence that covers this one, as the end of a quotation does. */
  readonly quoted: Cue | null;
  readonly citation: Citation | null;
  readonly dates: readonly DateMention[];
  readonly quotedDates: readonly DateMention[];
}

/** Attributes the stretch from `start` to `end` of a sentence. */
export function attribute(view: string, voices: SentenceVoices, start: number, end: number): Voice {
  const { lead, trail } = pick(view, voices, start, end);
  const citation = voices.citation;
  const links: string[] = [];
  // A trailing voice relays a leading one: "police said 12 people died, according to Reuters".
  // "Initial reports indicate that nine were killed, said the colonel": he vouches for the reports.
  const vouched = lead !== null && lead.originator === null && trail !== null && trail.originator !== null;
  const inner = vouched ? { ...trail, evidence: lead.evidence } : (lead ?? trail);
  const outer = lead !== null && trail !== null && lead.originator !== null && trail.originator !== lead.originator ? trail : null;
  if (citation !== null && inner?.originator != null) links.push(citation.name);
  if (outer !== null) links.push(...outer.relays, ...(outer.originator === null ? [] : [outer.originator]));
  if (inner !== null) links.push(...inner.relays);
  const originator = inner?.originator ?? (inner === null || inner.originator === null ? (citation?.name ?? null) : null);
  const chain: AttributionLink[] = links.filter((name) => name !== originator).map((name) => ({ name, role: 'relay' as const }));
  if (originator !== null) chain.push({ name: originator, role: 'originator' });
  const said = inner === null ? null : saidOn(view, voices, inner);
  return { attribution: { chain, originator, evidence: inner?.evidence ?? null }, saidOn: said, citedOn: citation?.day ?? null };
}

function pick(view: string, { cues, quoted }: SentenceVoices, start: number, end: number): { lead: Cue | null; trail: Cue | null } {
  let lead: Cue | null = null;
  let trail: Cue | null = null;
  for (const cue of cues) {
    if (cue.start <= start && cue.end >= end) continue;
    if (cue.reach !== 'after' && cue.start < start && !isCut(view.slice(cue.end, start).replaceAll(';', ','))) lead = cue;
    if (cue.reach !== 'before' && cue.start >= start && trail === null && !isCut(view.slice(end, cue.start))) trail = cue;
    // A new leading voice after the count closes what trails it.
    if (cue.reach === 'before' && cue.start > end && trail === null) break;
  }
  // "5,000 were killed, the UN says, and 10,000 wounded": the voice between two halves of a statement carries both.
  if (lead === null && trail === null)
    lead =
      cues.findLast(
        (cue) => cue.reach !== 'before' && cue.end <= start && /^,? and (?:that |another |a further )?$/.test(view.slice(cue.end, start)),
      ) ?? null;
  if (lead === null && trail === null) lead = quoted;
  return { lead, trail };
}

/** "..., officials said, while a rights group reported ...": what stands behind a hard turn has its own voice. */
function isCut(between: string): boolean {
  return /;|\b(?:while(?! also| \w+ing)|whereas)\b/.test(between.slice(0, 600));
}

const SKIP =
  /^(?:[\s,]|on|in|a|an|the|his|her|its|their|this|statement|news|press|conference|briefing|release|report|update|bulletin|tweet|post|late|early|evening|morning|afternoon|night|to|reporters|journalists|parliament|state|television|TV|national|told|said|at|interview|with|by|telephone|phone|message|address|speech|daily|weekly|latest|dated|published|issued|of|from|Twitter|Facebook|X|media|AFP|Reuters|AP|BBC|Xinhua|CNN|Agence France-Presse|website|station|channel|agency|newspaper|radio|Saudi|Russian|Iranian|Turkish|Israeli|Chinese|Indian|French|German|British|American|joint|separate|written|televised|emailed|local|officials)*$/;

/** The day of saying: "said on Friday", "in a statement on Monday"; a date behind the statement itself is none. */
function saidOn(view: string, voices: SentenceVoices, told: Cue): Day | null {
  const cue = told.spoken ?? told;
  const dates = told === voices.quoted ? voices.quotedDates : voices.dates;
  for (const date of dates) {
    if (date.precision !== 'day') continue;
    if (date.start >= cue.end && date.start - cue.end < 120 && SKIP.test(view.slice(cue.end, date.start))) return date.from;
    // "The ministry on Friday said", "On Friday, the ministry said"
    if (date.start >= cue.start && date.end <= cue.end) return date.from;
    if (
      date.end <= cue.start &&
      cue.start - date.end <= 12 &&
      /^[\s,]*(?:the|a|an|morning|evening|night|afternoon)?[\s,]*(?:the)?\s*$/.test(view.slice(date.end, cue.start)) &&
      cue.reach === 'before' &&
      /\b(?:on|late|early|)\s*$/i.test(view.slice(Math.max(voices.start, date.start - 6), date.start)) &&
      date.start - voices.start < 12
    )
      return date.from;
  }
  return null;
}
