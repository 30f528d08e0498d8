// The check-up, on hosts as they should be and on others.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabTo } from './keyboard.mjs';

const ROUTE = '#/check-up';
const ALLOWED = { context: { serviceWorkers: 'allow' } };
const NOT_THERE = /status of (404|503)/;

const list = (dist) => JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8'));
const row = (page, title) => page.getByRole('region', { name: title, exact: true });
const verdict = (page, title) => row(page, title).locator('.tag');

/** Waits until a row is found to be so. */
const untilFound = (page, title, words) => verdict(page, title).getByText(words, { exact: true }).waitFor({ timeout: 60_000 });

/** Waits until everything was looked at. */
const untilLooked = (page) => page.locator('.headline, .stack').getByRole('status').filter({ hasText: /worth a look|needs you/ }).first().waitFor();

/** Lets every file be checked, and gives what the row then says. */
async function checkFiles(page) {
  await row(page, 'Files').getByRole('button', { name: /^Check every file/ }).click();
  await row(page, 'Files').getByRole('button', { name: 'Check every file again' }).waitFor({ timeout: 60_000 });
  return row(page, 'Files').innerText();
}

export default {
  'a good host needs nothing, and the text to send says so and nothing of a learner': async ({ open, axe, assert, dist, SCHEMES }) => {
    const { files, build } = list(dist);
    const page = await open('#/l/check-the-story/warm-up-priyas-three-tests', ALLOWED);
    await page.getByText('Stressed', { exact: true }).click();
    await page.locator('.why').first().waitFor();
    await page.evaluate((hash) => { location.hash = hash; }, ROUTE);
    await untilFound(page, 'Offline copy', 'fine');
    await page.getByText('Nothing here needs you.').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title');
    assert.equal(await page.title(), 'Check-up - Evenkeel');
    await page.getByText(`It is complete: ${files.length} files.`).waitFor();
    assert.match(await checkFiles(page), new RegExp(`All ${files.length} files are as they should be`));
    for (const title of ['The address', 'Storage', 'Files', 'Compression', 'Rules for the page', 'The clock', 'Versions']) {
      assert.equal(await verdict(page, title).innerText(), 'fine', title);
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy all of this' }).click();
    await page.getByText('Copied. Paste it where you need it.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ['Check-up', 'Storage: fine', `Build ${build}`, 'in the folder /school/evenkeel/', 'Browser: Mozilla']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    for (const part of ['check-the-story', 'priya', 'Stressed', 'evenkeel.progress']) assert.ok(!text.includes(part), `${part} in ${text}`);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      await axe(page);
    }
  },

  'each file that is not as it should be is named, with what to do': async ({ open, serve, axe, assert, dist }) => {
    const { files } = list(dist);
    const page404 = '<!doctype html><title>Home</title>';
    const site = await serve({
      'lessons/pause.en.json': { body: page404, headers: { 'Content-Type': 'text/html' } },
      'lessons/name-it.en.json': null,
      'backdrops/bus-stop.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'backdrops/shore.svg': { headers: { 'Content-Type': 'text/plain' } },
      'manifest.webmanifest': { headers: { 'Content-Type': 'application/octet-stream' } },
      'sw.js': { headers: { 'Content-Type': 'text/plain' } },
    });
    const page = await open(ROUTE, { site, expected: [NOT_THERE] });
    const found = await checkFiles(page);
    for (const line of [
      'lessons/pause.en.json: a web page came in its place',
      'lessons/name-it.en.json: not given (404)',
      'backdrops/bus-stop.svg: another content (41 bytes)',
      'backdrops/shore.svg: called text/plain, should be image/svg+xml',
      'sw.js: called text/plain, should be text/javascript',
      'switch off that the host sends a page for any address',
      'MIME type',
    ]) assert.ok(found.includes(line), `${line} in ${found}`);
    assert.ok(files.some(({ path }) => path === 'backdrops/bus-stop.svg'));
    assert.equal(await verdict(page, 'Files').innerText(), 'worth a look');
    await axe(page);
    for (const path of Object.keys(site.overlay)) delete site.overlay[path];
    assert.match(await checkFiles(page), /All \d+ files are as they should be/);
    assert.equal(await verdict(page, 'Files').innerText(), 'fine');
  },

  'a list that is missing, a page in its place, and one of another build': async ({ open, serve, assert }) => {
    const site = await serve({ 'files.json': null });
    const page = await open(ROUTE, { site, expected: [NOT_THERE] });
    const says = async (words) => {
      await row(page, 'Files').getByText(words).waitFor();
      assert.equal(await verdict(page, 'Files').innerText(), 'worth a look');
    };
    await says(/The host has no list of its files/);
    site.overlay['files.json'] = { body: '<!doctype html>', headers: { 'Content-Type': 'text/html' } };
    await page.getByRole('button', { name: 'Look again' }).click();
    await says(/Perhaps the host sent a page in its place/);
    site.overlay['files.json'] = (text) => text.replace(/"build":"\w+"/, '"build":"00112233445566aa"');
    await page.getByRole('button', { name: 'Look again' }).click();
    await says(/The list is of build 00112233445566aa/);
  },

  'a check of all files can be stopped, by keyboard, and started again': async ({ open, serve, assert, dist }) => {
    const { files: listed } = list(dist);
    const place = listed.findIndex(({ path }) => path.startsWith('lessons/guides/'));
    const { path } = listed[place];
    const held = [];
    const site = await serve({ [path]: () => new Promise((done) => held.push(done)) });
    const page = await open(ROUTE, { site });
    const files = row(page, 'Files');
    await files.getByRole('button', { name: 'Check every file' }).waitFor();
    await tabTo(page, files.getByRole('button'));
    await page.keyboard.press('Enter');
    await files.getByText(`${place} of`).first().waitFor({ timeout: 60_000 });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Stop', 'focus stays where it was');
    await page.keyboard.press('Enter');
    await files.getByText(`Stopped after ${place} of`).waitFor();
    delete site.overlay[path];
    for (const done of held) done('');
    await page.keyboard.press('Enter');
    await files.getByText(/^All \d+ files are as they should be/).waitFor({ timeout: 60_000 });
  },

  'storage that is blocked is told, and so is text that can’t be copied': async ({ open, untilReady, axe, assert }) => {
    const page = await open('');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.evaluate((hash) => { location.hash = hash; }, ROUTE);
    await page.reload();
    await untilReady(page);
    await row(page, 'Storage').getByText('The browser does not let this site keep anything.').waitFor();
    assert.equal(await verdict(page, 'Storage').innerText(), 'worth a look');
    await page.getByRole('button', { name: 'Copy all of this' }).click();
    await page.getByText('Select the text below').waitFor();
    assert.match(await page.getByRole('textbox', { name: 'All of it as text' }).inputValue(), /Storage: worth a look/);
    await axe(page);
  },

  'the offline copy is taken away, and made anew': async ({ open, untilReady, assert, dist }) => {
    const { files } = list(dist);
    const page = await open(ROUTE, ALLOWED);
    const copy = row(page, 'Offline copy');
    const kept = () => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
    await copy.getByText(`It is complete: ${files.length} files.`).waitFor({ timeout: 60_000 });
    await copy.getByRole('button', { name: 'Remove the copy' }).click();
    await copy.getByText('There is none yet.').waitFor();
    assert.deepEqual(await kept(), [0, 0]);
    await page.reload();
    await untilReady(page);
    await copy.getByText(`It is complete: ${files.length} files.`).waitFor({ timeout: 60_000 });
    const reloaded = page.waitForEvent('load');
    await copy.getByRole('button', { name: 'Remove it and make a new one' }).click();
    await reloaded;
    await untilReady(page);
    await copy.getByText(`It is complete: ${files.length} files.`).waitFor({ timeout: 60_000 });
    assert.deepEqual(await kept(), [1, 1]);
  },

  'a clock a year off, a host without headers and without compression are told': async ({ open, serve, assert }) => {
    const site = await serve();
    site.overlay['index.html'] = { headers: { Date: 'Sat, 22 Nov 2025 08:00:00 GMT', 'Content-Security-Policy': "frame-ancestors 'self'", 'Referrer-Policy': 'no-referrer' } };
    const page = await open(ROUTE, { site });
    await row(page, 'The clock').getByText('more than a day apart').waitFor();
    await row(page, 'Rules for the page').getByText('The host sends Referrer-Policy, frame-ancestors.').waitFor();
    await row(page, 'Rules for the page').getByText('The host does not send X-Content-Type-Options.').waitFor();
    assert.equal(await verdict(page, 'Rules for the page').innerText(), 'fine');
  },

  'opened as one file it asks nobody, and in a frame it says what a frame lacks': async ({ open, assert }) => {
    const file = await open(ROUTE, { door: 'file' });
    await untilLooked(file);
    await row(file, 'The address').getByText('Opened as a file on this device.').waitFor();
    await row(file, 'Storage').getByText(/share one store/).waitFor();
    for (const title of ['Offline copy', 'Files', 'Compression', 'The clock']) assert.equal(await verdict(file, title).innerText(), 'not here', title);
    const frame = await open(ROUTE, { door: 'frame' });
    await row(frame, 'The address').getByText('In a frame that has no address of its own.').waitFor();
    assert.equal(await verdict(frame, 'Storage').innerText(), 'worth a look');
  },

  'its code comes when it is opened and not before, and nothing sticks out at 320 pixels': async ({ open, assert, axe }) => {
    const page = await open('', { size: { width: 320, height: 640 } });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForTimeout(1500);
    assert.ok(!asked.some((url) => /upkeep-/.test(url)), 'home fetches nothing of it');
    await page.evaluate((hash) => { location.hash = hash; }, ROUTE);
    await untilLooked(page);
    assert.ok(asked.some((url) => /upkeep-\w+\.wasm/.test(url)));
    const sticks = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sticks <= 0, `it sticks out by ${sticks} px`);
    await axe(page);
  },
};
