import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { visit } from './chromium.js';
import type { RunningSite } from './site.js';

export interface Sizes {
  /** Of one figure. */
  readonly revisions: number;
  /** Of one board. */
  readonly figures: number;
}
export interface Input {
  /** What was done, and to what: `keydown on As we knew it`. */
  readonly what: string;
  readonly ms: number;
}
export interface Measured {
  /** From the start of the navigation until the number, or the first row, can be read. Milliseconds. */
  readonly firstContentMs: number;
  /** From the start of the navigation until everything of the page stands, its chart too. Milliseconds. */
  readonly wholeMs: number;
  /** How long each input took until the page had answered it, as the browser tells (Event Timing), quickest first. */
  readonly inputs: readonly Input[];
  /** Questions the page asked in all. */
  readonly requests: number;
}

const topic = 'large';
export const longFigure = `${topic}/sheltered/people/anywhere/stock`;
/** Two readings that no drawing of the whole may lose. */
export const peak = 990_000;
export const trough = 1;

/** A claims file: one figure with very many readings, and a board of very many figures. */
const claimsFile = ({ revisions, figures }: Sizes): string => {
  const figure = (population: string, key: string) => ({
    type: 'figure',
    key,
    topic,
    title: `People in shelters, ${population}`,
    measure: 'sheltered',
    population,
    place: 'anywhere',
    unit: 'people',
    kind: 'stock',
  });
  const claim = (key: string, value: number, hour: number) => {
    const at = new Date(Date.UTC(2010, 0, 1) + hour * 3_600_000).toISOString();
    return { type: 'claim', figure: key, value: String(value), asOf: at, publishedAt: at, origin: 'meter', dataSet: 'readings' };
  };
  const keyOf = (n: number): string => `${topic}/sheltered/group-${String(n).padStart(4, '0')}/anywhere/stock`;
  const others = Array.from({ length: figures - 1 }, (_, n) => keyOf(n));
  const lines = [
    { type: 'topic', key: topic, title: 'A large topic', timeZone: 'UTC' },
    { type: 'source', key: 'meter', name: 'Meter', kind: 'official' },
    { type: 'data-set', key: 'readings', title: 'Readings', publisher: 'meter' },
    figure('people', longFigure),
    ...others.map((key, n) => figure(`group-${String(n).padStart(4, '0')}`, key)),
    ...others.flatMap((key, n) => [claim(key, 100 + n, 1), claim(key, 110 + n, 2), claim(key, 105 + n, 3)]),
    ...Array.from({ length: revisions }, (_, hour) =>
      claim(
        longFigure,
        hour === Math.floor(revisions * 0.61) ? peak : hour === Math.floor(revisions * 0.7) ? trough : 5_000 + ((hour * 37) % 997),
        hour,
      ),
    ),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
};

/** Records it through the front door and waits until it can be read; resolves with the last position. */
export const seedLarge = async (site: RunningSite, sizes: Sizes): Promise<string> => {
  const response = await fetch(`${site.url}/submissions?name=large.ndjson`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: claimsFile(sizes),
  });
  const { id } = (await response.json()) as { id: string };
  for (;;) {
    const { submission } = await site.ask<{ submission: { state: string; rejected: number; position: string } }>(
      'query ($id: ID!) { submission(id: $id) { state rejected position } }',
      { id },
    );
    if (submission.state === 'DONE') {
      if (submission.rejected > 0) throw new Error(`${submission.rejected} lines were refused`);
      await readable(site, submission.position);
      return submission.position;
    }
    if (submission.state === 'FAILED') throw new Error('the submission failed');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Until the read tables have it; each question waits for two seconds by itself. */
const readable = async (site: RunningSite, position: string): Promise<void> => {
  for (let attempt = 0; attempt < 60; attempt += 1)
    if (
      await site.ask('{ status { head } }', {}, position).then(
        () => true,
        () => false,
      )
    )
      return;
  throw new Error(`the read tables did not reach ${position}`);
};

/** In the page, before anything of it runs: when `selector` first shows, and how long each input takes. */
const watch = (selector: string): string => `
  window.inputs = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, target } of list.getEntries()) {
      if (!(interactionId > 0) || duration <= (window.inputs.get(interactionId)?.ms ?? -1)) continue;
      const named = target?.ariaLabel ?? target?.labels?.[0]?.textContent ?? target?.textContent ?? '';
      window.inputs.set(interactionId, { what: name + ' on ' + named.trim().slice(0, 60), ms: duration });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.firstContentMs = performance.now())));
  }).observe(document, { childList: true, subtree: true });`;

const measure = async (browser: Browser, address: string, selector: string, use: (page: Page) => Promise<Used>): Promise<Measured> => {
  const { page, close } = await visit(browser, 'about:blank');
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST') requests += 1;
  });
  await page.addInitScript(watch(selector));
  await page.goto(address);
  await page.locator(selector).first().waitFor();
  // Not `waitForFunction`: the pages' policy lets nothing be evaluated inside them.
  let firstContentMs: number | undefined;
  while (firstContentMs === undefined) firstContentMs = await page.evaluate<number | undefined>('window.firstContentMs');
  const { count, wholeMs } = await use(page);
  const slow = await page.evaluate<Input[]>('[...window.inputs.values()]');
  await close();
  // What took less than a frame is not told; it is none.
  const quick = Array.from({ length: Math.max(0, count - slow.length) }, () => ({ what: 'less than a frame', ms: 0 }));
  return { firstContentMs, wholeMs, inputs: [...slow, ...quick].sort((a, b) => a.ms - b.ms), requests };
};

/** What a look did: how many inputs, and when everything stood before the first of them. */
interface Used {
  readonly count: number;
  readonly wholeMs: number;
}
const sinceNavigation = (page: Page): Promise<number> => page.evaluate<number>('performance.now()');

/** The page of the long figure: first look, then along its chart, its slider and its clocks. */
export const measureFigure = (browser: Browser, site: RunningSite): Promise<Measured> =>
  measure(browser, `${site.url}/figure/${longFigure}`, '[data-testid=headline]', async (page) => {
    await page.locator('.chart-answer').waitFor({ state: 'attached' });
    const wholeMs = await sinceNavigation(page);
    const chart = page.getByRole('slider', { name: /Move along the dates/ });
    await chart.focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press(press % 2 === 0 ? 'PageDown' : 'ArrowLeft');
    const slider = page.getByRole('slider', { name: 'As we knew it', exact: true });
    await slider.focus();
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
    await page.getByText('You are looking at the past.').waitFor();
    await page.getByText('As recorded', { exact: true }).click();
    await page.locator('.chart-line').first().waitFor();
    return { count: 29, wholeMs };
  });

/** The large board: first look, then a search letter by letter, a sorting, and everything again. */
export const measureBoard = (browser: Browser, site: RunningSite): Promise<Measured> =>
  measure(browser, `${site.url}/topic/${topic}`, '[data-figure]', async (page) => {
    await page.waitForLoadState('networkidle');
    const wholeMs = await sinceNavigation(page);
    await page.getByLabel('Find').focus();
    await page.keyboard.type('0123', { delay: 60 });
    await page.locator(`[data-figure="${topic}/sheltered/group-0123/anywhere/stock"]`).waitFor();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Backspace', { delay: 30 });
    await page.getByLabel('Order').selectOption('largest');
    return { count: 8, wholeMs };
  });

/** What the chart of the long figure is drawn from, as its download has it. */
export const drawnNumbers = async (browser: Browser, site: RunningSite): Promise<readonly number[]> => {
  const { page, close } = await visit(browser, `${site.url}/figure/${longFigure}`);
  await page.locator('.chart-answer').waitFor({ state: 'attached' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON', exact: true }).click()]);
  const { series } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { series: { steps: { y: number }[] }[] };
  await close();
  return series.flatMap(({ steps }) => steps.map(({ y }) => y));
};

/** The one that a share of all stays below. `sorted` not empty. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
