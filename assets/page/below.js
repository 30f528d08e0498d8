// The page of a lesson (`l/…`) is a way in like any other: the app asks for its files as it does on the first page, and they are found
// from where this page is, or in it.
{
  const root = document.querySelector('meta[name="root"]').content;
  window.evenkeelRoot = root;
  const ask = window.fetch;
  const below = (path) => (/^(\w+:|\/)/.test(path) ? path : root + path.replace(/^\.\//, ''));
  if (root) {
    window.evenkeelUrl = below;
    window.fetch = (what, how) => {
      if (typeof what !== 'string') return ask(what, how);
      // A file that came with the page, unless the host itself is meant.
      const held = !how && document.querySelector(`script[data-file="${what}"]`);
      return held ? Promise.resolve(new Response(held.textContent)) : ask(below(what), how);
    };
  }
  // The styles do not hold up the first words; the app waits for them.
  const styles = document.getElementById('styles');
  window.evenkeelFiles = new Promise((done) => {
    const use = () => {
      styles.media = 'all';
      done();
    };
    if (styles.sheet) use();
    else for (const kind of ['load', 'error']) styles.addEventListener(kind, use);
  });
}
