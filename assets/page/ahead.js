// A link into a lesson: the code for lessons and the lesson come while the wasm is still on its way. The lesson only where
// the app is sure to ask for this very file, and where the page does not hold it; it waits for the catalogue when the learner reads
// another language.
{
  const [, lesson] = /^#\/l\/([a-z0-9-]+)/.exec(location.hash) ?? [];
  const root = document.querySelector('meta[name="root"]').content;
  const parts = document.querySelector('meta[name="lesson-parts"]').content.split(' ').filter(Boolean);
  const files = /^en\b/i.test(navigator.language) && !root ? [...parts, `lessons/${lesson}.en.json`] : parts;
  for (const path of lesson ? files : []) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: root + path });
    document.head.append(link);
  }
}
