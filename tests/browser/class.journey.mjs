// A class of thirty: each opens one link on a device of their own, plays in their own way and hands in in one of many, some with slips.
// What each of them did is counted here, from the lessons' files, and has to stand in the teacher's file.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanDrawing } from './qr.mjs';

const LESSONS = [
  { id: 'pause', title: 'The pause' },
  { id: 'name-it', title: 'Name it: the Feelings Map' },
];
const NAMES = [
  'Noor', 'Zoë', 'O’Neill', 'Åsa', 'Kofi', 'Mina', 'Leo', 'Priya', 'Sam', 'Jo', '14', '2', 'Łukasz', 'Diego', 'Amara', 'Tomasz', 'Aroha', 'Zara', 'Mateo', 'Ada L.',
  'Bo', 'Chidi', 'Dilnoza', 'Émile', 'Fen', '=Gus', 'Hana', 'Ines', 'Juan Pablo', 'Kai',
];
/** Below so many answers nothing is summed up. */
const FEWEST = 5;
/** How many play at once. */
const AT_ONCE = 3;

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const title = (page, name) => page.getByRole('heading', { name, exact: true }).first();

/** Numbers that look like chance and are the same in each run. */
function dice(seed) {
  let state = seed * 2654435761 + 12345;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % sides;
  };
}

/** The words of a line of text. */
const plain = (line) => (typeof line === 'string' ? line : line.map((piece) => (typeof piece === 'string' ? piece : plain(Object.values(piece)[0]))).join(''));

/** What a lesson's file says of its steps: the questions with one answer, and its story. */
async function outline(dist, { id, title: name }) {
  const { steps } = JSON.parse(await readFile(join(dist, `lessons/${id}.en.json`), 'utf8'));
  const asked = steps.flatMap((step) => (step.activity.questions ?? []).map((question) => ({ step, question })));
  const questions = asked
    .filter(({ question }) => question.pick === 'one' && question.options.some(({ mark }) => mark === 'right'))
    .map(({ step, question }) => ({
      step: step.id, part: question.id, asked: plain(question.title ?? step.title), right: question.options.map(({ mark }) => mark === 'right'),
    }));
  const story = steps.find(({ activity }) => activity.scenario);
  const endings = story.activity.scenario.scenes.filter(({ exit }) => exit.ending).map((scene) => scene.title);
  return { id, name, questions, story: { step: story.id, endings } };
}

/** Answers some of the questions, follows the story some ways, and says what came of it. */
async function play(page, lesson, roll, { isDone }) {
  const did = { state: isDone ? 'Done' : 'Part way', items: [], endings: new Set() };
  for (const { step, part, right } of lesson.questions) {
    // Whoever passes over a question leaves nothing of it behind.
    if (roll(4) === 0 && did.items.length > 0) continue;
    await go(page, `#/l/${lesson.id}/${step}`);
    const radios = page.locator(`#part-${part} input[type=radio]`);
    const first = roll(right.length);
    await radios.nth(first).check();
    const again = !right[first] && roll(2) === 0 ? right.indexOf(true) : first;
    if (again !== first) await radios.nth(again).check();
    did.items.push({ part, first, right: [right[first], right[again]] });
  }
  for (let ways = roll(3); ways > 0; ways -= 1) {
    await go(page, `#/l/${lesson.id}/${lesson.story.step}`);
    const again = page.locator('.step').getByRole('button', { name: 'Try another way' });
    const choices = page.locator('.step button.choice');
    await choices.or(again).first().waitFor();
    if (await again.count()) await again.click();
    for (let scenes = 0; ; scenes += 1) {
      await choices.or(again).first().waitFor();
      const count = await choices.count();
      if (count === 0) break;
      if (scenes > 30) throw new Error('the story never ends');
      await choices.nth(roll(count)).click();
      await page.waitForTimeout(60);
    }
    const shown = await page.locator('.step h3').allTextContents();
    const reached = lesson.story.endings.find((ending) => shown.includes(ending));
    if (!reached) throw new Error(`none of its endings is on screen, but ${shown}`);
    did.endings.add(reached);
  }
  if (isDone) {
    await go(page, `#/l/${lesson.id}/~end`);
    await title(page, 'That was the lesson').waitFor();
  }
  return did;
}

/** The page for handing in, with everything said but the code not made. */
async function handIn(page, name) {
  await go(page, '#/a');
  await page.getByRole('link', { name: 'Hand in' }).first().click();
  await page.getByLabel('The name your teacher uses in class').fill(name);
  const says = (await page.getByRole('region', { name: 'What your teacher will see' }).innerText()).split('\n');
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = page.getByRole('textbox', { name: 'Your code' });
  await code.waitFor();
  return { says, code: await code.inputValue() };
}

/** The ways to hand in: what of it reaches the teacher. */
const WAYS = {
  async 'copied into a mail'(page, { code }) {
    return { text: `> > On Monday you wrote:\n> > ${code.replaceAll('\n', '\n> > ')}\n> thanks!` };
  },
  async 'typed by hand'(page, { code }) {
    return { text: `here it is ${code.replaceAll('-', ' ').replaceAll('\n', ' ').toLowerCase()} bye` };
  },
  async 'as a file'(page) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    return { file: await readFile(await download.path()) };
  },
  async 'by QR code'(page) {
    await page.getByRole('button', { name: 'Show a QR code' }).click();
    return { seen: await scanDrawing(page.getByRole('img', { name: 'QR code of what you hand in' })) };
  },
  async 'by the share sheet'(page) {
    await page.getByRole('button', { name: 'Send it' }).click();
    return { text: await page.evaluate(() => globalThis.shared) };
  },
};

/** One learner, from the link to what reaches the teacher. */
async function learn({ open, lessons, code, address }, number) {
  const roll = dice(number + 1);
  const name = NAMES[number];
  const way = Object.keys(WAYS)[number % Object.keys(WAYS).length];
  // Some have only the one file; there the code is pasted.
  const isFile = number % 10 === 4;
  const page = await open(isFile ? '#/a' : '#/', isFile ? { door: 'file' } : {});
  const sent = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', { configurable: true, value: async ({ text }) => { globalThis.shared = text; } });
  });
  if (isFile) {
    await page.getByLabel('Link or code').fill(`${address}#/a/${code}`);
    await page.getByRole('button', { name: 'Show it' }).click();
  } else {
    await go(page, `#/a/${code}`);
  }
  await page.getByRole('link', { name: 'Hand in' }).waitFor();

  const did = [];
  for (const [place, lesson] of lessons.entries()) {
    // Everybody begins the first one; the second one is done, part way or not begun.
    const far = place === 0 ? 2 : roll(3);
    did.push(far === 0 ? { state: 'Not yet', items: [], endings: new Set() } : await play(page, lesson, roll, { isDone: far === 2 }));
  }
  const given = await handIn(page, name);
  const handed = await WAYS[way](page, given);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.title]));
  await page.context().close();
  return { name, way, did, sent, kept, says: given.says, code: given.code, ...handed };
}

/** A teacher's page with a camera that shows what `seen` holds, one after the other. */
async function results(open, seen) {
  const page = await open('#/', { size: 'laptop' });
  await page.evaluate((codes) => {
    const stream = () => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      setInterval(() => pen.fillRect(0, 0, 9, 9), 50);
      return canvas.captureStream(10);
    };
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: async () => stream() } });
    let shown = 0;
    globalThis.BarcodeDetector = class {
      async detect() {
        shown += 1;
        return shown <= codes.length ? [{ rawValue: codes[shown - 1] }] : [];
      }
    };
    location.hash = '#/collect';
  }, seen);
  await title(page, 'Class results').waitFor();
  await page.getByText('One moment. The lessons are on their way.').waitFor({ state: 'detached' });
  return page;
}

async function paste(page, text) {
  await page.getByLabel('Codes from your class').fill(text);
  await page.getByRole('button', { name: 'Read the codes' }).click();
  await title(page, 'What came in').waitFor();
}

/** The teacher's file, a row by name. */
async function csv(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  const [head, ...rows] = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '').trimEnd().split('\r\n').map(cells);
  return rows.map((row) => Object.fromEntries(row.map((cell, place) => [head[place], cell])));
}

const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);

/** A share of those answered, in per cent, as the file has it. */
const share = (items, at) => items.length ? String(Math.round((100 * items.filter(({ right }) => right[at]).length) / items.length)) : '';

const slipIn = (code, at) => code.slice(0, at) + (code[at] === '7' ? 'W' : '7') + code.slice(at + 1);

/** A link for the lessons, made by a teacher. */
async function assigned(open) {
  const page = await open('#/assign', { size: 'laptop' });
  for (const { title: lesson } of LESSONS) {
    const unit = page.locator('details', { hasText: lesson }).first();
    if (!await unit.evaluate((it) => it.open)) await unit.locator('summary').click();
    await unit.getByLabel(lesson).check();
  }
  await page.getByLabel('Class', { exact: true }).fill('8B');
  await page.getByLabel('A code that says how it went, too').check();
  const link = await page.locator('#assign-text').inputValue();
  await page.context().close();
  return link;
}

export const patience = 600_000;

export default {
  'thirty take one link, and the teacher has every one right and every bad one explained': async ({ open, dist, address, assert }) => {
    const lessons = await Promise.all(LESSONS.map((lesson) => outline(dist, lesson)));
    const link = await assigned(open);
    const code = link.split('#/a/').pop();

    const learners = [];
    const waiting = NAMES.map((_, number) => number);
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
        learners[number] = await learn({ open, lessons, code, address }, number);
      }
    }));

    for (const { name, sent, kept, says, did } of learners) {
      assert.deepEqual(sent.filter((url) => (name.length > 2 && url.includes(name)) || url.includes(code) || /R1[0-9A-Z]{4}/.test(url)), [], `${name}: nothing of it was sent`);
      if (name.length > 2) assert.ok(!kept.includes(name), `${name} is kept nowhere`);
      // The learner was told what the teacher will find.
      for (const [place, { name: lesson }] of lessons.entries()) {
        const line = says.find((text) => text.startsWith(`${lesson}:`));
        const state = { Done: 'done', 'Part way': 'part way', 'Not yet': 'not begun' }[did[place].state];
        assert.ok(line.startsWith(`${lesson}: ${state}`), `${name} saw: ${line}`);
        if (did[place].items.length) {
          const last = did[place].items.filter(({ right }) => right[1]).length;
          assert.match(line, new RegExp(`${did[place].items.length} questions? answered, ${last} fit in the end`), `${name} saw`);
        }
      }
    }

    // On the way some codes suffer: one has a slip, one comes cut before it comes whole, and two were pasted into one.
    const [slipped, cut, swapped, mixed] = [learners[0], learners[27], learners[28], learners[25]];
    slipped.text = slipped.text.replace(slipped.code.slice(8, 12), slipIn(slipped.code, 9).slice(8, 12));
    const groups = (text) => text.replaceAll('\n', '-').split('-');
    const bad = [
      `Ines says ${groups(cut.code).slice(0, -2).join('-')}`,
      `Two at once: ${[...groups(swapped.code).slice(0, 4), ...groups(mixed.code).slice(4)].join('-')}`,
    ];
    const page = await results(open, learners.filter(({ seen }) => seen).map(({ seen }) => seen));
    await page.getByLabel('Link of your assignment').fill(link);
    await page.getByRole('button', { name: 'Use this link' }).click();
    await title(page, 'Class 8B').waitFor();
    await paste(page, [...learners.filter(({ text }) => text).map(({ text }) => text), ...bad].join('\n\n'));
    const trouble = await page.getByRole('region', { name: '2 codes can’t be read' }).getByRole('listitem').allInnerTexts();
    assert.match(trouble[0], /It is cut short: \d+ of \d+ groups are here\.[^]*Ask Ines to copy the whole code and send it again\./);
    assert.match(trouble[1], /Its parts do not belong together|It has slips that we can’t mend/);
    const files = learners.filter(({ file }) => file);
    await page.getByLabel('Or pick files').setInputFiles(files.map(({ file }, place) => ({ name: `evenkeel-receipt (${place}).txt`, mimeType: 'text/plain', buffer: file })));
    await page.getByText(`${files.length} students are new.`).waitFor();
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await page.getByText('30 students. Students pick their own names.').waitFor();
    await page.getByRole('button', { name: 'Stop the camera' }).click();

    // Ines handed in as a file as well, and that one was whole.
    await page.getByText('A whole code of Ines came since.').waitFor();

    const rows = await csv(page);
    assert.equal(rows.length, NAMES.length);
    for (const { name, did } of learners) {
      const row = rows.find(({ Name }) => Name === (name.startsWith('=') ? `'${name}` : name));
      assert.ok(row, `${name} has a row`);
      for (const [place, { name: lesson }] of lessons.entries()) {
        const column = Object.keys(row).find((key) => key.endsWith(lesson));
        const { state, items, endings } = did[place];
        const stands = [row[column], ...['right at first, %', 'right at last, %', 'endings found'].map((detail) => row[`${column}: ${detail}`])];
        assert.deepEqual(stands, [state, share(items, 0), share(items, 1), String(endings.size || '')], `${name}, ${lesson}`);
      }
      assert.equal(row['To know'], name === slipped.name ? 'Slip mended' : '', name);
    }

    // What the class found hard, counted once more.
    const hard = await page.getByRole('region', { name: 'Worth talking about' }).locator('li').allTextContents();
    assert.ok(hard.length > 0);
    for (const { id, questions, story, name } of lessons) {
      for (const { part, asked } of questions) {
        const items = learners.flatMap(({ did }) => did[lessons.findIndex((lesson) => lesson.id === id)].items.filter((item) => item.part === part));
        const missed = items.filter(({ right }) => !right[0]).length;
        if (missed && items.length >= FEWEST) assert.ok(hard.some((line) => line.startsWith(asked) && line.includes(`${missed} of ${items.length} students, at first`)), `${name}, ${asked}: ${missed} of ${items.length}`);
      }
      const seen = learners.map(({ did }) => did[lessons.findIndex((lesson) => lesson.id === id)].endings);
      const all = seen.filter((endings) => endings.size > 0).length;
      if (all < FEWEST) continue;
      const spread = page.getByRole('table', { name: new RegExp(name) });
      for (const ending of story.endings) {
        const count = seen.filter((endings) => endings.has(ending)).length;
        assert.match(await spread.getByRole('row').filter({ hasText: ending }).innerText(), new RegExp(`\\b${count} of ${all}\\b`), `${name}: ${ending}`);
      }
    }
  },
};
