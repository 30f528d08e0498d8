// The tools of lessons, by keyboard: what is made stays for the session, serves the next tool, and enters no save. The gallery's
// lesson is played here in the place of a real one: it has a step for each tool.

import { focused, tabTo } from './keyboard.mjs';

const LESSON = '#/l/name-it';
const MAP = `${LESSON}/where-on-the-map`;
const CIRCLE = `${LESSON}/who-is-how-close`;
const STATEMENT = `${LESSON}/say-it-with-i`;
const SCRIPT = `${LESSON}/who-could-help`;

const button = (page, name) => page.locator('.step').getByRole('button', { name, exact: true });
/** One of the map's words. The tick of a picked one is no part of its text. */
const word = (page, name) => page.locator('.fmap button').filter({ hasText: new RegExp(`^${name}$`) });
const said = (page) => page.locator('.step form [role=status]').textContent();

/** A page in the gallery's lesson, as it would be among the others. */
async function play({ open, serve, dist }, route, options) {
  const { readFile } = await import('node:fs/promises');
  const file = JSON.parse(await readFile(`${dist}/gallery/gallery.en.json`, 'utf8'));
  const site = await serve({ 'lessons/name-it.en.json': JSON.stringify({ ...file, id: 'name-it' }) });
  return open(route, { site, ...options });
}

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
}

async function pressOn(page, locator, key = 'Enter') {
  await tabTo(page, locator);
  await press(page, key);
}

/** Goes to another screen of the same visit. */
async function go(page, route) {
  await page.evaluate((to) => { location.hash = to; }, route);
  await page.waitForFunction((to) => location.hash === to, route);
  await page.locator('#step-title').waitFor();
}

/** Everything that the device holds. */
const held = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));

export default {
  'a worksheet is filled in, kept, and there again after a look elsewhere': async (given) => {
    const { assert, untilReady } = given;
    const page = await play(given, STATEMENT);
    await tabTo(page, page.locator('.pair__row').first());
    await press(page, 'Tab', 'Tab', 'Enter');
    assert.match(await focused(page), /^row-/, 'the next row takes focus');
    await pressOn(page, button(page, 'Write my own'));
    assert.match(await focused(page), /^own-/);
    await page.keyboard.type('my seat is taken');
    await pressOn(page, page.locator('.pair__row').last());
    await press(page, 'Tab', 'Enter');
    assert.match(await page.locator('.card').textContent(), /I feel let downwhen my seat is taken\.I would like a quick text\./);
    await pressOn(page, button(page, 'Keep this card'));
    await page.getByRole('link', { name: 'Next' }).click();
    await page.goBack();
    await page.locator('.card', { hasText: 'my seat is taken' }).waitFor();
    assert.ok(await button(page, 'Kept').isVisible());
    assert.doesNotMatch(await held(page), /seat|let down|quick text/);
    await page.reload();
    await untilReady(page);
    await page.getByText('What was on it was never saved.').waitFor();
    assert.equal(await page.getByText('my seat is taken').count(), 0, 'a reload forgets');
  },

  'a word from the map is explained, kept, and on offer in the next tool': async (given) => {
    const { assert, axe, untilReady } = given;
    const page = await play(given, MAP);
    await page.getByText('Not sure where to start?').waitFor();
    await pressOn(page, word(page, 'on edge'), 'Space');
    assert.equal(await word(page, 'on edge').getAttribute('aria-pressed'), 'true');
    assert.match(await page.locator('.step [role=status]').last().textContent(), /^on edge: You wait for something bad/);
    await pressOn(page, word(page, 'hopeful'));
    await page.getByRole('heading', { name: 'hopeful' }).waitFor();
    await pressOn(page, word(page, 'let down'));
    await page.getByRole('link', { name: /You can talk to a person/ }).waitFor();
    await axe(page);
    await pressOn(page, button(page, 'Not quite'));
    assert.equal(await focused(page), 'word-where-on-the-map-let-down', 'focus is on the word that was put back');
    await page.getByRole('heading', { name: 'hopeful' }).waitFor();
    await pressOn(page, button(page, 'at school'));
    assert.match(await page.locator('.card').textContent(), /I feel on edge and hopeful\.It was at school\./);
    await pressOn(page, button(page, 'Keep this card'));
    await go(page, STATEMENT);
    for (const word of ['on edge', 'hopeful', 'left out']) assert.ok(await button(page, word).isVisible(), `${word} is on offer`);
    assert.doesNotMatch(await held(page), /on edge|hopeful|at school/);
    await go(page, MAP);
    assert.equal(await word(page, 'hopeful').getAttribute('aria-pressed'), 'true', 'what was kept is there again');
    await page.reload();
    await untilReady(page);
    await word(page, 'hopeful').waitFor();
    assert.equal(await page.locator('.fmap [aria-pressed=true]').count(), 0, 'a reload forgets');
    await go(page, STATEMENT);
    assert.equal(await button(page, 'on edge').count(), 0);
  },

  'a circle is filled, changed and leaned on, and the help script knows': async (given) => {
    const { assert, axe, untilReady } = given;
    const page = await play(given, CIRCLE);
    const sign = page.getByLabel('Initials or a sign');
    const drawing = page.locator('.step svg[role=img]');
    assert.match(await drawing.getAttribute('aria-label'), /^Close: no one yet\./);
    await tabTo(page, sign);
    await page.keyboard.type('Mina');
    await press(page, 'Enter');
    assert.equal(await said(page), 'Three letters are enough. Leave names out.');
    assert.match(await focused(page), /^sign-/, 'and what was typed can be mended');
    await press(page, 'Backspace', 'Backspace', 'Backspace', 'Enter');
    assert.equal(await said(page), 'M: added, close. 1 in all.');
    assert.match(await focused(page), /^sign-/, 'the field is ready for the next one');
    assert.equal(await sign.inputValue(), '');
    await press(page, 'm', 'Enter', 'M', 'Enter');
    assert.equal(await said(page), 'M is there already. Add a letter to tell them apart.');
    await page.keyboard.press('Backspace');
    await tabTo(page, page.getByRole('radio', { name: 'close' }));
    await press(page, 'ArrowRight', 'ArrowRight');
    await pressOn(page, button(page, '★ star'), 'Space');
    assert.equal(await said(page), '★ star: added, further out. 3 in all.');
    await tabTo(page, page.getByRole('combobox', { name: 'Ring for m', exact: true }));
    await press(page, 'ArrowDown');
    assert.equal(await said(page), 'm: now middle.');
    assert.equal(await drawing.getAttribute('aria-label'), 'Close: M. Middle: m. Further out: ★ star. ');
    await axe(page);
    await pressOn(page, button(page, 'Remove m'));
    assert.match(await focused(page), /^remove-/, 'the next person has focus');
    await press(page, 'Tab', 'Space');
    assert.equal(await page.locator('.step circle').count(), 3 + 2);
    assert.match(await page.locator('.card').textContent(), /Close: M\.Further out: ★ star\.I can lean on M\./);
    await tabTo(page, page.locator('.step fieldset').last().getByRole('radio').first());
    await press(page, 'ArrowRight');
    await pressOn(page, button(page, 'Keep this card'));
    await go(page, SCRIPT);
    assert.ok(await button(page, '★ star').isVisible(), 'who to lean on is on offer');
    assert.doesNotMatch(await held(page), /★|star/);
    await go(page, CIRCLE);
    await page.getByRole('combobox', { name: 'Ring for ★ star' }).waitFor();
    await page.reload();
    await untilReady(page);
    await page.getByText('No one yet.').waitFor();
  },

  'when nobody is left the field has focus': async (given) => {
    const { assert } = given;
    const page = await play(given, CIRCLE);
    await tabTo(page, page.getByLabel('Initials or a sign'));
    await page.keyboard.type('K');
    await press(page, 'Enter');
    await pressOn(page, button(page, 'Remove K'));
    assert.equal(await said(page), 'K: removed.');
    assert.match(await focused(page), /^sign-/);
  },

  'on paper there is the card, and the circle': async (given) => {
    const { assert } = given;
    const page = await play(given, MAP, { size: 'laptop' });
    await button(page, 'calm').click();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.card', { hasText: 'calm' }).isVisible());
    for (const gone of ['.fmap', '.step .chips', '.step button']) assert.equal(await page.locator(gone).filter({ visible: true }).count(), 0, gone);
    await page.emulateMedia({ media: 'screen' });
    await go(page, CIRCLE);
    await button(page, '★ star').click();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.card', { hasText: 'star' }).isVisible() && await page.locator('.chart').isVisible());
    for (const gone of ['.step form', '.step select', '.step button']) assert.equal(await page.locator(gone).filter({ visible: true }).count(), 0, gone);
  },

  'targets are large enough for a thumb': async (given) => {
    const { assert } = given;
    for (const route of [MAP, CIRCLE]) {
      const page = await play(given, route, { size: { width: 320, height: 640 } });
      await page.locator('.step button.chip').first().click();
      await page.locator('.step .card').waitFor();
      const small = await page.locator('.step').evaluate((step) => [...step.querySelectorAll('button, select, input[type=text], .pick')]
        .map((one) => [one.textContent, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 44 || box.height < 44)
        .map(([words, box]) => `${words}: ${box.width} x ${box.height}`));
      assert.deepEqual(small, []);
    }
  },
};
