// From the prerendered page to the app: what was picked is picked there too, what was tapped is done, focus and place stay. The app
// draws out of sight until all of that is so, and then takes the page's place within one frame.
{
  const page = document.documentElement;
  const before = document.getElementById('prerendered');
  const app = document.getElementById('app');
  const isOn = () => page.dataset.prerendered === 'on';
  // An address with nothing in it is that of the first screen. To go to nothing would be to load the page again.
  const [, first] = document.querySelector('meta[name="prerendered"]').content.split(' ');
  const spelled = (hash) => (hash.length < 2 ? `#${first}` : hash);
  const address = () => spelled(location.hash);
  // The app reads which lesson it is from the address.
  if (document.querySelector('meta[name="root"]').content) history.replaceState(history.state, '', address());
  const PARTS = ['.prerendered__screen', '.shell', '.foot'];

  // How an element can be found again: in which part of the page, and which of those there that are like it.
  const part = (element) => PARTS.find((selector) => element.closest(selector));
  const words = (element) => (element.localName === 'input' ? element.name.replace('~', '') : element.textContent.trim());
  const alike = (within, kind, said) => (within ? Array.from(within.querySelectorAll(kind)).filter((other) => words(other) === said) : []);
  const describe = (element) => {
    const selector = part(element);
    if (!selector) return {};
    // A tick stands for the button of the app.
    if (element.matches('.prerendered__check')) return { selector, kind: 'button', said: element.parentNode.textContent.trim(), place: 0 };
    const said = words(element);
    return { selector, kind: element.localName, said, place: alike(element.closest(selector), element.localName, said).indexOf(element) };
  };
  const find = ({ selector, kind, said, place }) => selector && alike(app.querySelector(selector.replace('.prerendered__screen', 'main')), kind, said)[place];

  const taps = window.evenkeelTaps;
  // While taps are done again: the screen that this is under way to, and the one to end at.
  let going = null;
  let here;
  const turnBefore = window.evenkeelTurn;
  window.evenkeelTurn = () => {
    if (going !== null) {
      if (address() !== going) here = address();
    } else if (before.isConnected) {
      turnBefore();
    } else {
      page.dataset.prerendered = 'off';
    }
  };

  // Until the app has drawn. Where it has much to do it takes a pause every 16 ms (Yew's scheduler), and goes on behind what waits.
  const turn = async () => {
    let took = 16;
    for (let pauses = 0; took >= 16 && pauses < 8; pauses += 1) {
      const start = Date.now();
      await new Promise((done) => {
        setTimeout(done, pauses && 5);
      });
      took = Date.now() - start;
    }
  };
  // The app goes to a screen, in place of this entry of the history. What shows stays where it is.
  const go = async (hash) => {
    going = hash;
    if (address() === hash) return;
    const place = scrollY;
    const there = new Promise((done) => {
      addEventListener('hashchange', done, { once: true });
    });
    location.replace(hash);
    await there;
    await turn();
    scrollTo(0, place);
  };
  const again = async () => {
    here = address();
    while (taps.length) {
      const [target, at] = taps.shift();
      const tapped = target instanceof Element && target.closest('button, input, summary');
      if (!tapped || tapped.type === 'search') continue;
      await go(spelled(at));
      const element = find(describe(tapped));
      if (element && !(element.type === 'radio' && element.checked)) {
        element.click();
        await turn();
      }
    }
    while (address() !== here) await go(here);
    going = null;
    const typed = before.querySelector('[type="search"]');
    if (typed && typed.value) {
      const field = app.querySelector(`#${typed.id}`);
      field.value = typed.value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await turn();
    }
  };
  addEventListener('evenkeel:ready', async () => {
    // Else what is picked in the app would be picked no more here, as in any group of one name.
    for (const input of before.querySelectorAll('input')) input.name = `~${input.name}`;
    // Out of the app's own turn: what is done here is news to it.
    await turn();
    if (isOn()) await again();
    const [wasOn, place, focused] = [isOn(), scrollY, document.activeElement];
    const byId = wasOn && focused.id && app.querySelector(`#${CSS.escape(focused.id.split('~')[0])}`);
    const next = byId || wasOn && before.contains(focused) && find(describe(focused));
    page.dataset.prerendered = wasOn ? 'done' : 'off';
    before.remove();
    if (!wasOn) return;
    scrollTo(0, place);
    if (next) next.focus({ preventScroll: true });
  }, { once: true });
}
