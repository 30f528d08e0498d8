// What stands around the lessons: addresses, the way back, the skip link, titles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focused } from './keyboard.mjs';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const NO_FILE = [/status of 404/];

export default {
  'the skip link leads past the bar, keeps the screen and the place': async ({ open, untilReady, assert }) => {
    const page = await open('#/l/name-it/why-one-good-word-helps');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the main part');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'main');
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    assert.match(page.url(), /#\/l\/name-it\/why-one-good-word-helps$/);
    await page.reload();
    await untilReady(page);
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
  },

  'a jump within the screen is no move': async ({ open }) => {
    const page = await open('#/l/name-it');
    await go(page, '#somewhere');
    await page.waitForURL(/#\/l\/name-it$/);
    await page.getByRole('heading', { level: 1, name: 'Name it' }).waitFor();
  },

  'what leads nowhere says so and shows ways on': async ({ open, assert }) => {
    const page = await open('#/', { expected: NO_FILE });
    for (const [hash, heading] of [
      ['#/nowhere', 'There is nothing here'],
      ['#/l/%E0%A4%A', 'There is nothing here'],
      ['#/l/no-such-lesson', 'We can’t find that lesson'],
      ['#/l/no-such-lesson/step', 'We can’t find that lesson'],
      ['#/l/..%2F..%2Findex', 'We can’t find that lesson'],
      ['#/l/name-it/no-such-step', 'That step is not here now'],
    ]) {
      await go(page, hash);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      assert.equal(await focused(page), 'page-title', hash);
      await page.getByRole('link', { name: 'All lessons' }).click();
      await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    }
  },

  'an endless address does no harm': async ({ open }) => {
    const page = await open('#/');
    await page.evaluate(() => { location.hash = `#/l/${'a%C3%A9'.repeat(8_000)}`; });
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  },

  'back and forward go from screen to screen, and focus is on the heading each time': async ({ open, assert }) => {
    const page = await open('');
    await page.getByRole('link', { name: /Say it with/ }).first().click();
    // Home has a "Start" of its own; the heading tells the two apart.
    await page.getByRole('heading', { level: 1, name: /Say it with/ }).waitFor();
    assert.equal(await focused(page), 'page-title');
    assert.equal(await page.title(), 'Lesson 4.3 - Evenkeel');
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByText('Step 1 of').waitFor();
    assert.equal(await focused(page), 'step-title');
    assert.equal(await page.title(), 'Lesson 4.3, step 1 - Evenkeel');
    await page.getByRole('link', { name: 'Skip this step' }).click();
    await page.getByText('Step 2 of').waitFor();
    assert.equal(await focused(page), 'step-title');
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.goBack();
    await page.getByText('Step 1 of').waitFor();
    assert.equal(await focused(page), 'step-title');
    await page.goBack();
    await page.getByRole('link', { name: 'Continue at step 1' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    assert.equal(await focused(page), 'page-title');
    assert.equal(await page.title(), 'Lessons - Evenkeel');
    await page.goForward();
    await page.getByRole('link', { name: 'Continue at step 1' }).waitFor();
  },

  'a link shows its screen within the turn of its tap, with no frame of the old one between': async ({ open, assert }) => {
    const page = await open('#/l/name-it/why-one-good-word-helps');
    const tap = () => page.evaluate(async () => {
      const title = () => document.getElementById('step-title')?.textContent;
      const before = title();
      document.querySelector('.onward a').click();
      // The app's own turn is over before anything else that waits.
      for (let turn = 0; turn < 4; turn += 1) await null;
      return [before, title()];
    });
    // On a machine that is busy the app takes a pause within its turn. By itself a browser would never be in time.
    let shown = await tap();
    const [first] = shown;
    for (let more = 0; more < 4 && shown[0] === shown[1]; more += 1) {
      await page.waitForTimeout(500);
      shown = await tap();
    }
    assert.notEqual(shown[1], shown[0]);
    await page.locator('#step-title:focus').waitFor();
    for (let back = 0; back < 5 && (await page.locator('#step-title').textContent()) !== first; back += 1) {
      await page.goBack();
      await page.waitForTimeout(100);
    }
    await page.getByRole('heading', { name: first }).waitFor();
  },

  'a link asked for in a tab of its own leaves this one where it is': async ({ open, assert }) => {
    const page = await open('#/l/name-it/why-one-good-word-helps');
    const other = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Next' }).click({ modifiers: ['Control'] });
    await (await other).close();
    assert.match(page.url(), /why-one-good-word-helps$/);
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
  },

  'where the history can’t be written, links and the way back work': async ({ open, assert }) => {
    for (const forbid of [
      () => { history.pushState = () => { throw new DOMException('', 'SecurityError'); }; },
      () => { history.pushState = () => {}; },
    ]) {
      const page = await open('#/l/name-it/why-one-good-word-helps');
      await page.evaluate(forbid);
      await page.getByRole('link', { name: 'Next' }).click();
      await page.waitForURL((url) => !url.hash.endsWith('why-one-good-word-helps'));
      assert.equal(await focused(page), 'step-title');
      await page.goBack();
      await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    }
  },

  'a step goes by its earlier name, and the address gets the one of today': async ({ open, serve, assert }) => {
    const site = await serve({
      'lessons/name-it.en.json': (text) => {
        const lesson = JSON.parse(text);
        lesson.steps[1].was = ['an-older-name'];
        return JSON.stringify(lesson);
      },
    });
    const page = await open('#/l/name-it/an-older-name', { site });
    await page.getByText('Step 2 of').waitFor();
    await page.waitForURL(/#\/l\/name-it\/why-one-good-word-helps$/);
    await go(page, '#/');
    await page.getByRole('link', { name: /Continue/ }).waitFor();
    await page.getByText('part way, step 2 of').waitFor();
    assert.equal(await page.locator('.item--now').count(), 1);
  },

  'what did not load can be tried again, and nothing is lost': async ({ open, serve }) => {
    const site = await serve({ 'lessons/name-it.en.json': '{"version":1' });
    const page = await open('#/l/name-it/why-one-good-word-helps', { site });
    await page.getByRole('heading', { name: 'This lesson did not load' }).waitFor();
    delete site.overlay['lessons/name-it.en.json'];
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();

    site.overlay['lessons/catalogue.json'] = 'not a catalogue';
    const home = await open('', { site });
    await home.getByRole('heading', { name: 'The lessons did not load' }).waitFor();
    delete site.overlay['lessons/catalogue.json'];
    await home.getByRole('button', { name: 'Try again' }).click();
    await home.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  },

  'a lesson in another language than the app says so, and runs its own way': async ({ open, serve, assert, dist }) => {
    const lesson = JSON.parse(readFileSync(join(dist, 'lessons/name-it.en.json'), 'utf8'));
    const site = await serve({
      'lessons/name-it.ar.json': JSON.stringify({ ...lesson, language: 'ar' }),
      'lessons/catalogue.json': (text) => {
        const catalogue = JSON.parse(text);
        for (const unit of catalogue.units) for (const lesson of unit.lessons) lesson.languages = ['ar'];
        return JSON.stringify(catalogue);
      },
    });
    // The lesson after it is asked for ahead, and is not there.
    const page = await open('#/l/name-it', { site, context: { locale: 'ar' }, expected: [/404/] });
    const language = (place) => place.evaluate((element) => [element.closest('[lang]').lang, getComputedStyle(element).direction]);
    assert.deepEqual(await language(page.getByRole('heading', { level: 1 })), ['ar', 'rtl']);
    assert.deepEqual(await language(page.getByRole('banner')), ['en', 'ltr']);
  },

  'a thousand lessons are listed and can be narrowed to the core': async ({ open, serve, assert }) => {
    const lessons = (unit) => Array.from({ length: 125 }, (_, index) => ({
      id: `lesson-${unit}-${index}`, number: `${unit}.${index + 1}`, title: `Lesson ${unit} ${index}`, minutes: 10, steps: 9, core: index < 2,
    }));
    const units = Array.from({ length: 8 }, (_, index) => ({ number: index + 1, title: `Unit ${index + 1}`, lessons: lessons(index + 1) }));
    const site = await serve({ 'lessons/catalogue.json': JSON.stringify({ version: 1, title: 'Many', base: 'en', units }) });
    const page = await open('', { site, size: 'laptop' });
    // Those of one unit show; every other is a tap away.
    assert.equal(await page.locator('a.item').count(), 125);
    await page.getByRole('button', { name: /125 lessons.*Unit 8/ }).click();
    await page.getByRole('link', { name: /Lesson 8 124/ }).waitFor();
    await page.locator('input[name="show"]').nth(1).check({ force: true });
    await page.waitForFunction(() => document.querySelectorAll('a.item').length === 16);
  },
};
