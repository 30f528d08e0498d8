// The browser as tests use it: found on this machine, opened at the sizes learners have, and watched.

import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** The screens in schools: a phone, a tablet held upright, a small laptop. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1366, height: 768 },
};

export const SCHEMES = ['light', 'dark'];

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts the browser that CHROME names, else the first one found. */
export async function launch() {
  const executablePath = process.env.CHROME || PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('no Chromium found: run `cargo xtask setup`, or name one in CHROME');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A host in a school's own network: plain http, so no secure context.
      '--host-resolver-rules=MAP school.lan 127.0.0.1',
    ],
  });
}

/** Opens a page and waits until the app says that it is ready. See run.mjs for the options. */
export async function openPage(browser, url, options = {}) {
  const { size = 'phone', scheme = 'light', beside, ready = true, device = 'own', door = 'site', single, context: extra = {} } = options;
  // What a device holds that its learner called their own; a new one holds nothing.
  const held = device === 'own' ? [{ name: 'evenkeel.settings', value: '1 device=own' }] : [];
  const context = beside?.context() ?? await browser.newContext({
    viewport: typeof size === 'string' ? SIZES[size] : size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    // A page kept alive by a service worker would answer a later test with an older build.
    serviceWorkers: 'block',
    ...(door === 'site' && { storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage: held }] } }),
    ...extra,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults = watch(page, new URL(url).origin, options.expected ?? []);
  await page.addInitScript(() => {
    addEventListener('evenkeel:ready', () => {
      globalThis.evenkeelIsReady = true;
    });
  });
  const route = new URL(url).hash;
  if (door === 'file') {
    if (!beside) await seedFiles(context, held);
    await page.goto(pathToFileURL(single).href + route);
  } else if (door === 'frame') {
    return { page: await openFrame(page, single, route), faults };
  } else {
    await page.goto(url);
  }
  if (ready) await untilReady(page);
  return { page, faults };
}

// Files have no origin that a context could be given storage for: a page beside the one file writes what it is to find. Not a script
// before the page's own: one that asks for storage so early is now and then given one that no other tab sees.
async function seedFiles(context, items) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(import.meta.dirname, 'plain.html')).href);
  await page.evaluate((all) => {
    for (const { name, value } of all) localStorage.setItem(name, value);
  }, items);
  await page.close();
}

// The one file in a frame without an origin. What is given stands for the page: what a frame can do goes to the frame.
async function openFrame(page, single, route) {
  await page.setContent('<!doctype html><body style="margin:0"><iframe title="Lessons" sandbox="allow-scripts" style="border:0;width:100vw;height:100vh"></iframe>');
  await page.evaluate((html) => {
    document.querySelector('iframe').srcdoc = html;
  }, await readFile(single, 'utf8'));
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  await untilReady(frame);
  if (route) {
    await frame.evaluate((hash) => { location.hash = hash; }, route);
    await frame.waitForFunction((hash) => location.hash === hash, route);
  }
  return new Proxy(page, {
    get(_, name) {
      const owner = name in frame && name !== 'page' ? frame : page;
      const value = owner[name];
      return typeof value === 'function' ? value.bind(owner) : value;
    },
  });
}

/** Waits until the app has drawn itself and taken the place of what was prerendered, also after a reload, and on a busy machine. */
export async function untilReady(page) {
  await page.waitForFunction(() => globalThis.evenkeelIsReady === true && !document.getElementById('prerendered'), null, { timeout: 30_000 });
}

// Collects what must not happen on any page. `expected` are patterns for console errors a test is about.
function watch(page, origin, expected) {
  const faults = [];
  // What a page says of code that was on its way when it was left, to be compiled or still to come. Of code that does not come
  // the browser says itself that it failed to load.
  // A browser asks for a site's icon when it has nothing else to do, which may be after the connection went.
  const isLeaving = (text) => /WebAssembly compilation aborted|TypeError: Failed to fetch|net::ERR\S* \S*icon\.svg/.test(text);
  const report = (text) => isLeaving(text) || expected.some((pattern) => pattern.test(text)) || faults.push(text);
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console error: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  page.on('pageerror', (error) => report(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    // A data or blob URL leaves nothing, and the one file is read once; everything else must stay at home.
    const isFile = protocol === 'file:' && request.isNavigationRequest() || protocol === 'about:';
    if (target !== origin && protocol !== 'data:' && protocol !== 'blob:' && !isFile) {
      report(`a request left the site: ${request.url()}`);
    }
  });
  return faults;
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every accessibility violation axe-core finds on a page, one line each. */
export async function violations(page, options = {}) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(await axeSource);
  const found = await page.evaluate(async (given) => (await axe.run(document, given)).violations, options);
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}
