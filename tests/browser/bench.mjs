// Measures a built site as a learner on a slow machine and line meets it, beside a plain page by hand:
//
//   node bench.mjs DIST RUNS [LESSONS]     LESSONS: the built lessons of a course of 1,000, one of them with a story of 200 scenes
//
// Each run is a fresh browser with nothing stored, the pages in turn, so that a machine that grows slower or faster on the way treats
// all alike. The one file comes from a disk, not over the line. Differences under 15 % mean nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printSession, session } from './bench/session.mjs';
import { printTaps, taps } from './bench/taps.mjs';
import { SIZES, launch } from './browser.mjs';
import { serve } from './server.mjs';
import { sizeOf, sizes, table } from './sizes.mjs';

// A school Chromebook on a shared line.
const SLOWER = 6;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const LESSON = 'l/name-it/';
const QUESTION = '#/l/name-it/warm-up-spot-the-feeling';

const [dist, runs, lessons] = process.argv.slice(2);
const plain = readFileSync(new URL('plain.html', import.meta.url), 'utf8');
const site = await serve(dist, { 'plain.html': plain });
const file = pathToFileURL(join(dist, '../evenkeel.html')).href;
const pages = { 'plain page': `${site.address}plain.html`, Evenkeel: site.address + LESSON + QUESTION, 'by the first page': site.address + QUESTION, 'in one file': file + QUESTION };
const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
for (let run = 0; run < Number(runs); run += 1) {
  for (const [name, url] of Object.entries(pages)) {
    results[name].push(await measure(url));
  }
  process.stderr.write('.');
}
process.stderr.write('\n');
const home = await measure(site.address, false);
const tapped = await taps(dist, lessons, SLOWER);
const held = await session(dist);
const collected = await collect(site.address);
await site.close();

const files = sizes(dist);
console.log(table(files));
console.log(`\nTo the first answered question, processor slowed ${SLOWER}x, 1.6 Mbit/s, 150 ms; median of ${runs}`);
printTimes(results);
printTaps(tapped, SLOWER);
printSession(held);
printCollected(collected);
printRequests('What Evenkeel sent for that, headers included', results.Evenkeel[0].requests);
// What home fetches once it stands, for the screens that are likely next, and the help lines for when the connection goes.
const isAhead = ({ name }) => /^(lesson|later|aside|tools|shared|beside)-|^help\.json$/.test(name);
printRequests('What home needs, headers included', home.requests.filter((request) => !isAhead(request)));
printRequests('What it then fetches ahead', home.requests.filter(isAhead));
compareWords(results['plain page'][0].words, results.Evenkeel[0].words);
if (lessons) printGrowth(files, sizeOf(readFileSync(join(lessons, 'catalogue.json'))));

// Opens a page in a fresh browser, answers its question as soon as it shows, and says what that took. Without an answer: all that the
// page asks for.
async function measure(url, answers = true) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZES.laptop });
    const requests = [];
    const devtools = await page.context().newCDPSession(page);
    const names = new Map();
    devtools.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const name = names.get(requestId) ?? '';
      // A data URL is part of the page that holds it.
      if (name.startsWith('http')) requests.push({ name: name.slice(name.lastIndexOf('/') + 1), bytes: encodedDataLength });
    });
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    if (!answers) {
      await page.goto(url, { waitUntil: 'networkidle' });
      return { requests };
    }
    await page.addInitScript(answerAtOnce);
    // The page says itself when it is over: to ask it meanwhile would cost it a tenth of a second, at a moment that differs from page to page.
    const isOver = new Promise((done) => {
      devtools.on('Runtime.bindingCalled', ({ name }) => name === 'benchIsOver' && done(true));
    });
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: 'benchIsOver' });
    await page.goto(url, { waitUntil: 'commit' });
    if (!await Promise.race([isOver, new Promise((done) => { setTimeout(done, 60_000, false); })])) {
      throw new Error(`${url} showed no question that can be answered; has its address changed?`);
    }
    const seen = await page.evaluate(() => ({
      answered: globalThis.benchAnswered,
      usable: globalThis.benchUsable,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      words: document.body.innerText,
    }));
    return { ...seen, requests };
  } finally {
    await browser.close();
  }
}

// Runs in the page: looks once a frame, as an eager hand would.
function answerAtOnce() {
  let before = 0;
  let isReady = false;
  addEventListener('evenkeel:ready', () => {
    isReady = true;
  });
  // A prerendered page answers before the app is there. All of it can be used once that has taken over.
  const wait = () => {
    const isPage = document.querySelector('meta[name="root"]');
    if (isPage && (!isReady || document.getElementById('prerendered'))) return requestAnimationFrame(wait);
    globalThis.benchUsable = performance.now();
    globalThis.benchIsOver('');
  };
  const look = () => {
    if (!before) {
      const option = Array.from(document.querySelectorAll('main input[type="radio"]')).find((one) => one.checkVisibility());
      if (option) {
        before = document.body.innerText.length;
        option.click();
      }
    } else if (document.body.innerText.length > before + 60) {
      // The reasons stand there. The second frame begins when the first one has been painted.
      return requestAnimationFrame(() => requestAnimationFrame(() => {
        globalThis.benchAnswered = performance.now();
        wait();
      }));
    }
    return requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// How long a teacher waits for the class after one paste: 200 receipts of the core path, and the same with 40 of them cut. The teacher's machine
// is not slowed.
async function collect(address) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZES.laptop });
    const codes = await receipts(page, address, 200);
    const cut = codes.map((code, place) => (place % 5 === 0 ? code.slice(0, -9 - place) : code));
    return { whole: await paste(page, address, codes), 'with 40 cut': await paste(page, address, cut) };
  } finally {
    await browser.close();
  }
}

// Receipts as learners make them: by the link of a teacher who asks for scores, each under a name of their own.
async function receipts(page, address, count) {
  await page.goto(`${address}#/assign`);
  await page.getByLabel('The core path').check();
  await page.getByLabel('A code that says how it went, too').check();
  const link = await page.locator('#assign-text').inputValue();
  await page.goto(link.replace(/^[^#]*/, address));
  await page.getByRole('link', { name: 'Hand in' }).click();
  const name = page.getByLabel('The name your teacher uses in class');
  const code = page.getByRole('textbox', { name: 'Your code' });
  const made = [];
  for (let learner = 1; learner <= count; learner += 1) {
    await name.fill(`Learner ${learner}`);
    await page.getByRole('button', { name: 'Make the code' }).click();
    made.push(`[10:${learner % 60}, 3/11/2026] Learner ${learner}: hello, mine is ${await code.inputValue()} thanks`);
  }
  return made;
}

async function paste(page, address, lines) {
  await page.goto(`${address}#/collect`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Class results' }).waitFor();
  await page.getByText('One moment. The lessons are on their way.').waitFor({ state: 'detached' });
  await page.getByLabel('Codes from your class').fill(lines.join('\n\n'));
  const took = await page.getByRole('button', { name: 'Read the codes' }).evaluate((button) => new Promise((done) => {
    const start = performance.now();
    button.click();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage(0);
    });
  }));
  // The first rows are painted at once, the rest after them.
  const rows = () => page.getByRole('region', { name: 'Your class' }).locator('tbody tr').count();
  const first = await rows();
  await page.waitForTimeout(500);
  return { took, first, all: await rows() };
}

function printCollected(taken) {
  console.log('\nA paste of 200 receipts until the class stands there, 12 lessons each');
  for (const [name, { took, first, all }] of Object.entries(taken)) {
    console.log(`${name.padEnd(12)} ${String(Math.round(took)).padStart(5)} ms  ${first} of ${all} rows`);
  }
}

// A yardstick with other words would measure something else.
function compareWords(byHand, ours) {
  const strip = (text) => text.replace(/\s+/g, ' ').trim();
  const missing = byHand.split('\n').map(strip).filter((line) => !strip(ours).includes(line));
  if (missing.length) console.log(`\nNote: plain.html has words the lesson no longer has:\n  ${missing.join('\n  ')}`);
}

function printTimes(all) {
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const rows = Object.entries(all).map(([name, taken]) => ({
    name,
    requests: taken[0].requests.length,
    bytes: taken[0].requests.reduce((total, { bytes }) => total + bytes, 0),
    painted: middle(taken.map((one) => one.painted)),
    answered: middle(taken.map((one) => one.answered)),
    usable: middle(taken.map((one) => one.usable)),
    spread: `${Math.round(Math.min(...taken.map((one) => one.answered)))}-${Math.round(Math.max(...taken.map((one) => one.answered)))}`,
  }));
  const [base] = rows;
  console.log('page                requests  bytes sent  first paint ms        answered ms           all usable ms         (answered, least-most)');
  for (const { name, requests, bytes, painted, answered, usable, spread } of rows) {
    const times = (value, of) => `${String(Math.round(value)).padStart(6)} ${`x${(value / of).toFixed(2)}`.padEnd(8)}`;
    console.log(
      `${name.padEnd(19)} ${String(requests).padStart(8)} ${String(bytes).padStart(11)}  `
      + `${times(painted, base.painted).padEnd(20)}  ${times(answered, base.answered).padEnd(20)}  ${times(usable, base.answered).padEnd(20)}  ${spread.padStart(14)}`,
    );
  }
}

function printRequests(title, requests) {
  console.log(`\n${title}`);
  const sum = { name: 'sum', bytes: requests.reduce((total, { bytes }) => total + bytes, 0) };
  for (const { name, bytes } of [...requests, sum]) console.log(`${(name || 'index.html').padEnd(44)} ${String(bytes).padStart(9)}`);
}

function printGrowth(files, many) {
  const few = files.find(({ path }) => path === 'lessons/catalogue.json');
  console.log('\nThe catalogue, which every visit loads        bytes    brotli');
  const line = (name, { raw, brotli }) => console.log(`${name.padEnd(41)} ${String(raw).padStart(9)} ${String(brotli).padStart(9)}`);
  line('as shipped', few);
  line('with 1,000 lessons', many);
  line('difference', { raw: many.raw - few.raw, brotli: many.brotli - few.brotli });
}
