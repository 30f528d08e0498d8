// How long a tap takes until what it led to is painted, on a slow processor: on the shipped lessons, in a story of 200 scenes, on a
// long trail, and on a home of 1,000 lessons.

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SIZES, launch } from '../browser.mjs';
import { LESSONS } from '../course.mjs';
import { serve } from '../server.mjs';
import { lend } from './hand.mjs';

const STORY = '#/l/long-story/the-long-way';
// An hour of fast clicking.
const LONG = 2000;

/** Serves a site with the lessons of another course. */
export function serveCourse(dist, lessons) {
  const files = readdirSync(lessons, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return serve(dist, Object.fromEntries(paths.map((path) => [`lessons/${relative(lessons, path)}`, () => readFile(path)])));
}

/**
 * What each kind of tap took, in milliseconds, by where it was made. `lessons`: a built course of 1,000; without it only the shipped
 * lessons. `only`: part of the name of a place, to measure just there.
 */
export async function taps(dist, lessons, slower, only = lessons ? '' : 'shipped') {
  const shipped = await serve(dist);
  const large = lessons ? await serveCourse(dist, lessons) : shipped;
  const places = {
    'shipped lessons': () => measure(shipped, '#/', slower, LESSONS.map((id) => [lesson, id])),
    'story of 200 scenes': () => measure(large, STORY, slower, [[story, 3]]),
    [`the same, after ${LONG} taps`]: () => measure(large, STORY, slower, [[story, 1]], LONG),
    'home of 1,000 lessons': () => measure(large, '#/', slower, [[home]]),
  };
  try {
    const taken = {};
    for (const [place, take] of Object.entries(places)) {
      if (place.includes(only)) taken[place] = await take();
    }
    return taken;
  } finally {
    await Promise.all([shipped.close(), large.close()]);
  }
}

async function measure(site, hash, slower, turns, before = 0) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZES.phone });
    await lend(page);
    await page.goto(site.address + hash);
    await page.locator('main h1').first().waitFor();
    // What is fetched ahead has come.
    await page.waitForLoadState('networkidle');
    if (before) await page.evaluate(wander, before);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    for (const [turn, given] of turns) await page.evaluate(turn, given);
    return await page.evaluate(() => globalThis.hand.taken);
  } finally {
    await browser.close();
  }
}

// These run in the page.

async function lesson(id) {
  const { hand } = globalThis;
  location.hash = `#/l/${id}`;
  await new Promise((done) => { setTimeout(done, 1500); });
  for (let screen = 0; screen < 20 && hand.wayOn() && !location.hash.endsWith('/~end'); screen += 1) {
    await hand.answer();
    if (document.querySelector('main .scenario')) await hand.back(0.5);
    await hand.tap('next', hand.wayOn());
  }
}

// To an ending and back into it, so often.
async function story(times) {
  const { hand } = globalThis;
  for (let time = 0; time < times; time += 1) {
    await hand.story(60);
    await hand.tap('next', hand.wayOn());
    await hand.tap('home', document.querySelector('.shell__brand'));
    history.back();
    await new Promise((done) => { setTimeout(done, 1000); });
    history.back();
    await new Promise((done) => { setTimeout(done, 1500); });
    await hand.back(0.9 - time * 0.2);
    await hand.back(0.5);
  }
}

// Goes to and fro in a story, so many taps, and measures none.
async function wander(taps) {
  const soon = () => new Promise((done) => { setTimeout(done, 0); });
  const offered = () => {
    const choices = document.querySelectorAll('main .choice');
    return choices.length ? choices : document.querySelectorAll('main .review .button');
  };
  for (let tap = 0; tap < taps; tap += 1) {
    // The ways back from an ending come a frame after it.
    while (!offered().length) await soon();
    const ways = offered();
    ways[(tap * 7 + (tap >> 3)) % ways.length].click();
    await soon();
  }
  document.querySelector('main .scenario .row .button:not([class*="primary"])')?.click();
  const again = [...document.querySelectorAll('main .scenario button')].find((button) => button.textContent === 'Start again');
  again?.click();
  await soon();
}

async function home() {
  const { hand } = globalThis;
  for (let time = 0; time < 5; time += 1) {
    await hand.tap('settings', document.querySelector('.shell__link[href="#/settings"]'));
    await hand.tap('home', document.querySelector('.shell__brand'));
    const field = document.querySelector('#find');
    for (const word of ['feeling', 'long', 'zz']) {
      for (let letters = 1; letters <= word.length; letters += 1) await hand.type(field, word.slice(0, letters));
      await hand.type(field, '');
    }
    for (const show of document.querySelectorAll('main input[name="show"]')) await hand.tap('core only', show);
    document.querySelector('main input[name="show"]').click();
  }
}

/** What came of it, as a table. */
export function printTaps(taken, slower) {
  console.log(`\nA tap until what it led to is painted, processor slowed ${slower}x; ms`);
  console.log('where                           tap         count   half  95 %  worst');
  for (const [place, kinds] of Object.entries(taken)) {
    const all = Object.values(kinds).flat();
    for (const [kind, times] of [...Object.entries(kinds), ['all', all]]) {
      const sorted = [...times].sort((a, b) => a - b);
      const cell = (part, width) => String(Math.round(sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)])).padStart(width);
      console.log(`${place.padEnd(31)} ${kind.padEnd(10)} ${String(sorted.length).padStart(6)} ${cell(0.5, 6)} ${cell(0.95, 5)} ${cell(1, 6)}`);
    }
  }
}
