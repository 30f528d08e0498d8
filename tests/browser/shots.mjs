// Takes pictures of routes at every size, light and dark:
//
//   node shots.mjs [--full] DIST FOLDER [ROUTE...]     e.g. node shots.mjs dist shots '' '#/lesson/name-it'
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
  console.error('usage: node shots.mjs [--full] [--new] DIST FOLDER [ROUTE...]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const site = await serve(dist);
const browser = await launch();
for (const route of routes.length ? routes : ['']) {
  const name = route.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
  for (const size of Object.keys(SIZES)) {
    for (const scheme of SCHEMES) {
      const { page, faults } = await openPage(browser, site.address + route, { size, scheme, device });
      await page.evaluate(() => document.fonts.ready);
      const path = join(folder, `${name}-${size}-${scheme}.png`);
      await page.screenshot({ path, fullPage });
      await page.context().close();
      console.log([path, ...faults].join('\n  '));
    }
  }
}
await browser.close();
await site.close();
