// Playing by keyboard alone, as somebody does who can't use a pointer.

/** Presses Tab until the element has focus. Every control on the way must be left by Tab too, or this never ends. */
export async function tabTo(page, locator, most = 120) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${locator}`);
}

/**
 * What to do next in a step: something still open and the key that deals with it. Null when there is only the way on.
 * `moves` were made before: among choices another one is taken each time, because a story may lead back.
 */
async function next(page, moves) {
  const step = page.locator('.step');
  const ways = [
    ['fieldset:not(:has(input:checked)) input', 'Space'],
    ['select:has(option[value=""]:checked)', 'ArrowDown'],
    ['button.drop', 'Enter'],
    [':is(.fmap, .circle):not(:has([aria-pressed="true"])) button.chip', 'Enter'],
    // Before the lines of a worksheet: a row that takes several stays open.
    ['.button--check:not(.button--wait)', 'Enter'],
    ['.pair--open:has(.pair__right .quiet) .choice', 'Enter'],
    ['.pair:not(.pair--open):has(.pair__right .quiet) .pair__row', 'Enter'],
    ['button.choice', 'Enter'],
    ['.check button', 'Enter'],
  ];
  for (const [selector, key] of ways) {
    const all = step.locator(selector);
    const count = await all.count();
    const found = all.nth(key === 'Enter' && count ? moves % count : 0);
    if (count && await found.isVisible()) return [found, key];
  }
  return null;
}

/** Does a step and goes on to the screen after it. */
export async function playStep(page) {
  const onward = page.locator('nav[aria-label="Steps"] a').first();
  for (let moves = 0; moves < 60; moves += 1) {
    const words = await onward.textContent();
    const open = words.includes('Skip') ? await next(page, moves) : null;
    if (!open) break;
    await tabTo(page, open[0]);
    await page.keyboard.press(open[1]);
    await page.waitForTimeout(30);
  }
  const words = (await onward.textContent()).trim();
  await tabTo(page, onward);
  await page.keyboard.press('Enter');
  return words;
}

/** The id of what has focus. */
export const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');
