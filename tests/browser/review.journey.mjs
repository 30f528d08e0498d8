// Questions of finished lessons come back after some days, and nothing is owed.

import { playStep } from './keyboard.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** Home, `days` after now. */
async function homeAfter(page, untilReady, days) {
  await page.clock.setFixedTime(Date.now() + days * DAY);
  await page.evaluate(() => { location.hash = '#/'; });
  await page.reload();
  await untilReady(page);
}

const offer = (page) => page.getByRole('heading', { name: 'Warm up' });

export default {
  'a warm-up comes after two days, is played by keyboard, and comes back later': async ({ open, untilReady, axe, assert }) => {
    const page = await open('#/l/name-it/~end');
    await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
    await homeAfter(page, untilReady, 1);
    assert.equal(await offer(page).count(), 0, 'a day is too soon');
    await homeAfter(page, untilReady, 2.1);
    await offer(page).waitFor();
    await axe(page);

    await page.getByRole('link', { name: 'Warm up' }).click();
    await page.getByRole('link', { name: 'Start' }).click();
    await page.locator('#step-title').waitFor();
    const steps = Number((await page.locator('.playbar__line').textContent()).match(/of (\d+)/)[1]);
    assert.equal(steps, 4, 'three questions of the check, and how the plan went');
    for (let number = 1; number <= steps; number += 1) {
      await page.getByText(`Step ${number} of ${steps}`).waitFor();
      await axe(page);
      assert.equal(await playStep(page), number === steps ? 'Finish' : 'Next');
    }
    await page.getByRole('heading', { name: 'Warmed up' }).waitFor();
    await axe(page);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    assert.ok(!keys.some((key) => key.includes('warm-up')), `nothing is kept of the answers: ${keys}`);

    await homeAfter(page, untilReady, 6);
    assert.equal(await offer(page).count(), 0, 'five more days have to pass');
    await homeAfter(page, untilReady, 7.5);
    await offer(page).waitFor();
  },

  'no is an answer, and a reload keeps the questions': async ({ open, untilReady, assert }) => {
    const page = await open('#/l/check-the-story/~end');
    await page.getByRole('heading', { name: 'That was the lesson' }).waitFor();
    await homeAfter(page, untilReady, 3);
    await page.getByRole('button', { name: 'Not now' }).click();
    await offer(page).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title');

    await page.evaluate(() => { location.hash = '#/l/~warm-up'; });
    await page.getByRole('link', { name: 'Start' }).click();
    const title = await page.locator('#step-title').textContent();
    await page.reload();
    await untilReady(page);
    assert.equal(await page.locator('#step-title').textContent(), title);
  },

  'without anything to bring back its address leads nowhere, kindly': async ({ open }) => {
    const page = await open('#/l/~warm-up');
    await page.getByRole('link', { name: 'All lessons' }).waitFor();
  },
};
