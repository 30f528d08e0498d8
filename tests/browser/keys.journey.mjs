// Quick keys: 1 to 9 choose, Enter goes on, ? tells of them, and Settings switches them off.

const QUESTION = '#/l/check-the-story/warm-up-priyas-three-tests';

export default {
  'a number picks an option, Enter goes on': async ({ open, assert }) => {
    const page = await open(QUESTION);
    const radios = page.getByRole('radio');
    await page.keyboard.press('2');
    await page.locator('.why').first().waitFor();
    assert.ok(await radios.nth(1).isChecked());
    assert.ok(await radios.nth(1).evaluate((radio) => radio === document.activeElement), 'focus is on what was picked');
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForFunction((url) => location.href !== url, before);
    const after = page.url();
    await page.keyboard.press('9');
    await page.locator('#step-title').waitFor();
    assert.equal(page.url(), after, 'a number without an option does nothing');
  },

  'the keys stay out of text fields and of shortcuts': async ({ open, assert }) => {
    const page = await open(QUESTION);
    await page.keyboard.press('Control+2').catch(() => {});
    await page.keyboard.press('Alt+2');
    assert.equal(await page.locator('.why').count(), 0);
  },

  '? shows the keys, and they can be switched off': async ({ open, axe, assert }) => {
    const page = await open(QUESTION);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Quick keys' }).waitFor();
    await axe(page);
    await page.keyboard.press('2');
    assert.equal(await page.locator('.why').count(), 0, 'behind a dialog nothing is picked');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.evaluate(() => { location.hash = '#/settings'; });
    await page.getByRole('group', { name: /Quick keys/ }).getByRole('radio', { name: 'Off' }).check();
    await page.evaluate((hash) => { location.hash = hash; }, QUESTION);
    await page.getByRole('radio').first().waitFor();
    for (const key of ['2', '?', 'Enter']) await page.keyboard.press(key);
    assert.equal(await page.locator('.why, dialog').count(), 0);
    assert.match(page.url(), /warm-up-priyas-three-tests$/);
  },
};
