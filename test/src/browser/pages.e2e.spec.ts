import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText, handInArticle } from './article.fixtures.js';
import { findChromium, launch, visit } from './chromium.js';
import { eventually } from './eventually.fixtures.js';
import { type RunningSite, startSite } from './site.js';

const executable = findChromium();
const figure = 'gaza-2021/killed/palestinians/gaza-strip';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Would run if any page took what is handed in for anything but text. */
const attack = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describe.runIf(executable !== undefined)('the pages', () => {
  let site: RunningSite;
  let browser: Browser;
  let addresses: readonly string[];
  beforeAll(async () => {
    site = await startSite();
    browser = await launch(executable!);
    const { figure: read } = await site.ask<{ figure: { standings: { claim: { id: string; document: { id: string } } }[] } }>(
      'query ($key: ID!) { figure(key: $key) { standings { claim { id document { id } } } } }',
      { key: figure },
    );
    const [{ claim } = { claim: { id: '', document: { id: '' } } }] = read.standings;
    const document = await handInArticle(site);
    await handInArticle(site, { content: articleText.replace('1,200', '1,300') });
    addresses = [
      '/',
      '/topic/gaza-2021',
      `/figure/${figure}`,
      `/figure/${figure}?at=29`,
      '/figure/gaza-2023/killed/palestinians/gaza-strip?clock=published&steps=all',
      `/claim/${encodeURIComponent(claim.id)}`,
      `/document/${encodeURIComponent(claim.document.id)}`,
      '/source/palestinian-health-ministry',
      '/sources',
      '/event/29',
      '/events',
      '/compare/gaza-2021?from=1',
      '/search?q=children',
      '/nowhere',
      `/embed/figure/${figure}`,
      '/embed/topic/gaza-2021',
      '/explorer',
      '/review',
      `/review/${encodeURIComponent(document)}`,
      `/document/${encodeURIComponent(document)}`,
      '/figure/gaza-2023/killed/palestinians/gaza-strip?published=2024-02-01T00:00:00Z&policy=latest-of(tech-for-palestine)&steps=2023-11-24',
      '/compare/gaza-2023?clock=published&from=2024-02-01T00:00:00Z&to=2024-03-01T00:00:00Z',
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each([
    ['light', 'first'],
    ['light', 'second'],
    ['dark', 'first'],
    ['dark', 'second'],
  ] as const)('have no violation that axe knows, in %s colours, %s half', async (colorScheme, half) => {
    const { page, complaints, close } = await visit(browser, `${site.url}/`, { colorScheme, reducedMotion: 'reduce' });
    const middle = Math.ceil(addresses.length / 2);
    const found: string[] = [];
    for (const address of half === 'first' ? addresses.slice(0, middle) : addresses.slice(middle)) {
      await page.goto(`${site.url}${address}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
      expect(passes.length).toBeGreaterThan(10);
      for (const { id, nodes } of violations)
        found.push(`${address}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    }
    expect(found).toEqual([]);
    // The page that is none is answered with 404, which the console says.
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await close();
  });

  it('do not scroll sideways on a phone', async () => {
    const { page, close } = await visit(browser, `${site.url}/`, { viewport: { width: 360, height: 740 } });
    for (const address of addresses) {
      await page.goto(`${site.url}${address}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      const { scroll, client } = await page.evaluate<{ scroll: number; client: number }>(
        '({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth })',
      );
      expect(scroll, address).toBeLessThanOrEqual(client);
    }
    await close();
  });

  it('lead from the search to a recorded correction by keyboard alone', async () => {
    const { page, close } = await visit(browser, `${site.url}/topic/gaza-2021`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('police officers');
    await page.keyboard.press('Enter');
    const result = page.getByRole('link', { name: 'Israeli police officers injured in Jerusalem' });
    await result.first().waitFor();
    const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        if (await isThere()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('not reached with the Tab key');
    };
    const focused = (): Promise<string> =>
      page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''");
    await tabTo(async () => (await focused()) === 'Israeli police officers injured in Jerusalem');
    await page.keyboard.press('Enter');
    await page.getByTestId('headline').waitFor();
    await tabTo(async () => (await focused()).startsWith('Correct ('));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Correct a number' }).waitFor();
    await tabTo(async () => page.evaluate<boolean>("document.activeElement?.getAttribute('name') === 'value'"));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('at least 12');
    await tabTo(async () => page.evaluate<boolean>("document.activeElement?.getAttribute('name') === 'reason'"));
    await page.keyboard.type('Mistyped when it was recorded.');
    await tabTo(async () => (await focused()) === 'Record the correction');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(() => page.getByTestId('headline').textContent()).toContain('at least 12');
    const { figure: read } = await site.ask<{ figure: { current: { value: { text: string }; revision: { reason: string } } } }>(
      '{ figure(key: "gaza-2021/injured/israeli-police-officers/jerusalem") { current { value { text } revision { reason } } } }',
    );
    expect(read.current).toEqual({ value: { text: 'at least 12' }, revision: { reason: 'RECORDING_ERROR' } });
    await close();
  });

  it('say what was refused, and record nothing', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/gaza-2021/killed/people/israel`);
    await page.getByRole('button', { name: /^Dispute \(/ }).click();
    await page.getByLabel('Who disputes it?').fill('nobody-we-know');
    await page.getByLabel('Reason').fill('It is said to be wrong.');
    await page.getByRole('button', { name: 'Record the dispute' }).click();
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('nobody-we-know');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await close();
  });

  it('keep what is handed in as text, whatever it is', async () => {
    const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
    await site.ask(mutation('openTopic', 'OpenTopicInput'), { input: { key: 'attack', title: `Topic ${attack}` } });
    await site.ask(mutation('registerSource', 'RegisterSourceInput'), {
      input: { key: 'attacker', name: `Source ${attack}`, aliases: [`Alias ${attack}`] },
    });
    await site.ask(mutation('defineFigure', 'DefineFigureInput'), {
      input: {
        key: 'attack/killed/people/anywhere',
        topic: 'attack',
        title: `Figure ${attack}`,
        definition: `Definition ${attack}`,
        measure: 'killed',
        population: 'people',
        place: 'anywhere',
        unit: 'people',
        kind: 'CUMULATIVE',
      },
    });
    const text = `A quote ${attack} says 12 people.`;
    await site.ask(mutation('submitDocument', 'SubmitDocumentInput'), {
      input: { publisher: 'attacker', url: 'https://attack.example/1', title: `Document ${attack}`, publishedAt: '2024-01-01', text },
    });
    const position = await site.submit([
      {
        figure: 'attack/killed/people/anywhere',
        value: { text: '12' },
        asOf: '2024-01-01',
        origin: 'attacker',
        document: 'https://attack.example/1',
        publishedAt: '2024-01-01',
        quote: text,
        quoteStart: 0,
        note: `Note ${attack}`,
      },
    ]);
    const { figure: read } = await site.ask<{ figure: { standings: { claim: { id: string; document: { id: string } } }[] } }>(
      '{ figure(key: "attack/killed/people/anywhere") { standings { claim { id document { id } } } } }',
      {},
      position,
    );
    const { claim } = read.standings[0]!;
    for (const address of [
      '/',
      '/topic/attack',
      '/figure/attack/killed/people/anywhere',
      `/claim/${encodeURIComponent(claim.id)}`,
      `/document/${encodeURIComponent(claim.document.id)}`,
      '/source/attacker',
      '/sources',
      '/events?stream=topic%3Aattack',
      `/search?q=${encodeURIComponent(attack)}`,
      '/embed/figure/attack/killed/people/anywhere',
      '/embed/topic/attack',
    ]) {
      const { page, complaints, close } = await visit(browser, `${site.url}${address}`);
      await page.getByText('onerror=').first().waitFor({ state: 'attached' });
      expect(await page.evaluate("'hacked' in window"), address).toBe(false);
      expect(await page.locator('img, script:not([src]), a[href^="javascript:" i]').count(), address).toBe(0);
      expect(complaints, address).toEqual([]);
      await close();
    }
  });

  it('hand out what they draw: every number as CSV, the picture with its sources as SVG and PNG', async () => {
    const key = 'gaza-2023/killed/palestinians/gaza-strip';
    const { page, complaints, close } = await visit(browser, `${site.url}/figure/${key}?clock=published`);
    await page.locator('.chart-line').first().waitFor();
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFileSync(await file.path());
    };
    const { figure: read } = await site.ask<{ figure: { vintages: { nodes: { current: { value: { point: string | null } | null } }[] } } }>(
      'query ($key: ID!) { figure(key: $key) { vintages(first: 100) { nodes { current { value { point } } } } } }',
      { key },
    );
    const drawn = read.vintages.nodes.filter(({ current }) => current.value?.point != null);
    expect(drawn.length).toBeGreaterThan(10);
    for (const name of ['Every revision as CSV', 'Changes as an Atom feed']) {
      const address = await page.getByRole('link', { name }).getAttribute('href');
      expect((await fetch(`${site.url}${address}`)).status, String(address)).toBe(200);
    }
    await page.getByText('The GraphQL query behind this page').click();
    expect(JSON.parse((await take('Download the answer')).toString())).toMatchObject({ figure: { key } });
    const [head, ...lines] = (await take('CSV')).toString().trimEnd().split('\r\n');
    expect(head).toBe('source,moment,value,point,low,high,for');
    expect(lines).toHaveLength(drawn.length);
    const svg = (await take('SVG picture')).toString();
    expect(svg).toContain('Palestinians killed in Gaza');
    expect(svg).not.toMatch(/<script|style=|class=/);
    expect((await take('PNG picture')).subarray(1, 4).toString()).toBe('PNG');
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be embedded, live, by a site with a strict policy; the other pages cannot be framed', async () => {
    const host = createServer((request, response) => {
      const target = request.url === '/embed' ? `/embed/figure/${figure}` : '/topic/gaza-2021';
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': `default-src 'none'; frame-src ${site.url}` });
      response.end(`<!doctype html><title>host</title><iframe src="${site.url}${target}" title="embed"></iframe>`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
      const { page, complaints, close } = await visit(browser, `${address}/embed`);
      const frame = page.frameLocator('iframe');
      await frame.getByTestId('headline').getByText('125').waitFor();
      await frame.locator('[data-testid=connection][data-state=live]').waitFor();
      expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
      await page.goto(`${address}/page`);
      await eventually(() => complaints.some((complaint) => complaint.includes('frame-ancestors'))).toBe(true);
      await close();
    } finally {
      host.close();
    }
  });
});
