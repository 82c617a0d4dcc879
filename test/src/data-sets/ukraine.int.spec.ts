import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Any, type DataSite, mappingOf, sharedTable, startDataSite } from './data-set.fixtures.js';

const revised = sharedTable('ua-losses/revised_cells.csv');
const corrections = sharedTable('ua-losses/russia_losses_equipment_correction.json');
const personnel = sharedTable('ua-losses/russia_losses_personnel.json');
const isThere = revised !== undefined && corrections !== undefined && personnel !== undefined;
const lost = 'ukraine-2022/personnel-lost/russian-military/ukraine';
const carriers = 'ukraine-2022/equipment-lost/russian-armoured-vehicles/ukraine';

describe.runIf(isThere)('the losses of Russia as Ukraine counts them, as a reader asks for them', async () => {
  const database = await testDatabase();
  let site: DataSite;
  beforeAll(async () => {
    site = await startDataSite(database);
    const handIn = async (file: string | undefined, mapping: string, ...more: string[]) => {
      const report = await site.ingest(file as string, '--mapping', mappingOf(mapping), ...more);
      expect(report).toMatchObject({ state: 'DONE', rejected: 0 });
    };
    await handIn(revised, 'ua-losses-revisions');
    await handIn(corrections, 'ua-losses-corrections');
    // The file holds every day as it read when it was taken.
    await handIn(personnel, 'ua-losses-personnel', '--published', '2026-08-08T20:00:00Z');
    await site.projected();
  }, 120_000);
  afterAll(() => site?.stop());

  const figure = async (key: string, fields: string): Promise<Any> => (await site.ask(`{ figure(key: "${key}") { ${fields} } }`)).figure;

  it('“about” and “more” are kept, and conflict with nothing', async () => {
    const counts: Record<string, number> = {};
    const statuses = new Set<string>();
    const years = ['2022-02-24", to: "2023-12-31', '2024-01-01", to: "2026-08-08'];
    for (const range of years) {
      const { series } = await figure(
        lost,
        `series(from: "${range}", last: 1000) { period { end } increment current { status value { qualifier min max minExclusive } flags { code } } }`,
      );
      for (const { period, current, increment } of series) {
        counts[current.value.qualifier] = (counts[current.value.qualifier] ?? 0) + 1;
        statuses.add(current.status);
        expect(current.flags, period.end).toEqual([]);
        expect(Number(increment ?? 0), period.end).toBeGreaterThanOrEqual(0);
        if (period.end === '2022-03-07')
          expect(current.value).toEqual({ qualifier: 'MORE_THAN', min: '11000', max: null, minExclusive: true });
      }
    }
    expect(counts).toEqual({ ABOUT: 1_620, MORE_THAN: 6 });
    expect([...statuses]).toEqual(['SINGLE_SOURCE']);
    // What was restated on the way is no more exact than what is said now.
    const { revisions } = await figure(lost, 'revisions(on: "2024-01-02") { nodes { to { qualifier text } } }');
    expect(revisions.nodes.map((one: Any) => one.to.qualifier)).toEqual(['ABOUT', 'ABOUT', 'ABOUT']);
    const { checks } = await figure(lost, 'checks { nodes { explanation } pageInfo { hasNextPage } }');
    expect(checks).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('165 armoured vehicles was a slip of the publisher, put right the same day', async () => {
    const { revisions, series } = await figure(
      carriers,
      `revisions(on: "2022-03-11") { nodes { from { text } to { text } direction reason changedBy claim { note publishedAt { at } } } }
       series(from: "2022-03-11", to: "2022-03-11", at: { publishedBy: "2022-03-11T10:00:00+02:00" }) { current { value { text } } }`,
    );
    expect(revisions.nodes).toMatchObject([
      { from: null, to: { text: '165' }, direction: 'FIRST' },
      {
        from: { text: '165' },
        to: { text: '1165' },
        direction: 'UP',
        reason: 'RESTATED',
        changedBy: 'PUBLISHER',
        claim: { note: expect.stringMatching(/^typing error: 165 was typed for 1165/), publishedAt: { at: '2022-03-11T10:45:35.000Z' } },
      },
    ]);
    expect(series).toEqual([{ current: { value: { text: '165' } } }]);
  });

  it('announced corrections stand beside the series, alter no value and make no revision', async () => {
    const { annotations, revisions } = await figure(
      carriers,
      `annotations { on adjustment by text } revisions(headline: false, first: 100) { nodes { event { type } } }`,
    );
    expect(annotations).toContainEqual({ on: '2022-10-13', adjustment: '-25', by: 'SOURCE', text: expect.any(String) });
    expect(annotations.every(({ adjustment }: Any) => adjustment !== null && adjustment !== '0')).toBe(true);
    expect(new Set(revisions.nodes.map((one: Any) => one.event.type))).not.toContain('FigureAnnotated');
  });

  it('one of them explains a step down that would else be flagged', async () => {
    // The counts of those two days are not in the table; these are made up. What is real is the correction between them.
    const day = (on: string, value: number, publishedAt: string) => ({
      figure: carriers,
      value: { text: String(value) },
      asOf: on,
      origin: 'ukraine-general-staff',
      publishedAt,
      dataSet: 'ua-losses',
    });
    const { submitClaims } = await site.ask(
      `mutation ($input: SubmitClaimsInput!) { submitClaims(input: $input) { __typename ... on MutationProblem { problems { message } } } }`,
      {
        input: {
          claims: [
            day('2022-10-12', 5_200, '2022-10-12T08:00:00Z'),
            day('2022-10-13', 5_180, '2022-10-13T08:00:00Z'),
            day('2022-10-14', 5_170, '2022-10-14T08:00:00Z'),
          ],
        },
      },
    );
    expect(submitClaims).toEqual({ __typename: 'SubmitClaimsSuccess' });
    await site.projected();
    const { series } = await figure(
      carriers,
      'series(from: "2022-10-12", to: "2022-10-14") { period { end } increment current { flags { code } } }',
    );
    expect(series).toEqual([
      { period: { end: '2022-10-12' }, increment: expect.any(String), current: { flags: [] } },
      { period: { end: '2022-10-13' }, increment: '-20', current: { flags: [] } },
      { period: { end: '2022-10-14' }, increment: '-10', current: { flags: [{ code: 'CUMULATIVE_DECREASE' }] } },
    ]);
  });
});
