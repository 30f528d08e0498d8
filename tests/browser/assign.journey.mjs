// From a teacher's link to a learner's code: assigned, opened, done, handed in.

const ASSIGN = '#/assign';
const LESSON = 'Listening that works';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const slip = (page) => page.getByRole('region', { name: /^From your teacher/ });
const keys = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('evenkeel.task.')));

/** The page for assigning, with one lesson picked. */
async function picked(open, options) {
  const page = await open(ASSIGN, options);
  await heading(page, 'Assign lessons').waitFor();
  const unit = page.locator('details', { hasText: LESSON }).first();
  await unit.locator('summary').click();
  await unit.getByLabel(LESSON).check();
  await page.locator('#assign-text').waitFor();
  return page;
}

const textOf = (page) => page.locator('#assign-text').inputValue();
const codeIn = (text) => text.split('#/a/').pop();

/** Opens an assignment on a page that shows something else: it leads home. */
async function receive(page, code) {
  await go(page, `#/a/${code}`);
  await slip(page).getByText('It is here.').waitFor();
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const hashOf = (page) => page.evaluate(() => location.hash);

const looks = (size, scheme, context = {}, rules = {}) => async ({ open, axe, assert }) => {
  const page = await picked(open, { size, scheme, context });
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(by <= 0, `it can be scrolled sideways by ${by} px`);
  await axe(page, { rules });
  const code = codeIn(await textOf(page));
  await receive(page, code);
  await axe(page, { rules });
  await go(page, '#/a');
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('button', { name: 'Bring it back' }).waitFor();
  await axe(page, { rules });
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('link', { name: 'Hand in' }).click();
  await page.getByLabel('The name your teacher uses in class').fill('Noor');
  await page.getByRole('button', { name: 'Make the code' }).click();
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  await axe(page, { rules });
};

export default {
  'lessons are picked, put in order and shared, and nothing is written down': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const first = await textOf(page);
    await page.getByLabel('Note to students').fill('Before Friday.');
    const second = await textOf(page);
    assert.notEqual(codeIn(first), codeIn(second));
    const unit = page.locator('details', { hasText: 'Say it with' }).first();
    if (!await unit.evaluate((it) => it.open)) await unit.locator('summary').click();
    await unit.getByLabel('Say it with').check();
    await page.getByRole('button', { name: /^Move up: Say it with/ }).click();
    const list = page.locator('ol[aria-labelledby="assign-picked"] > li');
    assert.match(await list.first().innerText(), /Say it with/);
    await page.getByRole('button', { name: 'Show on the board' }).click();
    await page.locator('dialog.board[open]').waitFor();
    const code = await page.locator('.board__code svg').boundingBox();
    assert.ok(code.height > 400, `the code is ${code.height} px high`);
    await page.keyboard.press('Escape');
    await page.locator('dialog.board[open]').waitFor({ state: 'detached' });
    assert.deepEqual(await keys(page), []);
  },

  'a link from before comes back to be changed and stays the same assignment': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const before = await textOf(page);
    await page.getByRole('button', { name: 'Start a new one' }).click();
    await page.getByText('Pick a lesson. Then the link stands here.').waitFor();
    await page.getByLabel('Paste your link or its code').fill(`From my mail: ${before}`);
    await page.getByRole('button', { name: 'Open it here' }).click();
    await page.getByText('It is open here.', { exact: false }).waitFor();
    assert.equal(await textOf(page), before);
  },

  'a learner opens the link, sees what is asked, and finds it again': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const code = codeIn(await textOf(page));
    const before = await page.evaluate(() => history.length);
    await receive(page, code);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Lessons');
    assert.equal(await hashOf(page), '#/', 'the code leaves the address');
    assert.equal(await page.evaluate(() => history.length), before + 1);
    assert.match(await focused(page), /^From your teacher/);
    await slip(page).getByText(LESSON).first().waitFor();
    assert.equal((await keys(page)).length, 1);
    await page.reload();
    await slip(page).waitFor();
    assert.equal(await slip(page).getByText('It is here.').count(), 0);
    await go(page, '#/a');
    await page.getByRole('button', { name: 'Put away' }).click();
    await slip(page).waitFor({ state: 'detached' });
    assert.deepEqual(await keys(page), []);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await slip(page).waitFor();
    assert.match(await focused(page), /^From your teacher/);
    assert.equal((await keys(page)).length, 1);
  },

  'a code that is typed stays on its page, and leads to its slip': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const code = codeIn(await textOf(page));
    await go(page, '#/a');
    await page.getByLabel('Link or code').fill(code);
    await page.getByRole('button', { name: 'Show it' }).click();
    await slip(page).getByText('It is here.').waitFor();
    assert.equal(await hashOf(page), '#/a');
    assert.match(await focused(page), /^From your teacher/);
  },

  'a link is not lost while the list of lessons is on its way': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const code = codeIn(await textOf(page));
    // What was asked for once never comes; what is asked for after that does.
    let isHeld = true;
    await page.route('**/catalogue.json', (route) => (isHeld ? undefined : route.continue()));
    await go(page, `#/a/${code}`);
    await page.reload();
    await page.getByText('The list of lessons is on its way', { exact: false }).waitFor();
    assert.equal(await hashOf(page), `#/a/${code}`);
    isHeld = false;
    await page.reload();
    await slip(page).getByText('It is here.').waitFor();
    assert.equal(await hashOf(page), '#/');
    assert.match(await focused(page), /^From your teacher/, 'also where it is the first screen');
  },

  'another version of the same link is told before it takes its place': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const first = codeIn(await textOf(page));
    await page.getByLabel('Note to students').fill('Before Monday.');
    const second = codeIn(await textOf(page));
    await receive(page, first);
    await go(page, `#/a/${second}`);
    await page.getByRole('button', { name: 'Keep the one I have' }).click();
    await slip(page).waitFor();
    assert.equal(await slip(page).getByText('Before Monday.').count(), 0);
    await go(page, `#/a/${second}`);
    await page.getByRole('button', { name: 'Use this one' }).click();
    await slip(page).getByText('Before Monday.').waitFor();
    assert.equal(await hashOf(page), '#/');
  },

  'the end of a lesson leads on to handing in': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    await receive(page, codeIn(await textOf(page)));
    const lesson = await slip(page).getByRole('link', { name: /^Start/ }).getAttribute('href');
    await go(page, `${lesson}/~end`);
    await page.getByRole('link', { name: 'Hand in' }).click();
    await heading(page, 'What your teacher will see').waitFor();
    await page.getByText(`${LESSON}: done`).waitFor();
    assert.equal(await page.getByRole('checkbox', { name: 'Say only what is done' }).count(), 0);
  },

  'what a teacher left off stays off after going on, and coming back': async ({ open, assert, untilReady }) => {
    const page = await picked(open, { size: 'laptop' });
    await page.getByLabel('Worksheets and cards for their own life').uncheck();
    await receive(page, codeIn(await textOf(page)));
    await slip(page).getByText('Left off here: worksheets and cards.').waitFor();
    const lesson = await slip(page).getByRole('link', { name: /^Start/ }).getAttribute('href');
    const leftOff = page.getByText('Your teacher left this part out', { exact: false });
    await go(page, `${lesson}/your-if-then-for-listening`);
    await leftOff.waitFor();
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await leftOff.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await leftOff.waitFor();
    await page.reload();
    await untilReady(page);
    await leftOff.waitFor();
    await go(page, `${lesson}/~end`);
    await page.getByRole('link', { name: 'Hand in' }).waitFor();
    assert.equal(await page.getByText('your if-then card', { exact: false }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Your if-then for listening' }).count(), 0);
  },

  'a cut link says so and opens nothing': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    const code = codeIn(await textOf(page));
    await go(page, `#/a/${code.slice(0, -9)}`);
    await page.getByText('The end of the code is missing', { exact: false }).waitFor();
    await page.getByText('Ask your teacher for the whole link', { exact: false }).waitFor();
    assert.equal(await slip(page).count(), 0);
    assert.equal(await hashOf(page), '#/a', 'the code leaves the address');
  },

  'what is handed in is told first and the name is kept nowhere': async ({ open, assert }) => {
    const page = await picked(open, { size: 'laptop' });
    await receive(page, codeIn(await textOf(page)));
    await page.getByRole('link', { name: 'Hand in' }).click();
    await heading(page, 'What your teacher will see').waitFor();
    await page.getByText(`${LESSON}: not begun`).waitFor();
    await page.getByLabel('The name your teacher uses in class').fill('Zebulon');
    await page.getByText('Your name: Zebulon').waitFor();
    await page.getByRole('button', { name: 'Make the code' }).click();
    assert.match(await page.getByRole('textbox', { name: 'Your code' }).inputValue(), /^R1/);
    const all = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.ok(!all.includes('Zebulon'));
  },

  'phone, light': looks('phone', 'light'),
  'laptop, dark': looks('laptop', 'dark'),
  'laptop, forced colours': looks('laptop', 'dark', { forcedColors: 'active' }, { 'color-contrast': { enabled: false } }),
};
