// Two answers to one check: both are shown, and the person chooses.
(() => {
  'use strict';
  const { nameOf } = window.checklist.answers;
  const { make } = window.checklist.dom;
  const { ask } = window.checklist.dialogs;
  const { inFull } = window.checklist.words;
  const { fill, count } = window.checklist.phrases;

  /** @param {MergePlan} planned @param {AnswersModel} answers @returns {Promise<Map<string, 'mine' | 'theirs'> | null>} null: import nothing */
  async function askConflicts(planned, answers) {
    const conflicts = planned.steps.filter(step => step.outcome === 'conflict');
    const list = make('div', { class: 'conflicts' }, ...conflicts.map((step, index) => conflict(step, index, answers)));
    list.addEventListener('change', event => chooseAll(list, /** @type {HTMLInputElement} */ (event.target)));
    const content = [
      make('p', {}, count(conflicts.length, '{{ words.script.conflicts_with_file }}')),
      ...(conflicts.length > 1 ? [forAll()] : []),
      list,
    ];
    if (conflicts.length > 1) content[1]?.addEventListener('change', event => chooseAll(list, /** @type {HTMLInputElement} */ (event.target)));
    const chosen = await ask('{{ words.script.two_answers_for_one }}', content, [{ value: 'import', text: '{{ words.script.import }}', isMain: true }, { value: 'cancel', text: '{{ words.script.do_not_import }}' }]);
    if (chosen !== 'import') return null;
    return new Map(conflicts.map((step, index) => [step.key, list.querySelector(`input[name="ui:conflict-${index}"][value="theirs"]:checked`) ? 'theirs' : 'mine']));
  }

  function forAll() {
    return make('fieldset', { class: 'conflict-all' }, make('legend', {}, '{{ words.script.for_all }}'),
      choice('ui:conflict-all', 'mine', '{{ words.script.keep_answers_here }}', false), choice('ui:conflict-all', 'theirs', '{{ words.script.take_answers_of_file }}', false));
  }

  /** @param {HTMLElement} list @param {HTMLInputElement} input */
  function chooseAll(list, input) {
    if (input.name !== 'ui:conflict-all') return;
    for (const radio of list.querySelectorAll('input')) radio.checked = radio.value === input.value;
  }

  /** @param {PlacedMergeStep} step @param {number} index @param {AnswersModel} answers */
  function conflict(step, index, answers) {
    const kind = answers.slots.get(step.key)?.answer ?? 'verdict';
    const title = document.getElementById(step.theirs.control)?.querySelector(':is(h3, h4, h5, h6)')?.textContent ?? '';
    return make('fieldset', { class: 'conflict' }, make('legend', {}, make('code', {}, nameOf(step.theirs)), ` ${title}`),
      choice(`ui:conflict-${index}`, 'mine', fill('{{ words.script.here }}', inFull(kind, /** @type {Answer} */ (step.mine))), true),
      choice(`ui:conflict-${index}`, 'theirs', fill('{{ words.script.in_file }}', inFull(kind, step.theirs)), false));
  }

  /** @param {string} name @param {string} value @param {string} text @param {boolean} isChosen */
  function choice(name, value, text, isChosen) {
    return make('label', { class: 'conflict-choice' }, make('input', { type: 'radio', name, value, ...(isChosen ? { checked: '' } : {}) }), make('span', {}, text));
  }

  window.checklist.conflicts = { askConflicts };
})();
