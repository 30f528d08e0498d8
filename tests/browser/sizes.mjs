// Prints what each file of a built site weighs, as it is and as brotli sends it.
//   node sizes.mjs DIST            a table, the heaviest first
//   node sizes.mjs DIST --plain    a line a file, for programs: the bytes that brotli sends, a space, the path

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** The size of every file below a folder, in bytes: [{ path, raw, brotli }]. */
export function sizes(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ path: relative(dist, file).split(sep).join('/'), ...sizeOf(readFileSync(file)) }))
    .sort((a, b) => b.brotli - a.brotli);
}

/** The size of some bytes, as they are and compressed. */
export function sizeOf(bytes) {
  return { raw: bytes.length, brotli: brotliCompressSync(bytes).length };
}

/** Sizes as lines of text, with their sum; all but the largest `limit` are put together in one line. */
export function table(files, limit = 12) {
  const rest = files.slice(limit);
  const rows = files.length > limit + 1
    ? [...files.slice(0, limit), { path: `${rest.length} smaller files`, ...sum(rest) }]
    : files;
  const line = (path, raw, brotli) => `${path.padEnd(44)} ${String(raw).padStart(9)} ${String(brotli).padStart(9)}`;
  return [
    line('file', 'bytes', 'brotli'),
    ...[...rows, { path: 'sum', ...sum(files) }].map(({ path, raw, brotli }) => line(path, raw, brotli)),
  ].join('\n');
}

function sum(files) {
  return {
    raw: files.reduce((total, file) => total + file.raw, 0),
    brotli: files.reduce((total, file) => total + file.brotli, 0),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = sizes(process.argv[2] ?? 'dist/site');
  console.log(process.argv[3] === '--plain' ? all.map(({ path, brotli }) => `${brotli} ${path}`).join('\n') : table(all));
}
