// Hard words say on a tap what they mean.

export const doors = { file: () => true, frame: () => true };

export default {
  'a hard word opens what it means by touch and by keyboard, and closes again': async ({ open, axe, assert }) => {
    const page = await open('#/l/my-circle');
    const lesson = await page.evaluate(async () => (await fetch('lessons/my-circle.en.json')).json());
    const step = lesson.steps.find(({ body }) => JSON.stringify(body ?? []).includes('"term"'));
    await page.evaluate((id) => { location.hash = `#/l/my-circle/${id}`; }, step.id);
    const word = page.locator('button.term').first();
    await word.waitFor();
    const note = page.locator('.term__note').first();
    assert.equal(await note.isVisible(), false);
    await word.click();
    await note.waitFor();
    await axe(page);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    await word.focus();
    await page.keyboard.press('Enter');
    await note.waitFor();
    assert.ok((await note.textContent()).length > 10);
  },
};
