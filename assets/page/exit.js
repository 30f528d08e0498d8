// Quick exit, by any button with data-leave and by Escape twice. Apart from the app, because it must work while the app
// is still on its way, and when it does not work at all.
{
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = '';
    window.speechSynthesis?.cancel();
    // Where the other page is sure to be found: on a host that answers, or in the offline copy.
    const isThere = !document.querySelector('script[data-files]') && (navigator.onLine !== false || navigator.serviceWorker?.controller);
    // In place of this screen's entry, so that Back does not lead here. The pages before stay in the browser's history.
    const root = document.querySelector('meta[name="root"]');
    location.replace(isThere ? `${root ? root.content : ''}away.html` : 'about:blank');
  };
  let last = -Infinity;
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Escape' || repeat) return;
    if (timeStamp - last < 800) leave();
    last = timeStamp;
  }, true);
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-leave]')) leave();
  }, true);
}
