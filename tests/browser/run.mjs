// Runs the browser journeys on a built site:
//
//   node run.mjs [SITE] [FILTER]     SITE: the site, `dist/site` when left out; FILTER: part of a file's name
//
// To add a journey, put a file `something.journey.mjs` beside this one. Its default export maps a title to what
// happens under that title; each title is one line of the report:
//
//   export default {
//     'a finished lesson shows on the home page': async ({ open, assert }) => {
//       const page = await open('#/lesson/name-it', { size: 'tablet' });
//       await page.getByRole('button', { name: 'Start' }).click();
//       assert.equal(await page.locator('h1').textContent(), 'Name it');
//     },
//   };
//
// A file that also exports `doors` has some of its journeys made again another way in: `{ file: (title) => …, frame: (title) => … }` tells
// which, in evenkeel.html from a folder, and in the same in a sandboxed frame, which keeps nothing and must not be reloaded.
//
// One that exports `patience` may take that long, in milliseconds, instead of two minutes.
//
// What a journey is given:
//   open(route, options)  a Playwright page on a device with nothing stored, at the route, the app ready. Options:
//       size      'phone' (360x740, the default), 'tablet' (768x1024), 'laptop' (1366x768) or { width, height }
//       scheme    'light' (the default) or 'dark'
//       device    'own' (the default): it was said before whose device this is; 'new': nothing was ever said
//       beside    a page to share a device with: a second tab, same storage
//       site      a site from `serve`, instead of the one under test
//       expected  patterns of console errors the journey is about; any other one fails it
//       ready     false: do not wait for the app
//       context   more options for Playwright's newContext, e.g. { javaScriptEnabled: false }
//   untilReady(page)      waits for the app again, after page.reload()
//   serve(overlay, base)  another site: the one under test with files replaced, e.g.
//                         { 'lessons/catalogue.json': (text) => text.replace('a', 'b'), 'lessons/x.en.json': null }.
//                         Its `overlay` may be changed later. `base` is the folder it is in. It is closed at the end.
//   axe(page, options)    fails on any accessibility violation
//   assert                node:assert/strict
//   address, dist         where the site is served (below a path, as schools do it), and its folder
//   door, single          which way in this is: "site", "file" or "frame"; and the file with everything in it
//   SIZES, SCHEMES        every size and scheme, to go through them all
//
// Every page is watched: a console error, an uncaught error or a request to another origin fails the journey.
//
// What failed is tried again, alone, after all others. Passes it then, the report says UNSTEADY with what went wrong, and the run passes, as long
// as there are at most two of them: a browser that hung once must not hide what the other journeys found. An unsteady journey
// is a fault to look for, in the app first: run it beside a few busy loops until it shows.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SCHEMES, SIZES, launch, openPage, untilReady, violations } from './browser.mjs';
import { serve } from './server.mjs';

const LIMIT_MS = 120_000;
const AT_ONCE = 2;
/** How many journeys may pass only when tried again. */
const MOST_UNSTEADY = 2;
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const dist = resolve(process.argv[2] ?? join(here, '../../dist/site'));
const single = join(dist, '../evenkeel.html');
const filter = process.argv[3] ?? '';
const pictures = join(here, '../../target/journeys');

if (!existsSync(join(dist, 'index.html'))) {
  console.error(`error: no site in ${dist}; build one by \`cargo xtask dist\``);
  process.exit(2);
}
const files = readdirSync(here).filter((file) => file.endsWith('.journey.mjs') && file.includes(filter)).sort();
if (!files.length) {
  console.error(`error: no journey is called like "${filter}"`);
  process.exit(2);
}

const site = await serve(dist);
const browser = await launch();
const todo = [];
for (const file of files) {
  const { default: journeys, doors = {}, patience = LIMIT_MS } = await import(`./${file}`);
  for (const [door, isWanted] of Object.entries({ site: () => true, ...doors })) {
    for (const [title, journey] of Object.entries(journeys)) {
      const name = `${file.replace('.journey.mjs', '')}: ${title}${door === 'site' ? '' : ` (${door})`}`;
      if (isWanted(title)) todo.push({ name, journey, door, patience });
    }
  }
}
const again = [];
// Each has a device of its own, and waits more than it works.
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let next = todo.shift(); next; next = todo.shift()) {
    if (!await report(next)) again.push(next);
  }
}));
let failed = 0;
let unsteady = 0;
for (const journey of again) {
  const passes = again.length <= MOST_UNSTEADY && await report(journey);
  if (passes) {
    unsteady += 1;
    console.log(`UNSTEADY ${journey.name}: failed among the others, passed alone`);
  } else {
    failed += 1;
  }
}
await browser.close();
await site.close();
console.log(failed ? `${failed} failed` : `all journeys passed${unsteady ? `, ${unsteady} only when tried again` : ''}`);
process.exit(failed ? 1 : 0);

// Takes one journey and says how it went; whether it passed.
async function report(next) {
  const start = performance.now();
  const error = await run(next);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${error ? 'FAILED' : 'ok    '} ${next.name} (${seconds} s)`);
  if (error) console.log(error.replace(/^/gm, '       '));
  return !error;
}

// Takes one journey; the text of what went wrong, or null.
async function run({ name, journey, door, patience }) {
  const opened = [];
  const sites = [];
  const given = {
    assert, dist, single, door, SIZES, SCHEMES, untilReady,
    address: site.address,
    async open(route = '', { site: other = site, ...options } = {}) {
      const { page, faults } = await openPage(browser, other.address + route, { door, single, ...options });
      opened.push({ page, faults });
      return page;
    },
    async serve(...how) {
      const other = await serve(dist, ...how);
      sites.push(other);
      return other;
    },
    async axe(page, options) {
      const found = await violations(page, options);
      assert.equal(found.length, 0, `accessibility:\n${found.join('\n')}`);
    },
  };
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(() => reject(new Error(`took longer than ${patience / 1000} s`)), patience);
  });
  const faults = [];
  try {
    await Promise.race([journey(given), late]);
  } catch (error) {
    // Playwright colours its messages also where nobody sees colours.
    faults.push((error.stack ?? String(error)).replace(/\x1b\[\d+m/g, ''));
    faults.push(...await picture(name, opened.at(-1)?.page));
    faults.push(...await Promise.all(opened.filter(({ page }) => !page.isClosed()).map(({ page }) => standing(page))));
  } finally {
    clearTimeout(clock);
  }
  faults.push(...opened.flatMap((each) => each.faults));
  // What is still held on its way goes with the page.
  await Promise.all(opened.map(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => {})));
  await Promise.all([...new Set(opened.map(({ page }) => page.context()))].map((context) => context.close()));
  await Promise.all(sites.map((each) => each.close()));
  return faults.length ? faults.join('\n') : null;
}

// Where a page is when it went wrong, and whether it still runs and paints: a page that hangs looks like one that is slow.
async function standing(page) {
  const within = (work) => Promise.race([
    page.evaluate(work).then(() => true, () => false),
    new Promise((resolve) => { setTimeout(resolve, 2_000, false); }),
  ]);
  const [runs, paints] = [await within(() => {}), await within(() => new Promise((resolve) => { requestAnimationFrame(resolve); }))];
  return `page: ${page.url()} (${runs ? 'runs' : 'does not run'}, ${paints ? 'paints' : 'does not paint'})`;
}

// What the last page looked like when it went wrong.
async function picture(name, page) {
  if (!page) return [];
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`);
  const taken = await page.screenshot({ path, timeout: 5_000 }).then(() => true, () => false);
  return taken ? [`screenshot: ${path}`] : [];
}
