// Reading aloud, by voices that live on the device and no others.

const STEP = '#/l/check-the-story/your-brain-writes-stories';

/** Speech as a browser has it, with these voices; what is said goes to `globalThis.said`. */
function voices(list) {
  const said = [];
  const speech = new EventTarget();
  Object.assign(speech, {
    getVoices: () => list,
    speak: (utterance) => { said.push(utterance); },
    cancel: () => { said.length = 0; globalThis.cancelled = (globalThis.cancelled ?? 0) + 1; },
  });
  class Utterance extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  }
  class Voice {}
  for (const voice of list) Object.setPrototypeOf(voice, Voice.prototype);
  Object.assign(globalThis, { said, SpeechSynthesisVoice: Voice, SpeechSynthesisUtterance: Utterance });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
}

const LOCAL = { name: 'Local', lang: 'en-GB', localService: true, default: false };
const REMOTE = { name: 'Remote', lang: 'en-US', localService: false, default: true };
const GERMAN = { name: 'Deutsch', lang: 'de-DE', localService: true, default: true };

async function openWith(open, untilReady, list) {
  const page = await open('');
  await page.addInitScript(voices, list);
  await page.goto(new URL(STEP, page.url()).href);
  await page.reload();
  await untilReady(page);
  await page.locator('#step-title').waitFor();
  return page;
}

export default {
  'a voice on the device reads the screen sentence by sentence, and stops on leaving': async ({ open, untilReady, axe, assert }) => {
    const page = await openWith(open, untilReady, [REMOTE, GERMAN, LOCAL]);
    await page.getByRole('button', { name: 'Read to me' }).click();
    const said = await page.evaluate(() => globalThis.said.map(({ text, voice }) => [text, voice.name]));
    assert.ok(said.length > 3, 'one sentence at a time');
    assert.equal(said[0][0], 'Your brain writes stories');
    assert.ok(said.every(([, voice]) => voice === 'Local'), 'never by a voice elsewhere');
    await axe(page);
    await page.getByRole('button', { name: 'Stop reading' }).click();
    assert.equal(await page.evaluate(() => globalThis.said.length), 0);
    await page.getByRole('button', { name: 'Read to me' }).click();
    await page.evaluate(() => { location.hash = '#/'; });
    await page.waitForFunction(() => globalThis.said.length === 0);
  },

  'at the end it says so': async ({ open, untilReady }) => {
    const page = await openWith(open, untilReady, [LOCAL]);
    await page.getByRole('button', { name: 'Read to me' }).click();
    await page.evaluate(() => globalThis.said.at(-1).dispatchEvent(new Event('end')));
    await page.getByRole('button', { name: 'Read to me' }).waitFor();
  },

  'each new screen is read by itself where that is set': async ({ open, untilReady, assert }) => {
    const page = await openWith(open, untilReady, [LOCAL]);
    await page.evaluate(() => { location.hash = '#/settings'; });
    await page.getByRole('radio', { name: 'Each new screen' }).check();
    await page.evaluate((hash) => { location.hash = hash; }, STEP);
    await page.waitForFunction(() => globalThis.said.some(({ text }) => text === 'Your brain writes stories'));
    assert.ok(await page.getByRole('button', { name: 'Stop reading' }).isVisible());
  },

  'without a voice on the device there is no button': async ({ open, untilReady, assert }) => {
    const page = await openWith(open, untilReady, [REMOTE, GERMAN]);
    assert.equal(await page.getByRole('button', { name: 'Read to me' }).count(), 0);
  },
};
