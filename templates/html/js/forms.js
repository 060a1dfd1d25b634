// What a person fills in. The page holds one form for each kind of answer, and one for the note, evidence, who and when;
// every check gets its own copies here, one of each for every target. Without scripts the style sheet draws boxes instead.
(() => {
  'use strict';
  const { make } = window.checklist.dom;

  /** @param {string} id @returns {DocumentFragment | undefined} */
  function formsIn(id) {
    return /** @type {HTMLTemplateElement | null} */ (document.getElementById(id))?.content;
  }

  /** @param {CheckFacts[]} checks @param {PlacedCheck[]} places in the same order @param {Target[]} targets */
  function build(checks, places, targets) {
    const answers = new Map([...formsIn('ui:answers')?.children ?? []].map(form => [form.getAttribute('data-answer') ?? '', form]));
    const record = formsIn('ui:record')?.firstElementChild ?? null;
    checks.forEach((facts, index) => {
      const form = formOf(facts, answers);
      const place = places[index];
      if (form && place) fill(facts, place, form, record, targets);
    });
    document.querySelector('.blanks')?.classList.remove('blanks');
  }

  /** A value that nothing judges has the boxes of a verdict below it. @param {CheckFacts} facts @param {Map<string, Element>} answers */
  function formOf(facts, answers) {
    const form = answers.get(facts.answer ?? 'verdict');
    if (!form || !facts.takesVerdict) return form;
    const verdict = make('fieldset', { class: 'verdict' }, ...[...answers.get('verdict')?.children ?? []].map(child => child.cloneNode(true)));
    verdict.querySelector('[value="not-applicable"] + span')?.replaceChildren('{{ words.paper.na }}'); // as on paper: two columns have no more room
    const both = /** @type {Element} */ (form.cloneNode(true));
    both.append(verdict);
    return both;
  }

  /** @param {CheckFacts} facts @param {PlacedCheck} place @param {Element} form @param {Element | null} record @param {Target[]} targets */
  function fill(facts, place, form, record, targets) {
    const answers = make('div', { class: 'answers' });
    /** @type {Element[]} */
    const records = [];
    const choices = place.element.querySelector('.choices');
    for (const target of targets.length > 0 ? targets : [null]) {
      const key = [facts.control, facts.check, target?.id].filter(part => part).join('/');
      answers.append(answerFor(/** @type {Element} */ (form.cloneNode(true)), key, `${place.label} ${facts.check ?? ''}`.trim(), choices, target));
      if (record) records.push(recordFor(/** @type {Element} */ (record.cloneNode(true)), key, target));
    }
    place.element.querySelector('.blank')?.remove();
    place.element.classList.toggle('check--targets', targets.length > 0);
    place.element.append(answers, ...records);
  }

  /** @param {Element} answer @param {string} key @param {string} name @param {Element | null} choices @param {Target | null} target */
  function answerFor(answer, key, name, choices, target) {
    const said = answer.querySelector('.ui-said');
    said?.append(name);
    answer.querySelector('.verdict .ui-said')?.append(target ? `${name}, ${target.title}` : name);
    if (target) {
      said?.after(' ', make('b', {}, target.title));
      answer.setAttribute('data-target', target.id);
    }
    for (const field of answer.querySelectorAll('input, select, textarea')) {
      field.setAttribute('name', key);
      if (field.getAttribute('type') !== 'radio') field.id = `ui:${key}-value`;
    }
    if (choices) for (const choice of choices.children) answer.querySelector('select')?.add(new Option(choice.textContent ?? ''));
    return answer;
  }

  /** @param {Element} record @param {string} key @param {Target | null} target */
  function recordFor(record, key, target) {
    if (target) {
      record.setAttribute('data-target', target.id);
      record.querySelector('summary > span')?.prepend(`${target.title}: `);
    }
    for (const field of record.querySelectorAll('[data-field]')) {
      const name = field.getAttribute('data-field');
      field.setAttribute('name', `${key}-${name}`);
      field.id = `ui:${key}-${name}`;
    }
    return record;
  }

  window.checklist.forms = { build };
})();
