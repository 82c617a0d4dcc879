import { loadavg } from 'node:os';
import { findChromium, launch } from '../browser/chromium.js';
import { startSite } from '../browser/site.js';
import { drawnNumbers, type Measured, measureBoard, measureFigure, peak, quantile, seedLarge, trough } from '../browser/size.js';

const revisions = Number(process.env['FACTLINE_STRESS_REVISIONS'] ?? 100_000);
const figures = Number(process.env['FACTLINE_STRESS_FIGURES'] ?? 500);
/** Inputs that are told one by one. */
const slowestTold = 5;
const limits = { firstContentMs: 1_000, interactionMs: 100 };

/** `pnpm stress pages`: a figure with 100,000 revisions and a board of 500 figures in a browser, against the limits of the pages. */
export async function run(): Promise<void> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('without a Chromium there is nothing to measure');
  const site = await startSite();
  const browser = await launch(executable);
  try {
    const startedAt = performance.now();
    await seedLarge(site, { revisions, figures });
    process.stdout.write(
      `${revisions} revisions of one figure, ${figures} figures of one topic, recorded and readable in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`,
    );
    const over: string[] = [];
    for (const [name, look] of [
      ['figure', measureFigure],
      ['board', measureBoard],
    ] as const) {
      const looks: Measured[] = [];
      for (let n = 0; n < 5; n += 1) looks.push(await look(browser, site));
      const firsts = looks.map(({ firstContentMs }) => firstContentMs).sort((a, b) => a - b);
      const inputs = looks.flatMap((one) => one.inputs).sort((a, b) => a.ms - b.ms);
      const times = inputs.map(({ ms }) => ms);
      process.stdout.write(
        `${name}: first content ${firsts.map((ms) => ms.toFixed(0)).join(', ')} ms, everything ${looks.map(({ wholeMs }) => wholeMs.toFixed(0)).join(', ')} ms; ${inputs.length} inputs, median ${quantile(times, 0.5)} ms, p90 ${quantile(times, 0.9)} ms; load ${loadavg()[0]!.toFixed(1)}; slowest:\n`,
      );
      for (const { what, ms } of inputs.slice(-slowestTold).reverse()) process.stdout.write(`  ${ms} ms ${what}\n`);
      if ((firsts.at(-1) as number) > limits.firstContentMs) over.push(`${name}: first content`);
      if ((times.at(-1) as number) > limits.interactionMs) over.push(`${name}: inputs`);
    }
    const drawn = await drawnNumbers(browser, site);
    process.stdout.write(`the chart is drawn from ${drawn.length} numbers, from ${Math.min(...drawn)} to ${Math.max(...drawn)}\n`);
    if (Math.max(...drawn) !== peak || Math.min(...drawn) !== trough) over.push('an extreme is lost');
    if (over.length > 0) throw new Error(`over the limit: ${over.join('; ')}`);
  } finally {
    await browser.close();
    await site.stop();
  }
}
