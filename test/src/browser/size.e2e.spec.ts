import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from './chromium.js';
import { type RunningSite, startSite } from './site.js';
import { drawnNumbers, type Measured, measureBoard, measureFigure, peak, seedLarge, trough } from './size.js';

const executable = findChromium();
/** The whole size, 100,000 revisions, is `pnpm stress pages`: it takes longer than a test may. */
const sizes = { revisions: 10_000, figures: 500 };

describe.runIf(executable !== undefined)('pages of a large log', () => {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite();
    browser = await launch(executable!);
    await seedLarge(site, sizes);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** How long it took is told, and held to its limits by `pnpm stress pages`: a test machine is shared. */
  const questionsOf = async (look: Promise<Measured>): Promise<number> => {
    const { firstContentMs, inputs, requests } = await look;
    process.stdout.write(
      `first content ${firstContentMs.toFixed(0)} ms, slowest input ${inputs.at(-1)?.ms ?? 0} ms, ${requests} questions until it was quiet\n`,
    );
    return requests;
  };

  it('a figure with 10,000 revisions asks few questions', async () => {
    expect(await questionsOf(measureFigure(browser, site))).toBeLessThan(40);
  });

  it('a board of 500 figures likewise', async () => {
    expect(await questionsOf(measureBoard(browser, site))).toBeLessThan(20);
  });

  it('the chart of all of it is drawn from few numbers, and has lost neither the peak nor the trough', async () => {
    const drawn = await drawnNumbers(browser, site);
    expect(drawn.length).toBeLessThan(3_000);
    expect([Math.max(...drawn), Math.min(...drawn)]).toEqual([peak, trough]);
  });
});
