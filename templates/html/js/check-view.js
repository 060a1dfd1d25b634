// One check on the page: from its inputs to a record, and from a record to its inputs.
(() => {
  'use strict';
  const { fill, spoken } = window.checklist.phrases;
  const { DONE, hasAnswer } = window.checklist.answers;
  const { checkElement, answerElement, recordElement } = window.checklist.page;
  const { evidenceToLine, evidenceFromLine } = window.checklist.assessmentJson;
  const { make, button } = window.checklist.dom;
  const { answerInFull, inFull } = window.checklist.words;

  /** What an input says, as fields of a record. @param {Field} field @returns {Partial<Answer>} */
  function readField(field) {
    switch (field.dataset.field) {
      case 'note': return { note: field.value };
      case 'evidence': return { evidence: evidenceFromLine(field.value) };
      case 'by': return { by: field.value };
      case 'on': return { on: field.value };
      default: return readAnswer(field);
    }
  }

  /** @param {Field} field @returns {Partial<Answer>} */
  function readAnswer(field) {
    if (field instanceof HTMLInputElement && field.type === 'radio') return { result: field.value };
    if (field instanceof HTMLInputElement && field.type === 'checkbox') return { value: field.checked ? DONE : '' };
    return { value: field.value };
  }

  /** Shows a record, or nothing, in the inputs of its check. @param {Slot} slot @param {Answer | undefined} record @param {boolean} isSuspect @param {Answer[]} others kept beside it */
  function paint(slot, record, isSuspect, others) {
    const check = checkElement(slot);
    if (!check) return;
    paintAnswer(slot, check, isSuspect ? undefined : record);
    paintRecord(slot, check, record);
    paintSuspect(slot, check, isSuspect ? record : undefined);
    paintOthers(slot, check, record, others);
  }

  /** @param {Slot} slot @param {HTMLElement} check @param {Answer | undefined} record */
  function paintAnswer(slot, check, record) {
    const fields = /** @type {NodeListOf<Field>} */ (answerElement(slot, check)?.querySelectorAll('input, select, textarea') ?? []);
    for (const field of fields) {
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === record?.result;
      else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = record?.value === DONE;
      else setValue(field, record?.value ?? '');
    }
  }

  /** A field that holds the value already is left alone, with its cursor. @param {Field} field @param {string} value */
  function setValue(field, value) {
    if (field.value !== value) field.value = value;
    if (field instanceof HTMLInputElement && field.type === 'date') markGiven(field);
  }

  /** An empty date prints as an empty line, a given one as a date. @param {HTMLInputElement} field */
  function markGiven(field) {
    field.classList.toggle('given', field.value !== '');
  }

  /** @param {Slot} slot @param {HTMLElement} check @param {Answer | undefined} record */
  function paintRecord(slot, check, record) {
    const fields = /** @type {NodeListOf<Field>} */ (recordElement(slot, check)?.querySelectorAll('[data-field]') ?? []);
    for (const field of fields) setValue(field, valueFor(field.dataset.field ?? '', record));
  }

  /** @param {string} name @param {Answer | undefined} record */
  function valueFor(name, record) {
    if (!record) return '';
    if (name === 'evidence') return evidenceToLine(record.evidence);
    return { note: record.note, by: record.by, on: record.on }[name] ?? '';
  }

  /** Opens what holds a note or evidence, so that it is seen. @param {Slot} slot */
  function open(slot) {
    const check = checkElement(slot);
    const record = check && recordElement(slot, check);
    if (record) record.open = true;
    return record;
  }

  /** @param {Slot} slot @param {HTMLElement} check @param {Answer | undefined} record the old answer, or none */
  function paintSuspect(slot, check, record) {
    const before = [...check.querySelectorAll('.banner--suspect')].find(banner => (banner.getAttribute('data-target') ?? '') === slot.target);
    if (!record) {
      before?.remove();
      return;
    }
    const banner = make('div', { class: 'banner banner--suspect', role: 'note', ...spoken(), ...(slot.target ? { 'data-target': slot.target } : {}) },
      make('p', {}, make('strong', {}, '{{ words.script.look_again }}'), ' ', fill(slot.target ? '{{ words.script.reworded_for }}' : '{{ words.script.reworded }}', answerInFull(slot.answer, record), slot.target)),
      make('div', { class: 'actions' }, button('{{ words.script.keep_old_answer }}', 'confirm'), button('{{ words.script.discard }}', 'discard')));
    if (before) before.replaceWith(banner);
    else check.firstElementChild?.append(banner);
  }

  /** What is kept beside the answer in the fields, until a person decides. @param {Slot} slot @param {HTMLElement} check @param {Answer | undefined} record @param {Answer[]} others */
  function paintOthers(slot, check, record, others) {
    for (const banner of check.querySelectorAll('.banner--other')) {
      if ((banner.getAttribute('data-target') ?? '') === slot.target) banner.remove();
    }
    check.firstElementChild?.append(...others.map((other, index) => make('div', { class: 'banner banner--other', role: 'note', ...spoken(), ...(slot.target ? { 'data-target': slot.target } : {}) },
      make('p', {}, make('strong', {}, headOf(slot, record, other)), ` ${slot.target ? fill('{{ words.script.for_target }}', slot.target, inFull(slot.answer, other)) : inFull(slot.answer, other)}.`),
      make('div', { class: 'actions', 'data-other': `${index}` }, button('{{ words.script.take_this_one }}', 'take-other'), button('{{ words.script.discard }}', 'discard-other')))));
  }

  /** @param {Slot} slot @param {Answer | undefined} record @param {Answer} other */
  function headOf(slot, record, other) {
    if (!hasAnswer(other)) return '{{ words.script.also_noted }}';
    if (other.digest !== slot.digest) return '{{ words.script.answered_before }}';
    return hasAnswer(record) ? '{{ words.script.two_answers }}' : '{{ words.script.another_answer }}';
  }

  const REASONS = { fail: '{{ words.script.hint_fail }}', 'not-applicable': '{{ words.script.hint_not_applicable }}', evidence: '{{ words.script.hint_evidence }}' };

  /**
   * Says what an answer lacks: always in the summary, and at the field once the person has moved on.
   * @param {Slot} slot @param {string} state @param {('note' | 'evidence')[]} missing @param {boolean} atField
   */
  function paintMissing(slot, state, missing, atField) {
    const check = checkElement(slot);
    const record = check && recordElement(slot, check);
    if (!record) return;
    record.classList.toggle('record--wanted', missing.length > 0);
    const hint = record.querySelector('.note-needed');
    if (hint && missing.length > 0) hint.textContent = ` · ${missing.includes('note') && (state === 'fail' || state === 'not-applicable') ? REASONS[state] : REASONS.evidence}`;
    for (const name of /** @type {const} */ (['note', 'evidence'])) paintWrong(record, name, missing.includes(name) ? (atField ? 'show' : 'keep') : 'hide', state);
  }

  /** @param {HTMLElement} record @param {'note' | 'evidence'} name @param {'show' | 'keep' | 'hide'} how @param {string} state */
  function paintWrong(record, name, how, state) {
    const field = record.querySelector(`[data-field="${name}"]`);
    const label = field?.closest('.field');
    if (!field || !label || how === 'keep') return;
    label.querySelector('.wrong')?.remove();
    label.classList.toggle('field--wrong', how === 'show');
    if (how === 'hide') {
      field.removeAttribute('aria-invalid');
      return;
    }
    field.setAttribute('aria-invalid', 'true');
    label.append(make('small', { class: 'wrong', ...spoken() }, textForWrong(name, state)));
  }

  /** @param {'note' | 'evidence'} name @param {string} state */
  function textForWrong(name, state) {
    if (name === 'evidence') return '{{ words.script.evidence_required }}';
    return state === 'fail' ? '{{ words.script.say_what_failed }}' : '{{ words.script.say_why_not_applicable }}';
  }

  /** A way back to unanswered, made when the fields are opened: boxes of one choice cannot be emptied by a click. @param {HTMLElement} record */
  function offerClear(record) {
    const fields = record.querySelector('.record-fields');
    if (!fields || fields.querySelector('[data-action="clear-answer"]')) return;
    fields.append(button('{{ words.script.clear_this_answer }}', 'clear-answer', 'button record-clear'));
  }

  window.checklist.checkView = { readField, paint, paintMissing, open, offerClear, markGiven };
})();
