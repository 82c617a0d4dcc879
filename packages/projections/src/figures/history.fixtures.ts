import type { ClaimFacts, DomainEvent, NewEvent, Value } from '@factline/domain';
import { fixedId, seededRandom } from '@factline/testing';

/** What a random history is made of. Every kind of event may occur; claims come in any order of publication. */
export interface HistoryWish {
  readonly seed: number;
  readonly events: number;
  readonly topics?: number;
  /** Leaves out what looks at figures as a whole. */
  readonly onlyClaims?: boolean;
}

const sources = ['ministry', 'officials', 'un', 'press', 'army', 'blog'];
const dataSets = ['daily', 'monitor'];
const days = 8;

/** A history of figures with late, restated, corrected, retracted, disputed, moved and merged claims, as events ready for the log. */
export const randomHistory = ({ seed, events: wanted, topics = 2, onlyClaims = false }: HistoryWish): NewEvent[] => {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const chance = (p: number) => random() < p;
  const events: NewEvent[] = [];
  let made = 0;
  const id = (name: string) => fixedId(`${seed} ${name}`);
  const push = (stream: string, topic: string | undefined, event: unknown, eventId = id(`event ${made++}`)) =>
    events.push({ id: eventId, stream, ...(topic === undefined ? {} : { topic }), event: event as DomainEvent });

  const speaksFor: Record<string, string> = { officials: 'ministry' };
  for (const key of sources)
    push(`source:${key}`, undefined, {
      type: 'SourceRegistered',
      data: { source: key, name: key, kind: 'official', aliases: [], ...(speaksFor[key] && { speaksFor: speaksFor[key] }) },
    });
  const figures: { key: string; topic: string; kind: string; merged: boolean; segments: number }[] = [];
  for (let t = 0; t < topics; t++) {
    const topic = `topic-${t}`;
    push(`topic:${topic}`, topic, { type: 'TopicOpened', data: { topic, title: topic, timeZone: 'UTC' } });
    for (const kind of ['cumulative', 'cumulative', 'flow', 'stock']) {
      const key = `${topic}/measure-${figures.length}/people/there`;
      figures.push({ key, topic, kind, merged: false, segments: 1 });
      push(`figure:${key}`, topic, {
        type: 'FigureDefined',
        data: {
          figure: key,
          topic,
          measure: `measure-${figures.length - 1}`,
          population: 'people',
          place: 'there',
          unit: 'people',
          kind,
          title: key,
          policy: { name: 'latest' },
        },
      });
    }
  }
  const claims: { facts: ClaimFacts; figure: (typeof figures)[number]; disputes: string[] }[] = [];
  const retractions = new Set<string>();
  const mergedSources = new Set<string>();

  const at = (day: number, hour: number) => new Date(Date.UTC(2021, 4, day, hour, below(3) * 20)).toISOString();
  const value = (): Value => {
    const n = String(100 + below(12) * 10);
    const shape = below(12);
    const rest = { minExclusive: false, maxExclusive: false, unit: 'people' };
    if (shape === 0) return { qualifier: 'unknown', min: null, max: null, text: 'unclear', ...rest } as Value;
    if (shape < 3) return { qualifier: 'at-least', min: n, max: null, text: `at least ${n}`, ...rest } as Value;
    if (shape === 3) return { qualifier: 'about', min: n, max: n, text: `about ${n}`, ...rest } as Value;
    return { qualifier: 'exact', min: n, max: n, text: n, ...rest } as Value;
  };
  const facts = (figure: (typeof figures)[number], origin = pick(sources)): ClaimFacts => {
    const day = 1 + below(days);
    const end = `2021-05-0${day}`;
    const published = at(day + (chance(0.7) ? 0 : below(4)), 8 + below(12));
    const endsAt = new Date(Date.UTC(2021, 4, day + 1)).toISOString();
    const dataSet = chance(0.3) ? pick(dataSets) : undefined;
    const start = figure.kind === 'flow' && chance(0.5) ? `2021-05-0${Math.max(1, day - 1)}` : undefined;
    return {
      claim: id(`claim ${made++}`),
      figure: figure.key,
      value: value(),
      period: {
        end,
        precision: 'day',
        endsAt,
        ...(start && { start, startsAt: `${start}T00:00:00.000Z` }),
        ...(figure.kind === 'flow' && !start && { length: 'P1D' }),
      },
      held: [endsAt, published].sort()[0],
      origin,
      basis: chance(0.9) ? 'named' : 'own-voice',
      locator: { place: below(4) },
      publishedAt: { at: published, precision: chance(0.8) ? 'minute' : 'day', basis: 'stated', written: published },
      modality: chance(0.92) ? 'asserted' : pick(['planned', 'projected', 'denied']),
      ...(dataSet ? { dataSet } : { document: fixedId(`document ${below(5)}`) }),
    } as unknown as ClaimFacts;
  };
  const cellOf = (claim: ClaimFacts) => ({
    figure: claim.figure,
    point: claim.period.start !== undefined ? `${claim.period.start}/${claim.period.end}` : claim.period.end,
    voice: claim.dataSet === undefined ? `source:${claim.origin}` : `dataset:${claim.dataSet}`,
  });
  const alive = () => claims.filter(({ figure }) => !figure.merged);
  const publishedAt = () => {
    const written = at(1 + below(days + 3), 6 + below(16));
    return { at: written, precision: 'minute', basis: 'stated', written };
  };

  const record = () => {
    const figure = pick(figures.filter(({ merged }) => !merged));
    const claim = facts(figure);
    claims.push({ facts: claim, figure, disputes: [] });
    push(
      `claim:${claim.claim}`,
      figure.topic,
      { type: 'ClaimRecorded', data: { ...claim, ...(chance(0.05) && { statedBy: 'publisher' }) } },
      claim.claim,
    );
  };
  const acts: readonly [number, () => void][] = [
    [60, record],
    [
      6,
      () => {
        const old = pick(alive());
        const by = pick(['source', 'publisher', 'recorder']);
        const made2 = chance(0.6) ? { ...facts(old.figure, old.facts.origin), period: old.facts.period } : facts(old.figure);
        const held = [made2.period.endsAt, made2.publishedAt.at].sort()[0];
        const claim = { ...made2, held, ...(old.facts.dataSet ? { dataSet: old.facts.dataSet } : {}) } as ClaimFacts;
        claims.push({ facts: claim, figure: old.figure, disputes: [] });
        push(
          `claim:${claim.claim}`,
          old.figure.topic,
          { type: 'ClaimCorrected', data: { ...claim, corrects: old.facts.claim, by, reason: 'wrong' } },
          claim.claim,
        );
      },
    ],
    [
      8,
      () => {
        const old = pick(alive());
        const by = pick(['source', 'publisher', 'recorder']);
        const retraction = id(`retraction ${made++}`);
        retractions.add(retraction);
        push(
          `claim:${old.facts.claim}`,
          old.figure.topic,
          {
            type: 'ClaimRetracted',
            data: {
              retraction,
              cell: cellOf(old.facts),
              period: old.facts.period,
              ...(by === 'recorder' || chance(0.5) ? { claim: old.facts.claim } : {}),
              by,
              reason: 'taken back',
              publishedAt: publishedAt(),
            },
          },
          retraction,
        );
      },
    ],
    [
      4,
      () => {
        const old = pick(alive());
        const dispute = id(`dispute ${made++}`);
        old.disputes.push(dispute);
        push(`claim:${old.facts.claim}`, old.figure.topic, {
          type: 'ClaimDisputed',
          data: {
            dispute,
            claim: old.facts.claim,
            cell: cellOf(old.facts),
            by: pick(sources),
            reason: 'doubt',
            publishedAt: publishedAt(),
          },
        });
      },
    ],
    [
      3,
      () => {
        const old = claims.find(({ disputes, figure }) => disputes.length > 0 && !figure.merged);
        if (old === undefined) return;
        push(`claim:${old.facts.claim}`, old.figure.topic, {
          type: 'ClaimDisputeWithdrawn',
          data: {
            dispute: old.disputes.pop(),
            claim: old.facts.claim,
            cell: cellOf(old.facts),
            by: 'press',
            reason: 'settled',
            publishedAt: publishedAt(),
          },
        });
      },
    ],
    ...(onlyClaims ? [] : wholeActs()),
  ];
  function wholeActs(): readonly [number, () => void][] {
    return [
      [
        2,
        () => {
          const figure = pick(figures.filter(({ merged }) => !merged));
          const policy = pick([
            { name: 'latest' },
            { name: 'highest' },
            { name: 'lowest', window: 'P30D' },
            { name: 'median' },
            { name: 'corroborated', n: 2 },
            { name: 'latest-of', source: pick(sources) },
            { name: 'preferred' },
            { name: 'envelope' },
            { name: 'none' },
          ]);
          push(`figure:${figure.key}`, figure.topic, { type: 'FigurePolicyChanged', data: { figure: figure.key, policy } });
        },
      ],
      [
        2,
        () => {
          const figure = pick(figures.filter(({ merged }) => !merged));
          const isBreak = chance(0.5);
          if (isBreak) figure.segments++;
          push(`figure:${figure.key}`, figure.topic, {
            type: 'FigureRedefined',
            data: { figure: figure.key, break: isBreak, title: `title ${made}`, ...(isBreak && { from: at(2 + below(days), 0) }) },
          });
        },
      ],
      [
        2,
        () => {
          const claim = pick(alive());
          push(`figure:${claim.figure.key}`, claim.figure.topic, {
            type: 'ClaimPreferred',
            data: { figure: claim.figure.key, claim: claim.facts.claim, reason: 'better' },
          });
        },
      ],
      [
        1,
        () => {
          const [into, from] = [pick(figures), pick(figures)];
          if (into.merged || from.merged || into === from || into.topic !== from.topic || into.kind !== from.kind) return;
          from.merged = true;
          push(`figure:${from.key}`, from.topic, { type: 'FigureMerged', data: { figure: from.key, into: into.key, reason: 'the same' } });
        },
      ],
      [
        2,
        () => {
          const claim = pick(alive());
          const to = pick(figures.filter(({ merged, kind }) => !merged && kind === claim.figure.kind));
          if (to === undefined || to === claim.figure) {
            if (claim.figure.segments < 2) return;
            push(`claim:${claim.facts.claim}`, claim.figure.topic, {
              type: 'ClaimMoved',
              data: {
                claim: claim.facts.claim,
                from: cellOf(claim.facts),
                to: { figure: claim.figure.key, segment: claim.figure.segments },
                reason: 'wrong segment',
              },
            });
            return;
          }
          push(`claim:${claim.facts.claim}`, to.topic, {
            type: 'ClaimMoved',
            data: { claim: claim.facts.claim, from: cellOf(claim.facts), to: { figure: to.key }, reason: 'wrong figure' },
          });
          claims.splice(claims.indexOf(claim), 1);
        },
      ],
      [
        1,
        () => {
          const [source, into] = [pick(sources), pick(sources)];
          if (source === into || mergedSources.has(source) || mergedSources.has(into)) return;
          mergedSources.add(source);
          push(`source:${source}`, undefined, { type: 'SourceMerged', data: { source, into, reason: 'the same' } });
        },
      ],
      [
        1,
        () => {
          const source = pick(sources.filter((key) => !mergedSources.has(key) && key !== 'un'));
          push(`source:${source}`, undefined, {
            type: 'SourceRenamed',
            data: { source, name: source, kind: 'official', aliases: [], ...(chance(0.5) && { speaksFor: 'un' }) },
          });
        },
      ],
    ];
  }
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let i = 0; i < 5; i++) record();
  while (events.length < wanted) {
    let at2 = random() * total;
    const act = acts.find(([weight]) => (at2 -= weight) < 0);
    if (act !== undefined && (act[1] === record || alive().length > 0)) act[1]();
  }
  return events;
};
