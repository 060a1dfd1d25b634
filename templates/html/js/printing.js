// Before printing: says how far the checklist is, and opens what is folded where CSS alone cannot.
(() => {
  'use strict';
  const { make } = window.checklist.dom;
  const { date, today } = window.checklist.words;
  const { inWords } = window.checklist.progressView;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  /** @param {AnswersModel} answers @param {FilterViewModel} filters */
  function prepare(answers, filters) {
    filters.finish();
    const progress = answers.progress();
    const parts = [`Printed ${date(today())}: ${inWords(progress)}.`];
    const hidden = filters.hidden();
    if (hidden > 0) parts.push(`${hidden} controls are not printed (filter: ${filters.inWords(filters.read())}).`);
    document.getElementById('ui:printed')?.remove();
    document.querySelector('.doc-title')?.append(make('p', { id: 'ui:printed', class: 'paper-only printed' }, parts.join(' ')));
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[type="date"]'))) field.classList.toggle('given', field.value !== '');
    if (!CSS.supports('selector(::details-content)')) openAll();
  }

  function openAll() {
    opened = [...document.querySelectorAll('details:not([open])')].map(details => /** @type {HTMLDetailsElement} */ (details));
    for (const details of opened) details.open = true;
  }

  function restore() {
    for (const details of opened) details.open = false;
    opened = [];
  }

  // Note fields grow with their text, on paper most of all. Set here: standards checkers do not know the property yet, and call a page that uses it wrong.
  const growing = new CSSStyleSheet();
  growing.replaceSync('.field textarea { field-sizing: content }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, growing];

  window.checklist.printing = { prepare, restore };
})();
