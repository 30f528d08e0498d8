// What a tab holds after five minutes and after an hour of the same: each minute a lesson is opened from home, gone through and partly
// answered, with its story taken back and played on; then settings, and home with a search. Fast forward, but every tap is made.

import { SIZES, launch } from '../browser.mjs';
import { LESSONS } from '../course.mjs';
import { serve } from '../server.mjs';
import { lend } from './hand.mjs';

const MINUTES = [5, 60];

/** What is held after so many minutes, in bytes and pieces. */
export async function session(dist) {
  const site = await serve(dist);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: SIZES.phone });
    await lend(page);
    await page.goto(site.address);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const held = {};
    for (let minute = 1; minute <= MINUTES.at(-1); minute += 1) {
      await page.evaluate(use, [LESSONS[minute % LESSONS.length], minute]);
      if (MINUTES.includes(minute)) held[minute] = await weigh(page, devtools);
    }
    return held;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function weigh(page, devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(500);
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => globalThis.hand.memory?.buffer.byteLength ?? 0);
  return { script: of('JSHeapUsedSize'), wasm, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

// Runs in the page.
async function use([lesson, minute]) {
  const { hand } = globalThis;
  const soon = (time = 0) => new Promise((done) => { setTimeout(done, time); });
  const press = async (element) => {
    element?.click();
    await soon();
  };
  document.querySelector('.shell__brand').click();
  await soon(50);
  await press(document.querySelector(`.contents a[href="#/l/${lesson}"]`));
  // Its file comes.
  for (let time = 0; time < 100 && !hand.wayOn(); time += 1) await soon(20);
  for (let screen = 0; screen < 25 && hand.wayOn() && !location.hash.endsWith('/~end'); screen += 1) {
    if (screen % 3 === minute % 3) {
      for (const option of document.querySelectorAll('main .option input')) await press(option);
      for (let slip = 0; slip < 8; slip += 1) await press(document.querySelectorAll('main .drop')[slip % 2]);
      await press(document.querySelector('main .button--check:not([aria-disabled])'));
    }
    for (let scene = 0; scene < 10; scene += 1) await press(document.querySelectorAll('main .scenario .choice')[(scene + minute) % 2]);
    await soon(40);
    await press(document.querySelector('main .review .button, main .strip__panel'));
    await press(document.querySelector('main .scenario .choice'));
    await press(hand.wayOn());
  }
  await soon(40);
  await press(document.querySelector('.shell__link[href="#/settings"]'));
  await soon(20);
  document.querySelector('.shell__brand').click();
  await soon(50);
  const field = document.querySelector('#find');
  for (const words of ['pa', 'pause', '']) {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await soon();
  }
}

export function printSession(held) {
  console.log('\nWhat a tab holds         script     wasm   nodes  listeners');
  for (const [minutes, { script, wasm, nodes, listeners }] of Object.entries(held)) {
    const cells = [Math.round(script / 1024), Math.round(wasm / 1024)].map((size) => `${size} KB`.padStart(8));
    console.log(`after ${minutes.padStart(2)} minutes    ${cells.join(' ')} ${String(nodes).padStart(7)} ${String(listeners).padStart(10)}`);
  }
}
