// Quick exit: at once, from every screen, also when the app does not work.

const SCREENS = ['', '#/help', '#/settings', '#/l/name-it', '#/l/name-it/~end', '#/nowhere'];

async function hasLeft(page, assert, door = 'site') {
  // One file has no other page beside it.
  if (door !== 'site') return page.waitForURL('about:blank');
  await page.waitForURL('**/away.html');
  assert.equal(await page.title(), 'Times table');
  assert.equal(await page.getByText(/Evenkeel|lesson/i).count(), 0, 'nothing there names us');
}

export const doors = { file: (title) => title.startsWith('Escape twice leaves, once'), frame: (title) => title.startsWith('Escape twice leaves from') };

export default {
  'the button leaves every screen, and Back does not lead to it': async ({ open, axe, assert, door }) => {
    for (const route of SCREENS) {
      const page = await open('#/', { size: 'laptop' });
      const before = await page.evaluate(() => history.length);
      await page.evaluate((hash) => location.replace(hash || '#/'), route);
      await page.getByRole('button', { name: 'Quick exit' }).click();
      await hasLeft(page, assert, door);
      assert.equal(await page.evaluate(() => history.length), before, 'the screen gave its place away');
      if (route === '') await axe(page);
    }
  },

  'Escape twice leaves, once does not': async ({ open, assert, door }) => {
    const page = await open('#/l/name-it');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    assert.match(page.url(), /#\/l\/name-it$/, 'twice, slowly, is not twice');
    await page.keyboard.press('Escape');
    await hasLeft(page, assert, door);
  },

  'Escape twice leaves from a dialog and from a text field': async ({ open, assert, door }) => {
    const page = await open('#/settings');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hasLeft(page, assert, door);
  },

  'it works while the app is on its way, and after it broke': async ({ open, assert, door }) => {
    const page = await open('', { expected: [/Failed to fetch/] });
    await page.route('**/*.wasm', () => {});
    await page.reload({ waitUntil: 'commit' });
    await page.getByText('Loading…').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hasLeft(page, assert, door);

    const broken = await open('', { expected: [/evenkeel:/, /Failed to fetch/] });
    await broken.evaluate(() => dispatchEvent(new CustomEvent('evenkeel:failed', { detail: 'a test' })));
    await broken.getByRole('heading', { name: 'Something went wrong' }).waitFor();
    await broken.getByRole('button', { name: 'Quick exit' }).click();
    await hasLeft(broken, assert, door);
  },
};
