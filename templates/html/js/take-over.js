// What this browser keeps for an earlier text of the checklist, or kept before answers were told apart by text and audit: offered, never taken by itself.
(() => {
  'use strict';
  const { textOf } = window.checklist.assessmentJson;
  const { make, button, showMessage } = window.checklist.dom;
  const { fill, count } = window.checklist.phrases;

  class TakeOver {
    /** @type {Map<string, Offer>} by the kind of its message */
    #offers = new Map();

    /** @param {SessionModel} session @param {ExchangeModel} exchange */
    constructor(session, exchange) {
      this.session = session;
      this.exchange = exchange;
    }

    offer() {
      this.session.offers().forEach((offer, index) => {
        const kind = `take-over-${index}`;
        this.#offers.set(kind, offer);
        showMessage(kind, make('div', { class: 'banner', role: 'status' }, make('p', {}, make('strong', {}, inWords(offer)), ' ', '{{ words.script.take_over_text }}'),
          make('div', { class: 'actions' }, button('{{ words.script.take_over }}', 'take-over'), button('{{ words.script.leave_over }}', 'leave-over'))));
      });
    }

    /** @param {HTMLElement} pressed */
    async take(pressed) {
      const offer = this.#offerAt(pressed);
      if (!offer || !await this.exchange.merge(offer.assessment, [], '{{ words.script.taken_over }}')) return;
      this.leave(pressed);
    }

    /** @param {HTMLElement} pressed */
    leave(pressed) {
      const offer = this.#offerAt(pressed);
      if (!offer) return;
      this.session.settle(offer);
      pressed.closest('.banner')?.remove();
    }

    /** @param {HTMLElement} pressed */
    #offerAt(pressed) {
      return this.#offers.get(/** @type {HTMLElement | null} */ (pressed.closest('[data-message]'))?.dataset.message ?? '');
    }
  }

  /** @param {Offer} offer */
  function inWords({ stored, assessment }) {
    const version = textOf(stored.about.version);
    const profile = textOf(stored.about.profile);
    const text = [version && fill('{{ words.script.of_version }}', version), profile && fill('{{ words.script.of_profile }}', profile)].filter(part => part).join(', ');
    const title = assessment.title || assessment.id;
    const notes = [text && !stored.isOld ? text : '', title && fill('{{ words.script.quoted }}', title)].filter(part => part !== '').join(', ');
    const said = count(assessment.results.length, stored.isOld ? '{{ words.script.held_of_older_page }}' : '{{ words.script.held_for_other_text }}');
    return `${said}${notes && ` (${notes})`}.`;
  }

  window.checklist.takeOver = { TakeOver };
})();
