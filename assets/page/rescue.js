// The rescue screen. It stands apart from the app, because a panic leaves no app to draw anything, and a
// stack overflow does not even reach the panic hook.
(() => {
  const part = (name) => document.getElementById(name ? 'rescue-' + name : 'rescue');
  const saved = () => {
    try {
      const keys = Object.keys(localStorage).filter((key) => /^evenkeel\.(?!settings$)/.test(key));
      return keys.length ? JSON.stringify(Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]))) : '';
    } catch {
      return '';
    }
  };
  const show = (title, why) => {
    const text = saved();
    part('title').textContent = title;
    part('why').textContent = why;
    part('saved').textContent = text
      ? 'Your work up to your last answer is saved on this device.'
      : 'Nothing is saved on this device yet.';
    part('copy').hidden = !text;
    part().hidden = false;
  };
  let state = 'starting';
  const timer = setTimeout(() => {
    show('This is taking longer than usual', typeof WebAssembly === 'object'
      ? 'The connection may be slow, or something on the way may be blocking part of the page. You can wait, or reload.'
      : 'This browser is too old or too locked down for Evenkeel: it cannot run WebAssembly. Another browser may work.');
  }, 8000);
  const fail = (detail) => {
    console.error('evenkeel:', detail);
    if (state === 'failed') return;
    clearTimeout(timer);
    document.getElementById('app').hidden = true;
    show('Something went wrong', state === 'ready'
      ? 'Evenkeel stopped unexpectedly. It was not something you did.'
      : 'Evenkeel could not start. Part of it may not have arrived: check the connection, then reload.');
    state = 'failed';
    part('title').focus();
  };
  // What a panic or an overflow in wasm looks like from outside.
  const isFatal = (error) => error instanceof RangeError
    || (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError);
  addEventListener('evenkeel:ready', () => {
    clearTimeout(timer);
    if (state !== 'starting') return;
    state = 'ready';
    part().hidden = true;
  });
  addEventListener('evenkeel:failed', ({ detail }) => fail(detail));
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isFatal(reason)) fail(reason);
  });
  // Caught on the way down: a script that does not arrive tells only its own element.
  addEventListener('error', ({ error, target }) => {
    if (isFatal(error) || target instanceof HTMLScriptElement) fail(error ?? 'a script did not load');
  }, true);
  part('reload').addEventListener('click', () => location.reload());
  part('copy').addEventListener('click', async () => {
    const area = part('text');
    area.value = saved();
    area.hidden = false;
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      part('copied').textContent = 'Copied. Paste it somewhere safe.';
    } catch {
      part('copied').textContent = 'Select the text below and copy it somewhere safe.';
    }
  });
})();
