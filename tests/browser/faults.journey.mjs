// Everything that can go wrong around the app. Each time: it starts or says why within eight seconds, no earlier answer is lost, and
// nothing is claimed that is not so.

import { focused } from './keyboard.mjs';

const LESSON = '#/l/check-the-story';
const FIRST = `${LESSON}/warm-up-priyas-three-tests`;
const LATER = `${LESSON}/where-does-the-guess-sneak-in`;
const KEY = 'evenkeel.progress.check-the-story.';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

async function answer(page, step, line) {
  await go(page, step);
  await page.getByRole('radio', { name: line }).check();
  await page.locator('.why').first().waitFor();
}
const answerFirst = (page) => answer(page, FIRST, /Stressed/);
const answerLater = (page) => answer(page, LATER, /quitting the band/);

async function isAnswered(page, step, line) {
  await go(page, step);
  return page.getByRole('radio', { name: line }).isChecked();
}

/** The app stands, or the page says why not, within eight seconds. */
async function startsOrSaysWhy(page) {
  const stands = page.waitForFunction(() => globalThis.evenkeelIsReady === true, null, { timeout: 8_500 }).then(() => 'stands');
  const says = page.locator('#rescue:not([hidden])').waitFor({ timeout: 8_500 }).then(() => 'says why');
  return Promise.any([stands, says]);
}

/** All that is kept of the lesson, in both slots. */
const kept = (page) => page.evaluate((key) => (localStorage.getItem(`${key}a`) ?? '') + (localStorage.getItem(`${key}b`) ?? ''), KEY);

export default {
  'any one call to storage may fail: the lesson goes on, and an answer that is not saved is never said to be': async ({ open, untilReady, assert }) => {
    const page = await open('');
    await answerFirst(page);
    await page.addInitScript(() => {
      let left = Number(new URLSearchParams(location.search).get('fail') ?? Infinity);
      globalThis.calls = 0;
      for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
        const real = Storage.prototype[name];
        Storage.prototype[name] = function (...given) {
          globalThis.calls += 1;
          if (left-- === 0) {
            globalThis.failed = name;
            throw new DOMException('no', name === 'setItem' ? 'QuotaExceededError' : 'SecurityError');
          }
          return real.apply(this, given);
        };
      }
    });
    const visit = async (fail) => {
      const address = new URL(page.url());
      address.search = `?fail=${fail}`;
      address.hash = FIRST;
      await page.goto(address.href);
      await untilReady(page);
      const isFirst = await isAnswered(page, FIRST, /Stressed/);
      await answerLater(page);
      return { isFirst, calls: await page.evaluate(() => globalThis.calls), failed: await page.evaluate(() => globalThis.failed) };
    };
    const { calls } = await visit(1e9);
    assert.ok(calls > 15, `${calls} calls`);
    for (let fail = 0; fail < calls; fail += 1) {
      const seen = await visit(fail);
      const notice = await page.locator('.keeping').innerText();
      // A start that could not read anything says that it keeps nothing; then the device still has it.
      assert.ok(seen.isFirst || /keep anything|Nothing is kept|damaged/.test(notice), `call ${fail} (${seen.failed}): the first answer shows`);
      const held = await kept(page);
      assert.ok(held.includes('warm-up-priyas-three-tests'), `call ${fail} (${seen.failed}): the first answer is kept`);
      assert.ok(held.includes('where-does-the-guess-sneak-in') || notice, `call ${fail} (${seen.failed}): an answer that is not kept is said to be so`);
    }
  },

  'two tabs, and one of them can’t save': async ({ open, untilReady, assert }) => {
    const one = await open(FIRST);
    const two = await open(LATER, { beside: one });
    await one.evaluate(() => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    await answerFirst(one);
    await one.getByText('is not saved').waitFor();
    await answerLater(two);
    assert.equal(await two.locator('.keeping').innerText(), '');
    assert.ok(await isAnswered(one, LATER, /quitting the band/), 'what the other did is here');
    await one.getByText('is not saved').waitFor();
    await two.reload();
    await untilReady(two);
    assert.ok(await isAnswered(two, LATER, /quitting the band/));
  },

  'storage cleared while a lesson is open: the next answer saves everything again': async ({ open, untilReady, assert }) => {
    const page = await open('');
    await answerFirst(page);
    await page.evaluate(() => localStorage.clear());
    await answerLater(page);
    await page.reload();
    await untilReady(page);
    assert.ok(await isAnswered(page, FIRST, /Stressed/));
    assert.ok(await isAnswered(page, LATER, /quitting the band/));
  },

  'storage that takes everything and keeps nothing, or is not there at all': async ({ open, untilReady, assert }) => {
    for (const [what, script] of [
      ['forgets at once', () => { Storage.prototype.setItem = () => {}; }],
      ['gives back something else', () => { Storage.prototype.getItem = () => 'x'; }],
      ['null', () => Object.defineProperty(window, 'localStorage', { value: null })],
      ['undefined', () => Object.defineProperty(window, 'localStorage', { value: undefined })],
    ]) {
      const page = await open('', { expected: [/./] });
      await page.addInitScript(script);
      await page.reload();
      await untilReady(page);
      await answerFirst(page);
      assert.match(await page.locator('.keeping').innerText(), /keep anything|not saved|Nothing is kept/, what);
    }
  },

  'records of a size or shape that nobody expects': async ({ open, untilReady, assert }) => {
    const huge = 4_000_000;
    for (const [name, make] of [
      ['settings', 'x'], ['settings', ' theme=dark'.repeat(100_000)], ['settings', '\ud800'],
      ['progress.check-the-story.a', 'x'], ['progress.check-the-story.b', '{"version":1,"trail":'], ['progress.check-the-story.a', '['],
    ]) {
      const page = await open('');
      await page.evaluate(([name, make, size]) => localStorage.setItem(`evenkeel.${name}`, make.repeat(Math.ceil(size / make.length))), [name, make, huge]);
      await page.reload();
      assert.equal(await startsOrSaysWhy(page), 'stands', name);
      await untilReady(page);
      await answerFirst(page);
      assert.equal(await page.locator('.why').first().isVisible(), true);
      await page.close();
    }
  },

  'a clock that is wrong by years, and put right later': async ({ open, untilReady, assert }) => {
    const page = await open('');
    for (const now of ['1970-01-02', '2099-12-31', '2026-11-23']) {
      await page.clock.setFixedTime(new Date(now));
      await page.reload();
      await untilReady(page);
      await answerFirst(page);
      await answerLater(page);
      await go(page, '#/');
      await page.getByText('part way, step').first().waitFor();
    }
    assert.ok(await isAnswered(page, FIRST, /Stressed/));
  },

  'addresses made to hurt': async ({ open, assert }) => {
    const page = await open('', { expected: [/status of 404|431|414/] });
    const long = 'a'.repeat(60_000);
    for (const hash of [
      long, `/${long}`, `/l/${long}`, `/l/${'%'.repeat(60_000)}`, `/l/${'é'.repeat(20_000)}`, '/l/%E0%A4%A', '/l/%00', '/l/../../etc', '/l//', `/guide/${long}`, '/guide/%2e%2e%2f',
      '/l/check-the-story/<img src=x onerror=alert(1)>', '/gallery/%E0%A4%A', `/${'/'.repeat(60_000)}`, '/l/__proto__', '/l/constructor/toString', '\u0000', '/\ud800',
    ]) {
      await go(page, hash);
      await page.locator('#app h1').first().waitFor();
      assert.equal(await page.locator('#rescue').isVisible(), false, hash.slice(0, 40));
    }
    await go(page, FIRST);
    await page.getByRole('radio', { name: /Stressed/ }).waitFor();
  },

  'plain http in a school’s network: no offline copy, everything else': async ({ open, serve, untilReady, assert }) => {
    const local = await serve();
    const site = { address: local.address.replace('127.0.0.1', 'school.lan') };
    const page = await open('', { site, context: { serviceWorkers: 'allow' } });
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await answerFirst(page);
    await page.reload();
    await untilReady(page);
    assert.ok(await isAnswered(page, FIRST, /Stressed/));
  },

  'in a frame of another site, with and without storage': async ({ open, serve, assert }) => {
    const site = await serve();
    site.overlay['around.html'] = `<!doctype html><title>A school</title><iframe title="Lessons" width="700" height="700" src="${site.address}${FIRST}"></iframe>`;
    // By another name, so that the lessons are a guest there.
    const around = { address: `${site.address.replace('127.0.0.1', 'school.lan')}around.html` };
    for (const isBlocked of [false, true]) {
      const page = await open('', { site: around, device: 'new', ready: false, expected: [/a request left the site: http:\/\/127/, /favicon/] });
      if (isBlocked) {
        await page.addInitScript(() => {
          if (parent !== window) Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
        });
        await page.reload();
      }
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame.getByRole('radio', { name: /Stressed/ }).check();
      await frame.locator('.why').first().waitFor();
      const says = await frame.locator('.keeping').innerText();
      // Browsers differ in what they let a guest keep; what is said goes by what is so.
      const isAllowed = await frame.evaluate(() => { try { return Boolean(localStorage); } catch { return false; } });
      assert.ok(!(isBlocked && isAllowed));
      assert.match(says, isAllowed ? /Nothing is kept yet/ : /does not let us keep/);
      await frame.getByRole('link', { name: 'Help', exact: true }).click();
      await frame.getByRole('heading', { name: 'Get help now' }).waitFor();
    }
  },

  'a page that a translator or an extension has changed': async ({ open, assert }) => {
    const page = await open('', { size: 'laptop' });
    // As browsers' translators do it: every text moves into elements of theirs.
    const translate = () => page.evaluate(() => {
      const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
      for (const text of found) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text.data.toUpperCase());
      }
    });
    for (const hash of ['#/', LESSON, FIRST, LATER, '#/settings', '#/help', '#/about', '#/']) {
      await go(page, hash);
      await page.locator('#app h1, #step-title').first().waitFor();
      await page.waitForTimeout(150);
      await translate();
    }
    await go(page, FIRST);
    await page.getByRole('radio').nth(1).check();
    await page.locator('.why').first().waitFor();
    await page.getByRole('link', { name: /next/i }).click();
    await page.getByText(/Step 2 of/).waitFor();
    assert.equal(await focused(page), 'step-title');
  },

  'a browser that lacks what is not needed to learn': async ({ open, untilReady, assert }) => {
    for (const [what, script] of [
      ['speech', () => { delete window.speechSynthesis; }],
      ['service workers', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })],
      ['a service worker that never answers', () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => ({ getRegistrations: () => new Promise(() => {}), addEventListener() {} }) })],
      ['caches', () => { delete window.caches; }],
      ['plural rules', () => { delete Intl.PluralRules; }],
      ['media queries', () => { window.matchMedia = undefined; }],
      ['a clipboard', () => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })],
      ['languages', () => { Object.defineProperty(Navigator.prototype, 'language', { get: () => undefined }); Object.defineProperty(Navigator.prototype, 'languages', { get: () => undefined }); }],
      ['history', () => { History.prototype.replaceState = () => { throw new DOMException('no', 'SecurityError'); }; }],
      ['random numbers', () => { Object.defineProperty(window, 'crypto', { value: undefined }); }],
      ['dialogs', () => { delete HTMLDialogElement.prototype.showModal; }],
      ['popovers', () => { delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.popover; }],
    ]) {
      const page = await open('');
      await page.addInitScript(script);
      await page.reload();
      await untilReady(page);
      await answerFirst(page);
      await go(page, '#/help');
      await page.getByRole('heading', { name: 'Get help now' }).waitFor();
      assert.equal(await page.locator('#rescue').isVisible(), false, what);
      await page.close();
    }
  },
};
