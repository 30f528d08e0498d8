// The course that the site under test was built from.

import { readdirSync } from 'node:fs';

/** The id of every lesson, by name. */
export const LESSONS = readdirSync(new URL('../../lessons', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'pages')
  .map((entry) => entry.name);
