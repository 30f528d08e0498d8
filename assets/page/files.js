// Everything in one file: what the site has beside its page lies packed in blocks in this one, and is handed out here. The app
// asks as it does everywhere: `fetch` for texts and code, `evenkeelUrl` for pictures.
{
  const blocks = [...document.querySelectorAll('script[data-files]')].map((block) => {
    const files = JSON.parse(block.dataset.files);
    let content;
    return { files, get: () => content ??= unpack(block, files) };
  });

  async function unpack(block, files) {
    const packed = atob(block.textContent);
    const bytes = new Uint8Array(packed.length);
    for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const all = await new Response(unpacked).arrayBuffer();
    let at = 0;
    return new Map(files.map(([path, length]) => [path, new Uint8Array(all, at, (at += length) && length)]));
  }

  const types = { json: 'application/json', svg: 'image/svg+xml', wasm: 'application/wasm' };
  const typeOf = (path) => types[path.split('.').pop()];

  globalThis.fetch = async (what) => {
    const path = decodeURIComponent(String(what).replace(/^\.\//, ''));
    const block = blocks.find(({ files }) => files.some(([known]) => known === path));
    const file = block && (await block.get()).get(path);
    return new Response(file ?? null, { status: file ? 200 : 404, headers: { 'Content-Type': typeOf(path) ?? 'text/plain' } });
  };

  // An address is needed at once when a picture is drawn, so the app waits for the pictures to be unpacked (see the loader).
  const pictures = new Map();
  globalThis.evenkeelUrl = (address) => {
    const [path, view = ''] = address.split('#');
    return pictures.get(path) + (view && `#${view}`);
  };
  const isPicture = ({ files }) => files.some(([path]) => path.endsWith('.svg'));
  globalThis.evenkeelFiles = Promise.all(blocks.filter(isPicture).map(async ({ get }) => {
    for (const [path, bytes] of await get()) {
      pictures.set(path, URL.createObjectURL(new Blob([bytes], { type: typeOf(path) })));
    }
  }));

  // In a frame without an address of its own (srcdoc) a link to #/… would lead to the page around it.
  if (location.protocol === 'about:') {
    addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      location.hash = link.getAttribute('href');
    });
  }
}
