// Which of the prerendered screens shows before the app is there, and what is done on them until then. In the head, because both must
// be known from the first words on; so it is short, and the rest waits (adopt).
{
  const page = document.documentElement;
  const root = document.querySelector('meta[name="root"]').content;
  // The addresses of the screens; the first answers to nothing at all as well.
  const [, ...routes] = document.querySelector('meta[name="prerendered"]').content.split(' ');

  // Where something is kept already the app may show something else, so nothing is shown before it.
  let kept = [];
  try {
    kept = Object.keys(localStorage);
  } catch { /* Blocked: nothing is kept. */ }
  const ours = `evenkeel.progress.${root && routes[0] ? `${decodeURIComponent(routes[0].split('/')[2])}.` : ''}`;
  const isNew = !kept.some((key) => key.startsWith(ours) || key.startsWith('evenkeel.task.')) && (root || page.dataset.device !== 'own');
  const show = () => {
    const at = routes.indexOf(location.hash.slice(1) || routes[0]);
    page.dataset.prerendered = isNew && at >= 0 ? 'on' : 'off';
    page.dataset.screen = at;
  };
  show();

  const before = () => document.getElementById('prerendered');
  // What was tapped, and at which address.
  window.evenkeelTaps = [];
  addEventListener('click', ({ target }) => {
    if (before()?.contains(target)) window.evenkeelTaps.push([target, location.hash]);
  }, true);
  // To another screen. The app has a word in it once it comes (adopt).
  window.evenkeelTurn = () => {
    show();
    const heading = page.dataset.prerendered === 'on' && before()?.querySelector(`[data-at="${page.dataset.screen}"] :is(h1, h2)[tabindex]`);
    if (!heading) return;
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  };
  addEventListener('hashchange', () => window.evenkeelTurn());
}
