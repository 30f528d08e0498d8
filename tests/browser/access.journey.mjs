// Nothing axe-core can find, on any kind of screen, light and dark.

import { SCHEMES } from './browser.mjs';
import { LESSONS } from './course.mjs';
import { playStep } from './keyboard.mjs';

/** All screens of a lesson: each step as it opens and after it was done, then the end. */
const walking = (id, scheme) => async ({ open, axe, assert }) => {
  const page = await open(`#/l/${id}`, { scheme });
  await axe(page);
  await page.getByRole('link', { name: 'Start' }).click();
  await page.locator('#step-title').waitFor();
  const steps = Number((await page.locator('.playbar__line').textContent()).match(/of (\d+)/)[1]);
  for (let number = 1; number <= steps; number += 1) {
    await page.getByText(`Step ${number} of ${steps}`).waitFor();
    await axe(page);
    await playStep(page);
    if (number < steps) await page.getByText(`Step ${number + 1} of ${steps}`).waitFor();
    await page.goBack();
    await page.getByText(`Step ${number} of ${steps}`).waitFor();
    await axe(page);
    const sticks = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sticks <= 0, `step ${number} sticks out by ${sticks} px`);
    await page.goForward();
  }
  await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
  await axe(page);
};

// Between them these have every kind of step; the gallery's journey sees every state in both schemes.
const BOTH = ['check-the-story', 'pause'];

export default {
  ...Object.fromEntries(LESSONS.flatMap((id, place) => SCHEMES.filter((_, scheme) => BOTH.includes(id) || place % 2 === scheme).map((scheme) => [
    `${id}, ${scheme}`, walking(id, scheme),
  ]))),

  'what leads nowhere, and what did not load': async ({ open, serve, axe, SCHEMES }) => {
    const site = await serve({ 'lessons/name-it.en.json': '{' });
    for (const scheme of SCHEMES) {
      for (const route of ['#/nowhere', '#/l/check-the-story/nowhere', '#/l/name-it']) {
        await axe(await open(route, { scheme, site }));
      }
    }
  },

  'nothing sticks out at 320 pixels': async ({ open, assert }) => {
    for (const route of ['', '#/l/name-it', '#/l/name-it/twelve-words-four-weathers', '#/l/name-it/diego-says-hes-fine', '#/l/name-it/~end']) {
      const page = await open(route, { size: { width: 320, height: 640 } });
      const sticks = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sticks <= 0, `${route} sticks out by ${sticks} px`);
    }
  },
};
