// The filter on the page: hides controls and groups, counts what is left, says so.
(() => {
  'use strict';
  const { fill, count } = window.checklist.phrases;
  const { fold } = window.checklist.text;
  const { RESULTS, isEmpty, matches } = window.checklist.filters;
  const { button } = window.checklist.dom;
  const SAID_AFTER = 250; // milliseconds after the last key; a screen reader need not hear every letter
  const READ_AT_ONCE = 40; // controls read per idle moment
  const SHOWN_AT_ONCE = 60; // controls for each frame; more than a screen, less than a person notices
  const SEARCHED = '.control-id, .work > :is(h3, h4, h5, h6), .control > :is(h3, h4, h5, h6), .statement, .badges > li, [data-check] > :first-child > :is(p, dl, .prose), [data-check] pre, .folds > details > :not(summary, .command), .folds pre';

  class FilterView {
    /** @type {ControlEntry[]} */
    #controls = [];
    /** @type {HTMLElement[]} */
    #groups = [];
    /** Looked up once: to look for what is not there reads the whole page. @type {Map<string, HTMLInputElement | HTMLSelectElement>} */
    #fields = new Map();
    #count = document.querySelector('.filter-count');
    #empty = /** @type {HTMLElement | null} */ (document.querySelector('.empty'));
    /** @type {number | undefined} */
    #timer;
    #steps = 0;
    /** Controls in view that the answers given since have taken out of the filter. */
    #left = 0;

    /** @param {AnswersModel} answers */
    constructor(answers) {
      this.answers = answers;
      for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (document.querySelectorAll('[data-filter]'))) this.#fields.set(field.dataset.filter ?? '', field);
      /** @type {Map<string, string[]>} */
      const keys = new Map();
      for (const slot of answers.slots.values()) {
        const known = keys.get(slot.control);
        if (known) known.push(slot.key);
        else keys.set(slot.control, [slot.key]);
      }
      for (const element of document.querySelectorAll('article.control')) this.#controls.push(entryFor(/** @type {HTMLElement} */ (element), keys));
      this.#groups = [...document.querySelectorAll('section.group')].map(group => /** @type {HTMLElement} */ (group));
      this.#nameResults();
      this.#readAhead(0);
    }

    /** The choices of results are ours to name. */
    #nameResults() {
      const select = this.#fields.get('result');
      if (!(select instanceof HTMLSelectElement)) return;
      const known = new Set([...select.options].map(option => option.value));
      const hasChanges = this.#controls.some(control => control.facets.isChanged);
      for (const [value, text] of [...RESULTS, ...(hasChanges ? [['changed', '{{ words.script.filter_changed }}']] : [])]) {
        if (!known.has(/** @type {string} */ (value))) select.add(new Option(text, value));
      }
    }

    /** Reads the texts while nothing else is to do, so that the first search is as quick as the others. @param {number} from */
    #readAhead(from) {
      const idle = window.requestIdleCallback ?? (work => setTimeout(work, 50));
      idle(() => {
        for (const control of this.#controls.slice(from, from + READ_AT_ONCE)) control.facets.text();
        if (from + READ_AT_ONCE < this.#controls.length) this.#readAhead(from + READ_AT_ONCE);
      });
    }

    /** @returns {Filter} */
    read() {
      /** @param {string} name */
      const value = name => this.#fields.get(name)?.value.trim() ?? '';
      return {
        result: value('result'), severity: value('severity'), level: value('level'), role: value('role'),
        platform: value('platform'), tag: value('tag'), keyword: value('keyword'), text: value('text'),
      };
    }

    /** Hides what does not match. */
    apply() {
      const filter = this.read();
      const everything = isEmpty(filter);
      for (const control of this.#controls) control.isShown = everything || matches(control.facets, filter, () => this.#checksOf(control));
      this.#hideEmptyGroups(everything);
      for (const control of this.#controls) if (!control.isShown) setHidden(control.element, true);
      this.#show(0);
      this.#say(filter);
    }

    /** To show a thousand controls takes a browser longer than a person wants to wait, so those further down follow. @param {number} from */
    #show(from) {
      cancelAnimationFrame(this.#steps);
      let shown = 0;
      let at = from;
      for (; at < this.#controls.length && shown < SHOWN_AT_ONCE; at++) {
        const control = /** @type {ControlEntry} */ (this.#controls[at]);
        if (control.isShown && setHidden(control.element, false)) shown++;
      }
      if (at < this.#controls.length) this.#steps = requestAnimationFrame(() => this.#show(at));
    }

    /** Shows at once what would follow: for paper, and for a link to it. */
    finish() {
      cancelAnimationFrame(this.#steps);
      for (const control of this.#controls) if (control.isShown) setHidden(control.element, false);
    }

    /** @param {ControlEntry} control */
    #checksOf(control) {
      return control.keys.map(key => ({ state: this.answers.state(key), isMissing: this.answers.missing(key).length > 0 }));
    }

    /** @param {boolean} everything */
    #hideEmptyGroups(everything) {
      const filled = new Set();
      for (const control of this.#controls) {
        for (let group = control.group; group && control.isShown && !filled.has(group); group = group.parentElement?.closest('section.group') ?? null) filled.add(group);
      }
      for (const group of this.#groups) setHidden(group, !everything && !filled.has(group));
    }

    /** @param {Filter} filter */
    #say(filter) {
      this.#left = 0;
      this.#sayEmpty(this.#controls.filter(control => control.isShown).length, filter);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#sayCount(), SAID_AFTER);
    }

    #sayCount() {
      const total = this.#controls.length;
      const shown = this.#controls.filter(control => control.isShown).length;
      const left = this.#left === 0 ? [] : [' ', button(count(this.#left, '{{ words.script.hide_left }}'), 'filter-again', 'copy')];
      this.#count?.replaceChildren(`${fill('{{ words.script.controls_shown }}', shown, total)} `, ...(isEmpty(this.read()) ? [] : [button('{{ words.checklist.show_all }}', 'show-all', 'copy')]), ...left);
    }

    /** @param {number} shown @param {Filter} filter */
    #sayEmpty(shown, filter) {
      if (!this.#empty) return;
      this.#empty.hidden = shown > 0;
      const reason = this.#empty.querySelector('[data-empty-reason]');
      if (reason && shown === 0) reason.textContent = fill('{{ words.script.controls_hidden }}', this.#controls.length, this.inWords(filter));
    }

    /** @param {Filter} filter */
    inWords(filter) {
      return Object.entries(filter).filter(([, value]) => value !== '').map(([name, value]) => {
        const field = this.#fields.get(name);
        return field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text ?? value : value;
      }).join(', ');
    }

    /** How many controls are hidden. */
    hidden() {
      return this.#controls.filter(control => !control.isShown).length;
    }

    /** Takes every filter away. */
    showAll() {
      for (const field of this.#fields.values()) field.value = '';
      this.apply();
    }

    /** @param {string} result */
    showResult(result) {
      this.showAll();
      const field = this.#fields.get('result');
      if (field) field.value = result;
      const folded = field?.closest('details');
      if (folded) folded.open = true;
      this.apply();
    }

    /** An answer may have taken a control out of the filter; it stays where it is until the person says so. @param {Set<string> | null} keys */
    answersChanged(keys) {
      const filter = this.read();
      if (!filter.result) return;
      if (!keys) {
        this.apply();
        return;
      }
      this.#left = this.#controls.filter(control => control.isShown && !matches(control.facets, filter, () => this.#checksOf(control))).length;
      this.#sayCount();
    }
  }

  /** @param {HTMLElement} element @param {Map<string, string[]>} keys @returns {ControlEntry} */
  function entryFor(element, keys) {
    return { element, group: element.closest('section.group'), keys: keys.get(element.id) ?? [], isShown: true, facets: facetsOf(element) };
  }

  /** @param {HTMLElement} element @param {boolean} hidden @returns {boolean} whether that changed anything */
  function setHidden(element, hidden) {
    if (element.hidden === hidden) return false;
    element.hidden = hidden;
    return true;
  }

  /** @param {HTMLElement} element @returns {Facets} */
  function facetsOf(element) {
    /** What the badges of a kind say. @param {string} name */
    const badges = name => [...element.querySelectorAll(`.badges [data-${name}]`)].map(badge => badge.textContent ?? '');
    const data = element.dataset;
    /** @type {string | undefined} */
    let text;
    return {
      severity: [data.severity ?? ''], level: badges('level'), role: badges('role'), platform: badges('platform'),
      tag: data.tags?.split(' ') ?? [], keyword: [element.querySelector('.badges .keyword')?.textContent ?? ''], isChanged: element.querySelector('.changed') !== null,
      text: () => (text ??= fold([...element.querySelectorAll(SEARCHED)].map(part => part.textContent).join('\n'))),
    };
  }

  window.checklist.filterView = { FilterView };
})();
