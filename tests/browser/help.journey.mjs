// Help is one tap away from every screen, whatever else has gone.

const SCREENS = ['', '#/l/name-it', '#/l/say-it-with-i/sams-secret-gets-out', '#/l/check-the-story/~end', '#/nowhere'];
const FAILED = [/Failed to load resource/];

const country = (page) => page.getByLabel('Country');
const call = (page, number) => page.getByRole('link', { name: `Call ${number}`, exact: true });

/** Goes to Help as a learner does. */
async function goToHelp(page) {
  await page.getByRole('banner').getByRole('link', { name: 'Help' }).click();
  await page.getByRole('heading', { level: 1, name: 'Get help now' }).waitFor();
}

/** What the page shows whatever became of its numbers. */
async function checkTheRest(page, assert) {
  assert.equal(await page.getByRole('heading', { level: 2 }).first().textContent(), 'Is someone in danger right now?');
  assert.equal(await page.getByRole('link', { name: /findahelpline\.com/ }).getAttribute('rel'), 'noreferrer noopener');
  assert.ok(await page.getByText('A school nurse or counsellor').isVisible());
  assert.ok(await page.getByText(/not therapy and not crisis care/).isVisible());
}

export const doors = { file: (title) => /^one tap|country is/.test(title), frame: (title) => title.includes('by keyboard') };

export default {
  'one tap from every screen, without a connection, danger first': async ({ open, axe, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      for (const screen of SCREENS) {
        const page = await open(screen, { scheme, expected: FAILED });
        await page.context().setOffline(true);
        await goToHelp(page);
        await checkTheRest(page, assert);
        assert.ok(await page.getByRole('heading', { level: 2 }).first().isVisible());
        assert.equal(await page.title(), 'Help - Evenkeel');
        await page.context().setOffline(false);
      }
      for (const chosen of ['', 'GB', 'FR', 'ZZ']) {
        const page = await open('#/help', { scheme, size: { width: 320, height: 600 } });
        await country(page).waitFor();
        if (chosen) await country(page).selectOption(chosen);
        await axe(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), chosen);
      }
    }
  },

  'the numbers are there also when the connection went after the start': async ({ open, assert }) => {
    const page = await open();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await goToHelp(page);
    assert.equal(await country(page).inputValue(), '', 'no country is guessed');
    assert.equal(await page.locator('a[href^="sms:"]').count(), 0);

    await country(page).selectOption({ label: 'Ireland' });
    assert.equal(await page.locator('main a').first().getAttribute('href'), 'tel:112', 'the emergency number comes first');
    assert.equal(await call(page, '1800 66 66 66').getAttribute('href'), 'tel:1800666666');
    assert.equal(await page.getByRole('link', { name: 'Text HELLO to 50808' }).getAttribute('href'), 'sms:50808?&body=HELLO');
    await page.getByText(/Looked up on .*2026/).first().waitFor();
    await page.getByRole('status').filter({ hasText: 'Ireland: 4 help lines.' }).waitFor({ state: 'attached' });

    // The choice holds while the app is open.
    await page.getByRole('banner').getByRole('link', { name: 'Evenkeel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    await goToHelp(page);
    assert.equal(await country(page).inputValue(), 'IE');
    await call(page, '116 123').waitFor();

    await country(page).selectOption('My country is not here');
    await page.locator('#app').getByText(/local emergency number/).waitFor();
    assert.equal(await call(page, '116 123').count(), 0);
    await page.context().setOffline(false);
  },

  'a browser that names its language as no other does shows the numbers too': async ({ open, untilReady, assert }) => {
    const page = await open();
    await page.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'en-US@posix' }));
    await page.reload();
    await untilReady(page);
    await goToHelp(page);
    await country(page).selectOption('IE');
    await call(page, '116 123').waitFor();
    assert.ok(await page.getByText(/Looked up on .*2026/).first().isVisible());
  },

  'the country is remembered on an own device, and on no other': async ({ open, untilReady, assert, door }) => {
    for (const [device, expect] of [['own', 'IE'], ['new', '']]) {
      const page = await open('#/help', { device });
      await country(page).selectOption('IE');
      await call(page, '116 123').waitFor();
      // A file that is loaded again gets a process of its own, which on a busy machine comes before what the old one wrote.
      if (door === 'file') await page.waitForTimeout(1000);
      await page.reload();
      await untilReady(page);
      if (expect) await call(page, '116 123').waitFor();
      assert.equal(await country(page).inputValue(), expect, device);
    }
  },

  'a country is chosen by keyboard': async ({ open, assert }) => {
    const page = await open('#/help');
    await country(page).focus();
    await page.keyboard.type('United K');
    await call(page, '0800 1111').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'help-country', 'focus stays');
    const chat = page.getByRole('link', { name: 'Open childline.org.uk' });
    assert.deepEqual([await chat.getAttribute('rel'), await chat.getAttribute('target')], ['noreferrer noopener', '_blank']);
  },

  'a list of numbers that is missing, damaged or newer takes nothing else away': async ({ open, serve, axe, assert }) => {
    for (const broken of [null, '{"version":1,"countries":[{', '{"version":9,"countries":[]}', '']) {
      const site = await serve({ 'lessons/help.json': broken });
      const page = await open('#/help', { site, expected: FAILED });
      await page.getByText('The list of numbers did not come.').waitFor();
      await checkTheRest(page, assert);
      assert.equal(await call(page, '112').getAttribute('href'), 'tel:112');
      await axe(page);
      delete site.overlay['lessons/help.json'];
      await page.getByRole('button', { name: 'Try again' }).click();
      await country(page).selectOption('GB');
      await call(page, '116 123').waitFor();
    }
  },

  'it prints as one sheet, numbers and all': async ({ open, assert }) => {
    for (const chosen of ['GB', 'FR', 'US']) {
      const page = await open('#/help');
      await country(page).selectOption(chosen);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g).length, 1, chosen);
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('.help__country').isVisible());
      assert.ok(!await country(page).isVisible());
    }
  },
};
