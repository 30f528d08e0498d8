// What stands there before the app does: home and a page for each lesson. It answers by itself, and the app takes it over.

const LESSON = 'name-it';
const QUESTION = '#/l/name-it/warm-up-spot-the-feeling';
const KEY = 'evenkeel.progress.name-it.a';

const isAdopted = (page) => page.waitForFunction(() => !document.getElementById('prerendered'));

// A page of the site whose wasm comes when `release` says so.
async function ahead({ open, address }, path, options = {}) {
  const page = await open('', { device: 'new', ready: false, ...options });
  let release;
  const gate = new Promise((done) => { release = done; });
  await page.context().route('**/*.wasm', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(address + path);
  await page.locator('#prerendered').waitFor();
  return { page, release: async () => { release(); await isAdopted(page); } };
}

// Where everything that can be seen of the main part is.
const places = (page) => page.evaluate(() => {
  const at = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
  };
  const root = document.getElementById('prerendered') ?? document.getElementById('app');
  return Array.from(root.querySelectorAll('a, button, h1, h2, h3, p, label, input, img, header, footer')).filter((element) => element.checkVisibility()).map(at);
});

// One of them opens 24 pages.
export const patience = 300_000;

export default {
  'a first question answers by styles alone, and the app takes over what was picked': async (tools) => {
    const { page, release } = await ahead(tools, `l/${LESSON}/`);
    const { assert, axe } = tools;
    await axe(page);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Warm up: spot the feeling' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Warm up: spot the feeling', 'focus goes to the new screen');
    assert.equal(await page.locator('.why:visible').count(), 0);
    await page.getByRole('radio', { name: /Diego feels silly/ }).check();
    assert.equal(await page.locator('.why:visible').count(), 3, 'every option explains itself');
    assert.match(await page.locator('[role="status"].quiet:visible').innerText(), /^You answered/);
    await axe(page);
    const before = await places(page);
    await release();
    assert.ok(await page.getByRole('radio', { name: /Diego feels silly/ }).isChecked());
    assert.equal(await page.evaluate(() => document.activeElement.type), 'radio', 'focus stays');
    assert.deepEqual(await places(page), before, 'nothing moves');
    await axe(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.locator('.why').first().waitFor();
    assert.ok(await page.getByRole('radio', { name: /Diego feels silly/ }).isChecked(), 'the app knows of the answer');
  },

  'nothing moves when the app comes, at any size, in light and dark': async (tools) => {
    const { assert, SIZES, SCHEMES } = tools;
    const answered = async (page) => page.locator('.option:visible input').first().check();
    const screens = { home: ['', null], opening: [`l/${LESSON}/`, null], question: [`l/${LESSON}/${QUESTION}`, null], answer: [`l/${LESSON}/${QUESTION}`, answered] };
    for (const size of Object.keys(SIZES)) {
      for (const scheme of SCHEMES) {
        for (const [name, [path, act]] of Object.entries(screens)) {
          const { page, release } = await ahead(tools, path, { size, scheme });
          await page.evaluate(() => {
            globalThis.shifts = [];
            const tell = ({ node, previousRect, currentRect }) => `${node?.localName} ${node?.className} ${JSON.stringify([previousRect, currentRect])}`;
            new PerformanceObserver((list) => {
              for (const { sources, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shifts.push(...sources.map(tell));
            }).observe({ type: 'layout-shift', buffered: true });
          });
          await act?.(page);
          await page.evaluate(() => scrollTo(0, 40));
          const before = [await places(page), await page.evaluate(() => scrollY)];
          await release();
          assert.deepEqual([await places(page), await page.evaluate(() => scrollY)], before, `${name}, ${size}, ${scheme}`);
          assert.deepEqual(await page.evaluate(() => globalThis.shifts), [], `${name}, ${size}, ${scheme}`);
          await page.context().close();
        }
      }
    }
  },

  'what is tapped before the app is there is done once it is': async (tools) => {
    const { assert } = tools;
    const { page, release } = await ahead(tools, `l/${LESSON}/`);
    await page.getByRole('button', { name: 'My own' }).click();
    await page.getByRole('link', { name: 'Start' }).click();
    await page.locator('.option:visible input').nth(2).check();
    await page.locator('.option:visible input').nth(1).check();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    await release();
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.locator('.why').first().waitFor();
    assert.ok(await page.locator('.option input').nth(1).isChecked());
    assert.ok(await page.evaluate((key) => localStorage.getItem(key), KEY), 'it is kept, as was said');
  },

  'a tap while the page itself is still on its way is not lost': async (tools) => {
    const { open, assert, address, untilReady } = tools;
    const page = await open('', { device: 'new', ready: false });
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        const option = Array.from(document.querySelectorAll('#prerendered .option input')).find((input) => input.checkVisibility());
        if (!option || globalThis.tapped) return;
        watch.disconnect();
        globalThis.tapped = window.evenkeelRoot === undefined ? 'early' : 'late';
        option.click();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${address}l/${LESSON}/${QUESTION}`);
    await untilReady(page);
    assert.equal(await page.evaluate(() => globalThis.tapped), 'early', 'before the scripts at the end of the page');
    await page.locator('#app .why').first().waitFor();
    assert.ok(await page.locator('.option input').first().isChecked());
  },

  'a tap at an address that is not spelled out yet is not lost': async ({ open, assert, address, untilReady }) => {
    const page = await open('', { device: 'new', ready: false });
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        const own = Array.from(document.querySelectorAll('#prerendered .whose button')).find((button) => button.checkVisibility());
        if (!own || globalThis.tapped) return;
        watch.disconnect();
        globalThis.tapped = `${window.evenkeelRoot === undefined ? 'early' : 'late'} at "${location.hash}"`;
        own.click();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    for (const path of ['', `l/${LESSON}/`]) {
      await page.goto(address + path);
      await untilReady(page);
      assert.equal(await page.evaluate(() => globalThis.tapped), 'early at ""');
      await page.getByText('Your place is kept on this device.').first().waitFor();
      await page.evaluate(() => localStorage.clear());
    }
  },

  'by keyboard, before and after': async (tools) => {
    const { assert } = tools;
    const { page, release } = await ahead(tools, `l/${LESSON}/${QUESTION}`);
    const tabTo = async (what) => {
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((selector) => document.activeElement.matches(selector), what)) return;
      }
      assert.fail(`no way to ${what}`);
    };
    await tabTo('input[type="radio"]');
    await page.keyboard.press('Space');
    await page.locator('.why:visible').first().waitFor();
    await release();
    assert.ok(await page.evaluate(() => document.activeElement.checked), 'focus is on what was picked');
    await tabTo('.onward a');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Why one good word helps' }).waitFor();
  },

  'help is there before the app': async (tools) => {
    const { page, release } = await ahead(tools, `l/${LESSON}/`);
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'In danger right now' }).or(page.getByText('emergency number').first()).first().waitFor();
    await tools.axe(page);
    await release();
    await page.getByText('emergency number').first().waitFor();
  },

  'home leads to a lesson’s page before the app is there': async (tools) => {
    const { page } = await ahead(tools, '');
    await tools.axe(page);
    await page.getByRole('link', { name: /Name it/ }).last().click();
    await page.waitForURL(/\/l\/name-it\//);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.locator('.option:visible').first().waitFor();
  },

  'where something is kept already, nothing else shows first': async (tools) => {
    const { open, assert, address, untilReady } = tools;
    const page = await open(QUESTION);
    await page.locator('.option input').first().check();
    await page.locator('.why').first().waitFor();
    await page.goto(`${address}l/${LESSON}/${QUESTION}`);
    assert.notEqual(await page.evaluate(() => document.documentElement.dataset.prerendered), 'on');
    await untilReady(page);
    await page.locator('.why').first().waitFor();
  },

  'the page of a lesson is a way in like any other': async (tools) => {
    const { open, assert, address, untilReady, axe } = tools;
    const page = await open('', { ready: false });
    await page.goto(`${address}l/${LESSON}/`);
    await untilReady(page);
    await isAdopted(page);
    assert.equal(await page.evaluate(() => location.hash), '#/l/name-it');
    const errors = [];
    page.on('response', (response) => { if (response.status() >= 400) errors.push(response.url()); });
    for (const hash of ['#/', '#/settings', '#/about', '#/l/say-it-with-i', '#/teach', '#/paper/name-it', '#/check-up', '#/progress', '#/a']) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.locator('h1').first().waitFor();
      await page.waitForTimeout(200);
    }
    await page.evaluate(() => { location.hash = '#/assign'; });
    await page.getByLabel('The core path').check();
    await page.locator('#assign-text').waitFor();
    assert.ok((await page.locator('#assign-text').inputValue()).startsWith(`${address}#/a/`), 'links lead to the first page');
    assert.deepEqual(errors, []);
    await axe(page);
    await page.reload();
    await untilReady(page);
  },

  'without scripts a lesson is read and its story played to an ending': async ({ open, assert, address }) => {
    const page = await open('', { device: 'new', ready: false, context: { javaScriptEnabled: false } });
    await page.goto(address);
    await page.getByRole('link', { name: 'All lessons' }).click();
    await page.getByRole('link', { name: /Say it with/ }).click();
    await play(page, assert);
  },

  'without WebAssembly too, and the page says why': async ({ open, assert, address, axe }) => {
    const page = await open('', { device: 'new', ready: false, expected: [/./] });
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto(`${address}l/say-it-with-i/`);
    await page.getByText('can’t run WebAssembly').waitFor();
    await axe(page);
    await play(page, assert);
  },
};

// Picks, looks a thing up, and plays the story along its first choices.
async function play(page, assert) {
  const text = page.locator('.lesson-text');
  await text.locator('h1').waitFor();
  await text.locator('.question').first().waitFor();
  assert.ok(await text.locator('h2').count() > 4);
  const question = text.locator('.question').first();
  assert.equal(await question.locator('.why:visible').count(), 0);
  await question.locator('input').first().check();
  if (await question.locator('.prerendered__check').count()) await question.getByText('Check', { exact: true }).click();
  assert.ok(await question.locator('.why:visible').count() > 1, 'reasons show by styles alone');
  const answer = text.locator('details').first();
  await answer.locator('summary').click();
  assert.ok((await answer.innerText()).length > 60);
  const story = text.locator('.lesson-text__story').first();
  for (let scenes = 0; scenes < 20; scenes += 1) {
    assert.equal(await story.locator(':scope > section:visible').count(), 1, 'one scene shows at a time');
    const here = story.locator(':scope > section:visible');
    if (await here.getByText('The end.').count()) return;
    await here.locator('a').first().click();
  }
  assert.fail('the story has no end');
}
