// Copy buttons: the command they stand over, or the address of the control they are beside.
(() => {
  'use strict';
  const SAID_FOR = 2000; // milliseconds; long enough to read one word

  /** @param {HTMLElement} button */
  function textFor(button) {
    const code = button.closest('.command')?.querySelector('pre');
    if (code) return code.textContent ?? '';
    if (button.dataset.address) return new URL(button.dataset.address, location.href).href; // stays when the control moves
    const id = button.closest('[id]')?.id ?? '';
    return location.href.replace(/#.*$/, '') + '#' + id;
  }

  /** @param {string} text */
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return writeBySelection(text);
    }
  }

  /** For pages without the clipboard interface. @param {string} text */
  function writeBySelection(text) {
    const area = document.createElement('textarea');
    area.className = 'ui-said';
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }

  /** @param {HTMLElement} button @param {string} word */
  function say(button, word) {
    const before = button.dataset.label ?? button.textContent ?? '';
    button.dataset.label = before;
    button.textContent = word;
    live().textContent = word;
    setTimeout(() => {
      button.textContent = before;
      live().textContent = '';
    }, SAID_FOR);
  }

  function live() {
    const existing = document.getElementById('ui:copied');
    if (existing) return existing;
    const element = document.createElement('p');
    element.id = 'ui:copied';
    element.className = 'ui-said';
    element.setAttribute('role', 'status');
    document.body.append(element);
    return element;
  }

  document.addEventListener('click', async event => {
    const button = /** @type {HTMLElement} */ (event.target).closest?.('button.copy');
    if (!(button instanceof HTMLElement) || button.dataset.action) return;
    const done = await write(textFor(button));
    button.focus();
    say(button, done ? '{{ words.script.copied }}' : '{{ words.script.not_copied }}');
  });
})();
