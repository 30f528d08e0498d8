// Measures a built site as a learner on a slow machine and line meets it, beside a plain page by hand:
//
//   node bench.mjs DIST RUNS [CATALOGUE]     CATALOGUE: the catalogue of a course of 1,000 lessons
//
// Each run is a fresh browser with nothing stored, the pages in turn, so that a machine that grows slower or faster on the way treats
// all alike. The one file comes from a disk, not over the line. Differences under 15 % mean nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SIZES, launch } from './browser.mjs';
import { serve } from './server.mjs';
import { sizeOf, sizes, table } from './sizes.mjs';

// A school Chromebook on a shared line.
const SLOWER = 6;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const QUESTION = '#/l/name-it/warm-up-spot-the-feeling';

const [dist, runs, catalogue] = process.argv.slice(2);
const plain = readFileSync(new URL('plain.html', import.meta.url), 'utf8');
const site = await serve(dist, { 'plain.html': plain });
const file = pathToFileURL(join(dist, '../evenkeel.html')).href;
const pages = { 'plain page': `${site.address}plain.html`, Evenkeel: site.address + QUESTION, 'in one file': file + QUESTION };
const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
for (let run = 0; run < Number(runs); run += 1) {
  for (const [name, url] of Object.entries(pages)) {
    results[name].push(await measure(url));
  }
  process.stderr.write('.');
}
process.stderr.write('\n');
const home = await measure(site.address, false);
const tapped = await taps(site.address);
await site.close();

const files = sizes(dist);
console.log(table(files));
console.log(`\nTo the first answered question, processor slowed ${SLOWER}x, 1.6 Mbit/s, 150 ms; median of ${runs}`);
printTimes(results);
printTaps(tapped);
printRequests('What Evenkeel sent for that, headers included', results.Evenkeel[0].requests);
// What home fetches once it stands, for the screens that are likely next, and the help lines for when the connection goes.
const isAhead = ({ name }) => /^(lesson|aside|tools|shared)-|^help\.json$/.test(name);
printRequests('What home needs, headers included', home.requests.filter((request) => !isAhead(request)));
printRequests('What it then fetches ahead', home.requests.filter(isAhead));
compareWords(results['plain page'][0].words, results.Evenkeel[0].words);
if (catalogue) printGrowth(files, sizeOf(readFileSync(catalogue)));

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
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.benchAnswered > 0, null, { timeout: 60_000, polling: 100 })
      .catch(() => {
        throw new Error(`${url} showed no question that can be answered; has its address changed?`);
      });
    const seen = await page.evaluate(() => ({
      answered: globalThis.benchAnswered,
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
  const look = () => {
    if (!before) {
      const option = document.querySelector('main input[type="radio"]');
      if (option) {
        before = document.body.innerText.length;
        option.click();
      }
    } else if (document.body.innerText.length > before + 60) {
      // The reasons stand there. The second frame begins when the first one has been painted.
      return requestAnimationFrame(() => requestAnimationFrame(() => {
        globalThis.benchAnswered = performance.now();
      }));
    }
    return requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// How long each tap takes until what it led to is painted, on the slow processor: every option of every question, the way on, and
// a story played along.
async function taps(address) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZES.phone });
    await page.goto(`${address}#/l/name-it`);
    await page.locator('main .button--primary').waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await page.evaluate(tapThrough);
  } finally {
    await browser.close();
  }
}

// Runs in the page. Only taps that changed what stands there count.
async function tapThrough() {
  const taken = { option: [], choice: [], next: [] };
  const painted = () => new Promise((done) => {
    requestAnimationFrame(() => {
      // Comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    });
  });
  const tap = async (kind, element) => {
    const main = document.querySelector('main');
    const before = main.innerHTML;
    const start = performance.now();
    element.click();
    const end = await painted();
    if (main.innerHTML !== before) taken[kind].push(end - start);
    await new Promise((done) => { setTimeout(done, 50); });
  };
  const wayOn = () => document.querySelector('.onward a, main .button--primary');
  for (let screen = 0; screen < 16 && wayOn(); screen += 1) {
    for (const option of document.querySelectorAll('main .option input[type="radio"]')) await tap('option', option);
    for (let scene = 0; scene < 6; scene += 1) {
      const choice = document.querySelector('main .choice');
      if (choice) await tap('choice', choice);
    }
    await tap('next', wayOn());
  }
  return taken;
}

function printTaps(taken) {
  console.log(`\nA tap until its answer is painted, processor slowed ${SLOWER}x`);
  console.log('tap         count  median ms  worst ms');
  for (const [kind, times] of Object.entries(taken)) {
    const sorted = times.sort((a, b) => a - b);
    const cell = (value, width) => String(Math.round(value)).padStart(width);
    console.log(`${kind.padEnd(10)} ${cell(sorted.length, 6)} ${cell(sorted[Math.floor(sorted.length / 2)], 10)} ${cell(sorted.at(-1), 9)}`);
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
    spread: `${Math.round(Math.min(...taken.map((one) => one.answered)))}-${Math.round(Math.max(...taken.map((one) => one.answered)))}`,
  }));
  const [base] = rows;
  console.log('page         requests  bytes sent  first paint ms        answered ms        (least-most)');
  for (const { name, requests, bytes, painted, answered, spread } of rows) {
    const times = (value, of) => `${String(Math.round(value)).padStart(6)} ${`x${(value / of).toFixed(2)}`.padEnd(8)}`;
    console.log(
      `${name.padEnd(12)} ${String(requests).padStart(8)} ${String(bytes).padStart(11)}  `
      + `${times(painted, base.painted).padEnd(20)}  ${times(answered, base.answered)}  ${spread.padStart(14)}`,
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
