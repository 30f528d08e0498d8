// The author changes a lesson that somebody is in the middle of. Nobody loses their place.

const LESSON = 'lessons/check-the-story.en.json';
const STORY = '#/l/check-the-story/noors-message-is-left-on-read';

const edit = (change) => (json) => {
  const lesson = JSON.parse(json);
  change(lesson, lesson.steps.find((step) => step.activity.scenario));
  return JSON.stringify(lesson);
};

/** Plays into the story: two choices, to the scene "Noor asks". */
async function play(page) {
  await page.getByRole('button', { name: /Split it: what is fact/ }).click();
  await page.locator('#scene-title', { hasText: 'Fact and guess' }).waitFor();
  await page.getByRole('button', { name: /helping Gran/ }).click();
  await page.locator('#scene-title', { hasText: 'Noor asks' }).waitFor();
}

async function resume({ open, serve, untilReady }, change) {
  const site = await serve({});
  const page = await open(STORY, { site });
  await play(page);
  site.overlay[LESSON] = edit(change);
  await page.goto(`${site.address}?edited`);
  await untilReady(page);
  await page.getByRole('link', { name: /Continue/ }).first().click();
  return page;
}

export default {
  'a step put in before the place, and a choice before the chosen one': async (given) => {
    const page = await resume(given, (lesson, story) => {
      lesson.steps.unshift({ id: 'brand-new', title: 'Brand new', activity: 'card' });
      for (const scene of story.activity.scenario.scenes) {
        scene.exit.choices?.unshift({ id: `new-in-${scene.id}`, text: 'Something new', to: 'two-silences' });
      }
    });
    await page.locator('#scene-title', { hasText: 'Noor asks' }).waitFor();
    await page.getByText('Step 10 of 15').waitFor();
  },

  'the scene the learner is in, the one before it and the first one renamed': async (given) => {
    const page = await resume(given, (lesson, story) => {
      const names = { 'noor-asks': 'she-asks', 'fact-and-guess': 'what-is-what', 'noors-message-is-left-on-read': 'left-on-read' };
      story.id = names[story.id];
      story.title = 'Left on read';
      for (const scene of story.activity.scenario.scenes) {
        if (scene.id === 'noor-asks') scene.title = 'She asks';
        scene.id = names[scene.id] ?? scene.id;
        for (const choice of scene.exit.choices ?? []) choice.to = names[choice.to] ?? choice.to;
      }
    });
    await page.locator('#scene-title', { hasText: 'She asks' }).waitFor();
  },

  'a step before the place removed': async (given) => {
    const page = await resume(given, (lesson) => {
      lesson.steps.splice(1, 2);
    });
    await page.locator('#scene-title', { hasText: 'Noor asks' }).waitFor();
  },

  'the very step the learner was in removed': async (given) => {
    const page = await resume(given, (lesson, story) => {
      lesson.steps.splice(lesson.steps.indexOf(story), 1);
    });
    await page.locator('#step-title').waitFor();
  },
};
