// What the reviewer of this browser decided, kept as it is written; and what other files say beside it.
(() => {
  'use strict';
  const { opinionOf, isEmpty, isSame } = window.checklist.reviewJson;
  const REVIEWER = '-reviewer'; // no name of an entry begins with a hyphen
  const COPY = '-copy';
  const BESIDE = '-beside/';

  class Review {
    /** @type {Map<string, Opinion>} */
    opinions = new Map();
    /** What is not counted: of other people, and what took the place of something. @type {Map<string, Aside[]>} */
    asides = new Map();
    reviewer = { name: '', role: '', on: '' };
    copy = '';
    onchange = (/** @type {string[] | null} */ _entries) => {};

    /** @param {RecordStorageModel} storage @param {() => Date} now */
    constructor(storage, now = () => new Date()) {
      this.storage = storage;
      this.now = now;
      storage.joins = () => false; // of two tabs the last word holds, as in one
    }

    load() {
      for (const [name, value] of this.storage.load()) this.#take(name, value);
    }

    /** What other tabs wrote. */
    refresh() {
      const changes = this.storage.changes();
      for (const { name, value } of changes) this.#take(name, value);
      if (changes.length > 0) this.onchange(null);
    }

    /** @param {string} name @param {unknown} value */
    #take(name, value) {
      const facts = /** @type {Record<string, unknown>} */ (typeof value === 'object' && value !== null ? value : {});
      const word = (/** @type {string} */ key) => (typeof facts[key] === 'string' ? /** @type {string} */ (facts[key]) : '');
      if (name === REVIEWER) this.reviewer = { name: word('name'), role: word('role'), on: word('on') };
      else if (name === COPY) this.copy = word('copy');
      else if (name.startsWith(BESIDE)) this.#setAsides(name.slice(BESIDE.length), Array.isArray(value) ? value.map(asideOf) : []);
      else if (value === null) this.opinions.delete(name);
      else this.opinions.set(name, { ...opinionOf(value), entry: name });
    }

    /** @param {string} entry @param {Aside[]} asides */
    #setAsides(entry, asides) {
      if (asides.length > 0) this.asides.set(entry, asides);
      else this.asides.delete(entry);
    }

    /** @param {Partial<Person>} fields */
    name(fields) {
      this.reviewer = { ...this.reviewer, ...fields };
      this.storage.save(REVIEWER, this.reviewer);
    }

    /** @param {string} entry @param {string} digest @param {Partial<Opinion>} fields */
    set(entry, digest, fields) {
      const before = this.opinions.get(entry) ?? opinionOf({ entry });
      const opinion = { ...before, ...fields, digest, at: moment(this.now()) };
      if (isSame(before, opinion) && before.comment === opinion.comment && before.proposed === opinion.proposed) return;
      this.#keep(opinion);
      this.onchange([entry]);
    }

    /** @param {Opinion} opinion */
    #keep(opinion) {
      this.#markCopy();
      if (isEmpty(opinion)) this.opinions.delete(opinion.entry);
      else this.opinions.set(opinion.entry, opinion);
      this.storage.save(opinion.entry, isEmpty(opinion) ? undefined : opinion);
    }

    /** A mark of this page, by which two people of one name are told apart. */
    #markCopy() {
      if (this.copy !== '') return;
      this.copy = [...crypto.getRandomValues(new Uint8Array(9))].map(byte => (byte % 36).toString(36)).join('');
      this.storage.save(COPY, { copy: this.copy });
    }

    /** @param {string} entry @param {Aside[]} asides */
    #putAsides(entry, asides) {
      this.#setAsides(entry, asides);
      this.storage.save(BESIDE + entry, asides.length > 0 ? asides : undefined);
    }

    /** @param {string} entry @param {Aside} aside */
    #addAside(entry, aside) {
      const known = this.asides.get(entry) ?? [];
      if (!known.some(other => other.who === aside.who && isSame(other.opinion, aside.opinion))) this.#putAsides(entry, [...known, aside]);
    }

    /** Nobody has decided anything on this page. */
    get isUntouched() {
      return this.opinions.size === 0;
    }

    /**
     * An own file is merged: of two opinions the later one holds, and the other stays beside it. What others say is put beside.
     * @param {ReviewFile} file @returns {{ isOwn: boolean, taken: number, same: number, beside: number }}
     */
    merge(file) {
      const isOwn = (file.copy !== '' && file.copy === this.copy) || (this.isUntouched && (this.reviewer.name === '' || this.reviewer.name === file.reviewer.name));
      const counts = { isOwn, taken: 0, same: 0, beside: 0 };
      if (isOwn) this.#adopt(file);
      for (const opinion of file.opinions) {
        const mine = this.opinions.get(opinion.entry);
        if (mine && isSame(mine, opinion)) {
          counts.same++;
        } else if (!isOwn) {
          this.#addAside(opinion.entry, { who: [file.reviewer.name, file.reviewer.role].filter(part => part !== '').join(', '), opinion });
          counts.beside++;
        } else if (!mine || mine.at < opinion.at) {
          if (mine) this.#addAside(opinion.entry, { who: '', opinion: mine });
          this.#keep(opinion);
          counts.taken++;
        } else {
          this.#addAside(opinion.entry, { who: '', opinion });
          counts.beside++;
        }
      }
      this.onchange(null);
      return counts;
    }

    /** @param {ReviewFile} file */
    #adopt({ copy, reviewer }) {
      if (this.isUntouched && copy !== '') {
        this.copy = copy;
        this.storage.save(COPY, { copy });
      }
      if (this.reviewer.name === '') this.name(reviewer);
    }

    /** What is beside takes the place of what counts, which stays beside it. @param {string} entry @param {number} index @param {string} digest */
    takeAside(entry, index, digest) {
      const asides = this.asides.get(entry) ?? [];
      const chosen = asides[index];
      if (!chosen) return;
      const mine = this.opinions.get(entry);
      this.#putAsides(entry, asides.filter(aside => aside !== chosen));
      if (mine) this.#addAside(entry, { who: '', opinion: mine });
      this.#keep({ ...chosen.opinion, entry, digest, at: moment(this.now()) });
      this.onchange([entry]);
    }

    /** @param {string} entry @param {number} index */
    dropAside(entry, index) {
      this.#putAsides(entry, (this.asides.get(entry) ?? []).filter((_, place) => place !== index));
      this.onchange([entry]);
    }

    /** Empties the page for the next reviewer. */
    clear() {
      for (const entry of [...this.opinions.keys()]) this.storage.save(entry, undefined);
      for (const entry of [...this.asides.keys()]) this.storage.save(BESIDE + entry, undefined);
      this.storage.save(REVIEWER, undefined);
      this.storage.save(COPY, undefined);
      this.opinions.clear();
      this.asides.clear();
      this.reviewer = { name: '', role: '', on: '' };
      this.copy = '';
      this.onchange(null);
    }
  }

  /** @param {unknown} value @returns {Aside} */
  function asideOf(value) {
    const aside = /** @type {{ who?: unknown, opinion?: unknown }} */ (typeof value === 'object' && value !== null ? value : {});
    return { who: typeof aside.who === 'string' ? aside.who : '', opinion: opinionOf(aside.opinion) };
  }

  /** In UTC, to the second: `2026-11-20T14:30:12`. @param {Date} now */
  function moment(now) {
    return now.toISOString().slice(0, 19);
  }

  window.checklist.reviewState = { Review };
})();
