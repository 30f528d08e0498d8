// A small static server for tests: a built site below a path of its own, compressed as a real host does
// it, with files replaced or removed where a test wants that.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

// Schools put sites below a path more often than not, so every journey runs below one.
const FOLDER = '/school/evenkeel/';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
};

/**
 * Serves a folder. `overlay` maps a path ("lessons/catalogue.json") to what is served instead: text or bytes,
 * `null` for a file that is not there, `{ body, headers }`, or a function from the file's text to any of these, which may take its
 * time. `base` is the folder in its address. Returns `address` (ends with "/"), `overlay` (may be changed while serving), `isDown`
 * (true: nothing answers) and `close()`.
 */
export async function serve(folder, overlay = {}, base = FOLDER) {
  const root = resolve(folder);
  const packed = new Map();
  const site = { overlay: { ...overlay }, isDown: false };

  async function find(path) {
    const file = resolve(root, path);
    if (!file.startsWith(root + sep)) return { body: null };
    const original = () => readFile(file).catch(() => null);
    if (!Object.hasOwn(site.overlay, path)) return { body: await original() };
    const put = site.overlay[path];
    const given = typeof put === 'function' ? await put((await original())?.toString()) : put;
    const { body = await original(), headers } = given?.headers ? given : { body: given };
    return { body: body === null ? null : Buffer.from(body), headers };
  }

  const server = createServer(async (request, response) => {
    if (site.isDown) return response.destroy();
    const { pathname } = new URL(request.url, 'http://localhost');
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return response.writeHead(400).end();
    }
    const name = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : '';
    const { body, headers: own } = await find(name);
    if (site.isDown) return response.destroy();
    if (!body) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    const headers = { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', ...own };
    const [encoding, sent] = pack(request.headers['accept-encoding'] ?? '', body, packed);
    if (encoding) headers['Content-Encoding'] = encoding;
    response.writeHead(200, { ...headers, 'Content-Length': sent.length }).end(sent);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  site.address = `http://127.0.0.1:${server.address().port}${encodeURI(base)}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return site;
}

// Packed once and kept: a host packs ahead of time, and packing while a browser waits would be measured.
function pack(accepted, body, packed) {
  const encoding = ['br', 'gzip'].find((name) => accepted.includes(name));
  if (!encoding) return [null, body];
  const key = `${encoding} ${createHash('sha256').update(body).digest('hex')}`;
  if (!packed.has(key)) packed.set(key, encoding === 'br' ? brotliCompressSync(body) : gzipSync(body));
  return [encoding, packed.get(key)];
}
