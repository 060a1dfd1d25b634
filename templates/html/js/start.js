// First in <head>: says that scripts run, and applies the stored colours before anything is painted.
(() => {
  'use strict';
  const KEY = 'checklist/theme';
  const root = document.documentElement;
  root.setAttribute('data-js', '');
  window.checklist = /** @type {ChecklistParts} */ ({});

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

  const theme = linked() ?? stored();
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
})();
