// Assigning, handing in and collecting where nothing helps: no network, no clipboard, no camera, no downloads, no share sheet.

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const heading = (page, name) => page.getByRole('heading', { name, exact: true });

/** Takes away what a strict school takes away. */
const strip = (page) => page.evaluate(() => {
  const lacks = { configurable: true, value: undefined };
  for (const name of ['clipboard', 'share', 'mediaDevices']) Object.defineProperty(navigator, name, lacks);
  document.execCommand = () => false;
  delete globalThis.BarcodeDetector;
  URL.createObjectURL = () => { throw new DOMException('no', 'NotAllowedError'); };
});

export default {
  'a teacher assigns, a learner hands in and the teacher collects, by selecting and typing alone': async ({ open, assert }) => {
    const page = await open('#/assign', { size: 'laptop' });
    await heading(page, 'Assign lessons').waitFor();
    await strip(page);
    const unit = page.locator('details', { hasText: 'The pause' }).first();
    await unit.locator('summary').click();
    await unit.getByLabel('The pause').check();
    await page.getByRole('button', { name: /^Copy (link|code)$/ }).click();
    await page.getByText('The browser does not let us copy. It is selected').waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return field.value?.slice(field.selectionStart, field.selectionEnd);
    });
    assert.equal(selected, await page.locator('#assign-text').inputValue());

    // The code alone, in small letters and without its hyphens, as somebody types it from a slip.
    const code = selected.split('#/a/').pop().replaceAll('-', '').toLowerCase();
    await go(page, '#/a');
    await page.getByLabel('Link or code').fill(code);
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('link', { name: 'Hand in' }).click();
    await page.getByLabel('The name your teacher uses in class').fill('Noor');
    await page.getByRole('button', { name: 'Make the code' }).click();
    assert.equal(await page.getByRole('button', { name: 'Send it' }).count(), 0, 'what the device lacks is not offered');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await page.getByText('The browser does not let us save a file. Copy the code.').waitFor();
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('The code is selected: copy it by hand.').waitFor();
    const receipt = await page.evaluate(() => {
      const field = document.activeElement;
      return field.value?.slice(field.selectionStart, field.selectionEnd);
    });

    await go(page, '#/collect');
    await heading(page, 'Class results').waitFor();
    await page.getByText('This browser can’t read QR codes here.').waitFor();
    await page.getByLabel('Codes from your class').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Read the codes' }).click();
    await page.getByRole('rowheader', { name: 'Noor' }).waitFor();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await page.getByText('The browser does not let us save a file. You can print the page.').waitFor();
  },
};

export const doors = {
  file: () => true,
  frame: () => true,
};
