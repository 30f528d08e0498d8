// QR codes as the app draws them, read back.

import jsqr from 'jsqr';

const SCALE = 4;

/** What a camera would read from the drawing in an `svg`: its squares as dots, four times as large. */
export async function scanDrawing(svg) {
  const [box, path] = await svg.evaluate((element) => [element.getAttribute('viewBox'), element.querySelector('path').getAttribute('d')]);
  const size = Number(box.split(' ')[2]);
  const side = size * SCALE;
  const dots = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, left, top, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g)) {
    for (let y = top * SCALE; y < (Number(top) + 1) * SCALE; y += 1) {
      const row = y * side;
      for (let x = left * SCALE; x < (Number(left) + Number(width)) * SCALE; x += 1) dots.fill(0, (row + x) * 4, (row + x) * 4 + 3);
    }
  }
  return jsqr(dots, side, side)?.data;
}
