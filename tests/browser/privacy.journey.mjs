// What leaves the page and what stays on the device, over a whole visit.

import { playStep, tabTo } from './keyboard.mjs';

/** All that may ever stand in localStorage. */
const ALLOWED = /^evenkeel\.(settings|progress\.[a-z0-9-]+\.[ab]|task\.[0-9]+\.[ab]|aside\.[a-z0-9.-]+)$/;
const SECRET = 'a sentence nobody else may read';

export default {
  'over a whole visit nothing leaves the site, no cookie is set, and only allowed keys are kept': async ({ open, address, assert }) => {
    const page = await open('', { device: 'new' });
    const asked = [];
    page.on('request', (request) => asked.push([request.method(), request.url(), request.postData()]));
    await page.evaluate(() => {
      // Every key ever written, also those that are gone again.
      globalThis.written = new Set();
      const save = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        globalThis.written.add(key);
        return save.call(this, key, value);
      };
    });
    await page.getByRole('button', { name: 'My own' }).click();
    await page.evaluate(() => { location.hash = '#/l/say-it-with-i'; });
    await tabTo(page, page.getByRole('link', { name: /^Start/ }));
    await page.keyboard.press('Enter');
    for (;;) {
      await page.locator('#step-title').waitFor();
      const own = page.getByText('Write my own');
      if (await own.count()) {
        await own.click();
        await page.getByLabel('If…').fill(SECRET);
        await page.getByLabel('then I…').fill(SECRET);
        await page.getByRole('button', { name: 'Keep this card' }).click();
        await page.getByRole('button', { name: 'Kept' }).waitFor();
      }
      if (await playStep(page) === 'Finish') break;
    }
    await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
    for (const hash of ['#/help', '#/settings', '#/']) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.locator('#page-title').waitFor();
    }
    await page.getByText(/1 of \d done/).waitFor();

    const kept = await page.evaluate(async () => ({
      written: [...globalThis.written],
      keys: Object.keys(localStorage),
      values: Object.values(localStorage).join(' '),
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await globalThis.caches?.keys())?.length ?? 0,
    }));
    assert.ok(kept.keys.length >= 2);
    for (const key of kept.keys) assert.match(key, ALLOWED);
    for (const key of kept.written) assert.match(key, /^evenkeel\.(settings|probe|progress\.[a-z0-9-]+\.[ab])$/);
    assert.deepEqual([kept.session, kept.cookies, kept.databases], [0, '', 0]);
    assert.ok(!kept.values.includes('nobody else'), 'what was written in a tool is in no record');
    assert.deepEqual((await page.context().cookies()), []);
    for (const [method, url, body] of asked) {
      assert.deepEqual([method, body], ['GET', null], url);
      assert.ok(url.startsWith(address), url);
      assert.ok(!url.includes('?'), `${url} tells the host something`);
    }
    assert.doesNotMatch(await page.title(), /feeling|say it/i, 'a passer-by reads nothing from the tab');
  },
};
