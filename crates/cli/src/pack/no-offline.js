// This site keeps no offline copy. What an earlier one kept on this device goes, and the next start comes from the host.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const ours = `evenkeel ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(ours)) await caches.delete(name);
  }
  await registration.unregister();
})()));
