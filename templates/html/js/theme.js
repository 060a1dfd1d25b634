// The switch for light, dark and system colours.
(() => {
  'use strict';
  const KEY = 'checklist/theme';
  const SYSTEM = 'system';

  /** @param {string} theme empty for the system's */
  function apply(theme) {
    if (theme) document.documentElement.setAttribute('data-theme', theme);
    else document.documentElement.removeAttribute('data-theme');
    for (const input of switches()) input.checked = input.value === theme;
  }

  function switches() {
    return /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="ui-theme"]'));
  }

  /** Firefox keeps the storage of each file on disk apart: there a link tells the next page what was chosen on this one. */
  const KEEPS_FILES_APART = location.protocol === 'file:' && CSS.supports('-moz-appearance', 'none');

  /** @param {string} theme */
  function remember(theme) {
    try {
      if (theme || KEEPS_FILES_APART) localStorage.setItem(KEY, theme || SYSTEM); // the next page may keep another one
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is blocked or full: the choice holds for this page.
    }
  }

  /** What a link says of this page: its colors, or that it was set back to the system's. */
  function chosen() {
    try {
      return document.documentElement.getAttribute('data-theme') ?? (localStorage.getItem(KEY) === SYSTEM ? SYSTEM : '');
    } catch {
      return '';
    }
  }

  document.addEventListener('change', event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name !== 'ui-theme') return;
    apply(input.value);
    remember(input.value);
  });

  function carry(/** @type {Event} */ event) {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest?.('a[href]'));
    const theme = chosen();
    if (link && theme !== '' && link.protocol === 'file:' && link.pathname !== location.pathname) link.search = `?theme=${theme}`;
  }

  if (KEEPS_FILES_APART) for (const type of ['click', 'auxclick']) document.addEventListener(type, carry, true);
  window.checklist.afterArrival(() => {
    apply(document.documentElement.getAttribute('data-theme') ?? '');
    window.addEventListener('storage', event => {
      if (event.key === KEY) apply(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : '');
    });
  });
})();
