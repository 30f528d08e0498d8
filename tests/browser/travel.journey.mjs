// Progress that travels: taken along as a code, a file, a picture or an address, and brought in on another device.

import { readFile } from 'node:fs/promises';
import { focused, tabTo } from './keyboard.mjs';
import { scanDrawing } from './qr.mjs';

const PAGE = '#/progress';
const FIRST = '#/l/check-the-story/warm-up-priyas-three-tests';
const STORY = '#/l/say-it-with-i/sams-friend-shares-a-secret';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const take = (page) => page.getByRole('region', { name: 'Take along' });
const bring = (page) => page.getByRole('region', { name: 'Bring in' });
const field = (page) => page.getByLabel('Paste or type a code');
const look = (page) => bring(page).getByRole('button', { name: 'See what is in it' });
const bringIt = (page) => bring(page).getByRole('button', { name: 'Bring it in' });
const found = (page, title) => bring(page).getByRole('heading', { level: 3, name: title });
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

async function answer(page) {
  await go(page, FIRST);
  await page.getByText('Stressed', { exact: true }).click();
  await page.locator('.why').first().waitFor();
}

/** To the story's hard ending, with its map. */
async function coldWeek(page) {
  await go(page, STORY);
  for (const words of ['Find Tomasz and shout', 'Keep going']) await page.locator('.step button.choice', { hasText: words }).click();
  await page.getByRole('heading', { name: 'A cold week' }).waitFor();
}

/** A first device on which something was done. */
async function played(open, options) {
  const page = await open('', options);
  await answer(page);
  await coldWeek(page);
  return page;
}

async function codeOf(page) {
  await go(page, PAGE);
  const code = await page.getByLabel('Your code').inputValue();
  assertCode(code);
  return code;
}

function assertCode(code) {
  if (!/^B1[0-9A-Z]{4}(-|\n)/.test(code)) throw new Error(`this is no code: ${code}`);
}

/** Types a code on a fresh page and looks at what is in it. */
async function lookAt(page, code) {
  await go(page, '#/');
  await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  await go(page, PAGE);
  await field(page).fill(code);
  await look(page).click();
}

/** The same, and brings it in. */
async function bringIn(page, code) {
  await lookAt(page, code);
  await bringIt(page).click();
  await found(page, 'What came in').waitFor();
}

/** What home says of the lessons, and the story's map as it is drawn. */
async function shows(page) {
  await go(page, '#/');
  await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  const home = await page.locator('#main').innerText();
  await go(page, STORY);
  await page.getByRole('heading', { name: 'A cold week' }).waitFor();
  const map = await page.locator('svg.chart, .chart').first().evaluate((chart) => chart.outerHTML);
  return { home, map };
}

const slip = (group) => (group.startsWith('7') ? 'W' : '7') + group.slice(1);

export const doors = { file: (title) => title.includes('file'), frame: (title) => title.includes('no way to copy') };

export default {
  'by a code: another device shows the same, and twice changes nothing': async ({ open, axe, assert, SCHEMES }) => {
    const one = await played(open);
    const code = await codeOf(one);
    await one.getByText('Your place and your picks in 2 lessons, 0 of them done. No name. Not what you wrote in tools.').waitFor();
    for (const scheme of SCHEMES) {
      await one.emulateMedia({ colorScheme: scheme });
      await axe(one);
    }
    const two = await open(PAGE);
    await two.getByText('You have not begun a lesson here').waitFor();
    assert.equal(await two.getByRole('button', { name: 'Copy the code' }).count(), 0);
    // As a mail hands it on.
    await field(two).fill(`Hi, here it is:\n> ${code.replaceAll('\n', '\n> ').replaceAll('-', ' ')}\nBye`);
    await look(two).click();
    await found(two, 'What is in it').waitFor();
    assert.equal(await focused(two), 'bring-found');
    const told = await bring(two).innerText();
    for (const words of ['2 lessons, 0 done.', 'Last used on', 'Check the story: step 1 of', 'Say it with "I": step']) assert.ok(told.includes(words), `${words} in ${told}`);
    assert.deepEqual(Object.keys(await stored(two)), ['evenkeel.settings'], 'nothing happened yet');
    for (const scheme of SCHEMES) {
      await two.emulateMedia({ colorScheme: scheme });
      await axe(two);
    }
    await bringIt(two).click();
    await found(two, 'What came in').waitFor();
    assert.equal(await focused(two), 'bring-found');
    await bring(two).getByRole('status').getByText('Done. 2 lessons came in.').waitFor();
    await two.getByText('It is kept on this device.').waitFor();
    await axe(two);
    assert.deepEqual(await shows(two), await shows(one));
    await go(two, FIRST);
    assert.ok(await two.getByRole('radio', { name: /Stressed/ }).isChecked());

    const before = await stored(two);
    await bringIn(two, code);
    await bring(two).getByText('There was nothing new in it.').first().waitFor();
    await bring(two).getByText('Was here before').waitFor();
    assert.deepEqual(await stored(two), before);
  },

  'by a file': async ({ open, untilReady, assert, door }) => {
    const one = await played(open);
    await go(one, PAGE);
    const [download] = await Promise.all([one.waitForEvent('download'), one.getByRole('button', { name: 'Save as a file' }).click()]);
    assert.equal(download.suggestedFilename(), 'evenkeel-progress.json');
    await one.getByText('The browser saves a file now.').waitFor();
    const buffer = await readFile(await download.path());
    const two = await open(PAGE);
    await two.getByLabel('Or pick a file').setInputFiles({ name: 'evenkeel-progress.json', mimeType: 'application/json', buffer });
    await bringIt(two).click();
    await found(two, 'What came in').waitFor();
    assert.deepEqual(await shows(two), await shows(one));
    if (door === 'site') {
      await two.reload();
      await untilReady(two);
      assert.deepEqual(await shows(two), await shows(one), 'it is kept');
    }
    // What is no file of ours.
    await go(two, PAGE);
    for (const [text, words] of [['', 'can’t read this file'], ['\0\x01', 'no code or file of ours'], [buffer.toString().slice(0, -9), 'cut or changed'], ['null', 'no code or file of ours']]) {
      await two.getByLabel('Or pick a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await bring(two).getByText(words).waitFor();
    }
  },

  'what the rescue screen copies can be brought in': async ({ open, assert }) => {
    const one = await played(open);
    const copy = JSON.stringify(await stored(one));
    const two = await open('');
    await bringIn(two, copy);
    assert.deepEqual(await shows(two), await shows(one));
  },

  'by a QR code, which shows on a tap and opens the page with the code': async ({ open, assert, axe, address, SCHEMES }) => {
    const one = await open('');
    await answer(one);
    const code = await codeOf(one);
    assert.equal(await one.getByRole('img', { name: 'QR code of your progress' }).count(), 0, 'others may look');
    await one.getByRole('button', { name: 'Show a QR code' }).click();
    const drawn = one.getByRole('img', { name: 'QR code of your progress' });
    for (const scheme of SCHEMES) {
      await one.emulateMedia({ colorScheme: scheme });
      const colours = await drawn.evaluate((svg) => [...svg.children].map((part) => getComputedStyle(part).fill));
      assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'], scheme);
      await axe(one);
    }
    assert.ok(await one.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it fits the phone');
    const read = await scanDrawing(drawn);
    assert.equal(read, `${address}#/progress/${code.replace(/[-\n]/g, '')}`);
    await one.getByRole('button', { name: 'Hide the QR code' }).click();

    const two = await open(new URL(read).hash);
    await found(two, 'What is in it').waitFor();
    assert.match(two.url(), /#\/progress$/, 'the code does not stay in the address');
    assert.equal(await field(two).inputValue(), code.replace(/[-\n]/g, ''));
    await two.getByText('Check the story: step 1 of').waitFor();
    assert.deepEqual(Object.keys(await stored(two)), ['evenkeel.settings'], 'an address alone brings nothing in');
    await bringIt(two).click();
    await bring(two).getByText('Came in:').waitFor();
    await two.goBack().catch(() => null);
    assert.ok(!two.url().includes(code.slice(0, 6)), 'nor in the list of visited pages');
  },

  'one slip is mended, two are found at once, and a cut code says so': async ({ open, assert }) => {
    const one = await played(open);
    const rows = (await codeOf(one)).split('\n').map((row) => row.split('-'));
    const text = (change) => {
      const copy = structuredClone(rows);
      change(copy);
      return copy.map((row) => row.join('-')).join('\n');
    };
    const page = await open(PAGE);
    const tell = async (code) => {
      await field(page).fill(code);
      await look(page).click();
      await bring(page).getByRole('heading', { level: 3 }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'bring-found');
      return bring(page).innerText();
    };
    const right = rows[1][2];
    assert.match(await tell(text((copy) => { copy[1][2] = slip(right).toLowerCase(); })), new RegExp(`Row 2, group 3: “${slip(right).toLowerCase()}” is now “${right}”`));
    const wrong = [...slip(right)].reverse().join('');
    const two = await tell(text((copy) => { copy[1][2] = wrong; copy[3][0] = 'UUUUUU'; }));
    assert.ok(two.includes('2 groups do not look right') && two.includes(`Row 2, group 3: you have “${wrong}”`) && two.includes('Row 4, group 1: you have “UUUUUU”'), two);
    assert.match(await tell(text((copy) => { copy.length = 3; })), /The end of the code is missing: 12 of \d+ groups are here/);
    assert.match(await tell('Dear all, the canteen is closed on Friday.'), /no code or file of ours/);
    assert.match(await tell('   '), /The field is empty/);
    // The field keeps what was typed.
    await tell(text((copy) => { copy[1][2] = wrong; copy[3][0] = 'UUUUUU'; }));
    assert.ok((await field(page).inputValue()).includes('UUUUUU'));
    await field(page).fill(rows.map((row) => row.join('-')).join('\n'));
    await look(page).click();
    await bringIt(page).click();
    await bring(page).getByText('Done. 2 lessons came in.').first().waitFor();
  },

  'both devices went on since: each comes to have all of it': async ({ open, assert }) => {
    const one = await open('');
    await answer(one);
    const two = await open('');
    await bringIn(two, await codeOf(one));
    await coldWeek(one);
    await go(two, '#/l/check-the-story/where-does-the-guess-sneak-in');
    await two.getByText(/quitting the band/).click();
    await two.locator('.why').first().waitFor();
    const [first, second] = [await codeOf(one), await codeOf(two)];
    await bringIn(one, second);
    await bringIn(two, first);
    assert.deepEqual(await shows(two), await shows(one));
    for (const page of [one, two]) {
      await go(page, '#/l/check-the-story/where-does-the-guess-sneak-in');
      assert.ok(await page.getByRole('radio', { name: /quitting the band/ }).isChecked());
    }
  },

  'on a shared device it is here until the tab closes, and nothing of it stays': async ({ open, assert }) => {
    const code = await codeOf(await played(open));
    const page = await open('', { device: 'new' });
    await page.getByRole('button', { name: 'Shared' }).click();
    await go(page, '#/l/check-the-story');
    await page.getByText('Nothing is kept on this device.').waitFor();
    await page.getByRole('link', { name: 'Take your progress with you' }).click();
    await bringIn(page, code);
    await page.getByText('It is here until you close the tab.').waitFor();
    assert.deepEqual(await stored(page), {});
    await coldWeekStands(page);
    await page.locator('footer').getByRole('button', { name: 'Hand over this device' }).click();
    await page.getByRole('button', { name: 'Yes, hand it over' }).click();
    await page.getByText('ready for the next person').waitFor();
    await go(page, PAGE);
    await page.getByText('You have not begun a lesson here').waitFor();
    assert.equal(await field(page).inputValue(), '');
    // The same tab, the same code once more.
    await bringIn(page, code);
    await coldWeekStands(page);
  },

  'where nobody said whose device it is, that is asked once something came': async ({ open, axe, assert }) => {
    const code = await codeOf(await played(open));
    const page = await open(PAGE, { device: 'new' });
    await bringIn(page, code);
    await page.getByText('It stays if this device is your own.').waitFor();
    await axe(page);
    assert.deepEqual(await stored(page), {});
    await page.getByRole('button', { name: 'My own' }).click();
    await bring(page).getByText('It is kept on this device.').waitFor();
    const keys = Object.keys(await stored(page)).filter((key) => key.startsWith('evenkeel.progress.'));
    assert.equal(keys.length, 2, keys.join());
  },

  'where there is no way to copy, the code is selected and the page says so': async ({ open, assert, door }) => {
    const page = await open('');
    await answer(page);
    await codeOf(page);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('The code is selected: copy it by hand.').waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    assert.equal(selected, await page.getByLabel('Your code').inputValue());
    if (door === 'frame') {
      await page.getByRole('button', { name: 'Show a QR code' }).click();
      await page.getByText('Then paste what it reads').waitFor();
    }
  },

  'the code can be copied': async ({ open, assert }) => {
    const page = await open('');
    await answer(page);
    const code = await codeOf(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('Copied. Paste it where you need it.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  },

  '60,000 characters in the address or the field do no harm': async ({ open, assert }) => {
    const page = await open(PAGE);
    for (const part of ['a%C3%A9', 'B104VG', '7']) {
      await go(page, `#/progress/${part.repeat(60_000 / part.length)}`);
      await found(page, 'We can’t read this yet').waitFor();
      assert.match(page.url(), /#\/progress$/);
      await go(page, '#/');
    }
    await go(page, PAGE);
    for (const text of ['x'.repeat(60_000), `${'{"a":'.repeat(20_000)}`, '%E0%A4%A', '\ud800', '[]', '{}', 'null']) {
      await field(page).fill(text);
      await look(page).click();
      await found(page, 'We can’t read this yet').waitFor();
      await field(page).fill('');
    }
  },

  'what was kept with tools goes along only when ticked, and stays in the tab': async ({ open, serve, dist, axe, assert, untilReady }) => {
    const file = JSON.parse(await readFile(`${dist}/gallery/gallery.en.json`, 'utf8'));
    const site = await serve({ 'lessons/name-it.en.json': JSON.stringify({ ...file, id: 'name-it' }) });
    const one = await open('#/l/name-it/where-on-the-map', { site });
    await one.locator('.fmap button').filter({ hasText: /^hopeful$/ }).click();
    await one.getByRole('button', { name: 'Keep this card' }).click();
    const without = await codeOf(one);
    const ticked = one.getByRole('checkbox', { name: 'Also what I kept with tools' });
    assert.equal(await ticked.isChecked(), false);
    await one.getByText('Whoever gets the code can read it.').waitFor();
    const kept = one.getByRole('region', { name: 'What you kept with tools' });
    assert.ok(!await kept.getByText(/hopeful/).isVisible(), 'nobody reads along');
    await kept.getByText('Show it').click();
    await kept.getByText(/hopeful/).waitFor();
    await axe(one);
    await ticked.check();
    await one.getByText('1 thing that you kept with tools. No name.').waitFor();
    const code = await one.getByLabel('Your code').inputValue();
    assert.ok(code.length > without.length);

    const two = await open(PAGE, { site });
    await bringIn(two, without);
    assert.equal(await two.getByText('What you kept with tools').count(), 0);
    await lookAt(two, code);
    await two.getByRole('checkbox', { name: 'Bring in 1 thing kept with tools, too' }).uncheck();
    await bringIt(two).click();
    await found(two, 'What came in').waitFor();
    assert.equal(await two.getByText('What you kept with tools').count(), 0, 'they can be left out');
    await bringIn(two, code);
    const list = two.getByRole('region', { name: 'What you kept with tools' });
    await list.getByText('Show it').click();
    await list.getByText(/hopeful/).waitFor();
    await bringIn(two, code);
    assert.equal(await list.getByText(/hopeful/).count(), 1, 'twice is once');
    await axe(two);
    assert.ok(!JSON.stringify([await stored(two), await stored(one)]).includes('hopeful'));
    await two.reload();
    await untilReady(two);
    await field(two).waitFor();
    assert.equal(await two.getByText(/hopeful/).count(), 0, 'it is gone with the page');
  },

  'a code in the address is gone from it before the screen’s own code is here': async ({ open, untilReady, assert }) => {
    const code = (await codeOf(await played(open))).replaceAll('\n', '-');
    const page = await open('', { expected: [/Failed to fetch|ERR_FAILED/] });
    await page.route('**/upkeep-*.wasm', (route) => route.abort());
    await go(page, `${PAGE}/${code}`);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal(await page.evaluate(() => location.hash), PAGE);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await found(page, 'What is in it').waitFor();
  },

  'everything deleted takes this page along': async ({ open, assert }) => {
    const one = await played(open);
    await codeOf(one);
    const other = await open('#/settings', { beside: one });
    await other.getByRole('link', { name: 'Take your progress with you' }).waitFor();
    await other.getByRole('button', { name: 'Delete everything' }).click();
    await other.getByRole('button', { name: 'Yes, delete' }).click();
    await one.getByText('You have not begun a lesson here').waitFor();
    assert.equal(await one.getByLabel('Your code').count(), 0);
    assert.deepEqual(await stored(one), {});
  },

  'without a connection nothing comes in half, and it can be tried again': async ({ open, serve, assert }) => {
    const code = await codeOf(await played(open));
    const site = await serve();
    const page = await open(PAGE, { site, expected: [/Failed to fetch|ERR_|status of 404/] });
    site.overlay['lessons/say-it-with-i.en.json'] = null;
    await field(page).fill(code);
    await look(page).click();
    await bringIt(page).click();
    await found(page, 'Nothing came in yet.').waitFor();
    assert.deepEqual(Object.keys(await stored(page)), ['evenkeel.settings']);
    site.overlay = {};
    await bring(page).getByRole('button', { name: 'Try again' }).click();
    await bring(page).getByText('Done. 2 lessons came in.').first().waitFor();
  },

  'by keyboard alone': async ({ open, assert }) => {
    const one = await open('');
    await answer(one);
    const code = await codeOf(one);
    await tabTo(one, one.getByRole('button', { name: 'Show a QR code' }));
    await one.keyboard.press('Enter');
    await one.getByRole('img', { name: 'QR code of your progress' }).waitFor();
    const two = await open('');
    await tabTo(two, two.locator('footer').getByRole('link', { name: 'Settings' }));
    await two.keyboard.press('Enter');
    await tabTo(two, two.getByRole('link', { name: 'Take your progress with you' }));
    await two.keyboard.press('Enter');
    await two.getByRole('heading', { level: 1, name: 'Take your progress with you' }).waitFor();
    assert.equal(await focused(two), 'page-title');
    await tabTo(two, field(two));
    await two.keyboard.insertText(code);
    await tabTo(two, look(two));
    await two.keyboard.press('Enter');
    await found(two, 'What is in it').waitFor();
    assert.equal(await focused(two), 'bring-found');
    await tabTo(two, two.getByRole('button', { name: 'Not now' }));
    await two.keyboard.press('Enter');
    await bringIt(two).waitFor({ state: 'detached' });
    assert.equal(await focused(two), 'bring-code');
    await two.keyboard.insertText(code);
    await tabTo(two, look(two));
    await two.keyboard.press('Enter');
    await tabTo(two, bringIt(two));
    await two.keyboard.press('Enter');
    await found(two, 'What came in').waitFor();
    assert.equal(await focused(two), 'bring-found');
    await tabTo(two, bring(two).getByRole('link', { name: 'All lessons' }));
    await two.keyboard.press('Enter');
    await two.getByText('part way').first().waitFor();
  },
};

async function coldWeekStands(page) {
  await go(page, STORY);
  await page.getByRole('heading', { name: 'A cold week' }).waitFor();
}
