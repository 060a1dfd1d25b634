// Single keys for people who go through a long list; one switch turns all of them off. Never while typing.
(() => {
  'use strict';
  const { spoken } = window.checklist.phrases;
  const { make, button } = window.checklist.dom;
  const { ask, isOpen } = window.checklist.dialogs;
  const KEY = 'checklist/keys';
  const HELP = [
    ['j', '{{ words.script.key_next }}'], ['k', '{{ words.script.key_previous }}'],
    ['1', '{{ words.verdict.pass }}'], ['2', '{{ words.verdict.fail }}'], ['3', '{{ words.verdict.partial }}'], ['4', '{{ words.verdict.not_applicable }}'],
    ['x', '{{ words.script.key_tick }}'], ['0', '{{ words.script.key_clear }}'],
    ['n', '{{ words.script.key_note }}'], ['/', '{{ words.checklist.search }}'], ['?', '{{ words.script.key_list }}'],
  ];

  class Keyboard {
    /** @type {HTMLElement | null} */
    #current = null;
    #all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.answers > .answer')]);
    isOn = readSwitch();

    /** @param {{ clear: (element: Element) => void }} actions */
    constructor(actions) {
      this.actions = actions;
      this.#showSwitch();
      document.addEventListener('keydown', event => this.#pressed(event));
      document.addEventListener('focusin', event => {
        this.#current = /** @type {Element} */ (event.target).closest('.answer') ?? this.#current;
      });
    }

    #showSwitch() {
      const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', id: 'ui:keys' }));
      box.checked = this.isOn;
      box.addEventListener('change', () => this.#turn(box.checked));
      document.querySelector('.tools')?.append(make('div', { class: 'keys' }, make('label', spoken(), box, make('span', {}, '{{ words.script.keyboard_shortcuts }}')), button('{{ words.script.list_of_keys }}', 'keys', 'copy')));
    }

    /** @param {boolean} isOn */
    #turn(isOn) {
      this.isOn = isOn;
      try {
        localStorage.setItem(KEY, isOn ? 'on' : 'off');
      } catch {
        // Not remembered: storage is blocked or full. It holds for this page.
      }
    }

    help() {
      const list = make('dl', { class: 'key-list' }, ...HELP.flatMap(([key, text]) => [make('dt', {}, make('kbd', {}, key ?? '')), make('dd', {}, text ?? '')]));
      const state = this.isOn ? '{{ words.script.keys_on }}' : '{{ words.script.keys_off }}';
      return ask('{{ words.script.keyboard_shortcuts }}', [make('p', {}, state), list], [{ value: '', text: '{{ words.script.close }}', isMain: true }]);
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (!this.isOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (isTyping(/** @type {Element} */ (event.target)) || isOpen()) return;
      if (!this.#act(event.key)) return;
      event.preventDefault();
    }

    /** @param {string} key @returns {boolean} whether it meant something */
    #act(key) {
      switch (key) {
        case 'j': return this.#step(1);
        case 'k': return this.#step(-1);
        case '/': return focus(document.querySelector('[data-filter="text"]'));
        case '?': return this.help() !== undefined;
        case 'x': return this.#tick();
        case 'n': return this.#note();
        case '0': return this.#clear();
        case '1': case '2': case '3': case '4': return this.#choose(Number(key) - 1);
        default: return false;
      }
    }

    /** Moves to the next answer that is shown. @param {1 | -1} by */
    #step(by) {
      let at = this.#current ? this.#all.indexOf(this.#current) : by > 0 ? -1 : this.#all.length;
      do at += by; while (this.#all[at]?.closest('.control[hidden]'));
      const next = this.#all[at];
      if (next) this.#go(next);
      return true;
    }

    /** @param {HTMLElement} answer */
    #go(answer) {
      this.#current = answer;
      if (!answer.hasAttribute('tabindex')) answer.tabIndex = -1;
      answer.focus({ preventScroll: true });
      const check = /** @type {HTMLElement} */ (answer.closest('[data-check]'));
      const isFirst = check.matches('[data-check]:first-child');
      const place = isFirst ? check.closest('.control') : check;
      place?.scrollIntoView({ block: isFirst ? 'start' : 'nearest' });
      check.scrollIntoView({ block: 'nearest' });
    }

    #shown() {
      return this.#current?.closest('.control[hidden]') ? null : this.#current;
    }

    /** @param {number} index */
    #choose(index) {
      const radio = this.#shown()?.querySelectorAll('input[type="radio"]')[index];
      if (radio instanceof HTMLElement) radio.click();
      return radio !== undefined;
    }

    #tick() {
      const answer = this.#shown();
      const box = /** @type {HTMLInputElement | null | undefined} */ (answer?.querySelector('input, select, textarea'));
      if (!answer || !box) return false;
      if (box.type !== 'radio' && box.type !== 'checkbox') return focus(box);
      if (box.type === 'radio' && box.checked) this.actions.clear(answer);
      else box.click();
      return true;
    }

    #clear() {
      const answer = this.#shown();
      if (answer) this.actions.clear(answer);
      return answer !== null;
    }

    #note() {
      const answer = this.#shown();
      const records = /** @type {HTMLDetailsElement[]} */ ([...(answer?.closest('[data-check]')?.querySelectorAll('details.record') ?? [])]);
      const index = answer ? [...(answer.parentElement?.querySelectorAll('.answer') ?? [])].indexOf(answer) : 0;
      const record = records[index] ?? records[0];
      if (!record) return false;
      record.open = true;
      return focus(record.querySelector('[data-field="note"]'));
    }
  }

  /** @param {Element | null} element */
  function focus(element) {
    if (!(element instanceof HTMLElement)) return false;
    const folded = element.closest('details:not([open])');
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    element.focus();
    return true;
  }

  /** @param {Element} element */
  function isTyping(element) {
    if (element instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit', 'file'].includes(element.type);
    return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || (element instanceof HTMLElement && element.isContentEditable);
  }

  function readSwitch() {
    try {
      return localStorage.getItem(KEY) !== 'off';
    } catch {
      return true;
    }
  }

  window.checklist.keyboard = { Keyboard };
})();
