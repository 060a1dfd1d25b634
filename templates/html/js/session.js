// The answers together with their storage: every change is kept at once and told to whoever shows it.
(() => {
  'use strict';
  const { Answers, keyOfRecord } = window.checklist.answers;
  const { readEntry, writeEntry, read } = window.checklist.assessmentJson;
  const SIGN_OFF = '-sign-off/'; // no id begins with a hyphen
  const ASSESSMENT = '-assessment';
  const START = '-start';

  class Session {
    /** @type {((keys: Set<string> | null) => void)[]} */
    #listeners = [];
    /** @type {Map<string, Signature>} by role */
    signatures = new Map();
    /** Id and title that an imported assessment brought. @type {{ id: string, title: string, target: string }} */
    assessment = { id: '', title: '', target: '' };

    /** @param {PageData} data @param {RecordStorageModel} storage */
    constructor(data, storage) {
      this.data = data;
      this.storage = storage;
      this.answers = new Answers(data.checks, data.targets);
    }

    /** Takes up what the browser holds, then what the page was made with. */
    load() {
      const held = this.storage.load();
      for (const [name, value] of held) this.#take(name, value);
      if (this.data.assessment) this.#start(this.data.assessment, held.get(START));
    }

    /** Once for each edition of the page, so that an answer that is taken away stays away. What the browser holds stands before it. @param {AssessmentFile} file @param {unknown} started */
    #start(file, started) {
      const text = JSON.stringify(file);
      const mark = `${text.length} ${[...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 4294967291, 7)}`;
      const { assessment } = read(text, this.data.catalog.id);
      if (!assessment || started === mark) return;
      for (const record of assessment.results) {
        const key = keyOfRecord(record);
        if (this.answers.get(key)) continue;
        this.answers.put(record);
        this.#save(key);
      }
      for (const sign of assessment.signOff) {
        if (!this.signatures.has(sign.role)) this.sign(sign);
      }
      if (this.assessment.id === '') this.name({ id: assessment.id, title: assessment.title, target: '' });
      this.storage.save(START, mark);
    }

    /** @param {string} name @param {unknown} value */
    #take(name, value) {
      if (name.startsWith(SIGN_OFF)) this.#takeSignature(value);
      else if (name === ASSESSMENT) this.assessment = { ...this.assessment, .../** @type {object} */ (value) };
      else if (!name.startsWith('-')) this.#takeRecord(name, value);
    }

    /** @param {unknown} value */
    #takeSignature(value) {
      const sign = /** @type {Signature} */ (value);
      if (typeof sign?.role === 'string') this.signatures.set(sign.role, { role: sign.role, name: String(sign.name ?? ''), on: String(sign.on ?? ''), digest: String(sign.digest ?? '') });
    }

    /** @param {string} name @param {unknown} value */
    #takeRecord(name, value) {
      const record = readEntry(value);
      if (record && keyOfRecord(record) === name) this.answers.put(record);
      else this.storage.unreadable++;
    }

    /** @param {(keys: Set<string> | null) => void} listener told which answers changed; null: all may have */
    onchange(listener) {
      this.#listeners.push(listener);
    }

    /** @param {Set<string> | null} keys */
    tell(keys) {
      for (const listener of this.#listeners) listener(keys);
    }

    /** @param {string} key @param {Partial<Answer>} fields */
    set(key, fields) {
      this.answers.set(key, fields);
      this.#kept(key);
    }

    /** @param {string} key */
    clear(key) {
      this.answers.clear(key);
      this.#kept(key);
    }

    /** @param {string} key */
    confirm(key) {
      this.answers.confirm(key);
      this.#kept(key);
    }

    /** @param {string} key */
    discard(key) {
      this.answers.remove(key);
      this.#kept(key);
    }

    /** @param {string} key */
    #kept(key) {
      this.#save(key);
      this.tell(new Set([key]));
    }

    /** @param {string} key */
    #save(key) {
      const record = this.answers.get(key);
      this.storage.save(key, record && writeEntry(record));
    }

    /** @param {Signature} sign */
    sign(sign) {
      const isEmpty = sign.name === '' && sign.on === '';
      if (isEmpty) this.signatures.delete(sign.role);
      else this.signatures.set(sign.role, sign);
      this.storage.save(SIGN_OFF + encodeURIComponent(sign.role), isEmpty ? undefined : sign);
    }

    /** @param {{ id: string, title: string, target: string }} assessment */
    name(assessment) {
      this.assessment = assessment;
      const isEmpty = Object.values(assessment).every(value => value === '');
      this.storage.save(ASSESSMENT, isEmpty ? undefined : assessment);
    }

    /** All that a person could want back. @returns {Snapshot} */
    snapshot() {
      return { records: new Map(this.answers.records), signatures: new Map(this.signatures), assessment: this.assessment };
    }

    /** Makes everything as it was. @param {Snapshot} snapshot */
    restore(snapshot) {
      const roles = new Set([...this.signatures.keys(), ...snapshot.signatures.keys()]);
      this.#replaceRecords(snapshot.records);
      for (const role of roles) this.sign(snapshot.signatures.get(role) ?? { role, name: '', on: '', digest: '' });
      this.name(snapshot.assessment);
      this.tell(null);
    }

    /** @param {Map<string, Answer>} records */
    #replaceRecords(records) {
      const keys = new Set([...this.answers.records.keys(), ...records.keys()]);
      for (const key of keys) {
        if (this.answers.get(key) === records.get(key)) continue;
        const record = records.get(key);
        if (record) this.answers.put(record);
        else this.answers.remove(key);
        this.#save(key);
      }
    }

    /** Takes records as they are. @param {Answer[]} records */
    take(records) {
      for (const record of records) {
        this.answers.put(record);
        this.#save(keyOfRecord(record));
      }
      this.tell(null);
    }

    /** @param {boolean} withUnplaced also the answers to checks that are not on this page */
    clearAll(withUnplaced) {
      const kept = withUnplaced ? [] : this.answers.unplaced().map(record => /** @type {[string, Answer]} */ ([keyOfRecord(record), record]));
      this.restore({ records: new Map(kept), signatures: new Map(), assessment: { id: '', title: '', target: '' } });
    }

    /** Follows other tabs of the same page. */
    follow() {
      this.storage.listen((name, value) => {
        if (name === null) this.#forget();
        else if (value === undefined) this.#drop(name);
        else this.#take(name, value);
        this.tell(name === null || name.startsWith('-') ? null : new Set([name]));
      });
    }

    #forget() {
      this.answers.records.clear();
      this.signatures.clear();
    }

    /** @param {string} name */
    #drop(name) {
      if (name.startsWith(SIGN_OFF)) this.signatures.delete(decodeURIComponent(name.slice(SIGN_OFF.length)));
      else this.answers.remove(name);
    }
  }

  window.checklist.session = { Session };
})();
