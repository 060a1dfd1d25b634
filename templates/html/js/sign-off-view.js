// The sign-off fields: kept like answers, bound to the catalog as it was when signed.
(() => {
  'use strict';
  const { spoken } = window.checklist.phrases;
  const { make } = window.checklist.dom;

  class SignOffView {
    /** @param {SessionModel} session */
    constructor(session) {
      this.session = session;
    }

    #signers() {
      return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.sign-off .signer')]);
    }

    paint() {
      for (const signer of this.#signers()) {
        const sign = this.session.signatures.get(roleOf(signer));
        const { name, on } = fieldsOf(signer);
        if (name) name.value = sign?.name ?? '';
        if (on) on.value = sign?.on ?? '';
        on?.classList.toggle('given', on.value !== '');
        this.#sayOther(signer, sign);
      }
    }

    /** A signature under another text of the catalog says so. @param {HTMLElement} signer @param {Signature | undefined} sign */
    #sayOther(signer, sign) {
      signer.querySelector('.banner')?.remove();
      if (!sign?.digest || sign.digest === this.session.data.catalog.digest) return;
      signer.append(make('div', { class: 'banner banner--suspect', role: 'note', ...spoken() }, make('p', {}, '{{ words.script.signed_for_other }}')));
    }

    /** @param {Element} field @returns {boolean} whether it was one of ours */
    changed(field) {
      const signer = /** @type {HTMLElement | null} */ (field.closest('.sign-off .signer'));
      if (!signer) return false;
      const { name, on } = fieldsOf(signer);
      this.session.sign({ role: roleOf(signer), name: name?.value ?? '', on: on?.value ?? '', digest: this.session.data.catalog.digest });
      on?.classList.toggle('given', on.value !== '');
      signer.querySelector('.banner')?.remove();
      return true;
    }
  }

  /** @param {HTMLElement} signer */
  function roleOf(signer) {
    return signer.dataset.role ?? signer.querySelector('legend')?.textContent?.trim() ?? '';
  }

  /** @param {HTMLElement} signer @returns {{ name: HTMLInputElement | null, on: HTMLInputElement | null }} */
  function fieldsOf(signer) {
    return { name: signer.querySelector('input[type="text"]'), on: signer.querySelector('input[type="date"]') };
  }

  window.checklist.signOffView = { SignOffView };
})();
