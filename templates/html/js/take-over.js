// What this browser keeps for an earlier text of the checklist, or kept before answers were told apart by text and audit: offered, never taken by itself.
(() => {
  'use strict';
  const { textOf } = window.checklist.assessmentJson;
  const { make, button, showMessage } = window.checklist.dom;
  const { count } = window.checklist.words;

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
        showMessage(kind, make('div', { class: 'banner', role: 'status' }, make('p', {}, make('strong', {}, inWords(offer)), ' An answer counts here only where the check still asks the same; the others are shown to be looked at again.'),
          make('div', { class: 'actions' }, button('Take them over', 'take-over'), button('Leave them', 'leave-over'))));
      });
    }

    /** @param {HTMLElement} pressed */
    async take(pressed) {
      const offer = this.#offerAt(pressed);
      if (!offer || !await this.exchange.merge(offer.assessment, [], 'Answers taken over.')) return;
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
    const what = `This browser holds ${count(assessment.results.length, 'answer')}`;
    const forWhat = assessment.title || assessment.id ? ` for “${assessment.title || assessment.id}”` : '';
    if (stored.isOld) return `${what} that an older version of this page kept${forWhat}.`;
    const version = textOf(stored.about.version);
    const profile = textOf(stored.about.profile);
    const text = [version && `version ${version}`, profile && `profile ${profile}`].filter(part => part).join(', ');
    return `${what} to another text of this checklist${text ? ` (${text})` : ''}${forWhat}.`;
  }

  window.checklist.takeOver = { TakeOver };
})();
