// Teachers' pages: what there is for each lesson, a lesson on paper, a lesson on the projector.

import { focused, tabTo } from './keyboard.mjs';

const GUIDES = '#/teach';
const PAPER = '#/paper/listening';
const PRESENT = '#/present/listening';
const SCREENS = { guides: GUIDES, paper: PAPER, present: PRESENT };
// Words that the screen has once it is whole.
const WHOLE = { guides: 'CASEL map', paper: 'Answer key', present: 'Listening that works' };

const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const status = (page) => page.locator('.present__most');

/** A screen once it stands with its own styles. */
async function whole(open, name, options) {
  const page = await open(SCREENS[name], options);
  await heading(page, WHOLE[name]).first().waitFor();
  await page.waitForFunction(() => getComputedStyle(document.querySelector('main')).visibility === 'visible'
    && (!document.querySelector('link[href*="teach.css"]') || [...document.styleSheets].some(({ href }) => href?.includes('teach.css'))));
  return page;
}

/** Fails where the page can be scrolled sideways. */
async function fits(page, assert, what) {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(by <= 0, `${what} can be scrolled sideways by ${by} px`);
}

/** Opens the list of slides and goes to the one whose name holds these words. */
async function slide(page, words) {
  await page.getByText('All slides').click();
  await page.locator('.present__bar .chip', { hasText: words }).first().click();
}

const looks = (size, scheme, context = {}, rules = {}) => async ({ open, axe, assert }) => {
  for (const name of Object.keys(SCREENS)) {
    const page = await whole(open, name, { size, scheme, context });
    if (name === 'present') await slide(page, 'Amara leaves the crew');
    await fits(page, assert, name);
    await axe(page, { rules });
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['evenkeel.settings'], 'nothing is written down');
  }
};

export default {
  'the page for adults leads to teachers\' pages, and a guide to its lesson on paper and on the projector': async ({ open, assert }) => {
    const page = await open('#/adults');
    await page.getByRole('link', { name: 'For teachers' }).click();
    await heading(page, 'For teachers').waitFor();
    assert.equal(await focused(page), 'page-title');
    const lesson = page.locator('article', { has: page.getByRole('heading', { name: '4.4 Listening that works' }) });
    await lesson.getByText('Say back what you heard, ask, and hold the fix').waitFor();
    assert.match(await lesson.innerText(), /15 min[^]*Relationship skills/);
    await lesson.getByRole('link', { name: 'Guide' }).click();
    await page.getByRole('link', { name: 'On paper' }).click();
    await heading(page, 'Answer key').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Projector' }).click();
    await heading(page, 'Listening that works').waitFor();
    const row = page.getByRole('row', { name: /Name it/ });
    await page.goto(page.url().replace(/#.*/, GUIDES));
    assert.match(await row.innerText(), /Yes\s+–\s+–\s+–\s+–/);
  },

  'learners never load it': async ({ open, assert }) => {
    const page = await open('#/l/listening');
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await page.waitForLoadState('networkidle');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(asked.filter((url) => /\/(teach|extra|upkeep)[-/]/.test(url)), []);
  },

  'a lesson or page that does not exist has a way on': async ({ open, assert }) => {
    for (const route of ['#/paper/nowhere', '#/present/nowhere', '#/paper', '#/teach/more']) {
      const page = await open(route);
      await page.getByRole('link', { name: 'All lessons' }).waitFor();
      assert.match(await page.locator('#page-title').innerText(), /not here|no|find/i, route);
    }
  },

  'what did not come is asked for again': async ({ open, serve }) => {
    const site = await serve({ 'lessons/listening.en.json': null });
    const page = await open(PAPER, { site, expected: [/404/] });
    await heading(page, 'This lesson did not load').waitFor();
    delete site.overlay['lessons/listening.en.json'];
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Answer key').waitFor();
  },

  'on paper there are a booklet, a worksheet and the answers, each on a page of its own, and nothing else': async ({ open, assert }) => {
    const page = await whole(open, 'paper', { size: 'laptop' });
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.shell', '.foot', '.teach__nav', 'main > * .no-print']) {
      for (const one of await page.locator(gone).all()) assert.equal(await one.isVisible(), false, gone);
    }
    for (const name of ['The story', 'Worksheet', 'Answer key']) assert.ok(await heading(page, name).isVisible(), name);
    const breaks = await page.locator('.paper__part').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore));
    assert.deepEqual(breaks, ['auto', 'page', 'page']);
    const kept = await page.locator('.paper__scene').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    assert.equal(kept.length, 14);
    assert.ok(kept.every((value) => value === 'avoid'), 'no page ends within a scene');
    assert.match(await page.locator('.paper__head').first().innerText(), /Listening that works/);
  },

  'a story is played by the hands of a class, with keys and clicker alone, and gone back in': async ({ open, axe, assert }) => {
    const page = await whole(open, 'present', { size: 'laptop' });
    const big = await page.locator('.present p').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(big >= 28, `${big} px`);
    // On with a clicker: past cards, and twice at a question, which shows its reasons first.
    await page.keyboard.press('PageDown');
    await page.getByRole('button', { name: 'Show the reasons' }).waitFor();
    assert.equal(await focused(page), 'page-title');
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await page.keyboard.press('Shift+2');
    await page.keyboard.press('3');
    assert.equal(await status(page).innerText(), 'Most hands: A');
    assert.equal(await page.locator('.why').count(), 0);
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.why').count(), 3);
    await axe(page);
    const story = heading(page, 'Amara leaves the crew');
    for (let presses = 0; presses < 60 && !await story.isVisible(); presses += 1) await page.keyboard.press('PageDown');
    await story.waitFor();

    // A tie is the teacher's; one hand more or less decides.
    await page.keyboard.press('PageDown');
    assert.ok(await story.isVisible(), 'without hands nothing is chosen');
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    assert.equal(await status(page).innerText(), 'As many hands each: A, C. You choose.');
    await page.keyboard.press('Space');
    assert.ok(await story.isVisible());
    await page.keyboard.press('Shift+Digit3');
    assert.equal(await status(page).innerText(), 'Most hands: A');
    await page.keyboard.press('PageDown');
    await heading(page, 'The race').waitFor();
    assert.equal(await focused(page), 'page-title');
    assert.equal(await page.getByText('she keeps the rest to herself').isVisible(), false);
    await page.keyboard.press('PageUp');
    await story.waitFor();
    assert.equal(await status(page).innerText(), 'Most hands: A', 'the hands are still up');
    await page.keyboard.press('PageDown');

    // By Tab and Enter: a plus, what came of it, and the choice.
    await tabTo(page, page.getByRole('button', { name: 'One more hand for B' }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await status(page).innerText(), 'Most hands: B');
    await tabTo(page, page.getByRole('button', { name: /Go with this.*B/ }));
    await page.keyboard.press('Enter');
    await heading(page, 'The cold bench').waitFor();
    await page.getByText('What came of it').click();
    await page.getByText('It tells Amara that she doesn', { exact: false }).waitFor();

    // On to an ending, then back to the first decision from the list.
    const over = page.getByText('Go back to a choice and try another way');
    for (let choices = 0; choices < 12 && !await over.isVisible(); choices += 1) {
      await page.keyboard.press('1');
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(50);
    }
    await over.waitFor();
    await axe(page);
    await page.getByRole('button', { name: 'Back to: How it starts' }).click();
    await story.waitFor();
    assert.equal(await focused(page), 'page-title');
    await page.keyboard.press('Home');
    await heading(page, 'Listening that works').waitFor();
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['evenkeel.settings'], 'nothing is written down');

    // Left, it is gone.
    await page.getByRole('link', { name: 'Close' }).click();
    await heading(page, 'For teachers').waitFor();
    await page.goBack();
    await slide(page, 'Amara leaves the crew');
    assert.match(await status(page).innerText(), /Hands up/);
  },

  'the questions of the guide are there in the story and after it': async ({ open, assert }) => {
    const page = await whole(open, 'present', { size: 'laptop' });
    await slide(page, 'Amara leaves the crew');
    const pause = page.locator('details', { hasText: 'Pause and talk' }).first();
    await pause.locator('summary').click();
    assert.equal(await pause.locator('li').count(), 2);
    await slide(page, 'Pause and talk');
    assert.equal(await page.locator('.present .prose li').count(), 2);
  },

  'keys that are off stay off': async ({ open, assert }) => {
    const page = await whole(open, 'present');
    await page.evaluate(() => document.documentElement.setAttribute('data-keys', 'off'));
    await page.keyboard.press('PageDown');
    await status(page).waitFor();
    await page.keyboard.press('1');
    assert.match(await status(page).innerText(), /Hands up/);
  },

  'Escape twice leaves also from the projector': async ({ open }) => {
    const page = await whole(open, 'present');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(/away\.html/);
  },

  'phone, light': looks('phone', 'light'),
  'phone, dark': looks('phone', 'dark'),
  'tablet, light': looks('tablet', 'light'),
  'laptop, light': looks('laptop', 'light'),
  'laptop, dark': looks('laptop', 'dark'),
  'laptop, forced colours': looks('laptop', 'dark', { forcedColors: 'active' }, { 'color-contrast': { enabled: false } }),
};

export const doors = {
  file: (title) => /^(on paper|a story|a lesson or page)/.test(title),
};
