// How the learner wants the page to look, before it shows: a dark page must not start with a white flash. The record is
// that of src/store/settings.rs; src/browser/look.rs does the same when it changes.
try {
  for (const [, name, value] of (localStorage.getItem('evenkeel.settings') ?? '').matchAll(/ (text|spacing|theme|contrast|motion|device)=([a-z]+)/g)) {
    document.documentElement.dataset[name] = value;
    if (name === 'theme') document.getElementById('dark').media = value === 'dark' ? 'all' : 'not all';
  }
} catch { /* Where storage is blocked nothing was set. */ }
