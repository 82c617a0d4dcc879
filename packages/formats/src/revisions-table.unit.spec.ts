import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { damages, spoilLines } from './damage.fixtures.js';
import { encode, handIn, install, keptMapping, type Outcome } from './hand-in.fixtures.js';

/** The whole table lies beside the project where it is developed; everywhere else the extract of the demo stands in. */
const whole = new URL('../../../../shared/data/gaza-westbank-lebanon/revisions.csv', import.meta.url);
const extract = new URL('../../../infra/local/demo/gaza-westbank-lebanon-extract.csv', import.meta.url);
const name = existsSync(whole) ? 'whole table' : 'extract';
const text = readFileSync(existsSync(whole) ? whole : extract, 'utf8');
const lines = text.trimEnd().split('\n');
const mapping = keptMapping('gaza-westbank-lebanon');
const sum = ({ recorded, alreadyKnown, skipped, rejected }: Outcome): number => recorded + alreadyKnown + skipped + rejected.length;

describe(`the revisions of the casualty tables (${name})`, { timeout: 120_000 }, () => {
  const to = install();
  const first = handIn(to, encode(text), 'csv', mapping, 100_000);

  it('end every row as recorded, skipped or rejected, and reject only dates that lie ahead of their publication', () => {
    expect(first.items).toBe(lines.length - 1);
    expect(sum(first)).toBe(first.items);
    expect(first.refusedDefinitions).toEqual([]);
    expect(new Set(first.rejected.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
      new Set(name === 'extract' ? [] : ['period-after-publication']),
    );
  });

  it('are known when handed in again; ten lines more are ten records', () => {
    expect(handIn(to, encode(text), 'csv', mapping, 70_000)).toMatchObject({
      recorded: 0,
      items: first.items,
      alreadyKnown: first.recorded,
    });
    const added = Array.from(
      { length: 10 },
      (_, index) =>
        `2026-08-25T08:00:00+00:00,0123456789ab,gaza,2026-08-${String(10 + index)},med_killed_cum,added,,${1700 + index},mohtel`,
    );
    expect(handIn(to, encode([...lines, ...added, ''].join('\n')), 'csv', mapping)).toMatchObject({
      recorded: 10,
      alreadyKnown: first.recorded,
    });
  });

  it('lose a damaged line, and no other', () => {
    const candidates = lines.flatMap((line, index) => (/,gaza,[^,]*,[a-z_]*killed_cum,added,/.test(line) ? [index] : []));
    const step = Math.floor(candidates.length / damages.length);
    expect(step).toBeGreaterThanOrEqual(1);
    const chosen = damages.map((_, index) => candidates[index * step] ?? 0);
    const outcome = handIn(install(), spoilLines(text, chosen), 'csv', mapping, 100_000);
    const found = new Map(outcome.rejected.map(({ place, problems }) => [place.line, problems.map(({ code }) => code as string)]));
    damages.forEach(({ name: damage, code }, index) => {
      expect(found.get((chosen[index] ?? 0) + 1), damage).toContain(code);
    });
    expect(outcome.rejected.length).toBe(first.rejected.length + damages.length);
    expect(outcome.recorded).toBe(first.recorded - damages.length);
    expect(outcome.skipped).toBe(first.skipped);
  });

  it('show what was restated, put right again, attributed anew, and counted from another base', () => {
    const claims = first.events.flatMap(({ event }) => (event.type === 'ClaimRecorded' ? [event.data] : []));
    const at = (figure: string, end: string): string[] =>
      claims
        .filter((claim) => claim.figure === figure && claim.period.end === end)
        .map(({ value, period, origin }) => `${value.text} ${period.length ?? '-'} ${origin}`);
    const killed = 'gaza-2023/killed/palestinians/gaza-strip';
    const [ministry, office] = ['gaza-health-ministry-telegram', 'gaza-media-office-telegram'];
    expect(at(killed, '2023-11-24').map((claim) => claim.split(' ')[0])).toEqual(['15000', '14800']);
    expect(at(killed, '2023-11-28').slice(0, 2)).toEqual(['15000 - un-ocha', `15000 - ${office}`]);
    expect(at(`${killed}/flow`, '2025-10-29')).toEqual([`104 PT24H ${ministry}`, `112 PT24H ${ministry}`, `104 PT24H ${ministry}`]);
    expect(at(`${killed}/flow`, '2025-10-30')).toEqual([`0 - ${ministry}`, `8 - ${ministry}`]);
    expect(at(`${killed}/flow`, '2025-03-18')).toEqual([`404 PT6H ${ministry}`, `436 PT24H ${ministry}`]);
    const lebanon = 'lebanon-2023/killed/people/lebanon';
    expect(at(lebanon, '2026-03-05').map((claim) => claim.split(' ')[0])).toEqual(['123', '4170']);
    expect(to.directory.figure(lebanon)?.segments.map(({ number, baseDate, from }) => [number, baseDate, from])).toEqual([
      [1, '2026-03-02', undefined],
      [2, '2023-10-08', '2026-08-05T21:00:00.000Z'],
    ]);
  });
});
