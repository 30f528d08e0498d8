// Help is one tap away from every screen, whatever else has gone.

const SCREENS = ['', '#/l/name-it', '#/l/say-it-with-i/sams-secret-gets-out', '#/l/check-the-story/~end', '#/nowhere'];

export default {
  'one tap from every screen, without a connection, danger first': async ({ open, axe, assert, SCHEMES }) => {
    for (const scheme of SCHEMES) {
      for (const screen of SCREENS) {
        const page = await open(screen, { scheme });
        await page.context().setOffline(true);
        await page.getByRole('banner').getByRole('link', { name: 'Help' }).click();
        await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor();
        const first = page.getByRole('heading', { level: 2 }).first();
        assert.equal(await first.textContent(), 'Not safe right now?');
        assert.ok(await first.isVisible());
        assert.equal(await page.title(), 'Help - Evenkeel');
        await page.context().setOffline(false);
      }
      const page = await open('#/help', { scheme, size: { width: 320, height: 600 } });
      await axe(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  },
};
