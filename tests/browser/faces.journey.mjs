// The people in scenes: who is drawn, where, and what is left when a drawing does not come.

const TWO = '#/l/say-it-with-i/priya-and-the-jacket';
const CHAT = '#/l/name-it/who-names-a-feeling';

/** The pictures on screen that did not come. */
const broken = async (page) => {
  await page.locator('.bubble, .option').first().waitFor();
  return page.evaluate(look);
};

const look = async () => {
  const shown = [...document.images].filter((image) => image.checkVisibility());
  const came = await Promise.all(shown.map((image) => image.decode().then(() => image.naturalWidth > 0, () => false)));
  return { shown: shown.length, broken: shown.filter((_, place) => !came[place]).map((image) => image.src) };
};

export const doors = { file: (title) => title.startsWith('a scene'), frame: (title) => title.startsWith('a scene') };

export default {
  'a scene: busts where there is room, small faces on a phone, and every picture comes': async ({ open, axe, assert }) => {
    for (const scheme of ['light', 'dark']) {
      const wide = await open(TWO, { size: 'laptop', scheme });
      assert.equal(await wide.locator('figure:visible').count(), 2);
      assert.equal(await wide.getByRole('img', { name: 'Zara, embarrassed' }).count(), 1);
      assert.equal(await wide.locator('.says .face:visible').count(), 0, 'a bubble points at the bust');
      assert.deepEqual(await broken(wide), { shown: 3, broken: [] });
      await axe(wide);
      const narrow = await open(TWO, { size: 'phone', scheme });
      assert.equal(await narrow.locator('figure:visible').count(), 0);
      assert.equal(await narrow.locator('.says .face:visible').count(), 2);
      assert.deepEqual(await broken(narrow), { shown: 3, broken: [] });
      await axe(narrow);
    }
    const chat = await open(CHAT);
    assert.deepEqual(await broken(chat), { shown: 4, broken: [] });
  },

  'a drawing that does not come leaves a letter, and nothing moves': async ({ open, serve, assert }) => {
    const boxes = (page) => page.locator('.bubble').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const whole = await boxes(await open(TWO));
    const site = await serve({ 'lessons/faces/priya.svg': null, 'backdrops/living-room.svg': null });
    const page = await open(TWO, { site, expected: [/404/] });
    assert.equal((await broken(page)).broken.length, 2);
    assert.deepEqual(await boxes(page), whole);
    assert.equal(await page.locator('.says .face__letter:visible').first().textContent(), 'P');
    assert.match(await page.locator('.bubble').first().textContent(), /Priya, angry/);
  },
};
