// The page around the app: what a learner sees when the app is not there.

import { readdirSync } from 'node:fs';

const hidden = '#rescue[hidden]';
const shown = '#rescue:not([hidden])';

export default {
  'a start without its wasm says so and is accessible': async ({ open, serve, axe, assert, dist, SCHEMES }) => {
    const site = await serve({ [wasm(dist)]: null });
    for (const scheme of SCHEMES) {
      const page = await open('', { site, scheme, ready: false, expected: [/404/, /evenkeel:/, /HTTP status/] });
      await page.waitForSelector(shown);
      assert.match(await page.locator('#rescue').innerText(), /could not start/);
      assert.match(await page.locator('#rescue').innerText(), /Nothing is saved on this device yet/);
      assert.equal(await page.getByRole('button', { name: 'Copy my saved work' }).count(), 0);
      await axe(page);
    }
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
    await page.waitForSelector(shown);
    assert.match(await page.locator('#rescue').innerText(), /longer than usual/);
    for (const route of waiting) await route.continue();
    await page.clock.fastForward(100);
    await untilReady(page);
    await page.waitForSelector(hidden, { state: 'attached' });
  },

  'after a panic the saved work can be copied': async ({ open, axe, assert }) => {
    const page = await open('', { expected: [/evenkeel: boom/] });
    await page.evaluate(() => {
      localStorage.setItem('evenkeel.example', '{"a":1}');
      localStorage.setItem('somebody-else', 'secret');
      dispatchEvent(new CustomEvent('evenkeel:failed', { detail: 'boom' }));
    });
    assert.equal(await page.locator('#app').isVisible(), false, 'a dead page is not left standing');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'rescue-title', 'a screen reader is told');
    await page.getByRole('button', { name: 'Copy my saved work' }).click();
    const text = await page.getByRole('textbox', { name: 'My saved work' }).inputValue();
    assert.equal(JSON.parse(text)['evenkeel.example'], '{"a":1}');
    assert.ok(!text.includes('secret'), 'another site on the same host keeps its own');
    await axe(page);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.waitForSelector(hidden, { state: 'attached' });
  },
};

function wasm(dist) {
  return readdirSync(dist).find((file) => file.startsWith('evenkeel-app-') && file.endsWith('.wasm'));
}
