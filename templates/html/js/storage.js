// Keeps records in the browser, one entry each, so that a write that fails loses no other. What could not be written stays listed.
//
// Records belong to a catalog, to the text of one document and to an audit. Several tabs write them, and no engine tells a tab in time what
// another one wrote: WebKit says nothing between files. So every entry says which write of which tab it was made with the knowledge of, and
// what is there is read again before it is relied on.
(() => {
  'use strict';
  const ROOT = 'checklist/';
  const ABOUT = '-about'; // there until the storage is emptied
  const UNREADABLE = '-unreadable/';
  const TABS = 6; // as many as write to one check in turns; with more, an answer is compared once too often
  const WRITES = 50; // own writes that are remembered until another tab knows them
  const DIGITS = 12; // of a digest, as on the page

  class RecordStorage {
    /** @type {Map<string, string | null>} names that could not be written, with what was to be written */
    unsaved = new Map();
    /** @type {'' | 'blocked' | 'full'} */
    problem = '';
    /** Entries that are there but cannot be read; they are left alone. */
    unreadable = 0;
    /** Told when `problem` changes. */
    onproblem = () => {};
    /** Told when everything was gone and was written again. */
    onemptied = () => {};
    /** Whether a value can be what this page keeps under a name. What cannot, a stranger's page wrote. */
    accepts = (/** @type {string} */ _name, /** @type {unknown} */ _value) => true;

    /** @type {Map<string, Known>} what this tab read or wrote last */
    #known = new Map();
    #tab = `t${[...crypto.getRandomValues(new Uint8Array(6))].map(byte => byte.toString(36)).join('')}`;
    #writes = 0;
    /** @type {Record<string, string>} */
    #facts = {};
    /** Which storage this is: it has another name after it was emptied. */
    #made = '';

    /** @param {StoragePlace} place @param {() => Storage} area may throw: then storage is blocked */
    constructor(place, area = () => window.localStorage) {
      this.place = { ...place, document: shortDigest(place.document) };
      this.prefix = prefixOf(this.place);
      this.area = area;
    }

    /** All records, by name. @returns {Map<string, unknown>} */
    load() {
      /** @type {Map<string, unknown>} */
      const records = new Map();
      try {
        const area = this.area();
        this.#made = madeOf(area, this.prefix);
        for (const name of this.#names(area)) this.#loadOne(records, name, area.getItem(this.prefix + name));
        this.#probe(area);
      } catch {
        this.#report('blocked');
      }
      return records;
    }

    /** @param {Storage} area */
    #names(area) {
      return keysOf(area, this.prefix).map(key => key.slice(this.prefix.length)).filter(name => name !== ABOUT && !name.startsWith(UNREADABLE));
    }

    /** @param {Map<string, unknown>} records @param {string} name @param {string | null} text */
    #loadOne(records, name, text) {
      const entry = this.#read(name, text);
      this.#know(name, text, entry?.v ?? null);
      if (!entry) this.unreadable++;
      else if (entry.v !== null) records.set(name, entry.v);
      else this.#forget(name);
    }

    /** @param {string} name @param {string | null} text */
    #read(name, text) {
      const entry = parse(text);
      return entry && (entry.v === null || this.accepts(name, entry.v)) ? entry : undefined;
    }

    /** What says only that an answer was taken away has told all who had to know. @param {string} name */
    #forget(name) {
      try {
        this.area().removeItem(this.prefix + name);
      } finally {
        this.#known.delete(name);
      }
    }

    /** @param {string} name @returns {Known} */
    #knownOf(name) {
      return this.#known.get(name) ?? { text: null, value: null, mine: [] };
    }

    /** @param {string} name @param {string | null} text @param {unknown} value */
    #know(name, text, value) {
      this.#known.set(name, { text, value, mine: [] });
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

    /** @param {Record<string, string>} facts what another page can say of these answers before it takes them */
    describe(facts) {
      this.#facts = facts;
    }

    /** @param {string} name @param {unknown} value undefined removes it */
    save(name, value) {
      const known = this.#knownOf(name);
      const next = value === undefined ? null : value;
      if (next === null && known.text === null && !this.unsaved.has(name)) return; // nothing to take away
      const number = ++this.#writes;
      const mine = [...(known.mine.length > 0 ? known.mine : [{ number: 0, value: known.value }]), { number, value: next }].slice(-WRITES);
      const text = JSON.stringify({ v: next, w: this.#seen(known.text, number) });
      this.#known.set(name, { text: known.text, value: next, mine });
      this.unsaved.set(name, text);
      this.flush();
    }

    /** The last writes that are known, this one after the others. @param {string | null} text @param {number} number */
    #seen(text, number) {
      const others = Object.entries(parse(text)?.w ?? {}).filter(([tab]) => tab !== this.#tab);
      return Object.fromEntries([...others, [this.#tab, number]].slice(-TABS));
    }

    /** Writes what is waiting; an earlier failure is tried again. What was emptied since is written with it. */
    flush() {
      try {
        if (this.unsaved.size > 0) this.#noticeEmptied(this.area());
      } catch {
        // Blocked: the first write says so.
      }
      for (const [name, text] of this.unsaved) {
        if (this.#write(name, /** @type {string} */ (text))) this.unsaved.delete(name);
        else if (this.problem === 'blocked') return;
      }
      if (this.unsaved.size === 0) this.#report('');
    }

    /** @param {string} name @param {string} text */
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
        this.#setAside(area, name);
        area.setItem(this.prefix + name, text);
        if (madeOf(area, this.prefix) === '') this.#begin(area);
        const known = this.#known.get(name);
        if (known) known.text = text;
        return true;
      } catch {
        this.#report('full');
        return false;
      }
    }

    /** @param {Storage} area */
    #begin(area) {
      this.#made = `${this.#tab}-${this.#writes}`;
      area.setItem(this.prefix + ABOUT, JSON.stringify({ ...this.#facts, made: this.#made }));
    }

    /** What cannot be read may be a person's answer: it is moved, not overwritten. @param {Storage} area @param {string} name */
    #setAside(area, name) {
      const text = area.getItem(this.prefix + name);
      if (text !== null && !this.#read(name, text)) area.setItem(this.prefix + UNREADABLE + name, text);
    }

    /** @param {'' | 'blocked' | 'full'} problem */
    #report(problem) {
      if (this.problem === problem) return;
      this.problem = problem;
      this.onproblem();
    }

    /**
     * What other tabs wrote since this one looked. Where that was done without knowing what this tab wrote, `ours` and the value that
     * both began with, `base`, are given too.
     * @param {string} [only] the one name to look at @returns {StorageChange[]}
     */
    changes(only) {
      try {
        const area = this.area();
        this.#noticeEmptied(area);
        const names = only === undefined ? new Set([...this.#names(area), ...this.#known.keys()]) : [only];
        return [...names].map(name => this.#change(name, area.getItem(this.prefix + name))).filter(change => change !== undefined);
      } catch {
        this.#report('blocked');
        return [];
      }
    }

    /** @param {string} name @param {string | null} text @returns {StorageChange | undefined} */
    #change(name, text) {
      const known = this.#knownOf(name);
      if (text === known.text) return undefined;
      const entry = this.#read(name, text);
      if (text !== null && !entry) return this.#keepOwn(name, known);
      const value = entry?.v ?? null;
      const seen = text === null ? Infinity : Number(entry?.w[this.#tab] ?? 0);
      const isKnown = known.mine.every(write => write.number <= seen) && !this.unsaved.has(name);
      const base = known.mine.filter(write => write.number <= seen).pop() ?? known.mine[0];
      const ours = known.value;
      this.#know(name, text, value);
      if (value === null && ours === null) return undefined;
      return isKnown ? { name, value } : { name, value, ours, base: base?.value ?? null };
    }

    /** What a stranger wrote is nothing to take; what was there before is written again. @param {string} name @param {Known} known @returns {undefined} */
    #keepOwn(name, known) {
      if (known.value === null) return;
      this.save(name, known.value);
    }

    /** Answers that this tab knows are gone, all at once and not by a page of ours: they are written again. @param {Storage} area */
    #noticeEmptied(area) {
      const made = madeOf(area, this.prefix);
      if (this.#made === '' || made === this.#made) {
        this.#made = made;
        return;
      }
      this.#made = made;
      const lost = [...this.#known].filter(([name, known]) => known.value !== null && area.getItem(this.prefix + name) === null);
      for (const [name, known] of lost) {
        known.text = null;
        this.save(name, known.value);
      }
      if (lost.length > 0) this.onemptied();
    }

    /** Told when another tab may have written: where the browser says so, and when the person comes back to this one. @param {() => void} told */
    listen(told) {
      window.addEventListener('storage', event => {
        if (event.key === null || event.key.startsWith(this.prefix)) told();
      });
      window.addEventListener('focus', told);
      window.addEventListener('pageshow', told);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') told();
      });
    }

    /** What is kept for the same catalog and audit under another text, or was kept by a page that did not tell audits apart. @returns {StoredElsewhere[]} */
    elsewhere() {
      try {
        const area = this.area();
        const old = `${ROOT}1/${this.place.catalog}/`;
        const prefixes = new Set(keysOf(area, `${ROOT}2/${encodeURIComponent(this.place.catalog)}/`).map(placeOfKey)
          .filter(place => place !== undefined).filter(place => place.audit === this.place.audit && place.document !== this.place.document).map(prefixOf));
        return [...[...prefixes].map(prefix => read(area, prefix, false)), read(area, old, true)].filter(stored => stored.entries.size > 0);
      } catch {
        return [];
      }
    }
  }

  /** @param {StoragePlace} place */
  function prefixOf({ catalog, document, audit }) {
    return `${ROOT}2/${[catalog, document, audit].map(encodeURIComponent).join('/')}/`;
  }

  /** @param {string} digest */
  function shortDigest(digest) {
    return digest.replace('sha256:', '').slice(0, DIGITS);
  }

  /** Empty where nothing is kept. @param {Storage} area @param {string} prefix */
  function madeOf(area, prefix) {
    const about = /** @type {{ made?: unknown } | null | undefined} */ (json(area.getItem(prefix + ABOUT)));
    return typeof about?.made === 'string' ? about.made : '';
  }

  /** @param {string} key @returns {StoragePlace | undefined} undefined where no page of ours made the key */
  function placeOfKey(key) {
    try {
      const [, , catalog, document, audit] = key.split('/').map(decodeURIComponent);
      const place = { catalog: catalog ?? '', document: document ?? '', audit: audit ?? '' };
      return key.startsWith(prefixOf(place)) ? place : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {Storage} area @param {string} prefix */
  function keysOf(area, prefix) {
    return Array.from({ length: area.length }, (_, index) => area.key(index) ?? '').filter(key => key.startsWith(prefix));
  }

  /** @param {Storage} area @param {string} prefix @param {boolean} isOld before answers were told apart by text and audit @returns {StoredElsewhere} */
  function read(area, prefix, isOld) {
    /** @type {Map<string, unknown>} */
    const entries = new Map();
    let about = {};
    for (const key of keysOf(area, prefix)) {
      const name = key.slice(prefix.length);
      const text = area.getItem(key);
      if (name === ABOUT) about = json(text) ?? {};
      const value = isOld ? json(text) : parse(text)?.v;
      if (value !== undefined && value !== null && name !== ABOUT) entries.set(name, value);
    }
    return { source: prefix, isOld, about: /** @type {Record<string, unknown>} */ (about), entries };
  }

  /** @param {string | null} text @returns {{ v: unknown, w: Record<string, number> } | undefined} */
  function parse(text) {
    const entry = /** @type {{ v?: unknown, w?: unknown } | undefined} */ (json(text));
    if (typeof entry !== 'object' || entry === null || entry.v === undefined || typeof entry.w !== 'object' || entry.w === null) return undefined;
    return { v: entry.v, w: /** @type {Record<string, number>} */ (entry.w) };
  }

  /** @param {string | null} text @returns {unknown} undefined where it is no JSON */
  function json(text) {
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  window.checklist.storage = { RecordStorage };
})();
