// The gallery: every component in every state, at every size and in every look. All sections stand on one page here; a section
// that is to be looked at alone is at #/gallery/<section>.

const EVERYTHING = '#/gallery/all';

/** Fails where the page can be scrolled sideways; names what sticks out. */
async function fits(page, assert, what) {
  const out = await page.evaluate(() => {
    const root = document.documentElement;
    const by = root.scrollWidth - root.clientWidth;
    if (by <= 0) return null;
    // What scrolls in a frame of its own may be wide.
    const isFramed = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      }
      return false;
    };
    const sticks = [...document.querySelectorAll('main *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < 0 || right > root.clientWidth + 0.5) && !isFramed(element);
    });
    const name = (element) => `${element.closest('[data-section]')?.dataset.section}: ${element.tagName} ${element.getAttribute('class') ?? ''}`;
    return { by, sticks: [...new Set(sticks.map(name))].slice(0, 12) };
  });
  assert.equal(out, null, `${what}: sticks out by ${out?.by} px: ${out?.sticks.join('; ')}`);
}

/** The page of everything, with its styles. */
async function everything(open, options) {
  const page = await open(EVERYTHING, options);
  await page.locator('[data-section]').first().waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes('gallery')));
  return page;
}

/** The page in one look: axe finds nothing, nothing sticks out, and nothing was written down. */
const looks = (size, scheme, root = {}, context = {}, rules = {}) => async ({ open, axe, assert }) => {
  const page = await everything(open, { size, scheme, context });
  await page.evaluate((attributes) => {
    for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
  }, root);
  await fits(page, assert, 'the page');
  await axe(page, { rules });
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['evenkeel.settings']);
};

/** The page in looks in which only the room that things take differs: axe has nothing new to find. */
const room = (size, roots, context = {}) => async ({ open, assert }) => {
  const page = await everything(open, { size, context });
  for (const root of roots) {
    await page.evaluate((attributes) => {
      for (const name of ['dir', 'data-text', 'data-spacing', 'data-contrast']) document.documentElement.removeAttribute(name);
      for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
    }, root);
    await fits(page, assert, JSON.stringify(root));
  }
};

// With forced colours they are the reader's own, and not ours to measure.
const OWN_COLOURS = { 'color-contrast': { enabled: false } };
const LARGE = { 'data-text': 'larger', 'data-spacing': 'wide' };
const RTL = { dir: 'rtl' };

export default {
  'learners never load it': async ({ open, assert }) => {
    const page = await open('#/l/name-it');
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await page.waitForLoadState('networkidle');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(asked.length > 3);
    assert.deepEqual(asked.filter((url) => url.includes('gallery')), []);
    assert.equal(await page.getByRole('link', { name: /gallery/i }).count(), 0);
  },

  'the list leads to each section alone': async ({ open, axe, assert }) => {
    const page = await open('#/gallery', { size: 'laptop' });
    await page.getByRole('heading', { name: 'Gallery', exact: true }).waitFor();
    await axe(page);
    const links = await page.locator('main .item').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(links.length > 30, `${links.length} links`);
    for (const link of links.filter((link) => link !== EVERYTHING)) {
      await page.evaluate((to) => { location.hash = to; }, link);
      await page.locator(`[data-section="${link.split('/').at(-1)}"] .gallery__state`).first().waitFor();
      assert.equal(await page.locator('[data-section]').count(), 1, link);
    }
  },

  'what is tapped is not taken in': async ({ open, assert }) => {
    const page = await open('#/gallery/sort');
    const words = () => page.locator('#main').innerText();
    const before = await words();
    for (const button of await page.locator('#main button.drop, #main .chip').all()) await button.click();
    assert.equal(await words(), before);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['evenkeel.settings']);
  },

  'phone, light': looks('phone', 'light'),
  'phone, dark': looks('phone', 'dark'),
  'tablet, light': looks('tablet', 'light'),
  'laptop, light': looks('laptop', 'light'),
  'laptop, dark': looks('laptop', 'dark'),
  'laptop, more contrast': looks('laptop', 'light', { 'data-contrast': 'more' }),
  'phone, forced colours': looks('phone', 'dark', {}, { forcedColors: 'active' }, OWN_COLOURS),
  'at 320 pixels, as it is, right to left, and with large letters far apart': room({ width: 320, height: 256 }, [{}, RTL, LARGE]),
  'on a phone, right to left and with large letters far apart': room('phone', [RTL, LARGE, { ...RTL, ...LARGE }]),
  'on a laptop, right to left and with large letters far apart': room('laptop', [RTL, LARGE]),
};
