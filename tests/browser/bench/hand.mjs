// A hand that taps, and a clock that stops when what it led to is painted. For the pages of one browser.

/** Gives every page that is opened from now on `globalThis.hand`, and settings that say whose device this is. */
export async function lend(page) {
  await page.addInitScript(hold);
}

// Runs in the page, before everything else.
function hold() {
  if (!localStorage.length) localStorage.setItem('evenkeel.settings', '1 device=own');
  // A frame: says whether the page had changed before it was painted, and when it was.
  const frame = (hasChanged) => new Promise((done) => {
    requestAnimationFrame(() => {
      const isNew = hasChanged();
      // Comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done([isNew, performance.now()]);
      port2.postMessage(0);
    });
  });
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const taken = {};
  const hand = { pause: 60, taken, wayOn: () => one('.onward a, main .button--primary') };

  // Does something and takes the time until what changed is painted, be it not in the first frame. Only what changed the page counts.
  // `kind` may look at what came.
  hand.time = async (kind, act) => {
    await pause(hand.pause);
    let changes = 0;
    const observer = new MutationObserver(() => { changes += 1; });
    observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
    const start = performance.now();
    act();
    for (let frames = 0; frames < 4; frames += 1) {
      const [isNew, end] = await frame(() => changes > 0);
      if (!isNew) continue;
      observer.disconnect();
      (taken[typeof kind === 'function' ? kind() : kind] ??= []).push(end - start);
      return;
    }
    observer.disconnect();
  };
  hand.tap = async (kind, element) => {
    if (element?.isConnected) await hand.time(kind, () => element.click());
  };
  hand.type = (field, text) => hand.time('find', () => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

  // Answers what is asked on this screen, whatever kind it is of.
  hand.answer = async (scenes = 8) => {
    for (const option of all('main .option input')) await hand.tap('choose', option);
    for (let tap = 0; tap < 12 && one('main .drop'); tap += 1) {
      const drops = all('main .drop');
      await hand.tap('sort', drops[tap % drops.length]);
    }
    for (let tap = 0; tap < 8 && one('main .match .choice:not(:has(.tag))'); tap += 1) {
      await hand.tap('match', one('main .match .choice:not(:has(.tag))'));
    }
    for (let tap = 0; tap < 4; tap += 1) await hand.tap('order', all('main .order__move:not([aria-disabled])')[tap]);
    for (const gap of all('main select.gap__words')) {
      await hand.time('fill', () => {
        gap.value = gap.options[1].value;
        gap.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    await hand.tap('check', one('main .button--check:not([aria-disabled])'));
    await hand.story(scenes);
  };

  // Plays a story along: on by its first choice or its second, in turns. Its last one opens the map.
  hand.story = async (most) => {
    for (let scene = 0; scene < most; scene += 1) {
      const choices = all('main .scenario .choice');
      if (!choices.length) break;
      await hand.tap(() => (one('main .chart') ? 'map' : 'story'), choices[scene % 2 % choices.length]);
    }
  };
  // Back into it by the list below the map, or by one decision.
  hand.back = (place) => {
    const ways = all('main .review .button, main .strip__panel');
    return hand.tap('back', ways[Math.floor(place * ways.length)] ?? one('main .scenario .row .button'));
  };
  globalThis.hand = hand;

  // The app's memory, to see how far it grew.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      hand.memory ??= Object.values((made.instance ?? made).exports).find((value) => value instanceof WebAssembly.Memory);
      return made;
    };
  }
}
