// The offline copy: asks the browser to keep one (assets/sw.js) once the app stands and the line is quiet. A newer copy takes
// over at the start of a visit and only where no other tab is open, so never in a lesson. What builds answer to what is in sw.js.
{
  const root = document.querySelector('meta[name="root"]').content;
  const build = document.querySelector('meta[name="build"]').content;
  const workers = navigator.serviceWorker;
  let isReady = false;
  let isUsed = false;
  for (const kind of ['pointerdown', 'keydown']) {
    addEventListener(kind, () => {
      isUsed = true;
    }, true);
  }
  // Where an update waits, the app waits a moment too: once it stands it is too late to change over.
  let goOn = () => {};
  if (workers && workers.controller && !globalThis.evenkeelStart) {
    globalThis.evenkeelStart = new Promise((done) => {
      goOn = done;
      setTimeout(done, 3000);
    });
  }
  addEventListener('evenkeel:ready', () => {
    isReady = true;
  });
  // Not in a frame without storage, from a file or over plain http in a school's network: there the browser has none.
  const start = async () => {
    const { href, pathname } = new URL(root || './', location.href);
    // With this entry of the history, because it outlives a reload and nothing else.
    const { starts = 0, ...state } = history.state || {};
    if (starts) history.replaceState(state, '');
    const again = () => {
      if (starts > 2 || isUsed) return;
      history.replaceState({ ...history.state, starts: starts + 1 }, '');
      location.reload();
    };
    workers.addEventListener('message', ({ data, source }) => {
      // Nobody else is here. Now or never: from here on this page waits for the new copy.
      if (data === 'alone' && !isReady) {
        // The old copy stays in charge as long as it has something to do for the page.
        window.stop();
        source.postMessage('take over');
        // Should it stay all the same, the page goes on with it.
        setTimeout(again, 3000);
      }
      if (data === 'not alone') goOn();
      // It took over while this page came from the one before.
      if (data === 'another') again();
    });
    // Another copy than the page came from. A page that somebody uses goes on with what it has.
    const before = workers.controller;
    workers.addEventListener('controllerchange', () => {
      if (before && !isUsed) location.reload();
    });
    // Only this page's own: a host may have others above or beside it.
    const kept = (await workers.getRegistrations()).find(({ scope }) => scope === href);
    if (!build) {
      goOn();
      for (const name of await caches.keys()) if (name.startsWith(`evenkeel ${pathname} `)) await caches.delete(name);
      return kept?.unregister();
    }
    before?.postMessage(`of ${build}`);
    if (kept?.waiting && !starts) kept.waiting.postMessage('am I alone');
    else goOn();
    const keep = async () => {
      await workers.register(`${root}sw.js`, { updateViaCache: 'none' });
      // The first time this page came from the host; from now on its files come from the copy, where that is of this build.
      (await workers.ready).active.postMessage(build);
    };
    const whenQuiet = () => setTimeout(() => keep().catch(() => {}), 2000);
    if (isReady) whenQuiet();
    else addEventListener('evenkeel:ready', whenQuiet, { once: true });
  };
  if (workers) start().catch(goOn);
}
