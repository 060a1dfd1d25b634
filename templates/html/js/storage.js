// Keeps records in the browser, one entry each, so that a write that fails loses no other. What could not be written stays listed.
//
// Records belong to a catalog, to the text of one document and to an audit. Several tabs write them, and no engine tells a tab in time what
// another one wrote: WebKit says nothing between files. So every entry says which write of which tab it was made with the knowledge of, and
// what is there is read again before it is relied on.
(() => {
  'use strict';
  const { Traces, keysOf, lastOf, baseOf, isAllKnown, sourceOf, json } = window.checklist.traces;
  const ROOT = 'checklist/';
  const ENTRIES = `${ROOT}2/`;
  const ABOUT = '-about'; // there until the storage is emptied
  const UNREADABLE = '-unreadable/';
  const TABS = 12; // as many as write to one check in turns; with more, an answer is compared once too often
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
    /** Whether what two tabs wrote under a name is brought together, and does not just follow the last one. */
    joins = (/** @type {string} */ _name) => true;

    /** @type {Map<string, Known>} what this tab read or wrote last */
    #known = new Map();
    #tab = `t${[...crypto.getRandomValues(new Uint8Array(6))].map(byte => byte.toString(36)).join('')}`;
    #writes = 0;
    /** @type {Record<string, string>} */
    #facts = {};
    /** Which storage this is: it has another name after it was emptied. */
    #made = '';
    #isFilling = false;
    /** What is being brought in from a trace. @type {Told | null} */
    #told = null;

    /** @param {StoragePlace} place @param {() => Storage} area may throw: then storage is blocked @param {() => number} now in milliseconds */
    constructor(place, area = () => window.localStorage, now = Date.now) {
      this.place = { ...place, document: shortDigest(place.document) };
      this.prefix = prefixOf(this.place);
      this.area = area;
      this.traces = new Traces(this.prefix.slice(ENTRIES.length), this.#tab, now);
    }

    /** All records, by name. @returns {Map<string, unknown>} */
    load() {
      /** @type {Map<string, unknown>} */
      const records = new Map();
      try {
        const area = this.area();
        this.#made = madeOf(area, this.prefix);
        const traced = new Set(this.traces.all(area).map(trace => trace.name));
        for (const name of this.#names(area)) this.#loadOne(records, name, area.getItem(this.prefix + name), traced.has(name));
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

    /** @param {Map<string, unknown>} records @param {string} name @param {string | null} text @param {boolean} isTraced */
    #loadOne(records, name, text, isTraced) {
      const entry = this.#read(name, text);
      this.#know(name, text, entry?.v ?? null);
      if (!entry) this.unreadable++;
      else if (entry.v !== null) records.set(name, entry.v);
      else if (!isTraced) this.#forget(name); // a trace of what was taken away would bring it back
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

    /** Some browsers give a storage that takes nothing, or takes all and keeps nothing. @param {Storage} area */
    #probe(area) {
      const name = `${this.prefix}-probe`;
      try {
        put(area, name, '1');
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
      const seen = this.#seen(known);
      const mine = lastOf([...(known.mine.length > 0 ? known.mine : [{ number: 0, value: known.value, w: seen }]), { number, value: next, ...sourceOf(this.#told, name, known.value, next) }], WRITES);
      const text = JSON.stringify({ v: next, w: Object.fromEntries([...Object.entries(seen), [this.#tab, number]].slice(-TABS)) });
      this.#known.set(name, { ...known, value: next, mine });
      this.unsaved.set(name, text);
      this.flush();
    }

    /** The last writes of other tabs that are known. @param {Known} known @returns {Record<string, number>} */
    #seen({ text, also }) {
      return Object.fromEntries(Object.entries({ ...parse(text)?.w, ...also }).filter(([tab]) => tab !== this.#tab));
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
        const known = this.#knownOf(name);
        if (this.joins(name)) this.traces.leave(area, name, known.mine);
        this.#setAside(area, name);
        this.#put(area, this.prefix + name, text);
        if (madeOf(area, this.prefix) === '') this.#begin(area);
        known.text = text;
        return true;
      } catch {
        this.#report('full');
        return false;
      }
    }

    /** Traces give their room to answers. @param {Storage} area @param {string} key @param {string} text */
    #put(area, key, text) {
      try {
        put(area, key, text);
      } catch (error) {
        if (!this.traces.drop(area)) throw error;
        put(area, key, text);
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
      const seen = entry?.w ?? { [this.#tab]: Infinity };
      const isKnown = isAllKnown(known.mine, seen, this.#tab) && !this.unsaved.has(name);
      const base = baseOf(known.mine, seen, this.#tab);
      const ours = known.value;
      this.#know(name, text, value);
      if (value === null && ours === null) return undefined;
      return isKnown ? { name, value } : { name, value, ours, base };
    }

    /**
     * Brings in what a tab wrote that was overtaken and closed before it saw that: here is where two tabs are one again.
     * @param {(change: StorageChange) => void} join @returns {StorageChange[]}
     */
    recover(join) {
      try {
        const area = this.area();
        const traces = this.traces.all(area);
        const changes = traces.filter(trace => this.#isLost(trace)).map(trace => this.#recoverOne(trace, join)).filter(change => change !== undefined);
        this.traces.tidy(area, traces.filter(trace => this.#isSeen(trace)), traces.length);
        return changes;
      } catch {
        this.#report('blocked');
        return [];
      }
    }

    /** Whether the entry was made with the knowledge of a trace. @param {Trace} trace */
    #isSeen({ name, tab, mine }) {
      const { text } = this.#knownOf(name);
      return text === null || tab === this.#tab || isAllKnown(mine, parse(text)?.w ?? {}, tab);
    }

    /** @param {Trace} trace */
    #isLost(trace) {
      const isOurs = this.joins(trace.name) && trace.mine.every(({ value }) => value === null || this.accepts(trace.name, value));
      const joined = this.#knownOf(trace.name).also?.[trace.tab] ?? 0;
      return isOurs && !(trace.number <= joined) && !this.#isSeen(trace);
    }

    /** @param {Trace} trace @param {(change: StorageChange) => void} join @returns {StorageChange | undefined} */
    #recoverOne(trace, join) {
      const { name, tab, number, mine } = trace;
      const known = this.#knownOf(name);
      const change = { name, value: known.value, ours: mine.at(-1)?.value ?? null, base: baseOf(mine, parse(known.text)?.w ?? {}, tab) };
      this.#known.set(name, { ...known, also: { ...mine[0]?.w, ...known.also, [tab]: number } });
      const text = JSON.stringify(change.ours);
      const isNew = text !== JSON.stringify(known.value);
      this.#told = { name, text, from: { tab, number } };
      if (isNew) join(change);
      if (!this.#isSeen(trace)) this.save(name, this.#knownOf(name).value);
      this.#told = null;
      return isNew ? change : undefined;
    }

    /** What a stranger wrote is nothing to take; what was there before is written again. @param {string} name @param {Known} known @returns {undefined} */
    #keepOwn(name, known) {
      if (known.value === null) return;
      this.save(name, known.value);
    }

    /** Answers that this tab knows are gone, all at once and not by a page of ours: they are written again. @param {Storage} area */
    #noticeEmptied(area) {
      const made = madeOf(area, this.prefix);
      const isSame = this.#isFilling || this.#made === '' || made === this.#made;
      this.#made = made;
      if (isSame) return;
      this.#isFilling = true; // a storage that takes writes and keeps none is empty again after each
      const lost = [...this.#known].filter(([name, known]) => known.value !== null && area.getItem(this.prefix + name) === null);
      for (const [name, known] of lost) {
        known.text = null;
        this.save(name, known.value);
      }
      this.#isFilling = false;
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
        const prefixes = new Set(keysOf(area, `${ENTRIES}${encodeURIComponent(this.place.catalog)}/`).map(placeOfKey)
          .filter(place => place !== undefined).filter(place => place.audit === this.place.audit && place.document !== this.place.document).map(prefixOf));
        return [...[...prefixes].map(prefix => read(area, prefix, false)), read(area, old, true)].filter(stored => stored.entries.size > 0);
      } catch {
        return [];
      }
    }
  }

  /** @param {StoragePlace} place */
  function prefixOf({ catalog, document, audit }) {
    return `${ENTRIES}${[catalog, document, audit].map(encodeURIComponent).join('/')}/`;
  }

  /** @param {string} digest */
  function shortDigest(digest) {
    return digest.replace('sha256:', '').slice(0, DIGITS);
  }

  /** Throws where it is not kept: some storages take everything. @param {Storage} area @param {string} key @param {string} text */
  function put(area, key, text) {
    area.setItem(key, text);
    if (area.getItem(key) !== text) throw new DOMException('not kept', 'QuotaExceededError');
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

  window.checklist.storage = { RecordStorage };
})();
