// Files that leave and enter a page: a download, and a file that a person chooses.
(() => {
  'use strict';
  const { make } = window.checklist.dom;
  const RELEASED_AFTER = 60_000; // milliseconds; a slow disk has taken the file by then

  /** Lets the person choose a file. @param {string} label @param {(text: string | undefined) => void} taken undefined where it cannot be read */
  function choose(label, taken) {
    const input = /** @type {HTMLInputElement} */ (make('input', { type: 'file', accept: '.json,application/json', class: 'ui-said', id: 'ui:import-file', 'aria-label': label, tabindex: '-1' }));
    document.getElementById('ui:import-file')?.remove();
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.remove();
      if (file) readText(file).then(taken, () => taken(undefined));
    });
    document.body.append(input);
    input.click();
  }

  /** @param {File} file @returns {Promise<string>} */
  function readText(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.addEventListener('error', () => reject(reader.error));
      reader.readAsText(file);
    });
  }

  /** @param {string} name @param {string} text */
  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = make('a', { href: address, download: name, class: 'ui-said' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER);
  }

  window.checklist.files = { choose, download };
})();
