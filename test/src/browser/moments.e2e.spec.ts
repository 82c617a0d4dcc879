import { seededRandom, shuffled } from '@factline/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch, visit } from './chromium.js';
import { eventually } from './eventually.fixtures.js';
import { type RunningSite, startSite } from './site.js';

const executable = findChromium();
const figure = 'gaza-2023/killed/palestinians/gaza-strip';
const topic = 'gaza-2023';
const seed = 20_261_122;

interface Reading {
  readonly value: { readonly text: string } | null;
  readonly status: string;
}
const digits = (text: string | null | undefined): string => (text ?? '').replaceAll(/\D/g, '');
const statusLabel = (status: string): string =>
  ({ AGREED: 'Agreed', CONTESTED: 'Contested', SINGLE_SOURCE: 'Single source' })[status] ?? status;

describe.runIf(executable !== undefined)('a page about the past', () => {
  let site: RunningSite;
  let browser: Browser;
  let positions: readonly string[];
  const readAt = async (position: string): Promise<Reading> =>
    (
      await site.ask<{ figure: { current: Reading } }>(
        'query ($key: ID!, $at: At) { figure(key: $key) { current(at: $at) { status value { text } } } }',
        { key: figure, at: { position } },
      )
    ).figure.current;
  beforeAll(async () => {
    site = await startSite();
    browser = await launch(executable!);
    const read = await site.ask<{ figure: { revisions: { nodes: { position: string }[] } } }>(
      'query ($key: ID!) { figure(key: $key) { revisions(headline: false, first: 100) { nodes { position } } } }',
      { key: figure },
    );
    positions = shuffled([...new Set(read.figure.revisions.nodes.map(({ position }) => position))], seededRandom(seed)).slice(0, 10);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const headline = (page: Page) => page.getByTestId('headline');

  it('says at ten moments what GraphQL says', async () => {
    expect(positions).toHaveLength(10);
    const { page, close } = await visit(browser, `${site.url}/figure/${figure}`);
    for (const position of positions) {
      const { value, status } = await readAt(position);
      await page.goto(`${site.url}/figure/${figure}?at=${position}`);
      await page.getByText('You are looking at the past.').waitFor();
      expect(digits(await headline(page).textContent()), `seed ${seed}, position ${position}`).toBe(digits(value?.text));
      expect(await page.locator('.headline .badge').textContent()).toBe(statusLabel(status));
    }
    await close();
  });

  it('says at ten moments of publication what GraphQL says, whatever our log knew by then', async () => {
    const { figure: read } = await site.ask<{ figure: { vintages: { nodes: { publishedAt: string; current: Reading }[] } } }>(
      'query ($key: ID!) { figure(key: $key) { vintages(first: 100) { nodes { publishedAt current { status value { text } } } } } }',
      { key: figure },
    );
    const vintages = shuffled(read.vintages.nodes, seededRandom(seed)).slice(0, 10);
    const { page, close } = await visit(browser, `${site.url}/figure/${figure}`);
    for (const { publishedAt, current } of vintages) {
      await page.goto(`${site.url}/figure/${figure}?published=${publishedAt}`);
      await page.getByText('what had been published by').waitFor();
      expect(digits(await headline(page).textContent()), `seed ${seed}, published by ${publishedAt}`).toBe(digits(current.value?.text));
      expect(await page.locator('.headline .badge').textContent()).toBe(statusLabel(current.status));
    }
    await close();
  });

  it('draws the number of each date as the series has it, under another rule too', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/${figure}?published=2024-03-01T00:00:00Z&policy=highest(P30D)`);
    await page.locator('.chart-answer').waitFor({ state: 'attached' });
    const { figure: read } = await site.ask<{ figure: { series: { current: { value: { text: string } | null } }[] } }>(
      `query ($key: ID!) { figure(key: $key) {
        series(last: 1000, at: { publishedBy: "2024-03-01T00:00:00Z" }, policy: { name: HIGHEST, window: "P30D" }) { current { value { text } } } } }`,
      { key: figure },
    );
    await page.getByText('The same as a table').click();
    const shown = page.locator('.panel-foot tbody tr', { hasText: 'The number here' });
    const expected = read.series.flatMap(({ current }) => (current.value === null ? [] : [digits(current.value.text)]));
    expect(expected.length).toBeGreaterThan(20);
    expect((await shown.locator('td:last-child').allTextContents()).map(digits)).toEqual(expected.toReversed());
    await close();
  });

  it('is reached by the slider with the keyboard, and left again', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/${figure}`);
    const slider = page.getByRole('slider', { name: 'As we knew it' });
    await slider.focus();
    for (let step = 0; step < 7; step += 1) await slider.press('ArrowLeft');
    await page.getByText('You are looking at the past.').waitFor();
    await eventually(() => new URL(page.url()).searchParams.get('at')).toMatch(/^\d+$/);
    const position = new URL(page.url()).searchParams.get('at')!;
    const { value } = await readAt(position);
    await eventually(async () => digits(await headline(page).textContent())).toBe(digits(value?.text));
    await page.getByRole('button', { name: 'Back to now' }).press('Enter');
    await eventually(() => new URL(page.url()).searchParams.get('at')).toBeNull();
    await page.getByText('You are looking at the past.').waitFor({ state: 'detached' });
    await close();
  });

  it('says what another rule would, and goes back to its own', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/gaza-2021/killed/palestinians/gaza-strip`);
    const asked = async (policy: object | null): Promise<string> => {
      const { figure: read } = await site.ask<{ figure: { current: Reading } }>(
        'query ($policy: PolicyInput) { figure(key: "gaza-2021/killed/palestinians/gaza-strip") { current(policy: $policy) { status value { text } } } }',
        { policy },
      );
      return digits(read.current.value?.text);
    };
    expect(await asked({ name: 'LOWEST' })).not.toBe(await asked(null));
    await page.getByLabel('Ask another').selectOption('lowest');
    await page.getByText('You are asking another rule.').waitFor();
    await eventually(async () => digits(await headline(page).textContent())).toBe(await asked({ name: 'LOWEST' }));
    expect(await page.getByRole('button', { name: /^Correct \(/ }).count()).toBe(0);
    await page.goBack();
    await eventually(async () => digits(await headline(page).textContent())).toBe(await asked(null));
    await page.getByLabel('Ask another').selectOption('another');
    const dialog = page.getByRole('dialog', { name: 'Ask another rule' });
    await dialog.locator('select[name=policy]').selectOption('LATEST_OF');
    await dialog.locator('select[name=source]').selectOption('gaza-health-officials');
    await dialog.getByRole('button', { name: 'Ask' }).click();
    await eventually(() => new URL(page.url()).searchParams.get('policy')).toBe('latest-of(gaza-health-officials)');
    await eventually(async () => digits(await headline(page).textContent())).toBe(
      await asked({ name: 'LATEST_OF', source: 'gaza-health-officials' }),
    );
    await close();
  });

  it('compares two moments as GraphQL does, at ten pairs', async () => {
    const { page, close } = await visit(browser, `${site.url}/`);
    for (const [index, one] of positions.entries()) {
      const other = positions[(index + 1) % positions.length]!;
      const [from, to] = BigInt(one) < BigInt(other) ? [one, other] : [other, one];
      const [before, after] = [await readAt(from), await readAt(to)];
      await page.goto(`${site.url}/compare/${topic}?from=${from}&to=${to}`);
      await page.getByText(/(is|are) the same\./).waitFor();
      const line = page.locator(`.compare tr[data-figure="${figure}"]`);
      if (before.value?.text === after.value?.text && (await line.count()) === 0) continue;
      const sides = await line.locator('.compare-value').allTextContents();
      expect(sides.map(digits), `seed ${seed}, ${from} to ${to}`).toEqual([digits(before.value?.text), digits(after.value?.text)]);
    }
    await close();
  });

  it('lists date by date what was restated between two moments, as GraphQL compares them', async () => {
    const [from, to] = ['2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'];
    const { compare } = await site.ask<{
      compare: { figure: { key: string }; point: { end: string }; from: object | null; to: { text: string } | null }[];
    }>(
      'query ($topic: ID!, $from: At!, $to: At!) { compare(topic: $topic, from: $from, to: $to) { figure { key } point { end } from { text } to { text } } }',
      { topic, from: { publishedBy: from }, to: { publishedBy: to } },
    );
    expect(compare.length).toBeGreaterThan(20);
    const { page, close } = await visit(browser, `${site.url}/compare/${topic}?clock=published&from=${from}&to=${to}`);
    await page.locator('.compare-dates').waitFor();
    const rows = await page.locator('.compare-dates tbody tr').all();
    const shown = await Promise.all(
      rows.map(
        async (row) =>
          `${await row.getAttribute('data-figure')} ${await row.getAttribute('data-date')} ${digits(await row.locator('td').nth(2).textContent())}`,
      ),
    );
    expect(shown.toSorted()).toEqual(compare.map((one) => `${one.figure.key} ${one.point.end} ${digits(one.to?.text)}`).toSorted());
    await close();
  });
});
