// The first thing anyone sees.

export default {
  'opens at every size, light and dark, and is accessible': async ({ open, axe, assert, SIZES, SCHEMES }) => {
    for (const size of Object.keys(SIZES)) {
      for (const scheme of SCHEMES) {
        const page = await open('', { size, scheme });
        assert.equal(await page.locator('h1:visible').count(), 1, 'one heading says where we are');
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        assert.ok(scroll <= client, `nothing sticks out at the side (${scroll} > ${client} on a ${size})`);
        await axe(page);
      }
    }
  },
};
