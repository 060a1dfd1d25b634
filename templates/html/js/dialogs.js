// Questions in a <dialog>: the answer comes as a promise; Escape is the same as the last button.
(() => {
  'use strict';
  const { make } = window.checklist.dom;
  const { spoken } = window.checklist.phrases;
  let number = 0;
  let openDialogs = 0;

  /**
   * @param {string} title @param {(Node | string)[]} content
   * @param {{ value: string, text: string, isMain?: boolean }[]} buttons the last one does nothing
   * @returns {Promise<string>} the value of the button
   */
  function ask(title, content, buttons) {
    const id = `ui:dialog-${++number}`;
    const cancel = buttons[buttons.length - 1]?.value ?? '';
    const actions = buttons.map(({ value, text, isMain }) => make('button', { value, class: isMain ? 'button button--main' : 'button' }, text));
    const dialog = /** @type {HTMLDialogElement} */ (make('dialog', { class: 'dialog', 'aria-labelledby': id, ...spoken() },
      make('form', { method: 'dialog' }, make('h2', { id, tabindex: '-1', autofocus: '' }, title), make('div', { class: 'dialog-body' }, ...content), make('div', { class: 'actions' }, ...actions))));
    document.body.append(dialog);
    return open(dialog, cancel);
  }

  /** @param {HTMLDialogElement} dialog @param {string} cancel @returns {Promise<string>} */
  function open(dialog, cancel) {
    const before = document.activeElement;
    dialog.returnValue = cancel;
    dialog.showModal();
    openDialogs++;
    return new Promise(resolve => dialog.addEventListener('close', () => {
      dialog.remove();
      openDialogs--;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(dialog.returnValue || cancel);
    }));
  }

  window.checklist.dialogs = { ask, isOpen: () => openDialogs > 0 };
})();
