// What a learner sets, and what stays of it.

const stored = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
const root = (page) => page.evaluate(() => {
  // Of what stands on the page only what was set.
  const { prerendered, screen, device, ...set } = document.documentElement.dataset;
  return set;
});

export const doors = { file: (title) => /shared device|can be deleted/.test(title) };

export default {
  'settings hold at once and after a reload, before the app is there': async ({ open, untilReady, axe, assert, SIZES, SCHEMES }) => {
    const page = await open('#/settings');
    for (const name of ['Larger', 'Wide and plain', 'Dark', 'More', 'Less', 'Off']) {
      await page.getByRole('radio', { name, exact: true }).check();
    }
    const look = { text: 'larger', spacing: 'wide', theme: 'dark', contrast: 'more', motion: 'less' };
    assert.deepEqual(await root(page), { ...look, keys: 'off' });
    assert.equal((await stored(page))['evenkeel.settings'], '1 text=larger spacing=wide theme=dark contrast=more motion=less keys=off device=own');
    await axe(page);

    await page.route('**/*.wasm', (route) => setTimeout(() => route.continue(), 1000));
    await page.reload();
    assert.deepEqual(await root(page), look, 'the page looks so while the app is on its way');
    await untilReady(page);
    assert.deepEqual(await root(page), { ...look, keys: 'off' });
    await page.getByRole('radio', { name: 'Same as device' }).first().check();
    assert.equal((await root(page)).theme, undefined);

    for (const size of Object.keys(SIZES)) {
      for (const scheme of SCHEMES) await axe(await open('#/settings', { size, scheme }));
    }
  },

  'the first visit asks whose device it is, keeps nothing before that, and waits for no answer': async ({ open, axe, assert }) => {
    const page = await open('', { device: 'new' });
    await page.getByRole('heading', { name: 'Whose device is this?' }).waitFor();
    await axe(page);
    await page.evaluate(() => { location.hash = '#/l/check-the-story/warm-up-priyas-three-tests'; });
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    assert.deepEqual(await stored(page), {});
    await page.evaluate(() => { location.hash = '#/'; });
    await page.getByRole('button', { name: 'My own' }).click();
    await page.getByText('Your place is kept on this device.').waitFor();
    assert.equal(await page.getByText('Whose device is this?').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title', 'focus is where reading starts');
    const kept = Object.keys(await stored(page)).sort();
    assert.deepEqual(kept, ['evenkeel.progress.check-the-story.a', 'evenkeel.settings'], 'what was done before counts too');
  },

  'put off, the question waits in Settings': async ({ open, assert }) => {
    const page = await open('', { device: 'new' });
    await page.getByRole('button', { name: 'Decide later' }).click();
    await page.getByText('Nothing is kept yet.').waitFor();
    await page.locator('footer').getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Shared' }).click();
    assert.equal(await page.getByRole('button', { name: 'Shared' }).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await stored(page), {});
  },

  'a shared device keeps nothing, and is handed over clean': async ({ open, untilReady, axe, assert }) => {
    const page = await open('', { device: 'new' });
    await page.getByRole('button', { name: 'Shared' }).click();
    await page.evaluate(() => { location.hash = '#/l/say-it-with-i/your-plan'; });
    await page.evaluate(() => { location.hash = '#/l/check-the-story/warm-up-priyas-three-tests'; });
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    await page.evaluate(() => { location.hash = '#/settings'; });
    await page.getByRole('radio', { name: 'Dark' }).check();

    await page.locator('footer').getByRole('button', { name: 'Hand over this device' }).click();
    await axe(page);
    await page.getByRole('button', { name: 'Not yet' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Hand over/, 'focus goes back');
    await page.locator('footer').getByRole('button', { name: 'Hand over this device' }).click();
    await page.getByRole('button', { name: 'Yes, hand it over' }).click();
    await page.getByText('ready for the next person').waitFor();
    await page.getByText('Whose device is this?').waitFor();
    assert.equal((await root(page)).theme, undefined);
    assert.equal(await page.getByText('part way').count(), 0, 'nothing of the turn before shows');

    const { local, session, cookies } = await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie }));
    assert.deepEqual({ local, session, cookies }, { local: 0, session: 0, cookies: '' });
    const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
    assert.equal(databases, 0);
    await page.goBack();
    await page.reload();
    await untilReady(page);
    assert.equal(await page.getByText('part way').count(), 0);
  },

  'everything can be deleted, in two taps, and other tabs hear of it': async ({ open, untilReady, axe, assert }) => {
    const page = await open('#/l/check-the-story/warm-up-priyas-three-tests');
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    const other = await open('#/l/check-the-story/warm-up-priyas-three-tests', { beside: page });
    await other.locator('.why').first().waitFor();
    await page.evaluate(() => {
      localStorage.setItem('somebody.else', 'stays');
      localStorage.setItem('evenkeel.aside.progress.x.0', 'damaged');
      location.hash = '#/settings';
    });
    await page.getByText('1 lesson begun').waitFor();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await axe(page);
    await page.getByRole('button', { name: 'Keep it all' }).click();
    assert.ok(Object.keys(await stored(page)).length > 1);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await page.getByText('nothing is left').waitFor();
    assert.deepEqual(await stored(page), { 'somebody.else': 'stays' });
    await page.getByText('0 lessons begun').waitFor();

    await other.locator('.why').first().waitFor({ state: 'detached' });
    await other.getByText('Stressed', { exact: true }).click();
    await other.locator('.why').first().waitFor();
    // A tab that starts over tries the storage out, and what it tries with is gone a moment later.
    await page.waitForTimeout(1000);
    assert.deepEqual(await stored(page), { 'somebody.else': 'stays' }, 'a tab left open brings nothing back');
    await page.reload();
    await untilReady(page);
    await page.getByText('0 lessons begun').waitFor();
  },

  'another tab hears of settings': async ({ open, assert }) => {
    const page = await open('#/settings');
    const other = await open('#/settings', { beside: page });
    await page.getByRole('radio', { name: 'Dark' }).check();
    await other.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    assert.ok(await other.getByRole('radio', { name: 'Dark' }).isChecked());
  },
};
