// The search field of the site: a combobox with a list. The index is a script, fetched when the field is first entered, so that it works from disk.
(() => {
  'use strict';
  const { fill, count, spoken } = window.checklist.phrases;
  const { prepare, find, mark, excerpt } = window.checklist.search;
  const { make } = window.checklist.dom;
  const SHOWN = 20; // results; who needs more gives another word
  const SAID_AFTER = 300; // milliseconds after the last key
  const KINDS = new Map([['control', '{{ words.common.control }}'], ['chapter', '{{ words.script.chapter }}'], ['group', '{{ words.common.group }}'], ['term', '{{ words.script.term }}'], ['page', '{{ words.paper.page }}'], ['heading', '{{ words.script.heading }}']]);

  class SearchBox {
    /** @type {FoldedPage[] | null} */
    #index = null;
    #isLoading = false;
    #hasFailed = false;
    /** @type {SearchPage[]} */
    #results = [];
    #active = -1;
    /** @type {number | undefined} */
    #timer;

    /** @param {HTMLElement} search @param {HTMLInputElement} input */
    constructor(search, input) {
      this.root = document.documentElement.dataset.root ?? '';
      this.input = input;
      this.list = /** @type {HTMLElement} */ (make('ul', { class: 'results', id: 'ui:results', role: 'listbox', 'aria-label': '{{ words.script.results }}', hidden: '' }));
      this.said = /** @type {HTMLElement} */ (make('div', { class: 'results results--said', hidden: '', ...spoken() }));
      this.live = /** @type {HTMLElement} */ (make('p', { class: 'ui-said', role: 'status' }));
      search.querySelectorAll('.results').forEach(part => part.remove());
      search.append(this.list, this.said, this.live);
      this.#prepareInput();
      this.#listen(search);
    }

    #prepareInput() {
      const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'ui:results', autocomplete: 'off', spellcheck: 'false' };
      for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
      this.input.removeAttribute('aria-activedescendant');
    }

    /** @param {HTMLElement} search */
    #listen(search) {
      this.input.addEventListener('focus', () => this.#load());
      this.input.addEventListener('input', () => this.#search());
      this.input.addEventListener('keydown', event => this.#pressed(event));
      this.list.addEventListener('mousedown', event => event.preventDefault()); // the field keeps the focus
      this.list.addEventListener('click', event => this.#clicked(event));
      search.addEventListener('focusout', event => {
        if (!search.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#close();
      });
      document.addEventListener('keydown', event => {
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        event.preventDefault();
        this.input.focus();
        this.input.select();
      });
      if (document.activeElement === this.input) this.#load();
    }

    #load() {
      if (this.#index || this.#isLoading) return;
      this.#isLoading = true;
      this.#hasFailed = false;
      const script = document.createElement('script');
      script.src = `${this.root}search-index.js`;
      script.addEventListener('load', () => this.#loaded());
      script.addEventListener('error', () => this.#failed(script));
      document.head.append(script);
    }

    #loaded() {
      this.#isLoading = false;
      this.#index = prepare(window.checklistIndex?.pages ?? []);
      if (this.input.value !== '') this.#search();
    }

    /** @param {HTMLScriptElement} script */
    #failed(script) {
      script.remove();
      this.#isLoading = false;
      this.#hasFailed = true;
      if (this.input.value !== '') this.#search();
    }

    #search() {
      const query = this.input.value.trim();
      if (query === '') {
        this.#close();
        return;
      }
      if (!this.#index) {
        this.#load();
        this.#say(this.#hasFailed ? '{{ words.script.index_failed }}' : '{{ words.script.index_loading }}');
        return;
      }
      this.#results = find(this.#index, query);
      if (this.#results.length > 0) this.#show(query);
      else this.#say(fill('{{ words.script.nothing_found }}', query));
    }

    /** @param {string} query */
    #show(query) {
      const shown = this.#results.slice(0, SHOWN);
      this.list.replaceChildren(...shown.map((page, index) => option(page, index, query)));
      this.said.hidden = true;
      this.list.hidden = false;
      this.list.scrollTop = 0;
      this.input.setAttribute('aria-expanded', 'true');
      this.#activate(0);
      const number = this.#results.length;
      this.#announce(number > SHOWN ? fill('{{ words.script.best_results }}', number, SHOWN) : count(number, '{{ words.script.number_of_results }}'));
    }

    /** @param {string} text */
    #say(text) {
      this.#results = [];
      this.#hideList();
      this.said.replaceChildren(make('p', { class: 'said' }, text));
      this.said.hidden = false;
      this.#announce(text);
    }

    /** @param {string} text */
    #announce(text) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => { this.live.textContent = text; }, SAID_AFTER);
    }

    #hideList() {
      this.list.hidden = true;
      this.#active = -1;
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
    }

    #close() {
      clearTimeout(this.#timer);
      this.#hideList();
      this.said.hidden = true;
      this.live.textContent = '';
    }

    /** @param {number} index */
    #activate(index) {
      const options = this.list.children;
      options[this.#active]?.setAttribute('aria-selected', 'false');
      this.#active = (index + options.length) % options.length;
      const active = options[this.#active];
      active?.setAttribute('aria-selected', 'true');
      active?.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', active?.id ?? '');
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      if (event.isComposing || event.altKey) return;
      if (event.key === 'Escape') this.#escape(event);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event);
      else if (event.key === 'Enter' && this.#active >= 0) {
        event.preventDefault();
        this.#go(this.#active, event.ctrlKey || event.metaKey);
      }
    }

    /** Once closes the list, twice empties the field. @param {KeyboardEvent} event */
    #escape(event) {
      event.preventDefault();
      if (this.list.hidden && this.said.hidden) this.input.value = '';
      this.#close();
    }

    /** @param {KeyboardEvent} event */
    #move(event) {
      event.preventDefault();
      if (this.list.hidden) this.#search();
      else this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    }

    /** @param {MouseEvent} event */
    #clicked(event) {
      const chosen = /** @type {Element} */ (event.target).closest('[role="option"]');
      if (chosen) this.#go([...this.list.children].indexOf(chosen), event.ctrlKey || event.metaKey);
    }

    /** @param {number} index @param {boolean} inNewTab */
    #go(index, inNewTab) {
      const page = this.#results[index];
      if (!page) return;
      const address = this.root + page.u;
      if (inNewTab) {
        window.open(address, '_blank', 'noopener');
        return;
      }
      this.#close();
      const link = make('a', { href: address }); // a link, so that what links carry comes along
      this.list.after(link);
      link.click();
      link.remove();
    }
  }

  /** @param {SearchPage} page @param {number} index @param {string} query */
  function option(page, index, query) {
    const where = [...(page.i ? [' ', make('code', {}, ...pieces(mark(page.i, query)))] : []), ...(page.p ? [` · ${page.p}`] : [])];
    const text = excerpt(page, query);
    return make('li', { id: `ui:r${index}`, role: 'option', 'aria-selected': 'false' },
      make('b', {}, ...pieces(mark(page.t, query))),
      make('span', { class: 'where' }, KINDS.get(page.k) ?? '{{ words.paper.page }}', ...where),
      ...(text.length > 0 ? [make('p', {}, ...pieces(text))] : []));
  }

  /** @param {{ text: string, isHit: boolean }[]} parts */
  function pieces(parts) {
    return parts.map(part => (part.isHit ? make('mark', {}, part.text) : part.text));
  }

  const search = /** @type {HTMLElement | null} */ (document.querySelector('.site-head .search'));
  const input = search?.querySelector('input');
  if (search && input) new SearchBox(search, input);
})();
