import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText, articleUrl, handInArticle } from './article.fixtures.js';
import { findChromium, launch, visit } from './chromium.js';
import { eventually } from './eventually.fixtures.js';
import { type RunningSite, startSite } from './site.js';

const executable = findChromium();
const killed = 'gaza-2021/killed/palestinians/gaza-strip';
const children = 'gaza-2021/killed/children/gaza-strip';

interface Read {
  readonly drafts: {
    readonly nodes: readonly { readonly state: string; readonly value: { readonly text: string }; readonly reason: string | null }[];
  };
}

describe.runIf(executable !== undefined)('an editor at work', () => {
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

  const tabTo = async (page: Page, name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (
        (await page.evaluate<string>("document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? ''")) === name
      )
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached with the Tab key`);
  };
  const selected = (page: Page) => page.locator('[role=option][aria-selected=true]');

  it('goes from a pasted text to a changed figure by keyboard alone', async () => {
    const { page, complaints, close } = await visit(browser, `${site.url}/review`);
    await page.locator('select[name=topic] option', { hasText: 'May 2021' }).waitFor({ state: 'attached' });
    await tabTo(page, 'content');
    await page.keyboard.insertText(articleText);
    await tabTo(page, 'publisher');
    await page.keyboard.type('axios');
    await tabTo(page, 'publishedAt');
    await page.keyboard.type('05152021');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0930PM');
    await tabTo(page, 'topic');
    await page.keyboard.type('Gaza–Israel');
    await tabTo(page, 'title');
    await page.keyboard.type('Rescue goes on');
    await tabTo(page, 'url');
    await page.keyboard.type(articleUrl);
    await page.keyboard.press('Enter');

    const list = page.getByRole('listbox', { name: 'Proposals' });
    await list.waitFor();
    await eventually(() => page.evaluate("document.activeElement?.getAttribute('role')")).toBe('listbox');
    expect(await page.locator('.document-text').textContent()).toBe(articleText);
    await eventually(() => selected(page).textContent()).toContain('At least 171');
    // The number of the proposal stands out in its sentence.
    expect(await page.locator('mark.is-current').textContent()).toBe('171');
    await page.keyboard.press('a');
    await eventually(() => selected(page).textContent()).toContain('47');
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Counted with the others');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(() => selected(page).textContent()).toContain('1,200');
    // What the words say can be mended, the mending undone, and done again.
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Which figure is it about?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await eventually(() => selected(page).textContent()).toContain('47');
    await page.keyboard.press('k');
    await eventually(() => selected(page).textContent()).toContain('At least 171');
    await page.keyboard.press('u');
    await eventually(() => page.getByTestId('decided').textContent()).toBe('1 to reject');
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'value');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('at least 172');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(() => page.getByTestId('decided').textContent()).toBe('1 to accept, 1 to reject');
    // A reload keeps what was decided and not yet recorded.
    await page.reload();
    await list.waitFor();
    await eventually(() => page.getByTestId('decided').textContent()).toBe('1 to accept, 1 to reject');
    await eventually(() => page.evaluate("document.activeElement?.getAttribute('role')")).toBe('listbox');
    await page.keyboard.press('Enter');
    const recorded = page.getByTestId('recorded');
    await recorded.waitFor();
    expect(await recorded.textContent()).toContain('2 decisions recorded.');
    await eventually(() => page.getByTestId('announcer').textContent()).toContain('2 decisions recorded.');

    const { drafts } = await site.ask<Read>('{ drafts(first: 10) { nodes { state reason value { text } } } }');
    expect(drafts.nodes.find(({ value }) => value.text === '47')).toMatchObject({ state: 'REJECTED', reason: 'Counted with the others' });
    await tabTo(page, 'Palestinians killed in Gaza');
    await page.keyboard.press('Enter');
    await page.getByTestId('headline').waitFor();
    expect(await page.getByTestId('headline').textContent()).toContain('172');
    const { figure } = await site.ask<{
      figure: { current: { value: { text: string }; winners: { document: { url: string }; locator: { quote: string } }[] } };
    }>('query ($key: ID!) { figure(key: $key) { current { value { text } winners { document { url } locator { quote } } } } }', {
      key: killed,
    });
    expect(figure.current).toMatchObject({ value: { text: 'at least 172' }, winners: [{ document: { url: articleUrl } }] });
    expect(articleText).toContain(figure.current.winners[0]!.locator.quote);
    expect(complaints).toEqual([]);
    await close();
  });

  it('sees what another text at the same address changed, and which claims lost their sentence', async () => {
    const document = await handInArticle(site, { content: articleText.replace('At least 171', 'At least 180') });
    const { page, complaints, close } = await visit(browser, `${site.url}/document/${encodeURIComponent(document)}`);
    const versions = page.locator('.versions');
    await versions.locator('ins').first().waitFor();
    expect(await versions.locator('ins').allTextContents()).toEqual(['180']);
    expect(await versions.locator('del').allTextContents()).toEqual(['171']);
    expect(await versions.getByText('1 claim lost the sentence').count()).toBe(1);
    expect(await page.getByRole('link', { name: /proposals? to review/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is told what is known already, and sees markup in a text as text', async () => {
    const again = await handInArticle(site, {
      content:
        'At least 172 Palestinians have been killed in the Gaza Strip, the Palestinian Ministry of Health said on Saturday. <img src=x onerror="window.hacked=1">',
      url: 'https://other.example/again',
    });
    const { page, complaints, close } = await visit(browser, `${site.url}/review/${encodeURIComponent(again)}`);
    await page.getByRole('listbox').waitFor();
    await eventually(() => selected(page).textContent()).toContain('Known already');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.getByTestId('recorded').waitFor();
    expect(await page.locator('.document-text').textContent()).toContain('<img src=x');
    expect(await page.evaluate("'hacked' in window")).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('changes the rule of a figure with a reason, which the page then tells', async () => {
    const { page, complaints, close } = await visit(browser, `${site.url}/figure/${killed}`);
    await page.getByRole('button', { name: 'Change its rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the rule' });
    await dialog.getByLabel('Rule').selectOption('LOWEST');
    await dialog.getByLabel('Looks back over').selectOption('P7D');
    await dialog.getByLabel('Reason').fill('The desk reports the cautious number.');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => page.getByTestId('headline').textContent()).toContain('120');
    await eventually(() => page.locator('.trail').textContent()).toContain('Rule changed');
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

  it('puts a note with an adjustment on a figure, which stands on the chart and in the list', async () => {
    const { page, close } = await visit(browser, `${site.url}/figure/gaza-2023/killed/palestinians/gaza-strip`);
    await page.getByRole('button', { name: 'Add a note to this figure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a note' });
    await dialog.getByLabel('Date it is about').fill('2023-11-24');
    await dialog.getByLabel('Note').fill('Counted twice until then.');
    await dialog.getByLabel('Adjustment').fill('-200');
    await dialog.getByRole('button', { name: 'Record the note' }).click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => page.locator('.notes').textContent()).toContain('Adjusted by −200. Counted twice until then.');
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
    await eventually(read).toContain('31');
    await close();
  });

  it('merges a figure into another, and its page leads there', async () => {
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
    await eventually(() => page.getByLabel('Question').inputValue()).toContain('query FigurePage');
    await page.getByLabel('Question').press('Control+Enter');
    await eventually(() => page.locator('.explorer-answer pre').textContent()).toContain('"title": "Palestinians killed in Gaza"');
    await page.getByLabel('Question').fill('{ figure(key: "x") { nonsense } }');
    await page.getByText(/Cannot query field .nonsense/).waitFor();
    await page.goto(`${site.url}/graphql`);
    await eventually(() => new URL(page.url()).pathname).toBe('/explorer');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
