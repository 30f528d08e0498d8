// The offline copy: kept on the first visit, checked, changed between visits and never within one.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LESSONS } from './course.mjs';

const ALLOWED = { context: { serviceWorkers: 'allow' } };
/** What a browser says where nothing answers. */
const DOWN = { expected: [/ERR_EMPTY_RESPONSE|ERR_CONNECTION|Failed to fetch|ERR_FAILED|status of 404/] };
const STEP = '#/l/name-it/why-one-good-word-helps';

const list = (dist) => JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8'));
const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');
const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

/** The names of our caches, and how many files each has. */
const copies = (page) => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('evenkeel '));
  return Promise.all(names.map(async (name) => [name.split(' ').at(-1), (await (await caches.open(name)).keys()).length]));
});

/** Waits until `is` holds in the page. Playwright's own wait takes a promise for a yes. */
async function until(page, is, argument) {
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(100)) {
    if (await page.evaluate(is, argument)) return;
  }
  throw new Error(`waited a minute for ${is}`);
}

/** Waits until the copy of `build` has all its files and the list, and the page gets them from it. */
const untilKept = (page, { build, files }) => until(page, async ([build, count]) => {
  const name = (await caches.keys()).find((name) => name.endsWith(` ${build}`));
  return name && (await (await caches.open(name)).keys()).length === count && Boolean(navigator.serviceWorker.controller);
}, [build, files.length + 1]);

/** What a host serves after another release: a lesson says something else. */
function nextBuild(dist, change = {}) {
  const lesson = 'lessons/name-it.en.json';
  const text = readFileSync(join(dist, lesson), 'utf8').replaceAll('Why one good word helps', 'Why one word helps');
  const old = list(dist);
  const build = '00112233445566aa';
  const swap = (path) => readFileSync(join(dist, path), 'utf8').replace(`"${old.build}"`, `"${build}"`);
  const files = old.files.map((file) => {
    const changed = { [lesson]: text, 'index.html': swap('index.html') }[file.path];
    return changed ? { ...file, bytes: Buffer.byteLength(changed), sha256: sum(changed) } : file;
  });
  const next = { ...old, build, files };
  return { next, overlay: { [lesson]: text, 'index.html': swap('index.html'), 'sw.js': swap('sw.js'), 'files.json': JSON.stringify(next), ...change } };
}

const waiting = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  for (let tries = 0; tries < 100 && !registration.waiting; tries += 1) await new Promise((done) => setTimeout(done, 100));
  return Boolean(registration.waiting);
});

export default {
  'after the first visit everything is there without a network': async ({ open, serve, untilReady, assert, dist }) => {
    const site = await serve();
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    site.isDown = true;
    await page.reload();
    await untilReady(page);
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    for (const lesson of LESSONS) {
      await go(page, `#/l/${lesson}`);
      await page.getByRole('link', { name: /^Start/ }).waitFor();
    }
    await page.goto(`${site.address}l/name-it/`);
    await untilReady(page);
    await page.getByRole('link', { name: /^Start/ }).click();
    await page.locator('#step-title').waitFor();
    await page.locator('.step label').first().click();
    await page.locator('.why').first().waitFor();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    await go(page, '#/help');
    await page.locator('select').selectOption('GB');
    await page.getByRole('link', { name: /^Call/ }).first().waitFor();
    for (const hash of ['#/settings', '#/adults', '#/guide/name-it', '#/a', '#/teach', '#/assign', '#/collect', '#/paper/name-it', '#/present/name-it']) {
      const before = await page.title();
      await go(page, hash);
      await page.waitForFunction((title) => document.title !== title && document.querySelector('main h1, main h2'), before);
      assert.equal(await page.getByText('Try again').filter({ visible: true }).count(), 0, hash);
    }
    await page.getByRole('button', { name: 'Quick exit' }).click();
    await page.getByRole('heading', { name: 'Times table' }).waitFor();
    // The whole address of the page, as a bookmark has it.
    await page.goto(`${site.address}index.html`);
    await untilReady(page);
    assert.deepEqual((await copies(page)).map(([build]) => build), [list(dist).build]);
  },

  'in a folder whose name has spaces and letters of its own, and with something behind the address': async ({ open, serve, untilReady, assert, dist }) => {
    const varying = { headers: { Vary: '*' } };
    const site = await serve({ 'files.json': varying, 'lessons/name-it.en.json': varying }, '/Schule Müßig+Co/100% da/');
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    site.isDown = true;
    for (const behind of ['', '?from=class', 'index.html?from=class&x=%E0%A4%A']) {
      await page.goto(`${site.address}${behind}#/l/name-it`);
      await untilReady(page);
      await page.getByRole('link', { name: /^Start/ }).waitFor();
    }
  },

  'a first visit cut short: what came works without a network, the rest says so and comes later': async ({ open, serve, untilReady, assert, dist }) => {
    const held = [];
    const site = await serve({ 'lessons/second-door.en.json': () => new Promise((done) => held.push(done)) });
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    await until(page, () => Boolean(navigator.serviceWorker.controller));
    // The first lessons come before the one that hangs.
    await until(page, () => caches.match('lessons/my-circle.en.json').then(Boolean));
    site.isDown = true;
    for (const done of held) done('');
    await page.reload();
    await untilReady(page);
    await go(page, '#/l/my-circle');
    await page.getByRole('link', { name: /^Start/ }).waitFor();
    await go(page, '#/l/second-door');
    await page.getByRole('heading', { name: 'This lesson did not load' }).waitFor();
    site.isDown = false;
    site.overlay = {};
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: /^Start/ }).waitFor();
    await page.reload();
    await untilReady(page);
    await untilKept(page, list(dist));
    assert.equal((await copies(page)).length, 1);
  },

  'an installation broken off goes on with the next visit': async ({ open, serve, untilReady, assert, dist }) => {
    const { files } = list(dist);
    const first = files.filter((file) => file.first);
    // The page itself needs none of these for home.
    const late = first.findLast(({ path }) => path.startsWith('tools-')).path;
    let isHeld = false;
    const site = await serve({ [late]: async () => { while (isHeld) await new Promise((done) => setTimeout(done, 50)); return readFileSync(join(dist, late)); } });
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    isHeld = true;
    await until(page, async () => (await caches.keys()).length > 0);
    const second = await open('', { site, beside: page, ...ALLOWED, ...DOWN });
    await page.close();
    isHeld = false;
    await second.reload();
    await untilReady(second);
    await untilKept(second, list(dist));
    site.isDown = true;
    await second.reload();
    await untilReady(second);
    assert.equal((await copies(second)).length, 1);
  },

  'an update never comes into an open lesson, and is there with the next visit': async ({ open, serve, untilReady, assert, dist }) => {
    const site = await serve();
    let page = await open(STEP, { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    const { next, overlay } = nextBuild(dist);
    site.overlay = overlay;
    assert.ok(await waiting(page), 'the new copy is there and waits');
    await page.evaluate(() => { globalThis.isSame = true; });
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('Step 3 of').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    assert.ok(await page.evaluate(() => globalThis.isSame), 'it was not reloaded');

    // A second tab: the first one is in a lesson, so it gets the old release too.
    const beside = await open(STEP, { site, beside: page, ...ALLOWED, ...DOWN });
    await beside.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    await beside.waitForTimeout(500);
    assert.equal(await beside.locator('meta[name="build"]').getAttribute('content'), list(dist).build);
    await beside.close();

    // With the next visit it comes up new, all of it, with the place kept, and without a connection. (A reload with no other tab
    // open is such a moment too, where the browser lets go of the old copy in time.)
    site.isDown = true;
    const old = page;
    page = await old.context().newPage();
    await old.close();
    await page.waitForTimeout(1000);
    await page.goto(site.address + STEP);
    await page.getByRole('heading', { name: 'Why one word helps' }).waitFor();
    await untilKept(page, next);
    await page.locator(`meta[name="build"][content="${next.build}"]`).waitFor({ state: 'attached' });
    await until(page, async () => (await caches.keys()).length === 1);
    assert.deepEqual((await copies(page)).map(([build]) => build), [next.build], 'the old copy is gone');
    for (const lesson of LESSONS) {
      await go(page, `#/l/${lesson}`);
      await page.getByRole('link', { name: /^(Start|Continue)/ }).first().waitFor();
    }
  },

  'a reload past every cache while an update waits takes nothing from a lesson that is open': async ({ open, serve, assert, dist }) => {
    const site = await serve();
    const page = await open(STEP, { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    const { next, overlay } = nextBuild(dist);
    site.overlay = overlay;
    assert.ok(await waiting(page));
    const session = await page.context().newCDPSession(page);
    await session.send('Page.reload', { ignoreCache: true });
    await page.getByRole('heading', { name: 'Why one word helps' }).waitFor();
    await page.keyboard.press('Shift');
    await page.evaluate(() => { globalThis.isSame = true; });
    await until(page, () => Boolean(navigator.serviceWorker.controller));
    await page.waitForTimeout(1000);
    assert.ok(await page.evaluate(() => globalThis.isSame), 'it was not reloaded');
    assert.equal(await page.locator('meta[name="build"]').getAttribute('content'), next.build);
  },

  'a release that is half uploaded, or answered by the host in its own way, never gets into the copy': async ({ open, serve, untilReady, assert, dist }) => {
    const site = await serve();
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    const { overlay } = nextBuild(dist);
    const style = list(dist).files.find(({ path }) => path.endsWith('.css')).path;
    for (const broken of [
      // The list is still the old one.
      { 'files.json': readFileSync(join(dist, 'files.json')) },
      // Its page is still the old one.
      { 'index.html': readFileSync(join(dist, 'index.html')) },
      // A host that answers its own page for whatever it has not.
      { 'files.json': '<!doctype html><title>Welcome</title>' },
      { 'files.json': null },
      { 'sw.js': null },
    ]) {
      site.overlay = { ...overlay, ...broken };
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
      await page.waitForTimeout(300);
      site.isDown = true;
      await page.reload();
      await untilReady(page);
      assert.equal(await page.locator('meta[name="build"]').getAttribute('content'), list(dist).build);
      site.isDown = false;
    }
    assert.ok(await page.evaluate((path) => caches.match(path).then(Boolean), style));
  },

  'a host with wrong types, and one that sends HTML for wasm': async ({ open, serve, untilReady, assert, dist }) => {
    const wasm = list(dist).files.filter(({ path }) => path.endsWith('.wasm')).map(({ path }) => path);
    const plain = (path) => [path, { headers: { 'Content-Type': 'text/plain' } }];
    const site = await serve(Object.fromEntries([...wasm, 'lessons/catalogue.json', 'lessons/name-it.en.json'].map(plain)));
    const page = await open(STEP, { site, ...ALLOWED, ...DOWN });
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    await untilKept(page, list(dist));
    site.isDown = true;
    await page.reload();
    await untilReady(page);
    const type = await page.evaluate(async (path) => (await caches.match(path)).headers.get('Content-Type'), wasm[0]);
    assert.equal(type, 'application/wasm', 'the copy has the right one');

    // No offline copy then, and the page says that it could not start.
    const other = await serve(Object.fromEntries(wasm.map((path) => [path, { body: '<!doctype html><title>Welcome</title>', headers: { 'Content-Type': 'text/html' } }])));
    const lost = await open('', { site: other, ready: false, context: { serviceWorkers: 'allow' }, expected: [/./] });
    await lost.locator('#rescue:not([hidden])').waitFor();
    assert.equal((await copies(lost)).length, 0);
  },

  'the switch that takes every copy back': async ({ open, serve, assert, dist }) => {
    const site = await serve();
    const page = await open('', { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    await page.evaluate(() => caches.open('evenkeel /another/ 0123'));
    site.overlay = { 'sw.js': readFileSync(new URL('../../crates/cli/src/pack/no-offline.js', import.meta.url)) };
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), ['evenkeel /another/ 0123'], 'that of another site on the same host stays');
  },

  'a copy that the browser threw away comes back by itself, and holds nothing of the learner': async ({ open, serve, untilReady, assert, dist }) => {
    const site = await serve();
    const page = await open(STEP, { site, ...ALLOWED, ...DOWN });
    await untilKept(page, list(dist));
    await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
    await go(page, '#/l/my-circle');
    await page.getByRole('link', { name: /^Start/ }).waitFor();
    await page.reload();
    await untilReady(page);
    await page.getByRole('link', { name: /^Start/ }).click();
    await page.locator('#step-title').waitFor();
    const held = await page.evaluate(async () => {
      const urls = [];
      for (const name of await caches.keys()) urls.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
      return urls;
    });
    const known = new Set(['files.json', ...list(dist).files.map(({ path }) => path)]);
    for (const url of held) assert.ok(known.has(decodeURIComponent(url.slice(site.address.length))), url);
    await untilKept(page, list(dist));
    site.isDown = true;
    await page.reload();
    await untilReady(page);
    await go(page, '#/l/second-door');
    await page.getByRole('link', { name: /^Start/ }).waitFor();
  },
};
