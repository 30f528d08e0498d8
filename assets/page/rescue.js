// The rescue screen: what stands there when the app does not, and why. Its words are in index.html. It stands apart from the
// app, because a panic leaves no app to draw anything, and a stack overflow does not even reach the panic hook. After two
// crashes in a row the next start is a safe page, without the app. Old browsers run this, too: no newer objects or functions.
{
  window.evenkeelRescue = true;
  // How often the app stopped in a row, and whether it leaves saved work alone. With this entry of the history, because that
  // outlives a reload and nothing else: the device gets no record of it.
  const mark = history.state && history.state.evenkeel || {};
  const isSafePage = mark.crashes > 1;
  const setMark = (crashes, isApart) => {
    try {
      history.replaceState(Object.assign({}, history.state, { evenkeel: { crashes, isApart } }), '');
    } catch { /* A frame may refuse. Then the next start is like any other. */ }
  };

  let store;
  try {
    store = localStorage;
  } catch { /* Blocked, and told as that. */ }
  const saved = () => {
    const work = {};
    try {
      for (const key of Object.keys(store)) {
        if (/^evenkeel\.(?!(settings|probe|deleted)$)/.test(key)) work[key] = store.getItem(key);
      }
    } catch { /* What could be read. */ }
    return Object.keys(work).length ? JSON.stringify(work) : '';
  };

  // What there is to say, in words that the parts of the screen know (`data-when`); and what was said after that.
  let states;
  const show = (said = '') => {
    for (const part of document.querySelectorAll('[data-when]')) part.hidden = !RegExp(part.dataset.when).test(states + said);
  };
  const tell = (why) => {
    const screen = document.getElementById('rescue');
    if (!screen || !screen.nextSibling) {
      if (document.readyState !== 'loading') document.body.textContent = 'This copy of Evenkeel is not complete. Reload the page.';
      return;
    }
    const text = saved();
    states = `${why} ${text ? 'saved' : store ? 'nothing' : 'unkept'} `;
    try {
      screen.querySelector('a').href = URL.createObjectURL(new Blob([text]));
      if (text) states += 'file ';
    } catch { /* Copying is left. */ }
    show();
    for (const line of document.querySelectorAll('.starting')) line.parentNode.hidden = true;
    document.documentElement.dataset.prerendered = 'off';
    // The lesson that the page holds can be read all the same.
    const lesson = document.querySelector('#text[data-lesson]');
    if (lesson) {
      const text = document.createElement('div');
      text.innerHTML = lesson.textContent;
      // That there are no scripts is not so.
      text.querySelector('.starting').remove();
      lesson.remove();
      // Within this main part: a page has one.
      const main = text.querySelector('main');
      text.className = main.className;
      main.replaceWith(...main.childNodes);
      screen.append(text);
    }
    screen.hidden = false;
    screen.querySelector('h1').focus();
  };

  let phase = 'starting';
  let waits = 3;
  // It may still come.
  const guess = (why) => {
    clearTimeout(timer);
    // Whoever is busy with the prerendered page is left in peace for a while.
    if (why === 'slow' && document.documentElement.dataset.prerendered === 'on' && waits--) timer = setTimeout(() => guess(why), 8000);
    else if (phase === 'starting') tell(why);
  };
  // It will not.
  const stop = (error) => {
    console.error('evenkeel:', error);
    if (phase === 'over') return;
    clearTimeout(timer);
    const why = reason(String(error));
    // A page that stood for five minutes did not come straight back to its fault.
    if (/stopped|full/.test(why)) setMark(performance.now() < 3e5 && mark.crashes + 1 || 1, mark.isApart);
    phase = 'over';
    // Not only hidden: a dialog left open would hold everything else.
    const app = document.getElementById('app');
    if (app) app.remove();
    tell(why);
  };
  let timer = setTimeout(() => guess('slow'), 8000);

  // Why this browser can't run the app at all.
  const unfit = !window.WebAssembly ? 'unable' : 'noModule' in HTMLScriptElement.prototype ? '' : 'old';
  // What a crash in wasm looks like from outside.
  const isCrash = (error) => /^(Range|Internal|Runtime)Error/.test(error);
  // By the words of Chromium, Firefox and Safari.
  const reason = (error) => {
    if (phase === 'ready' || isCrash(error) || !/^\w*Error/.test(error)) return /^(Ra|Int)/.test(error) ? 'full' : 'stopped';
    if (unfit) return unfit;
    if (/embedder|CSP|unsafe-eval/.test(error)) return 'barred';
    if (/^(Syntax|Reference)|experimental/.test(error)) return 'old';
    if (document.querySelector('[data-files]')) return 'cut';
    if (location.protocol === 'file:') return 'disk';
    if (self.origin === 'null') return 'framed';
    return /^(Compile|Link)|status|mport|fetch Wasm/.test(error) ? 'broken' : 'offline';
  };

  addEventListener('evenkeel:ready', () => {
    clearTimeout(timer);
    if (phase !== 'starting') return;
    phase = 'ready';
    document.getElementById('app').hidden = false;
    document.getElementById('rescue').hidden = true;
  });
  addEventListener('evenkeel:failed', ({ detail }) => stop(detail));
  addEventListener('unhandledrejection', ({ reason: error }) => {
    if (isCrash(error)) stop(error);
  });
  addEventListener('error', ({ error }) => {
    // Whatever comes out of wasm uncaught has left it half way.
    if (isCrash(error) || error && /wasm/.test(error.stack)) stop(error);
    else if (/^(Syntax|Reference)/.test(error)) guess('old');
  });

  addEventListener('DOMContentLoaded', () => {
    const late = document.querySelector('.late');
    if (late) late.remove();
    // Only a release has a policy, and it ends with this.
    const isCut = document.querySelector('[http-equiv]') && !document.getElementById('page-end');
    if (isSafePage) guess('twice');
    else if (unfit || isCut) guess(unfit || 'cut');
  });

  const start = (crashes, isApart) => {
    setMark(crashes, isApart);
    location.reload();
  };
  const actions = {
    reload: () => location.reload(),
    again: () => start(1),
    apart: () => start(1, true),
    home: () => {
      location.hash = '#/';
      start(1);
    },
    copy: () => {
      const area = document.querySelector('#rescue textarea');
      area.hidden = false;
      area.value = saved();
      area.focus();
      area.select();
      // Old, but it works over plain http and in a file, where there is no clipboard.
      show(document.execCommand('copy') ? 'copied' : 'marked');
    },
    // Takes the offline copy away, but not before the host has answered.
    fresh: () => {
      const root = document.querySelector('meta[name="root"]');
      const { href, pathname } = new URL(root && root.content || './', location.href);
      const each = (all, act) => Promise.all(Array.from(all, act));
      fetch(location.href, { cache: 'no-store' })
        .then((page) => page.text())
        .then((page) => {
          if (!/id=.rescue/.test(page)) throw page;
          return window.caches && caches.keys();
        })
        .then((names) => each(names || [], (name) => name.startsWith(`evenkeel ${pathname} `) && caches.delete(name)))
        .then(() => navigator.serviceWorker && navigator.serviceWorker.getRegistrations())
        .then((all) => each(all || [], (one) => one.scope === href && one.unregister()))
        .then(() => start(1), () => show('away'));
    },
  };
  addEventListener('click', ({ target }) => {
    const act = actions[target.dataset.rescue];
    if (act) act();
  });

  if (isSafePage) {
    // The app waits for this, for ever.
    window.evenkeelStart = new Promise(() => {});
  } else if (mark.isApart) {
    // As in a browser that blocks storage: nothing is read, nothing overwritten, and the app says that it keeps nothing.
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    // Each screen of the app has an entry of its own.
    addEventListener('hashchange', () => setMark(mark.crashes, true));
  }
}
