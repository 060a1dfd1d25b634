// The page: what it says of itself, and where its parts are. Elements are looked up when needed; a large page starts at once.
(() => {
  'use strict';
  const { keyOf } = window.checklist.answers;

  /** What the page asks: its checks as they are, with the digests that travel beside them. @returns {PageData & { places: PlacedCheck[] }} */
  function readData() {
    const data = JSON.parse(document.getElementById('ui:data')?.textContent ?? '{}');
    /** @type {CheckFacts[]} */
    const checks = [];
    /** @type {PlacedCheck[]} */
    const places = [];
    for (const control of document.querySelectorAll('.control')) {
      const label = control.querySelector('.control-id')?.textContent ?? control.id;
      for (const element of /** @type {NodeListOf<HTMLElement>} */ (control.querySelectorAll('[data-check]'))) {
        const digest = data.digests[control.id]?.[checkOf(element)];
        if (!digest) continue;
        checks.push({ control: control.id, check: checkOf(element), digest: digestOf(digest), earlier: (data.earlier?.[control.id]?.[checkOf(element)] ?? []).map(digestOf), answer: element.dataset.answer, takesVerdict: takesVerdict(element), evidence: element.dataset.evidence });
        places.push({ element, label });
      }
    }
    return { ...data, checks, places };
  }

  /** Nothing judges the value that is recorded here, so a person may. @param {HTMLElement} check */
  function takesVerdict({ dataset }) {
    return !['verdict', 'tick'].includes(dataset.answer ?? 'verdict') && dataset.judged === undefined;
  }

  /** Base64 in, as it travels; `sha256:` and 64 digits out. @param {string} base64 */
  function digestOf(base64) {
    const bytes = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
    return `sha256:${Array.from(bytes, byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`;
  }

  /** @param {Slot} slot @returns {HTMLElement | null} */
  function checkElement(slot) {
    const control = document.getElementById(slot.control);
    for (const element of control?.querySelectorAll('[data-check]') ?? []) {
      if (checkOf(element) === slot.check) return /** @type {HTMLElement} */ (element);
    }
    return null;
  }

  /** @param {Element} element that carries `data-check` */
  function checkOf(element) {
    return element.getAttribute('data-check') ?? '';
  }

  /** The key of the answer an element of the page belongs to, or null. @param {Element} element */
  function keyAt(element) {
    const check = element.closest('[data-check]');
    const control = check?.closest('.control');
    if (!check || !control) return null;
    return keyOf(control.id, checkOf(check), element.closest('[data-target]')?.getAttribute('data-target') ?? '');
  }

  /** The group of boxes or the field of one answer. @param {Slot} slot @param {Element} check */
  function answerElement(slot, check) {
    return /** @type {HTMLElement | null} */ (ofTarget(check.querySelectorAll('.answers > .answer'), slot.target));
  }

  /** @param {NodeListOf<Element>} elements one for each target, or one @param {string} target */
  function ofTarget(elements, target) {
    return [...elements].find(element => (element.getAttribute('data-target') ?? '') === target) ?? null;
  }

  /** The note, evidence, who and when of one answer. @param {Slot} slot @param {Element} check */
  function recordElement(slot, check) {
    return /** @type {HTMLDetailsElement | null} */ (ofTarget(check.querySelectorAll('details.record'), slot.target));
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

  window.checklist.page = { readData, checkElement, keyAt, answerElement, recordElement, groupsOf };
})();
