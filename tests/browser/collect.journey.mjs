// A class's codes: brought in by paste, file and zip, told apart, saved, merged and cleared.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { focused, tabTo } from './keyboard.mjs';

const PAGE = '#/collect';
const fixture = (name) => readFile(join(import.meta.dirname, '../fixtures', name), 'utf8').then((text) => text.trim());
// Noor's receipt, and the link that it is for, as version 1 wrote them.
const NOOR = await fixture('receipt-v1.txt');
const LINK = await fixture('assignment-v1.txt');
const CLASS = await fixture('class-v1.json');
const CUT = NOOR.slice(0, -9);

const field = (page) => page.getByLabel('Codes from your class');
const read = (page) => page.getByRole('button', { name: 'Read the codes' });
const told = (page) => page.getByRole('region', { name: 'Bring in codes' });
const table = (page) => page.getByRole('table').first();
const trouble = (page) => page.getByRole('region', { name: /can’t be read/ });

/** The page once its lessons are here. */
async function collect(open, options) {
  const page = await open(PAGE, { size: 'laptop', ...options });
  await page.getByRole('heading', { level: 1, name: 'Class results' }).waitFor();
  await page.getByText('One moment. The lessons are on their way.').waitFor({ state: 'detached' });
  return page;
}

async function paste(page, text) {
  await field(page).fill(text);
  await read(page).click();
  await page.getByRole('heading', { level: 3, name: 'What came in' }).waitFor();
}

/** Another copy of a code with a slip in one sign. */
const slip = (code, at) => code.slice(0, at) + (code[at] === '7' ? 'W' : '7') + code.slice(at + 1);

/** A zip of these texts, deflated, as tools write it; the checksum is not looked at. */
function zip(files) {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, plain] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(plain);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(plain.length, 18);
    about.writeUInt16LE(path.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), about, path]);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(at, 0);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), about, Buffer.alloc(10), start, path);
    parts.push(head, packed);
    at += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const pick = (page, files) => page.getByLabel('Or pick files').setInputFiles(files);
const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function save(page, button, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  assertName(download.suggestedFilename(), name);
  return readFile(await download.path(), 'utf8');
}

function assertName(given, wanted) {
  if (given !== wanted) throw new Error(`the file is called ${given}`);
}

const looks = (size, scheme, context = {}, rules = {}) => async ({ open, axe, assert }) => {
  const page = await collect(open, { size, scheme, context });
  await axe(page, { rules });
  await paste(page, `${NOOR}\n${CUT}\n${LINK}`);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await axe(page, { rules });
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(by <= 0, `the page can be scrolled sideways by ${by} px`);
};

export default {
  'a paste is read, and what is wrong in it is told with its line, its name and what to ask for': async ({ open, assert }) => {
    const page = await collect(open);
    await paste(page, `From: Noor\n> hi, here it is: ${NOOR} bye\n\nand again\n${NOOR}\n${CUT}\n`);
    assert.equal(await focused(page), 'collect-found');
    assert.match(await told(page).innerText(), /1 student is new\.\s+1 code was here already\.\s+1 code can’t be read\./);
    assert.equal(await field(page).inputValue(), '');
    assert.match(await trouble(page).innerText(), /Line 6 of paste 1\. It is cut short: \d of 7 groups[^]*A whole code of Noor came since\./);
    await table(page).getByRole('rowheader', { name: 'Noor' }).waitFor();
    assert.match(await table(page).getByRole('row', { name: /Noor/ }).innerText(), /Done/);
    await trouble(page).getByRole('button', { name: 'Drop it: Line 6 of paste 1' }).click();
    await trouble(page).waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'collect-class');
  },

  'an empty field and a text without codes are told': async ({ open }) => {
    const page = await collect(open);
    await read(page).click();
    await told(page).getByText('The field is empty.').waitFor();
    await paste(page, 'When is the test?');
    await told(page).getByText('We found no code in “paste 1”.').waitFor();
  },

  'a slip is mended and flagged, and one code of another class too': async ({ open, assert }) => {
    const page = await collect(open);
    await paste(page, slip(NOOR, 15));
    await table(page).getByText('Slip mended').waitFor();
    assert.equal(await page.getByText('Other class', { exact: true }).count(), 0, 'without a link any class counts');
    await page.getByLabel('Link of your assignment').fill(`https://school.example/#/a/${LINK.replaceAll('-', '')}`);
    await page.getByRole('button', { name: 'Use this link' }).click();
    await page.getByRole('heading', { level: 2, name: 'Class 8B' }).waitFor();
    assert.equal(await page.getByText('Other class', { exact: true }).count(), 0, 'it is of this class');
    // Another link of the same teacher: they go to make it, and come back.
    await page.getByRole('link', { name: 'Assign' }).click();
    await page.getByLabel('The core path').check();
    const other = await page.locator('#assign-text').inputValue();
    await page.getByRole('link', { name: 'Results' }).click();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByLabel('Link of your assignment').fill(other);
    await page.getByRole('button', { name: 'Use this link' }).click();
    await page.getByText('Other class', { exact: true }).first().waitFor();
    await page.getByLabel('Link of your assignment').fill(LINK.slice(0, 50));
    await page.getByRole('button', { name: 'Use this link' }).click();
    await page.getByText('This link is cut or has a slip in it.').waitFor();
  },

  'files of several kinds come in at once, out of a zip too': async ({ open, assert }) => {
    const page = await collect(open);
    await pick(page, [text('chat.txt', CUT), text('empty.txt', ''), { name: 'work.zip', mimeType: 'application/zip', buffer: zip({ 'in/noor.txt': NOOR, 'photo.png': 'x' }) }]);
    await told(page).getByText('1 student is new.').waitFor();
    assert.match(await told(page).innerText(), /We found no code in “empty.txt”\./);
    assert.match(await trouble(page).innerText(), /Line 1 of chat\.txt/);
    await pick(page, [{ name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 cut') }]);
    await told(page).getByText('The browser can’t read the file “broken.zip”.').waitFor();
  },

  'a text written with two bytes a letter is read': async ({ open }) => {
    const page = await collect(open);
    await pick(page, [{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(`\ufeff${NOOR}`, 'utf16le') }]);
    await told(page).getByText('1 student is new.').waitFor();
  },

  'a class is saved as a file, comes back beside what is there, and goes when it is cleared': async ({ open, assert }) => {
    const page = await collect(open);
    await paste(page, NOOR);
    await page.getByText('The class is not saved.').waitFor();
    const file = await save(page, 'Save the class as a file', 'evenkeel-class.json');
    await page.getByText('It has your students’ names in it').waitFor();
    const csv = await save(page, 'Save as CSV', 'evenkeel-class.csv');
    assert.match(csv, /^\ufeffName,[^]*\r\nNoor,Done/);

    await page.getByRole('button', { name: 'Clear everything' }).click();
    assert.equal(await focused(page), 'collect-clearing');
    await page.getByRole('button', { name: 'No, keep it' }).click();
    assert.equal(await focused(page), 'collect-clear');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Yes, clear everything' }).click();
    await page.getByText('All clear.').waitFor();
    assert.equal(await page.getByText('Noor').count(), 0);

    await pick(page, [text('monday.json', file), text('tuesday.json', CLASS)]);
    await told(page).getByText('The class in “tuesday.json” is added.').waitFor();
    assert.equal(await table(page).getByRole('rowheader', { name: 'Noor' }).count(), 1);
    await page.getByRole('heading', { level: 2, name: 'Class 8B' }).waitFor();
  },

  'nothing is stored or sent; it stays while the tab does, and the browser asks before that goes': async ({ open, untilReady, assert }) => {
    const page = await collect(open);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await paste(page, NOOR);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['evenkeel.settings']);
    assert.deepEqual(asked.filter((url) => url.includes('R100ET')), [], 'no address holds a code');
    await page.getByRole('link', { name: 'Assign' }).click();
    await page.getByRole('heading', { level: 1, name: 'Assign lessons' }).waitFor();
    await page.goBack();
    await table(page).getByRole('rowheader', { name: 'Noor' }).waitFor();
    const questions = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      dialog.accept();
    });
    await page.reload();
    await untilReady(page);
    assert.deepEqual(questions, ['beforeunload']);
    await page.getByText('No codes yet.').waitFor();
    // What is saved may go without a question, and so may anybody who has to leave at once.
    await paste(page, NOOR);
    await save(page, 'Save the class as a file', 'evenkeel-class.json');
    await page.reload();
    await untilReady(page);
    await paste(page, NOOR);
    await page.getByRole('button', { name: 'Quick exit' }).click();
    await page.waitForURL(/away\.html|about:blank/);
    assert.deepEqual(questions, ['beforeunload']);
  },

  'whoever handed in under two names can be left out, and put back': async ({ open, assert }) => {
    const page = await collect(open);
    await paste(page, NOOR);
    await table(page).getByRole('button', { name: 'Leave out Noor' }).click();
    assert.equal(await focused(page), 'collect-class');
    await page.getByText('No codes yet.').waitFor();
    await page.getByText('1 student is left out').click();
    await page.getByRole('button', { name: 'Put back' }).click();
    await table(page).getByRole('rowheader', { name: 'Noor' }).waitFor();
  },

  'a document by Word and a mail as it was sent are read': async ({ open, assert }) => {
    const page = await collect(open);
    const groups = NOOR.split('-');
    const rows = [groups.slice(0, 4).join('-'), groups.slice(4).join('-')];
    const document = `<w:document xmlns:w="x"><w:p><w:r><w:t>${rows.join('</w:t></w:r><w:r><w:br/><w:t>')}</w:t></w:r></w:p></w:document>`;
    const docx = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document, 'word/styles.xml': '<styles/>' });
    await pick(page, [{ name: 'noor.docx', mimeType: 'application/zip', buffer: docx }]);
    await told(page).getByText('1 student is new.').waitFor();
    assert.equal(await told(page).getByText('We found no code').count(), 0);
    await pick(page, [text('noor.eml', `Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>${rows.join('=20<br=\r\n>')}</p>`)]);
    await told(page).getByText('1 code was here already.').waitFor();
    assert.equal(await page.getByText('Slip mended').count(), 0);
  },

  'by keyboard alone': async ({ open, assert }) => {
    const page = await collect(open);
    await tabTo(page, field(page));
    await page.keyboard.type(NOOR);
    await tabTo(page, read(page));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'collect-found');
    const show = page.getByLabel('Show', { exact: true });
    await tabTo(page, show);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await show.inputValue(), '2');
    await page.getByText('Nobody to show here.').waitFor();
    await page.keyboard.press('ArrowUp');
    await tabTo(page, page.locator('.sheet').first());
  },

  'where the browser has no reader of codes it says so, and never starts a camera by itself': async ({ open, assert }) => {
    const page = await open('#/', { size: 'laptop' });
    await page.evaluate(() => {
      delete globalThis.BarcodeDetector;
      location.hash = '#/collect';
    });
    await page.getByText('This browser can’t read QR codes here.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Start the camera' }).count(), 0);
  },

  'a code is read by camera, once, and the camera stops when it is told to or the page is left': async ({ open, assert }) => {
    const page = await open('#/', { size: 'laptop' });
    // A camera that shows nothing, and a reader that always sees Noor's code.
    await page.evaluate((code) => {
      globalThis.asked = 0;
      const stream = () => {
        const canvas = document.createElement('canvas');
        const pen = canvas.getContext('2d');
        setInterval(() => pen.fillRect(0, 0, 9, 9), 50);
        return canvas.captureStream(10);
      };
      Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: {
        async getUserMedia() {
          globalThis.asked += 1;
          globalThis.stream = stream();
          return globalThis.stream;
        },
      } });
      globalThis.BarcodeDetector = class {
        async detect() { return [{ rawValue: code }]; }
      };
      location.hash = '#/collect';
    }, NOOR);
    const start = page.getByRole('button', { name: 'Start the camera' });
    await start.waitFor();
    assert.equal(await page.evaluate(() => globalThis.asked), 0);
    await start.click();
    await page.getByText('Read: Noor. 1 student in the class.').waitFor();
    const isLive = () => page.evaluate(() => globalThis.stream.getTracks().some(({ readyState }) => readyState === 'live'));
    assert.ok(await isLive());
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    await start.waitFor();
    assert.equal(await isLive(), false);
    await start.click();
    await page.getByText('Noor: this code was here already.').waitFor();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Yes, clear everything' }).click();
    await start.waitFor();
    assert.equal(await isLive(), false, 'it went off with what was cleared');
    await page.waitForTimeout(600);
    assert.equal(await page.getByText('Noor').count(), 0, 'and reads nothing more');
    await start.click();
    await page.getByRole('button', { name: 'Stop the camera' }).waitFor();
    await page.waitForFunction(() => globalThis.asked === 3);
    await page.getByRole('link', { name: 'Guides' }).click();
    await page.getByRole('heading', { level: 1, name: 'For teachers' }).waitFor();
    assert.equal(await isLive(), false, 'it went off with the page');
  },

  'a camera that is refused says what to do': async ({ open }) => {
    const page = await open('#/', { size: 'laptop' });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => Promise.reject(new Error('no')) } });
      globalThis.BarcodeDetector = class {};
      location.hash = '#/collect';
    });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await page.getByText('We did not get the camera.').waitFor();
    await page.getByRole('button', { name: 'Start the camera' }).waitFor();
  },

  'what prints is the class, and nothing to press': async ({ open, assert }) => {
    const page = await collect(open);
    await paste(page, `${NOOR}\n${CUT}`);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.shell', '.foot', '.teach__nav', '#collect-codes', '#collect-trouble', '#collect-keep']) {
      for (const one of await page.locator(gone).all()) assert.equal(await one.isVisible(), false, gone);
    }
    assert.ok(await table(page).isVisible());
    assert.ok(await page.getByText('A code is a receipt, not a proof.', { exact: false }).isVisible());
  },

  'phone, light': looks('phone', 'light'),
  'phone, dark': looks('phone', 'dark'),
  'tablet, light': looks('tablet', 'light'),
  'laptop, light': looks('laptop', 'light'),
  'laptop, dark': looks('laptop', 'dark'),
  'laptop, forced colours': looks('laptop', 'dark', { forcedColors: 'active' }, { 'color-contrast': { enabled: false } }),
};

export const doors = {
  file: (title) => /^(a paste|files|a class is saved|whoever)/.test(title),
};
