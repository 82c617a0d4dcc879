import { seededRandom } from '@factline/testing';

/**
 * A claims file with everything that makes order and state matter: definitions anywhere, claims twice, corrections, retractions and
 * disputes of claims far before them, policies, blank and damaged lines. The same seed gives the same bytes.
 */
export function claimsFile(seed: number, lines: number): Buffer {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const figures = Array.from({ length: 40 }, (_, n) => `stress/killed/people/place-${n}`);
  const sources = Array.from({ length: 12 }, (_, n) => `source-${n}`);
  const claims: Claim[] = [];
  const written: string[] = [];
  const definitions = [
    { type: 'topic', key: 'stress', title: 'Stress' },
    ...sources.map((key) => ({ type: 'source', key, name: `Source ${key}`, kind: 'media' })),
    ...figures.map((key, n) => figure(key, n)),
  ];

  const newClaim = (n: number): Claim => {
    const day = new Date(Date.UTC(2024, 0, 1 + pick(300))).toISOString().slice(0, 10);
    const claim: Claim = {
      type: 'claim',
      figure: figures[pick(figures.length)]!,
      value: pick(4) === 0 ? `at least ${n}` : n,
      asOf: day,
      origin: sources[pick(sources.length)]!,
      publishedAt: `${day}T${String(pick(24)).padStart(2, '0')}:00:00Z`,
    };
    claims.push(claim);
    return claim;
  };
  // Enough of a claim to name it, without its publication: it may be ambiguous by then, which has an outcome of its own.
  const named = ({ figure: of, origin, asOf, value }: Claim) => ({ figure: of, origin, asOf, value });
  const line = (n: number): object | string => {
    const old = claims.length > 0 ? claims[pick(claims.length)] : undefined;
    const kind = old ? pick(100) : 50;
    if (kind < 4)
      return { type: 'correction', claim: named(old!), value: n, by: 'source', reason: 'recount', publishedAt: `${old!.asOf}T23:30:00Z` };
    if (kind < 6) return { type: 'correction', claim: named(old!), value: n, by: 'recorder', reason: 'mistyped' };
    if (kind < 8)
      return { type: 'retraction', claim: named(old!), by: 'source', reason: 'withdrawn', publishedAt: `${old!.asOf}T23:40:00Z` };
    if (kind < 10)
      return {
        type: 'dispute',
        claim: named(old!),
        by: sources[pick(sources.length)],
        reason: 'unsure',
        publishedAt: `${old!.asOf}T23:50:00Z`,
      };
    if (kind < 14) return old!;
    if (kind < 15) return { type: 'policy', figure: figures[pick(figures.length)], policy: { name: pick(2) === 0 ? 'highest' : 'latest' } };
    if (kind < 16) return { type: 'annotation', figure: figures[pick(figures.length)], on: '2024-06-01', text: `note ${n}` };
    if (kind < 18) return `{"type":"claim","figure":"stress/killed`;
    if (kind < 20) return { ...newClaim(n), figure: 'stress/killed/people/nowhere' };
    if (kind < 21) return '';
    return newClaim(n);
  };
  for (let n = 0; n < lines; n += 1) {
    const next = line(n);
    written.push(typeof next === 'string' ? next : JSON.stringify(next));
  }
  for (const definition of definitions) written.splice(pick(written.length), 0, JSON.stringify(definition));
  return Buffer.from(`${written.join('\n')}\n`);
}

interface Claim {
  readonly type: 'claim';
  readonly figure: string;
  readonly value: string | number;
  readonly asOf: string;
  readonly origin: string;
  readonly publishedAt: string;
}

const figure = (key: string, n: number) => ({
  type: 'figure',
  key,
  topic: 'stress',
  title: `Killed at place ${n}`,
  measure: 'killed',
  population: 'people',
  place: `place-${n}`,
  unit: 'people',
  kind: 'cumulative',
});
