// Progress in numbers: of the whole page, of each group, and in the contents.
(() => {
  'use strict';
  const { fill, count, spoken } = window.checklist.phrases;
  const { groupsOf } = window.checklist.page;
  const { make } = window.checklist.dom;

  class ProgressView {
    /** @type {Map<HTMLElement, string[]>} */
    #keysOfGroup = new Map();
    /** @type {Map<string, HTMLElement[]>} */
    #groupsOfControl = new Map();
    /** @type {Map<string, HTMLElement>} */
    #links = new Map();

    #number = document.querySelector('.progress-number');
    #bar = document.querySelector('progress.progress-bar');

    /** @param {AnswersModel} answers */
    constructor(answers) {
      this.answers = answers;
      for (const slot of answers.slots.values()) this.#addSlot(slot);
      for (const link of document.querySelectorAll('.side a[href^="#"]')) this.#links.set(decodeURIComponent(link.getAttribute('href') ?? '').slice(1), /** @type {HTMLElement} */ (link));
    }

    /** @param {Slot} slot */
    #addSlot(slot) {
      const groups = this.#groupsOfControl.get(slot.control) ?? groupsOf(slot.control);
      this.#groupsOfControl.set(slot.control, groups);
      for (const group of groups) {
        const keys = this.#keysOfGroup.get(group);
        if (keys) keys.push(slot.key);
        else this.#keysOfGroup.set(group, [slot.key]);
      }
    }

    /** @param {Set<string> | null} keys what changed; null: everything */
    paint(keys) {
      this.#paintWhole(this.answers.progress());
      for (const group of this.#groupsWith(keys)) this.#paintGroup(group);
    }

    /** @param {Set<string> | null} keys */
    #groupsWith(keys) {
      if (!keys) return new Set(this.#keysOfGroup.keys());
      return new Set([...keys].flatMap(key => this.#groupsOfControl.get(this.answers.slots.get(key)?.control ?? '') ?? []));
    }

    /** @param {Progress} progress */
    #paintWhole(progress) {
      this.#number?.replaceChildren(...partsOf(progress));
      if (!(this.#bar instanceof HTMLProgressElement)) return;
      this.#bar.max = Math.max(progress.total, 1);
      this.#bar.value = progress.answered;
    }

    /** @param {HTMLElement} group */
    #paintGroup(group) {
      const progress = this.answers.progress(this.#keysOfGroup.get(group) ?? []);
      const place = group.querySelector(':scope > header .group-count');
      if (place) groupNumber(place).textContent = ` · ${inWords(progress)}`;
      const number = this.#links.get(group.id)?.querySelector('.n');
      if (number) number.textContent = fill('{{ words.common.of_all }}', progress.answered, progress.total);
    }
  }

  /** @param {Element} place */
  function groupNumber(place) {
    const existing = place.querySelector('.group-progress');
    if (existing) return existing;
    const number = make('span', { class: 'group-progress ui-js', ...spoken() });
    place.append(number);
    return number;
  }

  /** @param {Progress} progress @returns {(Node | string)[]} */
  function partsOf(progress) {
    /** @type {(Node | string)[]} */
    const parts = [make('strong', spoken(), fill('{{ words.common.of_all }}', progress.answered, progress.total)), make('span', { class: 'ui-said', ...spoken() }, ' ', '{{ words.script.answered_said }}')];
    if (progress.failed > 0) parts.push(', ', make('span', { class: 'failed', ...spoken() }, fill('{{ words.script.failed }}', progress.failed)));
    if (progress.suspect > 0) parts.push(', ', shower('suspect', fill('{{ words.script.to_look_at_again }}', progress.suspect)));
    if (progress.missing > 0) parts.push(', ', shower('missing', count(progress.missing, '{{ words.script.notes_missing }}')));
    return parts;
  }

  /** A number that shows what it counts. @param {string} result @param {string} text */
  function shower(result, text) {
    return make('button', { type: 'button', class: 'copy progress-show', 'data-action': 'show-result', 'data-result': result, ...spoken() }, text);
  }

  /** @param {Progress} progress */
  function inWords(progress) {
    const parts = [fill('{{ words.script.answered }}', progress.answered, progress.total)];
    if (progress.failed > 0) parts.push(fill('{{ words.script.failed }}', progress.failed));
    if (progress.suspect > 0) parts.push(fill('{{ words.script.to_look_at_again }}', progress.suspect));
    return parts.join(', ');
  }

  window.checklist.progressView = { ProgressView, inWords };
})();
