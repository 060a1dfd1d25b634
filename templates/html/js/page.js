// The page: what it says of itself, and where its parts are. Elements are looked up when needed; a large page starts at once.
(() => {
  'use strict';
  const { keyOf } = window.checklist.answers;

  /** @returns {PageData} */
  function readData() {
    return JSON.parse(document.getElementById('ui-data')?.textContent ?? '{}');
  }

  /** @param {Slot} slot @returns {HTMLElement | null} */
  function checkElement(slot) {
    const control = document.getElementById(slot.control);
    for (const element of control?.querySelectorAll('.check') ?? []) {
      if (checkOf(element) === slot.check) return /** @type {HTMLElement} */ (element);
    }
    return null;
  }

  /** @param {Element} element a `.check` */
  function checkOf(element) {
    return element.getAttribute('data-check') ?? '';
  }

  /** The key of the answer an element of the page belongs to, or null. @param {Element} element */
  function keyAt(element) {
    const check = element.closest('.check');
    const control = check?.closest('.control');
    if (!check || !control) return null;
    return keyOf(control.id, checkOf(check), targetAt(element, control.id, checkOf(check)));
  }

  /** @param {Element} element @param {string} control @param {string} check */
  function targetAt(element, control, check) {
    const marked = element.closest('[data-target]');
    if (marked) return marked.getAttribute('data-target') ?? '';
    const name = element.closest('.answer')?.querySelector('[name]')?.getAttribute('name') ?? '';
    return targetOfName(name, control, check);
  }

  /** `control.check.target`, where ids may hold dots themselves. @param {string} name @param {string} control @param {string} check */
  function targetOfName(name, control, check) {
    const start = check === '' ? control : `${control}.${check}`;
    return name.startsWith(`${start}.`) ? name.slice(start.length + 1) : '';
  }

  /** The group of boxes or the field of one answer. @param {Slot} slot @param {Element} check */
  function answerElement(slot, check) {
    const answers = /** @type {NodeListOf<HTMLElement>} */ (check.querySelectorAll('.answers > .answer'));
    if (slot.target === '') return answers[0] ?? null;
    return [...answers].find(answer => targetAt(answer, slot.control, slot.check) === slot.target) ?? null;
  }

  /** The note, evidence, who and when of one answer. @param {Slot} slot @param {Element} check */
  function recordElement(slot, check) {
    const records = /** @type {NodeListOf<HTMLDetailsElement>} */ (check.querySelectorAll('details.record'));
    if (slot.target === '') return records[0] ?? null;
    return [...records].find(record => record.getAttribute('data-target') === slot.target) ?? null;
  }

  /** The page carries one form of the note, evidence, who and when; every check gets its own copy here. */
  function giveEveryCheckARecord() {
    const form = /** @type {HTMLTemplateElement | null} */ (document.getElementById('ui-record'));
    if (!form) return;
    for (const check of document.querySelectorAll('.check')) {
      const copy = /** @type {DocumentFragment} */ (form.content.cloneNode(true));
      const key = [check.closest('.control')?.id, checkOf(check)].filter(Boolean).join('.');
      for (const field of copy.querySelectorAll('[data-field]')) {
        const name = field.getAttribute('data-field');
        field.setAttribute('name', `${key}.${name}`);
        field.id = `ui-${key}-${name}`;
      }
      check.append(copy);
    }
    form.remove();
  }

  /**
   * With several targets each needs fields of its own. A page that has one set per check gets the others here.
   * @param {{ id: string, title: string }[]} targets
   */
  function giveEveryTargetARecord(targets) {
    if (targets.length === 0) return;
    for (const record of document.querySelectorAll('details.record:not([data-target])')) {
      for (const target of targets) record.before(copyFor(record, target));
      record.remove();
    }
  }

  /** @param {Element} record @param {{ id: string, title: string }} target */
  function copyFor(record, target) {
    const copy = /** @type {HTMLElement} */ (record.cloneNode(true));
    copy.setAttribute('data-target', target.id);
    copy.querySelector('summary > span')?.prepend(`${target.title}: `);
    for (const part of copy.querySelectorAll('[id], [for], [name]')) {
      for (const name of ['id', 'for', 'name']) {
        if (part.hasAttribute(name)) part.setAttribute(name, `${part.getAttribute(name)}.${target.id}`);
      }
    }
    return copy;
  }

  /** Group elements of a control, inner first. @param {string} control */
  function groupsOf(control) {
    /** @type {HTMLElement[]} */
    const groups = [];
    let group = document.getElementById(control)?.closest('.group');
    while (group instanceof HTMLElement) {
      groups.push(group);
      group = group.parentElement?.closest('.group');
    }
    return groups;
  }

  window.checklist.page = { readData, checkElement, keyAt, answerElement, recordElement, giveEveryCheckARecord, giveEveryTargetARecord, groupsOf };
})();
