// First in <head>: says that scripts run, says when storage may be used, and applies the stored colours before anything is painted.
(() => {
  'use strict';
  const KEY = 'checklist/theme';
  const LONGEST_WAIT = 10_000; // milliseconds
  const root = document.documentElement;
  /** @type {(() => void)[] | null} null once the page has arrived */
  let waiting = [];
  root.setAttribute('data-js', '');
  window.checklist = /** @type {ChecklistParts} */ ({ afterArrival });

  /**
   * Runs what uses the storage, at once where it may. Chromium cuts a page that asks for its storage before the browser has taken the page
   * over off from it for good, which a busy machine shows: such a storage takes all, shows all, and keeps nothing. To listen to it is to ask
   * for it.
   * @param {() => void} work
   */
  function afterArrival(work) {
    if (waiting === null) work();
    else waiting.push(work);
  }

  function arrive() {
    const works = waiting ?? [];
    waiting = null;
    works.forEach(queueMicrotask); // each alone: one that fails keeps no other back
  }

  /** What Chromium answers a page it answers after it took the page over. So it is asked for something, and the answer is not looked at. */
  function askBrowser() {
    try {
      return Promise.race([indexedDB.databases(), new Promise(resolve => setTimeout(resolve, LONGEST_WAIT))]);
    } catch {
      return Promise.resolve(); // databases are blocked, and with them the storage
    }
  }

  /** What the link to this page says, which theme.js explains; kept like a choice made here. */
  function linked() {
    const theme = location.protocol === 'file:' ? new URLSearchParams(location.search).get('theme') : null;
    if (theme === null || !['light', 'dark', 'system'].includes(theme)) return null;
    remember(theme);
    return theme;
  }

  /** @param {string} theme */
  function remember(theme) {
    try {
      localStorage.setItem(KEY, theme);
      history.replaceState(null, '', location.pathname + location.hash); // said once: what is chosen later outlives a reload
    } catch {
      // Storage is blocked: the address says it again.
    }
  }

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is blocked: the system's colours do
    }
  }

  if (navigator.vendor === 'Google Inc.') void askBrowser().then(arrive, arrive);
  else arrive();
  afterArrival(() => {
    const theme = linked() ?? stored();
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  });
})();
