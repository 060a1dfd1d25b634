// The answers of a checklist: what was asked, what was answered, and what still counts. Pure.
(() => {
  'use strict';
  const DONE = 'done'; // the value of a tick
  const RESULTS = ['pass', 'fail', 'partial', 'not-applicable'];

  /** The name of one answer, for storage too: ids hold no slash. @param {string} control @param {string} check @param {string} target */
  function keyOf(control, check, target) {
    return `${control}/${check}/${encodeURIComponent(target)}`;
  }

  /** @param {Answer} record */
  function keyOfRecord(record) {
    return keyOf(record.control, record.check, record.target);
  }

  /** The same for people. @param {Answer} record */
  function nameOf(record) {
    return [record.control, record.check, record.target].filter(part => part !== '').join(' ');
  }

  /** @param {Partial<Answer> & { control: string }} fields @returns {Answer} */
  function makeRecord(fields) {
    return { check: '', target: '', result: '', value: '', note: '', evidence: [], by: '', on: '', digest: '', ...fields };
  }

  /** @param {Answer | undefined} record */
  function hasAnswer(record) {
    return record !== undefined && (record.result !== '' || record.value !== '');
  }

  /** Something a person wrote, beside name and date. @param {Answer} record */
  function hasContent(record) {
    return hasAnswer(record) || record.note !== '' || record.evidence.length > 0;
  }

  class Answers {
    /** @param {CheckFacts[]} checks in page order @param {{ id: string }[]} targets none for one unnamed target */
    constructor(checks, targets) {
      /** @type {Map<string, Slot>} */
      this.slots = new Map();
      /** @type {Map<string, Answer>} */
      this.records = new Map();
      /** Kept beside the answer that is in the fields, until a person decides. @type {Map<string, Answer[]>} */
      this.others = new Map();
      this.targets = targets.length > 0 ? targets.map(target => target.id) : [''];
      for (const facts of checks) this.#addSlots(facts);
    }

    /** @param {CheckFacts} facts */
    #addSlots(facts) {
      for (const target of this.targets) {
        const check = facts.check ?? '';
        const key = keyOf(facts.control, check, target);
        this.slots.set(key, { key, control: facts.control, check, target, digest: facts.digest, earlier: facts.earlier ?? [], answer: facts.answer ?? 'verdict', takesVerdict: facts.takesVerdict ?? false, evidence: facts.evidence ?? 'optional' });
      }
    }

    /** @param {string} key */
    get(key) {
      return this.records.get(key);
    }

    /** Takes a record as it is: from storage, a file or another tab. @param {Answer} record */
    put(record) {
      this.records.set(keyOfRecord(record), this.asAsked(record));
    }

    /** @param {string} key @param {Answer[]} records none takes them away */
    setOthers(key, records) {
      if (records.length === 0) this.others.delete(key);
      else this.others.set(key, records.map(record => this.asAsked(record)));
    }

    /** A tick is the value `done`. Pages and files of before said `pass`. @param {Answer} record @returns {Answer} */
    asAsked(record) {
      const isOldTick = this.slots.get(keyOfRecord(record))?.answer === 'tick' && record.result === 'pass' && record.value === '';
      return isOldTick ? { ...record, result: '', value: DONE } : record;
    }

    /**
     * Changes fields of an answer. A new result or value answers the check as it is now, so it takes its digest;
     * a note alone does not. Gives the record, or undefined where nothing is left of it.
     * @param {string} key @param {Partial<Answer>} fields @returns {Answer | undefined}
     */
    set(key, fields) {
      const slot = this.slots.get(key);
      if (!slot) return undefined;
      const before = this.records.get(key) ?? makeRecord({ control: slot.control, check: slot.check, target: slot.target, digest: slot.digest });
      const record = { ...before, ...fields };
      if (fields.result || fields.value) record.digest = slot.digest;
      if (!hasContent(record) && record.by === '' && record.on === '') {
        this.records.delete(key);
        return undefined;
      }
      this.records.set(key, record);
      return record;
    }

    /**
     * Takes away the value alone, where a verdict that can be seen is beside it; else the whole answer.
     * @param {string} key @returns {Answer | undefined}
     */
    empty(key) {
      const hasVerdict = this.slots.get(key)?.takesVerdict && !this.isSuspect(key) && this.records.get(key)?.result;
      return hasVerdict ? this.set(key, { value: '' }) : this.clear(key);
    }

    /** Takes the result away; a note or evidence stays. @param {string} key @returns {Answer | undefined} */
    clear(key) {
      const record = this.records.get(key);
      if (!record) return undefined;
      const rest = { ...record, result: '', value: '' };
      if (hasContent(rest)) return this.set(key, { result: '', value: '' });
      this.records.delete(key);
      return undefined;
    }

    /** The answer goes, with all that was written beside it. @param {string} key */
    remove(key) {
      this.records.delete(key);
    }

    /** Answered, but the text of the check asks for something else since. @param {string} key */
    isSuspect(key) {
      const record = this.records.get(key);
      const slot = this.slots.get(key);
      return slot !== undefined && record !== undefined && hasAnswer(record) && record.digest !== slot.digest && !slot.earlier.includes(record.digest);
    }

    /** The old answer holds for the new text. @param {string} key */
    confirm(key) {
      const record = this.records.get(key);
      const slot = this.slots.get(key);
      if (!record || !slot) return undefined;
      const confirmed = { ...record, digest: slot.digest };
      this.records.set(key, confirmed);
      return confirmed;
    }

    /** `unanswered`, `suspect`, a result (of a tick `pass`), or `answered` for a value. @param {string} key */
    state(key) {
      const record = this.records.get(key);
      if (!record || !hasAnswer(record)) return 'unanswered';
      if (this.isSuspect(key)) return 'suspect';
      if (record.result !== '') return record.result;
      return this.slots.get(key)?.answer === 'tick' ? 'pass' : 'answered';
    }

    /** What an answer that counts still lacks. @param {string} key @returns {('note' | 'evidence')[]} */
    missing(key) {
      const state = this.state(key);
      const record = this.records.get(key);
      if (!record || state === 'unanswered' || state === 'suspect') return [];
      /** @type {('note' | 'evidence')[]} */
      const lacking = [];
      if ((state === 'fail' || state === 'not-applicable') && record.note.trim() === '') lacking.push('note');
      if (state !== 'not-applicable' && this.slots.get(key)?.evidence === 'required' && record.evidence.length === 0) lacking.push('evidence');
      return lacking;
    }

    /** @param {Iterable<string>} [keys] all of the page where left out @returns {Progress} */
    progress(keys = this.slots.keys()) {
      const progress = { total: 0, answered: 0, failed: 0, suspect: 0, missing: 0 };
      for (const key of keys) {
        const state = this.state(key);
        progress.total++;
        if (state === 'suspect') progress.suspect++;
        else if (state !== 'unanswered') progress.answered++;
        if (state === 'fail') progress.failed++;
        if (state !== 'unanswered' && this.missing(key).length > 0) progress.missing++;
      }
      return progress;
    }

    /** Records of checks that are not on this page: another profile's, or an older version's. */
    unplaced() {
      return [...this.records].filter(([key]) => !this.slots.has(key)).map(([, record]) => record);
    }

    /** All records: those of the page in its order, then the others by name; behind each what is kept beside it. */
    inOrder() {
      const elsewhere = new Set([...this.records.keys(), ...this.others.keys()].filter(key => !this.slots.has(key)));
      return [...this.slots.keys(), ...[...elsewhere].sort()].flatMap(key => [this.records.get(key), ...(this.others.get(key) ?? [])])
        .filter(record => record !== undefined);
    }
  }

  window.checklist.answers = { DONE, RESULTS, Answers, keyOf, keyOfRecord, nameOf, makeRecord, hasAnswer, hasContent };
})();
