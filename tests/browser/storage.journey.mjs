// Whatever the device does with saved work: the app starts, says what is so, and loses no earlier answer.

const FIRST = '#/l/check-the-story/warm-up-priyas-three-tests';
const KEY = 'evenkeel.progress.check-the-story.';

/** Picks the first question's middle option, and waits for its reason. */
async function answer(page) {
  await page.getByText('Stressed', { exact: true }).click();
  await page.getByText('It’s high energy and feels bad').or(page.getByText("It's high energy and feels bad")).waitFor();
}

async function isAnswered(page) {
  await page.locator('.why').first().waitFor();
  return page.getByRole('radio', { name: /Stressed/ }).isChecked();
}

/** A context's pages get `script` before anything else runs. */
async function openWith(open, script, argument) {
  const page = await open('', { ready: true });
  await page.addInitScript(script, argument);
  return page;
}

export default {
  'storage blocked: everything works, and the page says that it is gone with the tab': async ({ open, untilReady, assert }) => {
    const page = await openWith(open, () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.reload();
    await untilReady(page);
    await page.getByText('This browser does not let us keep anything.').waitFor();
    await page.evaluate((hash) => { location.hash = hash; }, FIRST);
    await answer(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Your brain writes stories' }).waitFor();
    await page.goBack();
    assert.ok(await isAnswered(page), 'the session itself remembers');
  },

  'storage full from any write on: it says so, and what was saved before is still there': async ({ open, untilReady, assert }) => {
    for (const free of [0, 1, 2, 3]) {
      const page = await open(FIRST);
      await answer(page);
      await page.addInitScript((left) => {
        const save = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
          if (left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
          return save.call(this, key, value);
        };
        globalThis.evenkeelUnfill = () => { left = 1000; };
      }, free);
      await page.reload();
      await untilReady(page);
      assert.ok(await isAnswered(page), 'the answer from before is there');
      for (const step of ['your-brain-writes-stories', 'how-kofi-checks-one', 'where-does-the-guess-sneak-in']) {
        await page.evaluate((hash) => { location.hash = hash; }, `#/l/check-the-story/${step}`);
        await page.locator('#step-title').waitFor();
      }
      await page.getByText('So that\'s it. He\'s quitting the band.').or(page.getByText('So that’s it. He’s quitting the band.')).click();
      await page.getByText('is not saved').waitFor();
      // Room again: the next action saves everything that waited.
      await page.evaluate(() => globalThis.evenkeelUnfill());
      await page.evaluate(() => { location.hash = '#/l/check-the-story/your-brain-writes-stories'; });
      await page.getByText('is not saved').waitFor({ state: 'detached' });
      const kept = await page.evaluate((key) => (localStorage.getItem(`${key}a`) ?? '') + (localStorage.getItem(`${key}b`) ?? ''), KEY);
      assert.ok(kept.includes('where-does-the-guess-sneak-in'), 'the answer that waited is saved now');
    }
  },

  'a saved record cut short: the copy before it is used, and the damaged one is kept aside': async ({ open, untilReady, assert }) => {
    const page = await open(FIRST);
    await answer(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Your brain writes stories' }).waitFor();
    for (const slot of ['a', 'b']) {
      const before = await page.evaluate((key) => localStorage.getItem(key), KEY + slot);
      for (const share of [0, 0.3, 0.9]) {
        await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY + slot, before.slice(0, Math.floor(before.length * share))]);
        await page.reload();
        await untilReady(page);
        await page.getByText('is damaged').waitFor();
        await page.evaluate((hash) => { location.hash = hash; }, FIRST);
        const aside = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('evenkeel.aside.')).length);
        assert.ok(aside > 0, 'the damaged record is kept');
        assert.ok(await isAnswered(page));
        await page.evaluate(() => { location.hash = '#/l/check-the-story/your-brain-writes-stories'; });
        await page.locator('#step-title').waitFor();
      }
    }
  },

  'somebody else’s data under our names is left aside, and the lesson plays': async ({ open, untilReady, assert }) => {
    for (const junk of ['null', '{"version":1}', '[[[', '{"version":1,"lesson":"check-the-story","touched":1,"trail":[[0,"a",{"flew":[]}]]}', '\ud800']) {
      const page = await open('');
      await page.evaluate(([key, value]) => {
        for (const name of [`${key}a`, `${key}b`, 'evenkeel.progress.', 'evenkeel.', 'evenkeel.progress..a']) localStorage.setItem(name, value);
      }, [KEY, junk]);
      await page.reload();
      await untilReady(page);
      await page.evaluate((hash) => { location.hash = hash; }, FIRST);
      await answer(page);
      await page.reload();
      await untilReady(page);
      assert.ok(await isAnswered(page));
    }
  },

  'progress of a newer app is left as it is': async ({ open, untilReady, assert }) => {
    const page = await open(FIRST);
    await answer(page);
    const newer = await page.evaluate((key) => {
      const sum = (text) => {
        let hash = 0x811c9dc5;
        for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
        return hash;
      };
      const text = '{"version":2,"lesson":"check-the-story","shape":"another"}';
      for (const [slot, generation] of [['a', 1000], ['b', 1001]]) localStorage.setItem(key + slot, `ek1 ${generation} ${sum(text)} ${text}`);
      return localStorage.getItem(`${key}a`) + localStorage.getItem(`${key}b`);
    }, KEY);
    await page.reload();
    await untilReady(page);
    await page.getByText('A newer Evenkeel saved your progress').waitFor();
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    assert.equal(await page.evaluate((key) => localStorage.getItem(`${key}a`) + localStorage.getItem(`${key}b`), KEY), newer);
  },

  'two tabs at once lose nothing, and neither jumps': async ({ open, untilReady, assert }) => {
    const one = await open(FIRST);
    const two = await open('#/l/check-the-story/where-does-the-guess-sneak-in', { beside: one });
    await answer(one);
    await two.getByText(/quitting the band/).click();
    await two.locator('.why').first().waitFor();
    assert.match(one.url(), /warm-up-priyas-three-tests$/);
    assert.match(two.url(), /where-does-the-guess-sneak-in$/);
    await one.reload();
    await untilReady(one);
    assert.ok(await isAnswered(one));
    await one.evaluate(() => { location.hash = '#/l/check-the-story/where-does-the-guess-sneak-in'; });
    await one.getByRole('radio', { name: /quitting the band/ }).waitFor();
    await one.locator('.why').first().waitFor();
    assert.ok(await one.getByRole('radio', { name: /quitting the band/ }).isChecked());
  },
};
