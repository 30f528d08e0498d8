// The map of a story, its lists and two endings side by side, by keyboard alone.

import { focused, tabTo } from './keyboard.mjs';

const STORY = '#/l/say-it-with-i/sams-friend-shares-a-secret';

async function choose(page, words) {
  await tabTo(page, page.locator('.step button.choice', { hasText: words }));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(60);
}

/** To the hard ending, quickly. */
async function coldWeek(page) {
  await choose(page, 'Find Tomasz and shout');
  await choose(page, 'Keep going');
  await page.getByRole('heading', { name: 'A cold week' }).waitFor();
}

const back = (page, scene) => page.locator('.review button', { hasText: `Back to here: ${scene}` });
const seenElsewhere = (page) => page.locator('.review ul > li.item');

export const doors = { file: (title) => title.includes('earlier try'), frame: (title) => title.startsWith('the map') };

export default {
  'the map leads to the lists, and the lists lead back into the story': async ({ open, assert }) => {
    const page = await open(STORY);
    await coldWeek(page);
    const address = page.url();
    await tabTo(page, page.getByRole('link', { name: 'Step 2: Loud in the corridor' }));
    await page.keyboard.press('Enter');
    assert.match(await focused(page), /^line-.*-1$/, 'focus is on its line');
    assert.equal(page.url(), address, 'the address stays');
    assert.ok(!await page.locator('body').textContent().then((text) => text.includes('Ask me first')), 'what was not seen has no name');
    await page.getByText('Scenes you have not seen yet: 9.').waitFor();

    await tabTo(page, back(page, 'Loud in the corridor'));
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'scene-title');
    await choose(page, 'The gate, after school');
    await choose(page, 'too angry right now');
    await page.getByRole('heading', { name: 'A few days', level: 3 }).waitFor();
    assert.deepEqual(await seenElsewhere(page).locator('.review__choice').allTextContents(), ['A cold week']);
  },

  'a decision of an earlier try can be gone back to, and two endings compared': async ({ open, assert, axe, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      const page = await open(STORY, { scheme });
      await coldWeek(page);
      await tabTo(page, back(page, 'How it starts'));
      await page.keyboard.press('Enter');
      await choose(page, 'never telling you anything');
      await choose(page, 'Meet me at the gate');
      await choose(page, 'too angry right now');

      const pair = page.locator('details');
      assert.ok(await pair.evaluate((details) => details.open), 'the only pair is open');
      await pair.getByText('Same until \u201cHow it starts\u201d').waitFor();
      assert.ok(await pair.getByText('Very human, and now twenty people know').isVisible());
      assert.equal(await pair.getByText(/^Trust: /).count(), 2, 'how it stood at both ends, in words');
      await axe(page);

      // To a scene of the first try, with the way that led there.
      await tabTo(page, back(page, 'Loud in the corridor'));
      await page.keyboard.press('Enter');
      await page.locator('#scene-title', { hasText: 'Loud in the corridor' }).waitFor();
      assert.equal(await focused(page), 'scene-title');
      await page.getByText('low').first().waitFor();
      await page.reload();
      await page.locator('#scene-title', { hasText: 'Loud in the corridor' }).waitFor();
      await page.context().close();
    }
  },

  'at 320 pixels nothing sticks out, and the last screen shows the map too': async ({ open, assert, axe }) => {
    const page = await open(STORY, { size: { width: 320, height: 640 } });
    await coldWeek(page);
    const spare = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(await spare() <= 0);
    await page.evaluate(() => { location.hash = '#/l/say-it-with-i/~end'; });
    await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
    assert.ok(await page.getByRole('link', { name: 'You are here, step 3: A cold week' }).isVisible());
    assert.ok(await spare() <= 0);
    await axe(page);
    await tabTo(page, back(page, 'How it starts'));
    await page.keyboard.press('Enter');
    await page.locator('.step button.choice').first().waitFor();
  },
};
