// The first thing anyone sees.

/** A catalogue of 60 lessons in eight units; every third one is core. */
function many(json) {
  const catalogue = JSON.parse(json);
  const titles = ['Pause and breathe', 'Check the story', 'Listening that works', 'Café talk', 'Everyday self-care', 'Working it out', 'My circle', 'Fair fights'];
  catalogue.units = titles.map((title, unit) => ({
    number: unit + 1,
    title: `Unit of ${title}`,
    lessons: Array.from({ length: unit < 7 ? 8 : 4 }, (_, place) => ({
      id: `l-${unit}-${place}`,
      title: `${titles[place]} ${unit + 1}`,
      minutes: 12,
      steps: 9,
      ...(place % 3 === 0 && { core: true }),
      ...(place === 5 && { topics: ['loss'] }),
    })),
  }));
  return JSON.stringify(catalogue);
}

/** The same units with 20 lessons each. */
function hundreds(json) {
  const catalogue = JSON.parse(many(json));
  for (const [unit, each] of catalogue.units.entries()) {
    each.lessons = Array.from({ length: 20 }, (_, place) => ({ ...each.lessons[0], id: `l-${unit}-${place}`, title: `Talk ${place}` }));
  }
  return JSON.stringify(catalogue);
}

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

  'among sixty lessons one is found by words, by core and by keyboard': async ({ open, serve, axe, assert }) => {
    const site = await serve({ 'lessons/catalogue.json': many });
    const page = await open('', { site, size: 'laptop' });
    const shown = () => page.locator('.contents .item').count();
    assert.equal(await shown(), 60);
    await axe(page);
    const field = page.getByRole('searchbox', { name: 'Find a lesson' });
    await field.fill('cafe 2.4');
    await page.getByText('1 lesson found').waitFor();
    assert.match(await page.locator('.contents .item').innerText(), /Café talk 2/);
    assert.ok(await field.evaluate((input) => input === document.activeElement), 'focus stays while typing');
    await field.fill('nothing like it');
    await page.getByText('0 lessons found').waitFor();
    await page.getByRole('button', { name: 'Show all lessons' }).click();
    assert.equal(await shown(), 60);
    assert.equal(await field.inputValue(), '');
    await page.getByRole('radio', { name: /Core/ }).check();
    await page.getByText('23 lessons found').waitFor();
    assert.equal(await shown(), 23);
    await axe(page);
  },

  'among hundreds of lessons a unit opens by keyboard, and any lesson is found': async ({ open, serve, axe, assert }) => {
    const site = await serve({ 'lessons/catalogue.json': (json) => hundreds(json) });
    const page = await open('', { site });
    const shown = () => page.locator('.contents .item').count();
    assert.equal(await page.locator('.contents h3').count(), 8, 'every unit has its heading');
    assert.equal(await shown(), 20, 'the lessons of one');
    const unit = page.locator('.contents button', { hasText: 'Working it out' });
    await unit.focus();
    await page.keyboard.press('Enter');
    await page.locator('.contents a[href="#/l/l-5-19"]').waitFor();
    assert.equal(await shown(), 20);
    assert.ok(await unit.evaluate((button) => button === document.activeElement && button.ariaExpanded === 'true'), 'focus stays');
    await axe(page);
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('href')), /l-5-0$/, 'its lessons come next');
    await page.getByRole('searchbox', { name: 'Find a lesson' }).fill('talk 19 fair');
    await page.getByText('2 lessons found').first().waitFor();
    assert.equal(await shown(), 2, 'what is found shows at once, by number too');
  },
};
