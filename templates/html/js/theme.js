// The switch for light, dark and system colours.
(() => {
  'use strict';
  const KEY = 'checklist/theme';

  /** @param {string} theme empty for the system's */
  function apply(theme) {
    if (theme) document.documentElement.setAttribute('data-theme', theme);
    else document.documentElement.removeAttribute('data-theme');
    for (const input of switches()) input.checked = input.value === theme;
  }

  function switches() {
    return /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="ui-theme"]'));
  }

  /** @param {string} theme */
  function remember(theme) {
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is blocked or full: the choice holds for this page.
    }
  }

  apply(document.documentElement.getAttribute('data-theme') ?? '');
  document.addEventListener('change', event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name !== 'ui-theme') return;
    apply(input.value);
    remember(input.value);
  });
  window.addEventListener('storage', event => {
    if (event.key === KEY) apply(event.newValue ?? '');
  });
})();
