// The pages to read: what this is, what is kept, what adults should know.

const DOCUMENTS = { about: 'About Evenkeel', privacy: 'Privacy', adults: 'For adults' };

export const doors = { file: (title) => /^each|guide/.test(title), frame: (title) => title.includes('guide') };

export default {
  'each has an address, headings in order, and ways to the others': async ({ open, axe, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      for (const [id, title] of Object.entries(DOCUMENTS)) {
        const page = await open(`#/${id}`, { scheme, size: { width: 320, height: 600 } });
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await axe(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), id);
        for (const other of Object.keys(DOCUMENTS).filter((other) => other !== id)) {
          assert.ok(await page.locator(`main a[href="#/${other}"]`).isVisible(), `${id} to ${other}`);
        }
        assert.ok(await page.locator('main a[href="#/help"]').isVisible());
      }
    }
  },

  'focus goes to the heading; one that was read is there without a connection': async ({ open, assert }) => {
    const page = await open('#/about');
    await page.locator('main a[href="#/privacy"]').click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title');
    assert.equal(await page.title(), 'Privacy - Evenkeel');
    await page.context().setOffline(true);
    await page.locator('main a[href="#/about"]').click();
    await page.getByRole('heading', { level: 1, name: 'About Evenkeel' }).waitFor();
    await page.context().setOffline(false);
  },

  'one that does not come says so, and comes on another try': async ({ open, serve, axe }) => {
    for (const broken of [null, '{"version":1', '{"version":7}']) {
      const site = await serve({ 'lessons/pages/privacy.en.json': broken });
      const page = await open('#/privacy', { site, expected: [/Failed to load resource/] });
      await page.getByRole('heading', { level: 1, name: 'This screen did not load' }).waitFor();
      await axe(page);
      delete site.overlay['lessons/pages/privacy.en.json'];
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    }
  },

  'what the page for adults says is kept is what is kept': async ({ open, assert }) => {
    const fresh = await open('#/adults', { device: 'new' });
    await fresh.locator('td code').first().waitFor();
    const told = await fresh.locator('td:first-child code').allTextContents();
    const prefixes = told.map((name) => name.replace(/(LESSON|…).*/, '')).filter((name) => name.startsWith('evenkeel.'));
    assert.ok(prefixes.length >= 4, told.join(' '));
    const keys = (page) => page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(await keys(fresh), [], 'nothing before anybody said whose device it is');
    const page = await open('#/l/name-it');
    await page.getByRole('link', { name: /^Start/ }).click();
    await page.locator('#step-title').waitFor();
    await page.locator('nav[aria-label="Steps"] a').first().click();
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('progress')));
    for (const key of await keys(page)) {
      assert.ok(prefixes.some((prefix) => key.startsWith(prefix)), `${key} is kept, and nobody is told`);
    }
  },

  'a guide is found from the page for adults, and leads to its lesson': async ({ open, axe, assert }) => {
    const page = await open('#/adults');
    await page.getByRole('link', { name: /The pause/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Guide: The pause' }).waitFor();
    await page.getByRole('heading', { name: 'If someone discloses' }).waitFor();
    await axe(page);
    assert.ok(!(await page.title()).includes('pause'), 'the tab tells nobody what it is about');
    await page.getByRole('link', { name: 'Open the lesson' }).click();
    await page.getByRole('heading', { level: 1, name: 'The pause' }).waitFor();
  },
};
