// How a lesson leaves a learner: asked at its end, kept nowhere.

export default {
  'who feels heavier gets ways to steady and the way to a person, and nothing is kept of it': async ({ open, axe, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      const page = await open('#/l/pause/~end', { scheme });
      await page.getByRole('heading', { name: 'How do you feel now?' }).waitFor();
      const held = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
      const before = await held();
      await page.getByRole('button', { name: 'Heavier' }).click();
      await page.getByText('That happens, and it is not your fault.').waitFor();
      await axe(page);
      assert.equal(await held(), before);
      await page.getByRole('link', { name: 'Get help', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Get help now' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: 'How do you feel now?' }).waitFor();
      assert.equal(await page.locator('.chips [aria-pressed="true"]').count(), 0, 'it is forgotten with the screen');
    }
  },
};
