// Each kind of activity, by keyboard alone: what keys do, where focus goes, what is said.

import { focused, tabTo } from './keyboard.mjs';

const QUESTION = '#/l/check-the-story/warm-up-priyas-three-tests';
const MANY = '#/l/check-the-story/a-text-that-says-ok';
const SORT = '#/l/check-the-story/arohas-seat-has-changed';
const MATCH = '#/l/name-it/four-corners-of-the-map';
const ORDER = '#/l/say-it-with-i/right-time-right-way';
const FILL = '#/l/check-the-story/jos-wave';
const STORY = '#/l/check-the-story/noors-message-is-left-on-read';
const BREATHING = '#/l/check-the-story/one-slow-minute';
const PLAN = '#/l/check-the-story/plan-for-the-next-story';

const reasons = (page) => page.locator('.step .why');
const said = (page) => page.locator('.step [role=status]').first();
const button = (page, name) => page.locator('.step').getByRole('button', { name });

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
}

export const doors = { file: (title) => /^(sort|fill|a story|if-then)/.test(title), frame: (title) => /^(match|order|a story|breathing)/.test(title) };

export default {
  'a question: arrow keys only pass by, Enter answers': async ({ open, assert }) => {
    const page = await open(QUESTION);
    await tabTo(page, page.getByRole('radio').first());
    await press(page, 'ArrowDown', 'ArrowDown');
    assert.equal(await reasons(page).count(), 0, 'reading the options gives nothing away');
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), 3, 'every option says why');
    assert.ok(await page.getByRole('radio').nth(2).evaluate((radio) => radio === document.activeElement), 'focus stays');
    assert.match(await said(page).textContent(), /^You answered\. Not quite\./);
    await press(page, 'ArrowUp');
    assert.equal(await reasons(page).count(), 3, 'another pick keeps the reasons');
    assert.ok(await page.getByRole('radio').nth(1).isChecked());
  },

  'a question: Space answers at once, and all can be cleared': async ({ open, assert }) => {
    const page = await open(QUESTION);
    await tabTo(page, page.getByRole('radio').first());
    await press(page, 'Space');
    assert.equal(await reasons(page).count(), 3);
    await tabTo(page, button(page, 'Clear and try again'));
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), 0);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await press(page, 'Tab');
    assert.ok(await page.getByRole('radio').first().evaluate((radio) => radio === document.activeElement), 'the first option is next');
  },

  'a question: the Check button answers, and a second Enter does no harm': async ({ open, assert }) => {
    const page = await open(QUESTION);
    await tabTo(page, page.getByRole('radio').first());
    await press(page, 'ArrowDown', 'Tab', 'Enter', 'Enter');
    assert.equal(await reasons(page).count(), 3);
    assert.ok(await page.getByRole('radio').nth(1).isChecked());
  },

  'a question on a phone: what was tapped stays in sight': async ({ open, assert }) => {
    const page = await open(QUESTION, { size: { width: 360, height: 640 }, context: { hasTouch: true } });
    await page.locator('.option label').last().tap();
    await reasons(page).first().waitFor();
    await page.waitForTimeout(60);
    const box = await page.locator('.option--mine').boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 640, `from ${box.y} to ${box.y + box.height}`);
  },

  'all that fit: Check, and what was missed says so': async ({ open, assert }) => {
    const page = await open(MANY);
    await tabTo(page, page.getByRole('checkbox').first());
    await press(page, 'Space');
    await tabTo(page, button(page, 'Check'));
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), 5);
    assert.equal(await page.getByText('this one fits too').count(), 2);
    assert.match(await focused(page), /^check-/, 'focus stays');
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), 5, 'a second Enter does nothing');
  },

  'sort: a letter puts the slip away and the next one is up': async ({ open, assert }) => {
    const page = await open(SORT);
    await tabTo(page, page.locator('.chip').first());
    const first = await page.locator('.chip').first().textContent();
    await press(page, 'f');
    assert.match(await said(page).textContent(), new RegExp(`^${first.slice(0, 8)}.*: now in Fact\\. \\d+ left\\. Next: `));
    assert.match(await focused(page), /^slip-/, 'focus is on the next slip');
    const left = await page.locator('.sort > .stack .chip').count();
    for (let slip = 0; slip < left; slip += 1) await press(page, 'g');
    assert.match(await focused(page), /^check-/);
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), left + 1);
    await tabTo(page, page.locator('.bucket .chip').first());
    await press(page, 'Enter', 'g');
    assert.match(await said(page).textContent(), /now in Guess\. It fits/, 'moved later, it says at once how it fits');
    assert.match(await focused(page), /^slip-/, 'focus goes with the slip');
  },

  'sort: the tray buttons keep focus from slip to slip': async ({ open, assert }) => {
    const page = await open(SORT);
    const slips = await page.locator('.chip').count();
    await tabTo(page, button(page, /Put it in Guess/));
    await press(page, ...Array.from({ length: slips }, () => 'Enter'));
    assert.match(await focused(page), /^check-/);
    assert.match(await said(page).textContent(), /All sorted/);
  },

  'match: row after row opens, then each pair says why': async ({ open, assert }) => {
    const page = await open(MATCH);
    const rows = await page.locator('.pair').count();
    await tabTo(page, page.locator('.pair__row').first());
    for (let row = 0; row < rows; row += 1) {
      await press(page, 'Tab', 'Enter');
      assert.match(await focused(page), row + 1 < rows ? /^left-/ : /^check-/);
    }
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), rows);
    await tabTo(page, page.locator('.pair__row').last());
    await press(page, 'Enter', 'Tab', 'Tab', 'Enter');
    assert.match(await said(page).textContent(), /goes with .*(They fit|Another one fits better)\./);
    assert.match(await focused(page), /^left-/);
  },

  'order: focus goes along with the line that moves': async ({ open, assert }) => {
    const page = await open(ORDER);
    const text = await page.locator('.order__item').nth(1).locator('[id^=text-]').textContent();
    await tabTo(page, button(page, `Move up ${text}`));
    await press(page, 'Enter');
    assert.equal(await said(page).textContent(), `${text}: now 1 of 5.`);
    assert.match(await focused(page), /^up-/);
    await press(page, 'Enter');
    assert.equal(await said(page).textContent(), 'It is the first already.');
    await tabTo(page, button(page, 'Check'));
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), 5);
  },

  'fill: menus in the sentence, and clearing empties them': async ({ open, assert }) => {
    const page = await open(FILL);
    const gaps = page.getByRole('combobox');
    const all = await gaps.count();
    for (let gap = 0; gap < all; gap += 1) {
      await tabTo(page, page.getByRole('combobox', { name: `Gap ${gap + 1} of ${all}` }));
      await press(page, 'ArrowDown');
    }
    await tabTo(page, button(page, 'Check'));
    await press(page, 'Enter');
    assert.equal(await reasons(page).count(), all);
    await tabTo(page, button(page, 'Clear and try again'));
    await press(page, 'Enter');
    for (let gap = 0; gap < all; gap += 1) assert.equal(await gaps.nth(gap).inputValue(), '');
  },

  'a story: each scene takes focus, every decision can be taken back': async ({ open, assert, axe }) => {
    const page = await open(STORY);
    await tabTo(page, button(page, /Send "wow ok/));
    await press(page, 'Enter');
    assert.equal(await focused(page), 'scene-title');
    assert.equal(await page.locator('#scene-title').textContent(), 'Three question marks');
    await page.getByText('down a little').waitFor();
    await tabTo(page, button(page, 'Back one choice'));
    await press(page, 'Enter');
    assert.equal(await focused(page), 'scene-title');
    await page.getByText('taken before').waitFor();
    for (let scene = 0; scene < 12 && await page.locator('.step .choice').count(); scene += 1) {
      await tabTo(page, page.locator('.step .choice').last());
      await press(page, 'Enter');
    }
    await page.getByRole('heading', { name: 'What you chose, and what it did' }).waitFor();
    assert.equal(await focused(page), 'scene-title');
    await axe(page);
    await tabTo(page, button(page, /^Back to here/).first());
    await press(page, 'Enter');
    assert.ok(await page.locator('.step .choice').count() > 1);
    assert.equal(await focused(page), 'scene-title');
  },

  'breathing: nothing moves before Start, and it can be stopped': async ({ open, assert }) => {
    const page = await open(BREATHING, { context: { reducedMotion: 'no-preference' } });
    await page.getByText('Ready when you are').waitFor();
    // The screen itself has come in by then.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    await tabTo(page, button(page, 'Start'));
    await press(page, 'Enter');
    await page.getByText('Breathe in', { exact: true }).waitFor();
    await page.getByText('Breathe out', { exact: true }).waitFor();
    await press(page, 'Enter');
    await page.getByText('Stopped', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Next' }).waitFor();
  },

  'if-then: what is written stays on the page and enters no save': async ({ open, assert, untilReady }) => {
    const page = await open(PLAN);
    await tabTo(page, page.getByRole('radio').first());
    await press(page, 'Space');
    assert.match(await page.locator('.card').textContent(), /If someone goes quiet on me,then I ask what a camera could film\./);
    await press(page, 'ArrowUp');
    await tabTo(page, page.getByLabel('If…'));
    await page.keyboard.type('my phone stays dark');
    await tabTo(page, page.getByLabel('then I…'));
    await page.keyboard.type('wait until morning');
    await tabTo(page, button(page, 'Keep this card'));
    await press(page, 'Enter');
    await page.getByRole('link', { name: 'Next' }).click();
    await page.goBack();
    await page.getByText('my phone stays dark').waitFor();
    assert.ok(!await page.evaluate(() => JSON.stringify({ ...localStorage }).includes('dark')));
    await page.reload();
    await untilReady(page);
    await page.getByText('What was on it was never saved.').waitFor();
    assert.equal(await page.getByText('my phone stays dark').count(), 0);
  },
};
