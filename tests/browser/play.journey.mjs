// Playing lessons, from the list to the last screen.

import { LESSONS } from './course.mjs';
import { focused, playStep, tabTo } from './keyboard.mjs';

/** Opens a lesson and starts it by keyboard; the number of its steps. */
async function start(page) {
  await tabTo(page, page.getByRole('link', { name: /^(Start|Continue)/ }));
  await page.keyboard.press('Enter');
  await page.locator('#step-title').waitFor();
  return Number((await page.locator('.playbar__line').textContent()).match(/of (\d+)/)[1]);
}

const playing = (id) => async ({ open, assert }) => {
  const page = await open(`#/l/${id}`);
  const steps = await start(page);
  for (let number = 1; number <= steps; number += 1) {
    await page.getByText(`Step ${number} of ${steps}`).waitFor();
    assert.equal(await focused(page), 'step-title', `focus on the heading of step ${number}`);
    const words = await playStep(page);
    assert.equal(words, number === steps ? 'Finish' : 'Next', `step ${number} can be done by keyboard`);
  }
  await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
  assert.equal(await focused(page), 'page-title');
  await page.getByText('You went all the way through.').waitFor();
  await page.getByText(/Endings seen: 1 of/).waitFor();
  await page.getByRole('heading', { name: 'This week' }).waitFor();

  await tabTo(page, page.getByRole('link', { name: 'Try another way' }));
  await page.keyboard.press('Enter');
  await page.locator('#step-title').waitFor();
  assert.ok(await page.locator('.step button.choice').count() > 1, 'the story starts over');

  await page.evaluate(() => { location.hash = '#/'; });
  await page.getByText(/1 of \d done/).waitFor();
};

/** Some of them by the other ways in. */
export const doors = {
  file: (title) => /^(my-circle|working-it-out),|skipped through|reload/.test(title),
  frame: (title) => /^name-it,|skipped through/.test(title),
};

export default {
  ...Object.fromEntries(LESSONS.map((id) => [`${id}, to its end, by keyboard alone`, playing(id)])),

  'a lesson skipped through counts the same, and offers what was left out': async ({ open, assert }) => {
    const page = await open('#/l/name-it');
    const steps = await start(page);
    for (let number = 1; number <= steps; number += 1) {
      await page.getByText(`Step ${number} of ${steps}`).waitFor();
      await page.locator('nav[aria-label="Steps"] a').first().click();
    }
    await page.getByText('That counts the same.').waitFor();
    await page.getByText(/Endings seen: 0 of/).waitFor();
    assert.ok(await page.getByRole('heading', { name: 'Still here if you want it' }).isVisible());
    await page.getByRole('link', { name: 'All lessons', exact: true }).click();
    await page.getByText(/1 of \d done/).waitFor();
  },

  'a reload keeps the place and the answers': async ({ open, untilReady }) => {
    const page = await open('#/l/say-it-with-i/which-line-will-mina-hear');
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('link', { name: 'Next' }).waitFor();
    await page.reload();
    await untilReady(page);
    await page.waitForFunction(() => document.querySelectorAll('input[type=radio]')[1]?.checked);
    await page.evaluate(() => { location.hash = '#/'; });
    await page.getByText('You stopped here.').waitFor();
    await page.getByRole('link', { name: /^Continue/ }).click();
    // The whole text: home says "Step 7 of …" too, and is still there for a moment.
    await page.getByText(/^Step 7 of \d+$/).waitFor();
    // The opening does not lose the place either.
    await page.evaluate(() => { location.hash = '#/l/say-it-with-i'; });
    await page.getByRole('link', { name: 'Continue at step 7' }).waitFor();
    await page.reload();
    await untilReady(page);
    await page.getByRole('link', { name: 'Continue at step 7' }).waitFor();
  },

  'a lesson with a hard topic says so and can be skipped': async ({ open, serve }) => {
    const site = await serve({
      'lessons/name-it.en.json': (text) => JSON.stringify({ ...JSON.parse(text), topics: ['loss'] }),
      'lessons/catalogue.json': (text) => text.replace('"id":"name-it"', '"topics":["loss"],"id":"name-it"'),
    });
    const page = await open('', { site });
    await page.getByText('About someone dying. You can skip it.').waitFor();
    await page.locator('a.item[href="#/l/name-it"]').click();
    await page.getByText('About someone dying. You can skip it.').waitFor();
    await page.getByRole('link', { name: 'Skip this lesson' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  },
};
