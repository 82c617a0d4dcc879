import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium lies; undefined, with a printed reason, where there is none. */
export const findChromium = (): string | undefined => {
  const { CHROMIUM_PATH } = process.env;
  const found = CHROMIUM_PATH ?? usual.find((path) => existsSync(path));
  if (found === undefined)
    process.stdout.write(`browser tests: not run here, since there is no Chromium at CHROMIUM_PATH or ${usual.join(', ')}\n`);
  return found;
};

// A test machine may be root, without graphics, and closed to the outside.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });

export interface Visit {
  readonly page: Page;
  /** What the console complained about, and what was refused or threw: empty on a healthy page. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page in a browser of its own, in English, in UTC, so that texts can be compared. */
export const visit = async (browser: Browser, address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> => {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
};
