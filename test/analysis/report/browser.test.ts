import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convergence } from '../../../analysis/charts/convergence.ts';
import { rankOverBudget } from '../../../analysis/charts/rank-over-budget.ts';
import type { ChartSpec } from '../../../analysis/charts/render.ts';
import { renderHtml } from '../../../analysis/charts/render-html.ts';
import { buildReport } from '../../../analysis/report/index.ts';
import { example, exampleCurves } from '../charts/example.ts';
import { exampleReport } from './example.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Set to a folder to look at what the browser shows. */
const screenshots = process.env['KOI_SCREENSHOTS'];

describe.skipIf(!executablePath)('in a browser (to enable: apt-get install chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koi-report-'));
  const report = join(folder, 'report.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(report, await buildReport(exampleReport(9, 12)));
    browser = await chromium.launch({ executablePath: executablePath!, args: quiet });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page without network and notes all that is wrong with it. */
  async function opened(file: string, options: BrowserContextOptions = {}): Promise<{ page: Page; trouble: string[] }> {
    const context = await browser.newContext({ ...options, offline: true });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', message => message.type() !== 'log' && trouble.push(message.text()));
    page.on('pageerror', error => trouble.push(error.message));
    page.on('request', request => /^(file|data|blob):/.test(request.url()) || trouble.push(`asked for ${request.url()}`));
    await page.goto(pathToFileURL(file).href);
    return { page, trouble };
  }

  it('the report opens offline without an error and asks for nothing', async () => {
    const { page, trouble } = await opened(report);

    expect(await page.locator('h1').textContent()).toBe('Nine optimizers on <sixteen> tasks & more');
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Blackbox',
      'Multi-fidelity multi-objective',
      'How to reproduce and cite',
      'Optimizers',
      'Tasks',
    ]);
    expect(await page.locator('#bb table').first().locator('tbody tr').count()).toBe(9);
    expect(await page.locator('figure svg').count()).toBe(10);
    for (const figure of await page.locator('figure svg').all()) expect((await figure.boundingBox())!.height).toBeGreaterThan(50);
    if (screenshots) await page.screenshot({ path: join(screenshots, 'report.png'), fullPage: true });
    expect(trouble).toEqual([]);
  });

  it('the report shows everything without script', async () => {
    const { page } = await opened(report, { javaScriptEnabled: false });

    expect(await page.locator('figure svg').count()).toBe(10);
    expect(await page.getByText('needs a task with fidelity').isVisible()).toBe(true);
  });

  it('tables sort by a click on a heading, and back by another', async () => {
    const { page, trouble } = await opened(report);
    const table = page.locator('#bb table').first();
    const ranks = async () => (await table.locator('tbody tr td:nth-child(3)').allTextContents()).map(Number);
    const best = await ranks();

    await table.getByText('mean rank').click();
    expect(await ranks()).toEqual(best);
    await table.getByText('mean rank').click();
    expect(await ranks()).toEqual([...best].reverse());
    await table.getByText('optimizer').click();
    expect((await table.locator('tbody th').allTextContents()).slice(0, 2)).toEqual(['cma-es', 'de']);
    expect(trouble).toEqual([]);
  });

  it('a figure can be saved, and is the figure', async () => {
    const { page, trouble } = await opened(report);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#bb-rank-over-budget button').click()]);

    expect(download.suggestedFilename()).toBe('bb-rank-over-budget.svg');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<svg [\s\S]*share of the budget[\s\S]*<\/svg>$/);
    expect(trouble).toEqual([]);
  });

  it('text in figures follows a dark page', async () => {
    const { page, trouble } = await opened(report, { colorScheme: 'dark' });
    const color = async (element: string, property: string) =>
      lightness(String(await page.evaluate(`getComputedStyle(${element}).${property}`)));
    const label = "[...document.querySelectorAll('#bb-rank-over-budget text')].find(text => text.textContent === 'cma-es')";

    expect(await color('document.body', 'backgroundColor')).toBeLessThan(60);
    expect(await color(label, 'fill')).toBeGreaterThan(180);
    if (screenshots) await page.screenshot({ path: join(screenshots, 'report-dark.png'), fullPage: true });
    expect(trouble).toEqual([]);
  });

  it('nothing but tables needs to be scrolled sideways on a phone', async () => {
    const { page } = await opened(report, { viewport: { width: 380, height: 700 } });

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
    if (screenshots) await page.screenshot({ path: join(screenshots, 'report-phone.png'), fullPage: true });
  });

  it('an interactive figure opens offline and shows the values nearest to the pointer', async () => {
    const { page, trouble } = await figure(rankOverBudget(example(5).points));
    await pointAt(page, '.mark-line');

    expect(await page.locator('#vg-tooltip-element').textContent()).toContain('mean rank');
    expect(trouble).toEqual([]);
  });

  it('a panel of an interactive figure marks its own values', async () => {
    const { page, trouble } = await figure(convergence(exampleCurves(3, 3)));
    await pointAt(page, '.concat_2_layer_3_marks');

    const panels = await page.evaluate(
      `[...document.querySelectorAll('[class*="hover"] path[opacity="1"]')].map(dot => dot.closest('[class*="concat_"]').getAttribute('class'))`,
    );
    expect(panels).toEqual([expect.stringContaining('concat_2_group')]);
    expect(trouble).toEqual([]);
  });

  async function figure(spec: ChartSpec) {
    const file = join(folder, 'figure.html');
    writeFileSync(file, await renderHtml(spec));
    const found = await opened(file);
    await found.page.locator('#figure svg.marks').waitFor();
    return found;
  }
});

/** Moves the pointer over the middle of the first such element. */
async function pointAt(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width / 2 + 3, y + height / 2);
}

/** Mean of red, green and blue. */
const lightness = (rgb: string): number => [...rgb.matchAll(/\d+/g)].slice(0, 3).reduce((sum, [part]) => sum + Number(part) / 3, 0);
