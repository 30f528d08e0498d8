// The offline copy of the site. One cache a build; a file counts only when it is, byte for byte, what the build's list says
// (files.json), so that a host that answers in its own way, or is half way through an upload, never gets into the copy.
//
//   install   the list and what the first screens need, and for an update all; should anything fail, the old copy stays
//   fill      the rest, file by file, whenever a page has started; what is there stays
//   answer    from the copy; what it lacks from the host, and kept if it fits
//   update    a newer copy waits until the last page is closed, or a page that just starts is the only one
//
// `evenkeel pack` writes the build's name here. To take every copy back, host what `evenkeel pack --no-offline` makes.

self.build = '';
const LIST = 'files.json';
const PAGE = 'index.html';
const SCOPE = registration.scope;
// Other sites may share the host, this app among them.
const FOLDER = new URL(SCOPE).pathname;
const OURS = `evenkeel ${FOLDER} `;
const CACHE = OURS + self.build;
// Hosts get these wrong.
const TYPES = { css: 'text/css', html: 'text/html', json: 'application/json', png: 'image/png', svg: 'image/svg+xml', wasm: 'application/wasm', webmanifest: 'application/manifest+json' };

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('message', (event) => event.waitUntil(hear(event)));
addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // Whoever asks past every cache means the host itself.
  if (method !== 'GET' || !url.startsWith(SCOPE) || cache === 'no-store') return;
  event.respondWith(answer(event.request));
});

async function install() {
  const list = await fetch(LIST, { cache: 'no-store' });
  const { build, files } = await list.clone().json();
  if (build !== self.build) throw new Error(`the host's list is of build ${build}, not ${self.build}`);
  const cache = await caches.open(CACHE);
  for (const file of files) {
    // A first copy is there soon. A newer one waits until it can do all that the old one did.
    if (file.first || registration.active) await keep(cache, file);
  }
  await cache.put(LIST, new Response(await list.text(), { headers: { 'Content-Type': TYPES.json } }));
}

// Takes older copies away. Not when this one is activated, because a page waits for that; nor while a newer one is made or waits.
async function tidy() {
  if (registration.installing || registration.waiting) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

async function hear({ data, source }) {
  if (data === 'am I alone') {
    // A tab that was closed just now is still listed for a moment.
    for (let tries = 0; tries < 5; tries += 1) {
      if (await isAlone(source)) return source.postMessage('alone');
      await new Promise((done) => setTimeout(done, 100));
    }
    source.postMessage('not alone');
  } else if (data.startsWith('of ')) {
    if (data !== `of ${self.build}`) source.postMessage('another');
  } else if (data === 'take over') {
    await skipWaiting();
  } else if (data === self.build) {
    await clients.claim();
    await fill();
    await tidy();
  }
}

async function isAlone(page) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.every(({ id, url }) => id === page.id || !url.startsWith(SCOPE));
}

async function fill() {
  const cache = await caches.open(CACHE);
  // Gone, whoever threw it away.
  if (!await cache.match(LIST)) await install();
  for (const file of await list(cache)) {
    // What does not come now is tried again with the next start, or when it is asked for.
    await keep(cache, file).catch(() => {});
  }
}

async function answer(request) {
  try {
    // The folder may have a name that is written otherwise in addresses.
    const path = decodeURIComponent(new URL(request.url).pathname.slice(FOLDER.length)).replace(/(^|\/)$/, `$1${PAGE}`);
    const cache = await caches.open(CACHE);
    const kept = await cache.match(path);
    if (kept) return kept;
    const file = (await list(cache)).find((file) => file.path === path);
    if (file) return await keep(cache, file);
    // A page of the build before, which goes on while it is used.
    const before = await caches.match(request);
    if (before) return before;
  } catch { /* No copy, or not of this: the host then. */ }
  return fetch(request);
}

async function list(cache) {
  return (await (await cache.match(LIST)).json()).files;
}

// Puts a file into the copy, unless it is there, and gives it. Throws where the host sends something else.
async function keep(cache, { path, sha256 }) {
  const kept = await cache.match(path);
  if (kept) return kept;
  const before = await same(path, sha256);
  if (before) {
    await cache.put(path, before.clone());
    return before;
  }
  // What the browser has from a moment ago is as good, if it is the right one.
  for (const how of ['default', 'reload']) {
    const came = await fetch(path, { cache: how });
    const bytes = came.ok && await came.arrayBuffer();
    if (!bytes || await digest(bytes) !== sha256) continue;
    const headers = new Headers(came.headers);
    // The browser has unpacked it.
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    // A copy does not vary, and a cache takes nothing that varies with everything.
    headers.delete('Vary');
    const type = TYPES[path.split('.').pop()];
    if (type) headers.set('Content-Type', type);
    const file = new Response(bytes, { headers });
    await cache.put(path, file.clone());
    return file;
  }
  throw new Error(`${path} is not what this build's list says`);
}

// The file from an older copy, where it is the same.
async function same(path, sha256) {
  for (const name of await caches.keys()) {
    const file = name.startsWith(OURS) && name !== CACHE && await (await caches.open(name)).match(path);
    if (file && await digest(await file.clone().arrayBuffer()) === sha256) return file;
  }
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
