// Every command on the page gets a line above it that names its language and copies it.
(() => {
  'use strict';
  const { spoken } = window.checklist.phrases;
  const { make } = window.checklist.dom;

  function giveHeads() {
    const usual = document.querySelector('main')?.dataset.shell ?? '';
    for (const command of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('pre[data-shell]'))) {
      const box = make('div', { class: 'command' }, make('div', { class: 'command-head' },
        make('span', {}, command.dataset.shell || usual), make('button', { class: 'copy', type: 'button', ...spoken() }, '{{ words.control.copy }}')));
      command.replaceWith(box);
      command.tabIndex = 0; // a long line scrolls by key
      box.append(command);
    }
  }

  window.checklist.commands = { giveHeads };
})();
