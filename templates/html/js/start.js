// First in <head>: says that scripts run, and applies the stored colours before anything is painted.
(() => {
  'use strict';
  const root = document.documentElement;
  root.setAttribute('data-js', '');
  window.checklist = /** @type {ChecklistParts} */ ({});
  try {
    const theme = localStorage.getItem('checklist/theme');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch {
    // Storage is blocked: the system's colours do.
  }
})();
