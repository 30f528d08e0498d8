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
};
