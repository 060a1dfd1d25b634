// Before printing: says how far the checklist is, puts what was filled in on paper as text, and opens what is folded where CSS alone cannot.
(() => {
  'use strict';
  const { make } = window.checklist.dom;
  const { date, today } = window.checklist.words;
  const { inWords } = window.checklist.progressView;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  /** @param {AnswersModel} answers @param {FilterViewModel} filters */
  function prepare(answers, filters) {
    restore();
    filters.finish();
    const progress = answers.progress();
    const parts = [`Printed ${date(today())}: ${inWords(progress)}.`];
    const hidden = filters.hidden();
    if (hidden > 0) parts.push(`${hidden} controls are not printed (filter: ${filters.inWords(filters.read())}).`);
    document.getElementById('ui:printed')?.remove();
    document.querySelector('.doc-title')?.append(make('p', { id: 'ui:printed', class: 'paper-only printed' }, parts.join(' ')));
    for (const field of /** @type {NodeListOf<Field>} */ (document.querySelectorAll(FIELDS))) write(field);
    for (const record of document.querySelectorAll('.record')) record.classList.toggle('record--empty', !record.querySelector('.has-written'));
    if (!CSS.supports('selector(::details-content)')) openAll();
  }

  const FIELDS = '.record [data-field], .answer :is(select, input[type="text"], input[type="date"]), .sign-off input';

  /** A field shows as much of its text as fits into it; paper shows all. Without a text a line is left to write on, and of a record nothing. @param {Field} field */
  function write(field) {
    const text = textOf(field);
    const isInRecord = field.dataset.field !== undefined;
    field.closest('.field')?.classList.toggle('field--empty', isInRecord && text === '');
    if (isInRecord && text === '') return;
    field.classList.add('has-written');
    field.after(make('span', { class: isInRecord ? 'written' : 'written written--line' }, text));
  }

  /** @param {Field} field */
  function textOf(field) {
    if (field instanceof HTMLSelectElement) return field.value === '' ? '' : field.selectedOptions[0]?.text ?? '';
    return field.type === 'date' ? date(field.value) : field.value.trim();
  }

  function openAll() {
    opened = [...document.querySelectorAll('details:not([open])')].map(details => /** @type {HTMLDetailsElement} */ (details));
    for (const details of opened) details.open = true;
  }

  function restore() {
    for (const details of opened) details.open = false;
    opened = [];
    for (const written of document.querySelectorAll('.written')) written.remove();
    for (const field of document.querySelectorAll('.has-written')) field.classList.remove('has-written');
  }

  // Note fields grow with their text where the browser can. Set here: standards checkers do not know the property yet, and call a page that uses it wrong.
  if (CSS.supports('field-sizing', 'content') && document.adoptedStyleSheets) {
    const growing = new CSSStyleSheet();
    growing.replaceSync('.field textarea { field-sizing: content }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, growing];
  }

  window.checklist.printing = { prepare, restore };
})();
