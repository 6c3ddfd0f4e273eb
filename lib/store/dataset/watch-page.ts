/** How long between looks while the page is visible, in milliseconds. */
const EVERY_MS = 4_000;

/** Calls `look` when the window comes back into view or focus, and every few seconds while it is visible. */
export function watchPage(look: () => void): () => void {
  const lookIfVisible = () => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(lookIfVisible, EVERY_MS);
  window.addEventListener('focus', lookIfVisible);
  document.addEventListener('visibilitychange', lookIfVisible);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', lookIfVisible);
    document.removeEventListener('visibilitychange', lookIfVisible);
  };
}
