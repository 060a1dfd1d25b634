// Keeps records in the browser, one entry each, so that a write that fails loses no other. What could not be written stays listed.
(() => {
  'use strict';

  class RecordStorage {
    /** @type {Map<string, string | null>} names that could not be written, with what was to be written */
    unsaved = new Map();
    /** @type {'' | 'blocked' | 'full'} */
    problem = '';
    /** Entries that are there but cannot be read; they are left alone. */
    unreadable = 0;
    /** Told when `problem` changes. */
    onproblem = () => {};

    /** @param {string} catalogId @param {() => Storage} area may throw: then storage is blocked */
    constructor(catalogId, area = () => window.localStorage) {
      this.prefix = `checklist/1/${catalogId}/`;
      this.area = area;
    }

    /** All records, by name. @returns {Map<string, unknown>} */
    load() {
      /** @type {Map<string, unknown>} */
      const records = new Map();
      try {
        const area = this.area();
        for (let i = 0; i < area.length; i++) {
          const name = area.key(i) ?? '';
          if (name.startsWith(this.prefix)) this.#loadOne(records, name.slice(this.prefix.length), area.getItem(name));
        }
        this.#probe(area);
      } catch {
        this.#report('blocked');
      }
      return records;
    }

    /** @param {Map<string, unknown>} records @param {string} name @param {string | null} text */
    #loadOne(records, name, text) {
      const value = parse(text);
      if (value === undefined) this.unreadable++;
      else records.set(name, value);
    }

    /** Some browsers give a storage that takes nothing. @param {Storage} area */
    #probe(area) {
      const name = `${this.prefix}-probe`;
      try {
        area.setItem(name, '1');
        area.removeItem(name);
      } catch {
        this.#report('full');
      }
    }

    /** @param {string} name @param {unknown} value undefined removes it */
    save(name, value) {
      this.unsaved.set(name, value === undefined ? null : JSON.stringify(value));
      this.flush();
    }

    /** Writes what is waiting; an earlier failure is tried again. */
    flush() {
      for (const [name, text] of this.unsaved) {
        if (this.#write(name, text)) this.unsaved.delete(name);
        else if (this.problem === 'blocked') return;
      }
      if (this.unsaved.size === 0) this.#report('');
    }

    /** @param {string} name @param {string | null} text */
    #write(name, text) {
      /** @type {Storage} */
      let area;
      try {
        area = this.area();
        area.length;
      } catch {
        this.#report('blocked');
        return false;
      }
      try {
        if (text === null) area.removeItem(this.prefix + name);
        else area.setItem(this.prefix + name, text);
        return true;
      } catch {
        this.#report('full');
        return false;
      }
    }

    /** @param {'' | 'blocked' | 'full'} problem */
    #report(problem) {
      if (this.problem === problem) return;
      this.problem = problem;
      this.onproblem();
    }

    /**
     * Other tabs' changes. A null name says that everything was cleared.
     * @param {(name: string | null, value: unknown) => void} told
     */
    listen(told) {
      window.addEventListener('storage', event => {
        if (event.key === null) told(null, undefined);
        else if (event.key.startsWith(this.prefix)) told(event.key.slice(this.prefix.length), parse(event.newValue));
      });
    }
  }

  /** @param {string | null} text @returns {unknown} undefined where it is no JSON */
  function parse(text) {
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  window.checklist.storage = { RecordStorage };
})();
