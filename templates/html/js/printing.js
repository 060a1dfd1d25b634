// Before printing: says how far the checklist is, puts what was filled in on paper as text, and opens what is folded where CSS alone cannot.
(() => {
  'use strict';
  const { fill, spoken } = window.checklist.phrases;
  const { make } = window.checklist.dom;
  const { date, today } = window.checklist.words;
  const { inWords } = window.checklist.progressView;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];

  const NAMED_TARGETS = 3; // more do not fit into the head of a page
  const HEADS = ['--run-title', '--run-version', '--run-mark'];

  /** @param {SessionModel} session @param {FilterViewModel} filters */
  function prepare(session, filters) {
    restore();
    filters.finish();
    const progress = session.answers.progress();
    const whose = whoseAnswers(session);
    nameInHeads(session.data, whose);
    const parts = [whose ? fill('{{ words.script.printed_for }}', date(today()), whose, inWords(progress)) : fill('{{ words.script.printed }}', date(today()), inWords(progress))];
    const hidden = filters.hidden();
    if (hidden > 0) parts.push(fill('{{ words.script.not_printed }}', hidden, filters.inWords(filters.read())));
    document.getElementById('ui:printed')?.remove();
    document.querySelector('.doc-title')?.append(make('p', { id: 'ui:printed', class: 'paper-only printed', ...spoken() }, parts.join(' ')));
    for (const field of /** @type {NodeListOf<Field>} */ (document.querySelectorAll(FIELDS))) write(field);
    for (const record of document.querySelectorAll('.record')) record.classList.toggle('record--empty', !record.querySelector('.has-written'));
    if (!CSS.supports('selector(::details-content)')) openAll();
  }

  /** The audit and targets of the page, else of a file that was imported; empty where nobody named any. @param {SessionModel} session */
  function whoseAnswers({ data, assessment }) {
    const audit = String(data.assessment?.['title'] || data.assessment?.['id'] || assessment.title || assessment.id);
    const titles = data.targets.length > 0 ? data.targets.map(target => target.title) : [assessment.target];
    const more = titles.length - NAMED_TARGETS;
    const targets = titles.slice(0, NAMED_TARGETS).join(', ') + (more > 0 ? `, ${more} more` : '');
    return [audit, targets, data.copy ? fill('{{ words.paper.copy_of }}', data.copy) : ''].filter(part => part !== '').join(' · ');
  }

  /** In the heads of the pages; where the page was made with the names they are there. @param {PageData} data @param {string} whose */
  function nameInHeads(data, whose) {
    const root = document.documentElement;
    const made = getComputedStyle(root);
    const [title, version, mark] = HEADS.map(name => made.getPropertyValue(name));
    if (!whose || quote(whose) === title) return;
    root.style.setProperty('--run-title', quote(whose));
    if (!data.assessment && data.targets.length === 0 && !data.copy) root.style.setProperty('--run-version', `${title} " " ${version}`);
    root.style.setProperty('--run-mark', `${quote(`${whose} · `)} ${mark}`);
  }

  /** A string of CSS. @param {string} text */
  function quote(text) {
    return `"${text.replace(/[^\p{L}\p{N} .,:()-]/gu, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
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
    for (const name of HEADS) document.documentElement.style.removeProperty(name);
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
