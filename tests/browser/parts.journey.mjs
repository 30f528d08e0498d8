// The code for lessons, which comes in a file of its own.

import { readdirSync } from 'node:fs';

const STEP = '#/l/name-it/why-one-good-word-helps';
const HEADING = 'Why one good word helps';

export default {
  'home comes without the code for lessons, and fetches it once it stands': async ({ open, assert, dist, untilReady }) => {
    const page = await open('');
    const held = [];
    await page.route(`**/${part(dist)}`, (route) => held.push(route));
    const asked = page.waitForRequest(`**/${part(dist)}`);
    await page.reload();
    await untilReady(page);
    await asked;
    await page.getByRole('link', { name: /Name it/ }).first().click();
    await page.getByText('Loading…').waitFor();
    for (const route of held) await route.continue();
    await page.getByRole('heading', { level: 1, name: 'Name it' }).waitFor();
    assert.equal(held.length, 1, 'asked for once');
  },

  'a link into a lesson asks for its code beside that of the app': async ({ open, dist, untilReady }) => {
    const page = await open(STEP);
    const held = [];
    await page.route(`**/${app(dist)}`, (route) => held.push(route));
    const asked = page.waitForRequest(`**/${part(dist)}`);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await asked;
    for (const route of held) await route.continue();
    await untilReady(page);
    await page.getByRole('heading', { name: HEADING }).waitFor();
  },

  'code that did not come is asked for again': async ({ open, serve, dist, axe }) => {
    const site = await serve({ [part(dist)]: null });
    const missing = { site, expected: [/404/] };
    const page = await open(STEP, missing);
    await page.getByRole('heading', { name: 'This lesson did not load' }).waitFor();
    await axe(page);
    delete site.overlay[part(dist)];
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: HEADING }).waitFor();

    // From home nobody is told; opening a lesson is a new try.
    site.overlay[part(dist)] = null;
    const tried = (other) => other.waitForResponse((answer) => answer.url().endsWith(part(dist)));
    const home = await open('', { ...missing, ready: false });
    await tried(home);
    await home.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    delete site.overlay[part(dist)];
    await home.getByRole('link', { name: /Name it/ }).first().click();
    await home.getByRole('heading', { level: 1, name: 'Name it' }).waitFor();
  },

  'a host that sends wasm by a wrong type does no harm': async ({ open, dist, untilReady }) => {
    // The script of the main module warns of it.
    const page = await open(STEP, { expected: [/MIME/] });
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
    await page.reload();
    await untilReady(page);
    await page.getByRole('heading', { name: HEADING }).waitFor();
  },
};

const find = (dist, start) => readdirSync(dist).find((file) => file.startsWith(start) && file.endsWith('.wasm'));
const app = (dist) => find(dist, 'evenkeel-app-');
const part = (dist) => find(dist, 'lesson-');
