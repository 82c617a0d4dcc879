import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch, visit } from './chromium.js';
import { type RunningSite, startSite } from './site.js';

const executable = findChromium();
const killed = 'gaza-2021/killed/palestinians/gaza-strip';
const children = 'gaza-2021/killed/children/gaza-strip';

describe.runIf(executable !== undefined)('what an editor does to a figure', () => {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await startSite();
    browser = await launch(executable!);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('changes its rule with a reason, which the page then tells', async () => {
    const { page, complaints, close } = await visit(browser, `${site.url}/figure/${killed}`);
    await page.getByRole('button', { name: 'Change its rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the rule' });
    await dialog.getByLabel('Rule').selectOption('LOWEST');
    await dialog.getByLabel('Looks back over').selectOption('P7D');
    await dialog.getByLabel('Reason').fill('The desk reports the cautious number.');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('headline').textContent()).toContain('120');
    await expect.poll(() => page.locator('.trail').textContent()).toContain('Rule changed');
    const { figure } = await site.ask<{ figure: { policy: object; revisions: { nodes: object[] } } }>(
      'query ($key: ID!) { figure(key: $key) { policy { name window } revisions(last: 1) { nodes { reason changedBy } } } }',
      { key: killed },
    );
    expect(figure).toEqual({
      policy: { name: 'LOWEST', window: 'P7D' },
      revisions: { nodes: [{ reason: 'POLICY_CHANGE', changedBy: 'EDITOR' }] },
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it('puts a note with an adjustment on it, which stands on the chart and in the list', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/gaza-2023/killed/palestinians/gaza-strip`);
    await page.getByRole('button', { name: 'Add a note to this figure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a note' });
    await dialog.getByLabel('Date it is about').fill('2023-11-24');
    await dialog.getByLabel('Note').fill('Counted twice until then.');
    await dialog.getByLabel('Adjustment').fill('-200');
    await dialog.getByRole('button', { name: 'Record the note' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.notes').textContent()).toContain('Adjusted by −200. Counted twice until then.');
    expect(await page.locator('.chart-stories a[aria-label*="Counted twice until then."]').count()).toBe(1);
    await close();
  });

  it('moves a claim to the figure it is about', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/${children}`);
    await page.getByTestId('headline').waitFor();
    await page
      .getByRole('button', { name: /^Move \(/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Move to another figure' });
    await dialog.getByLabel('Which figure is it about?').fill('gaza-2021/killed/women-and-children/gaza-strip');
    await dialog.getByLabel('Reason').fill('It counts women as well.');
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const read = async () =>
      (
        await site.ask<{ figure: { claims: { nodes: { value: { text: string } }[] } } }>(
          '{ figure(key: "gaza-2021/killed/women-and-children/gaza-strip") { claims(first: 20) { nodes { value { text } } } } }',
        )
      ).figure.claims.nodes.map(({ value }) => value.text);
    await expect.poll(read).toContain('31');
    await close();
  });

  it('merges it into another, and its page leads there', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/${children}`);
    await page.getByRole('button', { name: 'Merge into another figure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge into another figure' });
    await dialog.getByLabel('Which figure is it really?').fill('gaza-2021/killed/women-and-children/gaza-strip');
    await dialog.getByLabel('Reason').fill('One and the same count.');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('This figure was merged into').waitFor();
    await close();
  });

  it('asks anything in the explorer, which needs nothing from elsewhere', async () => {
    const { page, complaints, close } = await visit(browser, 'about:blank');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) foreign.push(request.url());
    });
    await page.goto(`${site.url}/figure/${killed}`);
    await page.getByText('The GraphQL query behind this page').click();
    await page.getByRole('link', { name: 'Open it in the explorer' }).click();
    await page.getByRole('heading', { name: 'GraphQL explorer' }).waitFor();
    await expect.poll(() => page.getByLabel('Question').inputValue()).toContain('query FigurePage');
    await page.getByLabel('Question').press('Control+Enter');
    await expect.poll(() => page.locator('.explorer-answer pre').textContent()).toContain('"title": "Palestinians killed in Gaza"');
    await page.getByLabel('Question').fill('{ figure(key: "x") { nonsense } }');
    await page.getByText(/Cannot query field .nonsense/).waitFor();
    await page.goto(`${site.url}/graphql`);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/explorer');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
