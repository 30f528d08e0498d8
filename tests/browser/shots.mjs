// Takes pictures of routes at every size, light and dark:
//
//   node shots.mjs [--full] DIST FOLDER [ROUTE...]     e.g. node shots.mjs dist/site shots '' '#/lesson/name-it'
//   node shots.mjs --gallery DIST FOLDER [SECTION...]  every section of the gallery, or these, each whole
//
// --full takes the whole page instead of the part on screen; --new a device on which nothing was ever said.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMES, SIZES, launch, openPage } from './browser.mjs';
import { serve } from './server.mjs';

const words = process.argv.slice(2);
const fullPage = words.includes('--full');
const device = words.includes('--new') ? 'new' : 'own';
const [dist, folder, ...routes] = words.filter((word) => !word.startsWith('--'));
if (!dist || !folder) {
  console.error('usage: node shots.mjs [--full] [--new] [--gallery] DIST FOLDER [ROUTE...]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const site = await serve(dist);
const browser = await launch();
for (const size of Object.keys(SIZES)) {
  for (const scheme of SCHEMES) await (words.includes('--gallery') ? gallery : each)(size, scheme);
}
await browser.close();
await site.close();

// Each route on a device of its own: one must not show what another one left.
async function each(size, scheme) {
  for (const route of routes.length ? routes : ['']) {
    const { page, faults } = await openPage(browser, site.address + route, { size, scheme, device });
    await take(page, faults, route.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home', size, scheme, fullPage);
    await page.context().close();
  }
}

// The gallery leaves nothing, so one page is enough for all of it.
async function gallery(size, scheme) {
  const { page, faults } = await openPage(browser, `${site.address}#/gallery`, { size, scheme });
  const links = await page.locator('main a.item').evaluateAll((all) => all.map((link) => link.hash.split('/').at(-1)));
  for (const section of routes.length ? routes : links.filter((link) => link !== 'all')) {
    await page.evaluate((to) => { location.hash = `#/gallery/${to}`; }, section);
    await page.locator(`[data-section="${section}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    await take(page, faults.splice(0), `gallery-${section}`, size, scheme, true);
  }
  await page.context().close();
}

async function take(page, faults, name, size, scheme, whole) {
  await page.evaluate(() => document.fonts.ready);
  // A picture that has come may still be waiting to be decoded.
  await page.evaluate(() => Promise.all([...document.images].filter((image) => image.complete).map((image) => image.decode().catch(() => {}))));
  const path = join(folder, `${name}-${size}-${scheme}.png`);
  await page.screenshot({ path, fullPage: whole });
  console.log([path, ...faults].join('\n  '));
}
