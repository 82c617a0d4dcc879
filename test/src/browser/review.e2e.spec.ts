import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText, articleUrl, handInArticle } from './article.fixtures.js';
import { findChromium, launch, visit } from './chromium.js';
import { type RunningSite, startSite } from './site.js';

const executable = findChromium();
const killed = 'gaza-2021/killed/palestinians/gaza-strip';

interface Read {
  readonly drafts: {
    readonly nodes: readonly { readonly state: string; readonly value: { readonly text: string }; readonly reason: string | null }[];
  };
}

describe.runIf(executable !== undefined)('reviewing an article', () => {
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

  it('leads from a pasted text to a changed figure by keyboard alone', async () => {
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
    await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('role')")).toBe('listbox');
    expect(await page.locator('.document-text').textContent()).toBe(articleText);
    await expect.poll(() => selected(page).textContent()).toContain('At least 171');
    // The number of the proposal stands out in its sentence.
    expect(await page.locator('mark.is-current').textContent()).toBe('171');
    await page.keyboard.press('a');
    await expect.poll(() => selected(page).textContent()).toContain('47');
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Counted with the others');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => selected(page).textContent()).toContain('1,200');
    // What the words say can be mended, the mending undone, and done again.
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Which figure is it about?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await expect.poll(() => page.getByTestId('decided').textContent()).toBe('1 to reject');
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'value');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('at least 172');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('decided').textContent()).toBe('1 to accept, 1 to reject');
    // A reload keeps what was decided and not yet recorded.
    await page.reload();
    await list.waitFor();
    await expect.poll(() => page.getByTestId('decided').textContent()).toBe('1 to accept, 1 to reject');
    await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('role')")).toBe('listbox');
    await page.keyboard.press('Enter');
    const recorded = page.getByTestId('recorded');
    await recorded.waitFor();
    expect(await recorded.textContent()).toContain('2 decisions recorded.');
    await expect.poll(() => page.getByTestId('announcer').textContent()).toContain('2 decisions recorded.');

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

  it('shows what another text at the same address changed, and which claims lost their sentence', async () => {
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

  it('marks what is known already, and keeps markup in a text as text', async () => {
    const again = await handInArticle(site, {
      content:
        'At least 172 Palestinians have been killed in the Gaza Strip, the Palestinian Ministry of Health said on Saturday. <img src=x onerror="window.hacked=1">',
      url: 'https://other.example/again',
    });
    const { page, complaints, close } = await visit(browser, `${site.url}/review/${encodeURIComponent(again)}`);
    await page.getByRole('listbox').waitFor();
    await expect.poll(() => selected(page).textContent()).toContain('Known already');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.getByTestId('recorded').waitFor();
    expect(await page.locator('.document-text').textContent()).toContain('<img src=x');
    expect(await page.evaluate("'hacked' in window")).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});
