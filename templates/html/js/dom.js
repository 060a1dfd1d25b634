// Elements made by script: text is always set as text.
(() => {
  'use strict';
  const { spoken } = window.checklist.phrases;

  /**
   * @param {string} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
   * @returns {HTMLElement}
   */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /** @param {string} text @param {string} action @param {string} [className] */
  function button(text, action, className = 'button') {
    return make('button', { type: 'button', class: className, 'data-action': action, ...spoken() }, text);
  }

  /** Where messages of the page are shown: under the tools. */
  function messages() {
    const existing = document.getElementById('ui:messages');
    if (existing) return existing;
    const place = make('div', { id: 'ui:messages', class: 'messages ui-js' });
    const tools = document.querySelector('.tools');
    if (tools) tools.after(place);
    else document.querySelector('main')?.prepend(place);
    return place;
  }

  /** One message of a kind at a time; no text takes it away. @param {string} kind @param {HTMLElement | null} banner */
  function showMessage(kind, banner) {
    const before = messages().querySelector(`[data-message="${kind}"]`);
    if (!banner) {
      before?.remove();
      return;
    }
    banner.dataset.message = kind;
    for (const [name, value] of Object.entries(spoken())) banner.setAttribute(name, value);
    if (before) before.replaceWith(banner);
    else messages().prepend(banner);
  }

  window.checklist.dom = { make, button, showMessage };
})();
