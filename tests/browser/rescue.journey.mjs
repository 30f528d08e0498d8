// The page around the app: what a learner sees when the app is not there. Each way of failing is provoked for real.

import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tabTo } from './keyboard.mjs';

const hidden = '#rescue[hidden]';
const shown = '#rescue:not([hidden])';
const PERSON = /Call your local emergency number[^]*findahelpline\.com/;

/** Failing is what these are about; the browser says so too. */
const FAILING = [/evenkeel:/, /uncaught: /, /status of 404/, /Uncaught/, /CompileError|LinkError|RuntimeError|failed to append/];

/** Whole programs that do one thing when they are started. */
const code = (body) => Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, body.length + 4, 1, body.length + 2, 0, ...body, 11]);
const TRAPS = code([0]);
const CALLS_ITSELF = code([16, 0]);
/** Wants a function of the app's script that it does not have. */
const MISFITS = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0]);

const KEY = 'evenkeel.progress.name-it.a';
const save = (page) => page.evaluate((key) => localStorage.setItem(key, 'my work'), KEY);
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const words = (page) => page.locator(shown).innerText();
const button = (page, name) => page.getByRole('button', { name });
const breakApp = (page) => page.evaluate(() => dispatchEvent(new CustomEvent('evenkeel:failed', { detail: 'boom' })));

/** What the screen says after a start at which `prepare` stood in the way; the app never stood. */
async function failedStart(open, options, prepare = () => {}) {
  const page = await open('', { ready: false, expected: FAILING, ...options });
  await page.waitForSelector(`${shown}, ${hidden}`, { state: 'attached' });
  await page.addInitScript(prepare);
  await page.reload();
  return [await words(page), page];
}

export default {
  'a file that is missing, cut short or something else says so and offers a fresh copy, accessibly': async ({ open, serve, axe, assert, dist, SCHEMES }) => {
    const main = wasm(dist);
    const whole = readFileSync(join(dist, main));
    for (const file of [null, '<!doctype html><title>Log in</title>', '', whole.subarray(0, 4), whole.subarray(0, whole.length / 2), MISFITS]) {
      const site = await serve({ [main]: file });
      const [said, page] = await failedStart(open, { site });
      assert.match(said, /missing or damaged/);
      assert.match(said, /Nothing is saved on this device yet/);
      assert.match(said, PERSON);
      assert.equal(await button(page, 'Copy my saved work').count(), 0);
      site.overlay[main] = whole;
      await button(page, 'Get a fresh copy').click();
      await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    }
    for (const scheme of SCHEMES) {
      const [, page] = await failedStart(open, { site: await serve({ [main]: null }), scheme });
      await axe(page);
    }
  },

  'a start without a connection says so, and a reload mends it': async ({ open, assert }) => {
    const page = await open('', { expected: [...FAILING, /ERR_FAILED/] });
    await save(page);
    await page.route('**/evenkeel-app-*.wasm', (route) => route.abort());
    await page.reload();
    assert.match(await words(page), /Check the connection/);
    assert.match(await words(page), /Your saved work is still on this device/);
    await page.unroute('**/evenkeel-app-*.wasm');
    await button(page, 'Reload the page').click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  },

  'a slow start says so, and is forgotten once the app stands': async ({ open, untilReady, assert, dist }) => {
    const waiting = [];
    const page = await open();
    // The wasm waits for us; the page's clock goes faster than ours.
    await page.route(`**/${wasm(dist)}`, (route) => waiting.push(route));
    await page.clock.install();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector(hidden, { state: 'attached' });
    await page.clock.fastForward(9000);
    assert.match(await words(page), /longer than usual/);
    assert.equal(await page.getByText('Loading…').isVisible(), false);
    for (const route of waiting) await route.continue();
    await page.clock.fastForward(100);
    await untilReady(page);
    await page.waitForSelector(hidden, { state: 'attached' });
    assert.ok(await page.getByRole('heading', { level: 1, name: 'Lessons' }).isVisible());
  },

  'a browser or a rule that does not let it run is told apart': async ({ open, serve, assert, dist }) => {
    const strict = await serve({ 'index.html': (page) => page.replace(" 'wasm-unsafe-eval'", '') });
    const [barred] = await failedStart(open, { site: strict, expected: [...FAILING, /violates/] });
    assert.match(barred, /a rule does not let/i);
    assert.match(barred, /wasm-unsafe-eval/);
    const without = await failedStart(open, {}, () => { delete globalThis.WebAssembly; });
    assert.match(without[0], /can’t run WebAssembly/);
    const old = await failedStart(open, { site: await serve({ [wasm(dist)]: () => new Promise(() => {}) }) }, () => { delete HTMLScriptElement.prototype.noModule; });
    assert.match(old[0], /too old/);
    const newer = await serve({ 'index.html': (page) => page.replace(/<meta http-equiv[^>]+>/, '').replace('type="module">', 'type="module">one two;') });
    const older = await failedStart(open, { site: newer });
    assert.match(older[0], /too old/);
    for (const [said] of [without, old, older]) assert.match(said, PERSON);
  },

  'the site’s page from a folder, or in a frame that lets nothing load, says what to open instead': async ({ open, serve, assert, dist }) => {
    const anything = [/./];
    const page = await open('', { ready: false, expected: anything });
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    assert.match(await words(page), /Open the file evenkeel\.html/);
    assert.doesNotMatch(await words(page), /too old|WebAssembly|missing/, 'one reason at a time');
    const site = await serve();
    site.overlay['around.html'] = `<!doctype html><title>A page</title><iframe title="Lessons" sandbox="allow-scripts" width="600" height="600" src="${site.address}"></iframe>`;
    const around = await open('around.html', { site, ready: false, expected: anything });
    const frame = await (await around.waitForSelector('iframe')).contentFrame();
    assert.match(await words(frame), /in a tab of its own/);
  },

  'code that stops at its start, one way or the other, says that the learner did nothing': async ({ open, serve, assert, dist }) => {
    for (const [program, what] of [[TRAPS, /Evenkeel stopped\. It was not something you did/], [CALLS_ITSELF, /out of memory/]]) {
      const [said, page] = await failedStart(open, { site: await serve({ [wasm(dist)]: program }) });
      assert.match(said, what);
      assert.match(said, PERSON);
      assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Something went wrong', 'a screen reader is told');
    }
  },

  'the app panics while it draws, a dialog open: the saved work can be copied and kept as a file': async ({ open, axe, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      const page = await open('#/settings', { scheme, expected: FAILING });
      await save(page);
      await page.evaluate(() => localStorage.setItem('somebody-else', 'secret'));
      await button(page, 'Delete everything').click();
      await page.locator('dialog[open]').waitFor();
      await page.evaluate(() => {
        for (const way of ['appendChild', 'insertBefore', 'removeChild']) Node.prototype[way] = () => { throw new DOMException('no'); };
        location.hash = '#/';
      });
      assert.match(await words(page), /Evenkeel stopped\. It was not something you did/);
      assert.equal(await page.locator('#app').count(), 0, 'a dead page is not left standing');
      assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Something went wrong');
      for (const name of ['Reload the page', 'Copy my saved work']) await tabTo(page, button(page, name));
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(/safe/).filter({ visible: true }).waitFor();
      const text = await page.getByRole('textbox', { name: 'My saved work' }).inputValue();
      assert.equal(JSON.parse(text)[KEY], 'my work');
      assert.ok(!text.includes('secret'), 'another site on the same host keeps its own');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save it as a file' }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), 'evenkeel-saved-work.json');
      assert.equal(readFileSync(await file.path(), 'utf8'), text);
      await axe(page);
      await button(page, 'Reload the page').click();
      await page.waitForSelector(hidden, { state: 'attached' });
    }
  },

  'copying works where the browser has no clipboard for us': async ({ open, assert }) => {
    const page = await open('', { expected: FAILING });
    await save(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await breakApp(page);
    await button(page, 'Copy my saved work').click();
    await page.getByText('Copied.').waitFor();
    await page.evaluate(() => { document.execCommand = () => false; });
    await button(page, 'Copy my saved work').click();
    await page.getByText('Copy this text').waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString()), await page.getByRole('textbox').inputValue(), 'it is marked already');
  },

  'a browser that keeps nothing is told as that': async ({ open, serve, assert, dist }) => {
    const [said] = await failedStart(open, { site: await serve({ [wasm(dist)]: TRAPS }) }, () => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
    });
    assert.match(said, /does not let Evenkeel save anything/);
  },

  'a picture that does not come, or an extension’s mistake, is no failure': async ({ open, assert }) => {
    const page = await open('', { expected: [...FAILING, /violates/] });
    await page.evaluate(async () => {
      for (const [tag, from] of [['img', 'src'], ['link', 'href'], ['script', 'src']]) {
        const element = document.createElement(tag);
        element.rel = 'stylesheet';
        element[from] = 'lessons/nowhere';
        document.body.append(element);
      }
      setTimeout(() => { throw new TypeError('an extension'); });
      Promise.reject(new TypeError('an extension'));
      await new Promise((done) => { setTimeout(done, 300); });
    });
    await page.waitForSelector(hidden, { state: 'attached' });
    assert.ok(await page.getByRole('heading', { level: 1, name: 'Lessons' }).isVisible());
  },

  'two crashes in a row, and the third start is a safe page': async ({ open, serve, untilReady, axe, assert, dist, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      const site = await serve({ [wasm(dist)]: TRAPS });
      const page = await open('#/l/name-it', { site, scheme, ready: false, expected: FAILING });
      await save(page);
      await page.reload();
      assert.match(await words(page), /Your saved work is still on this device/);
      assert.equal(await button(page, 'Open without my saved work').count(), 0);
      await button(page, 'Reload the page').click();
      await page.getByRole('heading', { name: 'Evenkeel stopped twice in a row' }).waitFor();
      assert.match(await words(page), /Your saved work is still on this device/);
      assert.match(await words(page), PERSON);
      assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Evenkeel stopped twice in a row');
      assert.ok((await page.getByRole('heading').boundingBox()).y < 200, 'nothing empty stands before it');
      await axe(page);
      await page.reload();
      await page.getByRole('heading', { name: 'Evenkeel stopped twice in a row' }).waitFor();
      await button(page, 'Copy my saved work').click();
      assert.match(await page.getByRole('textbox').inputValue(), /my work/);
      // One more crash leads straight back.
      await button(page, 'Try again as usual').click();
      await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
      await button(page, 'Reload the page').click();
      await page.getByRole('heading', { name: 'Evenkeel stopped twice in a row' }).waitFor();
      delete site.overlay[wasm(dist)];
      await tabTo(page, button(page, 'Try again as usual'));
      await page.keyboard.press('Enter');
      await untilReady(page);
      await page.getByRole('heading', { level: 1, name: 'Name it' }).waitFor();
      assert.equal(await kept(page), 'my work');
    }
  },

  'from the safe page: all lessons, in place of the screen that stops it': async ({ open, untilReady, assert }) => {
    const page = await twice(open, '#/l/name-it');
    await button(page, 'All lessons').click();
    await untilReady(page);
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  },

  'from the safe page: without the saved work, which nothing touches': async ({ open, untilReady, assert }) => {
    const page = await twice(open, '');
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    await button(page, 'Open without my saved work').click();
    await untilReady(page);
    await page.getByText('This browser does not let us keep anything.').waitFor();
    await page.evaluate(() => { location.hash = '#/l/check-the-story/warm-up-priyas-three-tests'; });
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    // A jump within the screen, as the skip link makes one.
    await page.evaluate(() => { location.hash = '#main'; });
    await page.waitForFunction(() => location.hash.startsWith('#/l/'));
    await page.reload();
    await untilReady(page);
    assert.equal(await page.getByRole('radio', { name: /Stressed/ }).isChecked(), false, 'still apart after a reload');
    await breakApp(page);
    assert.match(await words(page), /Your saved work is still on this device/);
    const other = await page.context().newPage();
    await other.goto(new URL('away.html', page.url()).href);
    assert.equal(await other.evaluate(() => JSON.stringify(localStorage)), before);
  },

  'from the safe page: a fresh copy, in place of the offline one': async ({ open, untilReady, assert }) => {
    const page = await twice(open, '', { context: { serviceWorkers: 'allow' } });
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('sw.js');
      await navigator.serviceWorker.ready;
      await caches.open('somebody else');
    });
    const copies = () => page.evaluate(async () => [
      (await caches.keys()).filter((name) => name.startsWith('evenkeel ')).length,
      (await navigator.serviceWorker.getRegistrations()).length,
      Number(await caches.has('somebody else')),
    ]);
    assert.deepEqual(await copies(), [1, 1, 1]);
    await page.context().setOffline(true);
    await button(page, 'Get a fresh copy').click();
    await page.getByText('The site did not answer').waitFor();
    assert.deepEqual(await copies(), [1, 1, 1], 'without a connection the copy is all there is');
    await page.context().setOffline(false);
    await button(page, 'Get a fresh copy').click();
    await untilReady(page);
    assert.deepEqual(await copies(), [0, 0, 1]);
    assert.equal(await kept(page), 'my work');
  },

  'crashes far apart are no loop': async ({ open, untilReady, assert }) => {
    const page = await open('', { expected: FAILING });
    for (let times = 0; times < 3; times += 1) {
      await page.evaluate(() => { performance.now = () => 3_600_000; });
      await breakApp(page);
      await button(page, 'Reload the page').click();
      await untilReady(page);
    }
    assert.ok(await page.getByRole('heading', { level: 1, name: 'Lessons' }).isVisible());
  },

  'a page that is cut short anywhere says so': async ({ open, serve, assert, dist }) => {
    const whole = readFileSync(join(dist, 'index.html'), 'utf8');
    const site = await serve();
    const page = await open('', { site, expected: [...FAILING, /violates|Refused/] });
    // Before the end of the first script nothing of ours can run.
    const from = whole.indexOf('</script>') + 9;
    const places = Array.from({ length: 24 }, (_, index) => Math.floor(from + (whole.lastIndexOf('</script>') - from) * index / 23));
    const screen = whole.indexOf('<main id="rescue"');
    for (const place of [...places, screen + 5, screen + 700, whole.indexOf('</main>'), whole.indexOf('</main>') + 7]) {
      site.overlay['index.html'] = whole.slice(0, place);
      await page.reload();
      await page.getByText(/not complete/).filter({ visible: true }).waitFor();
    }
    site.overlay['index.html'] = whole.slice(0, whole.indexOf('<i id="page-end"'));
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    await page.waitForSelector(hidden, { state: 'attached' });
  },

  'a connection that stops within the page is told as a slow one; the browser itself never says that it is over': async ({ open, assert, dist }) => {
    const whole = readFileSync(join(dist, 'index.html'));
    let isWhole = false;
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': whole.length });
      if (isWhole) return response.end(whole);
      // Behind the words of this screen; before them the browser's own signs are all there is.
      response.write(whole.subarray(0, whole.indexOf('</main>', whole.indexOf('<main id="rescue"')) + 60));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    try {
      const page = await (await open()).context().newPage();
      await page.clock.install();
      await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'commit' });
      await page.waitForSelector('#rescue', { state: 'attached' });
      await page.clock.runFor(9000);
      assert.ok(await page.locator('#prerendered h1:visible').isVisible(), 'what is there already can be read for a while');
      await page.clock.runFor(25_000);
      assert.match(await words(page), /longer than usual/);
      assert.match(await words(page), PERSON);
      isWhole = true;
      await button(page, 'Reload the page').click();
      // This host has nothing else.
      await page.getByText('missing or damaged').filter({ visible: true }).waitFor();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },

  'the one file, cut short or damaged, says to copy it again': async ({ open, serve, assert, single }) => {
    const whole = readFileSync(single, 'utf8');
    const damaged = whole.replace(/(data-files=[^]{90000})[^]{40}/, (_, before) => before + 'A'.repeat(40));
    assert.notEqual(damaged, whole);
    const site = await serve({ 'damaged.html': damaged, 'cut.html': whole.slice(0, whole.length / 2) });
    for (const name of ['damaged.html', 'cut.html']) {
      const page = await open(name, { site, ready: false, expected: FAILING });
      assert.match(await words(page), /not complete/);
      assert.equal(await button(page, 'Get a fresh copy').count(), 0);
    }
  },

  'from a double click: the saved work can be kept as a file': async ({ open, assert, single }) => {
    const page = await (await open()).context().newPage();
    await page.goto(pathToFileURL(single).href);
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    await save(page);
    await breakApp(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save it as a file' }).click();
    assert.match(readFileSync(await (await download).path(), 'utf8'), /my work/);
    for (let times = 0; times < 2; times += 1) {
      await button(page, 'Reload the page').click();
      if (!times) await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
      if (!times) await breakApp(page);
    }
    await page.getByRole('heading', { name: 'Evenkeel stopped twice in a row' }).waitFor();
    assert.equal(await button(page, 'Get a fresh copy').count(), 0, 'there is no host to get it from');
  },

  'with JavaScript off, and where no script may run, the page says what there is': async ({ open, axe, serve, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      const page = await open('', { scheme, ready: false, context: { javaScriptEnabled: false } });
      const said = await page.locator('body').innerText();
      assert.match(said, /needs JavaScript/);
      assert.match(said, /saved here before is still on this device/);
      assert.match(said, PERSON);
    }
    const site = await serve({ 'index.html': (page) => page.replace(/script-src [^;]+/, "script-src 'none'") });
    const page = await open('', { site, ready: false, expected: [/violates|Refused/] });
    assert.equal(await page.getByText('Still nothing?').isVisible(), false);
    await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
    assert.ok(await page.getByText('Still nothing?').isVisible());
    await axe(page, { runOnly: ['wcag2a', 'wcag2aa'] });
  },
};

/** A page whose app stopped twice, at the start and once more. */
async function twice(open, route, options = {}) {
  const page = await open(route, { expected: [...FAILING, /ERR_INTERNET_DISCONNECTED/], ...options });
  await save(page);
  await breakApp(page);
  await button(page, 'Reload the page').click();
  await page.waitForFunction(() => globalThis.evenkeelIsReady === true);
  await breakApp(page);
  await button(page, 'Reload the page').click();
  await page.getByRole('heading', { name: 'Evenkeel stopped twice in a row' }).waitFor();
  return page;
}

function wasm(dist) {
  return readdirSync(dist).find((file) => file.startsWith('evenkeel-app-') && file.endsWith('.wasm'));
}
