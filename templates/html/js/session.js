// The answers together with their storage: every change is kept at once and told to anyone who shows it.
(() => {
  'use strict';
  const { Answers, keyOfRecord, hasContent } = window.checklist.answers;
  const { writeEntry, read, textOf } = window.checklist.assessmentJson;
  const { SIGN_OFF, ASSESSMENT, START, OTHER, TAKEN, isOurs, isJoined, readRecord, readOthers, signatureOf, readName, markOf } = window.checklist.entries;
  const { rejoin, rejoinSigns, rejoinLists, plan, decide, besides, isSame } = window.checklist.merge;
  const NO_ASSESSMENT = { id: '', title: '', target: '' };

  class Session {
    /** @type {((keys: Set<string> | null) => void)[]} */
    #listeners = [];
    /** @type {Map<string, Signature>} by role */
    signatures = new Map();
    /** Id and title that an imported assessment brought. @type {{ id: string, title: string, target: string }} */
    assessment = NO_ASSESSMENT;
    /** What was offered from elsewhere and taken or refused, by where it is kept. @type {Map<string, string>} */
    #taken = new Map();
    /** Told what two tabs wrote at once: answers that were put together or are beside each other now, and sign-offs that were written over. */
    onovertaken = (/** @type {Overtaken} */ _overtaken) => {};

    /** @param {PageData} data @param {RecordStorageModel} storage */
    constructor(data, storage) {
      this.data = data;
      this.storage = storage;
      Object.assign(this.storage, { accepts: isOurs, joins: isJoined });
      this.answers = new Answers(data.checks, data.targets);
    }

    /** Takes up what the browser holds, then what the page was made with. */
    load() {
      const held = this.storage.load();
      for (const [name, value] of held) this.#take(name, value);
      this.storage.recover(change => this.#join(change));
      if (this.data.assessment) this.#start(this.data.assessment, held.get(START));
      this.#sayOvertaken();
    }

    /** Once for each edition of the page, so that an answer that is taken away stays away. What the browser holds counts before it. @param {AssessmentFile} file @param {unknown} started */
    #start(file, started) {
      const text = JSON.stringify(file);
      const mark = markOf(text);
      const { assessment } = read(text, this.data.catalog.id);
      if (!assessment || started === mark) return;
      const planned = plan(this.answers, assessment.results);
      const open = planned.steps.filter(step => step.outcome === 'conflict').map(step => step.theirs);
      this.#keep(decide(planned, () => 'mine'), [...besides(planned), ...open]);
      for (const sign of assessment.signOff) {
        if (!this.signatures.has(sign.role)) this.sign(sign);
      }
      if (this.assessment.id === '') this.name({ id: assessment.id, title: assessment.title, target: '' });
      this.storage.save(START, mark);
    }

    /** @param {string} name @param {unknown} value */
    #take(name, value) {
      if (name.startsWith(SIGN_OFF)) this.#takeSignature(value);
      else if (name.startsWith(OTHER)) this.answers.setOthers(name.slice(OTHER.length), readOthers(value, name.slice(OTHER.length)));
      else if (name.startsWith(TAKEN)) this.#taken.set(name.slice(TAKEN.length), textOf(value));
      else if (name === ASSESSMENT) this.assessment = readName(value);
      else if (!name.startsWith('-')) this.#takeRecord(name, value);
    }

    /** @param {unknown} value */
    #takeSignature(value) {
      const sign = signatureOf(value);
      if (sign) this.signatures.set(sign.role, sign);
    }

    /** @param {string} name @param {unknown} value */
    #takeRecord(name, value) {
      const record = readRecord(name, value);
      if (record) this.answers.put(record);
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
      this.#edit(key, () => this.answers.set(key, fields));
    }

    /** @param {string} key */
    empty(key) {
      this.#edit(key, () => this.answers.empty(key));
    }

    /** @param {string} key */
    clear(key) {
      this.#edit(key, () => this.answers.clear(key));
    }

    /** @param {string} key */
    confirm(key) {
      this.#edit(key, () => this.answers.confirm(key));
    }

    /** @param {string} key */
    discard(key) {
      this.#edit(key, () => this.answers.remove(key));
    }

    /**
     * What is stored is read before it is written over. The person changed what they saw: where another tab wrote meanwhile, the two are
     * brought together.
     * @param {string} key @param {() => void} act
     */
    #edit(key, act) {
      const seen = this.answers.get(key);
      this.#readAgain(key);
      const there = this.answers.get(key);
      const isOvertaken = !isAlike(there, seen);
      if (isOvertaken) this.#put(key, seen);
      act();
      if (isOvertaken) this.#rejoin(key, seen, this.answers.get(key), there);
      this.#save(key);
      this.tell(new Set([key]));
      this.#sayOvertaken();
    }

    /** @param {string} key @param {Answer | undefined} record */
    #put(key, record) {
      if (record) this.answers.put(record);
      else this.answers.remove(key);
    }

    /** @param {string} key */
    #save(key) {
      const record = this.answers.get(key);
      this.storage.save(key, record && writeEntry(record));
    }

    /** @type {Overtaken} */
    #overtaken = { joined: new Set(), beside: new Set(), signatures: [] };

    /** @param {string} key @param {Answer | undefined} base @param {Answer | undefined} ours @param {Answer | undefined} theirs */
    #rejoin(key, base, ours, theirs) {
      const { merged, beside } = rejoin(base, ours, theirs);
      this.#put(key, merged);
      if (beside) this.#addOther(key, beside);
      if (beside) this.#overtaken.beside.add(key);
      else this.#overtaken.joined.add(key);
    }

    #sayOvertaken() {
      const overtaken = this.#overtaken;
      if (overtaken.joined.size + overtaken.beside.size + overtaken.signatures.length === 0) return;
      this.#overtaken = { joined: new Set(), beside: new Set(), signatures: [] };
      this.onovertaken(overtaken);
    }

    /** Keeps an answer beside the one that counts, unless it says the same. @param {string} key @param {Answer} record */
    #addOther(key, record) {
      this.#readAgain(OTHER + key);
      const others = this.answers.others.get(key) ?? [];
      const counting = this.answers.get(key);
      if (!hasContent(record) || (counting && isSame(counting, record)) || others.some(other => isSame(other, record))) return;
      this.#setOthers(key, [...others, record]);
    }

    /** @param {string} key @param {Answer[]} records */
    #setOthers(key, records) {
      this.answers.setOthers(key, records);
      this.storage.save(OTHER + key, records.length === 0 ? undefined : records.map(writeEntry));
    }

    /** One of the answers beside the one that counts goes, or counts from now on. @param {string} key @param {number} index @param {boolean} counts */
    decideOther(key, index, counts) {
      const chosen = this.answers.others.get(key)?.[index];
      if (!chosen) return;
      this.#readAgain(OTHER + key);
      this.#setOthers(key, (this.answers.others.get(key) ?? []).filter(other => !isSame(other, chosen)));
      if (counts) this.#edit(key, () => this.answers.put(chosen));
      else this.tell(new Set([key]));
    }

    /** @param {Signature} sign */
    sign(sign) {
      const name = SIGN_OFF + encodeURIComponent(sign.role);
      const seen = this.signatures.get(sign.role);
      this.#readAgain(name);
      const there = this.signatures.get(sign.role);
      const { merged, isAtOdds } = rejoinSigns(seen, sign, there);
      if (isAtOdds && there) this.#overtaken.signatures.push(there);
      this.#saveSign(sign.role, merged);
      if (JSON.stringify(seen) !== JSON.stringify(there)) this.tell(null);
      this.#sayOvertaken();
    }

    /** @param {string} role @param {Signature | undefined} sign */
    #putSign(role, sign) {
      if (sign) this.signatures.set(role, sign);
      else this.signatures.delete(role);
    }

    /** @param {string} role @param {Signature | undefined} sign */
    #saveSign(role, sign) {
      this.#putSign(role, sign);
      this.storage.save(SIGN_OFF + encodeURIComponent(role), sign);
    }

    /** @param {{ id: string, title: string, target: string }} assessment */
    name(assessment) {
      this.assessment = assessment;
      const isEmpty = Object.values(assessment).every(value => value === '');
      this.storage.save(ASSESSMENT, isEmpty ? undefined : assessment);
    }

    /** All that a person could want back. @returns {Snapshot} */
    snapshot() {
      return { records: new Map(this.answers.records), others: new Map(this.answers.others), signatures: new Map(this.signatures), assessment: this.assessment };
    }

    /**
     * Makes everything as in `wanted`, where it still is as it was in `seen`. What was written since stays: with what is wanted, where both go
     * together, and else before it.
     * @param {Snapshot} wanted @param {Snapshot} seen @returns {number} answers that were written since
     */
    restore(wanted, seen) {
      this.refresh();
      for (const key of keysOf(wanted.others, seen.others)) this.#restoreOthers(key, wanted.others.get(key) ?? [], seen.others.get(key) ?? []);
      const kept = keysOf(this.answers.records, wanted.records, seen.records).filter(key => this.#restoreRecord(key, wanted.records.get(key), seen.records.get(key)));
      for (const role of keysOf(wanted.signatures, seen.signatures)) this.#restoreSign(role, wanted.signatures.get(role), seen.signatures.get(role));
      if (JSON.stringify(this.assessment) === JSON.stringify(seen.assessment)) this.name(wanted.assessment);
      this.tell(null);
      return kept.length;
    }

    /** @param {string} key @param {Answer[]} wanted @param {Answer[]} seen */
    #restoreOthers(key, wanted, seen) {
      const there = this.answers.others.get(key) ?? [];
      const joined = rejoinLists(seen, wanted, there);
      if (JSON.stringify(joined) !== JSON.stringify(there)) this.#setOthers(key, joined);
    }

    /** @param {string} key @param {Answer | undefined} wanted @param {Answer | undefined} seen @returns {boolean} whether it holds what was written since */
    #restoreRecord(key, wanted, seen) {
      const there = this.answers.get(key);
      const isSince = there !== undefined && !isAlike(there, seen);
      if (isAlike(wanted, there)) return false;
      if (isAlike(wanted, seen)) return isSince;
      const { merged, beside } = isAlike(there, seen) ? { merged: wanted, beside: undefined } : rejoin(seen, wanted, there);
      this.#put(key, merged);
      this.#save(key);
      if (beside) this.#addOther(key, beside);
      return isSince;
    }

    /** @param {string} role @param {Signature | undefined} wanted @param {Signature | undefined} seen */
    #restoreSign(role, wanted, seen) {
      const there = this.signatures.get(role);
      const { merged } = rejoinSigns(seen, there, wanted);
      if (JSON.stringify(merged) !== JSON.stringify(there)) this.#saveSign(role, merged);
    }

    /** Takes records as they are, and others to be kept beside them. @param {Answer[]} records @param {Answer[]} others */
    take(records, others) {
      this.#keep(records, others);
      this.tell(null);
    }

    /** @param {Answer[]} records @param {Answer[]} others */
    #keep(records, others) {
      for (const record of records) {
        this.answers.put(record);
        this.#save(keyOfRecord(record));
      }
      for (const record of others) this.#addOther(keyOfRecord(record), record);
    }

    /**
     * Takes away what the person saw and no more.
     * @param {boolean} withUnplaced also the answers to checks that are not on this page @param {Snapshot} seen @returns {number} answers that were written since
     */
    clearAll(withUnplaced, seen) {
      const isKept = (/** @type {string} */ key) => !withUnplaced && !this.answers.slots.has(key);
      const wanted = {
        records: new Map([...seen.records].filter(([key]) => isKept(key))),
        others: new Map([...seen.others].filter(([key]) => isKept(key))),
        signatures: new Map(),
        assessment: NO_ASSESSMENT,
      };
      return this.restore(wanted, seen);
    }

    /** Follows other tabs of the same page: where the browser tells of them, and whenever the person comes back to this one. */
    follow() {
      this.storage.listen(() => this.refresh());
    }

    /** Takes up what other tabs wrote. Done before everything that is relied on as being all: export, print, import, clear. */
    refresh() {
      const names = this.#readAgain();
      if (names.length === 0) return;
      const isWhole = names.some(name => name.startsWith('-') && !name.startsWith(OTHER));
      this.tell(isWhole ? null : new Set(names.map(name => (name.startsWith(OTHER) ? name.slice(OTHER.length) : name))));
      this.#sayOvertaken();
    }

    /** @param {string} [only] @returns {string[]} names of what changed */
    #readAgain(only) {
      const changes = this.storage.changes(only);
      const isOther = (/** @type {StorageChange} */ change) => change.name.startsWith(OTHER);
      for (const change of [...changes.filter(isOther), ...changes.filter(change => !isOther(change))]) this.#join(change); // answers are added to what is beside them
      const recovered = only === undefined ? this.storage.recover(change => this.#join(change)) : [];
      return [...changes, ...recovered].map(change => change.name);
    }

    /** @param {StorageChange} change */
    #join(change) {
      const { name, value, ours, base } = change;
      if (name.startsWith(OTHER)) this.#joinOthers(change);
      else if (ours !== undefined && name.startsWith(SIGN_OFF)) this.#joinSigns(name, signatureOf(base), signatureOf(ours), signatureOf(value));
      else if (ours !== undefined && !name.startsWith('-')) this.#joinRecords(name, readRecord(name, base), readRecord(name, ours), readRecord(name, value));
      else if (value === null) this.#drop(name);
      else this.#take(name, value);
    }

    /** @param {string} name @param {Signature | undefined} base @param {Signature | undefined} ours @param {Signature | undefined} theirs */
    #joinSigns(name, base, ours, theirs) {
      const role = decodeURIComponent(name.slice(SIGN_OFF.length));
      const { merged, isAtOdds } = rejoinSigns(base, theirs, ours);
      if (isAtOdds && ours) this.#overtaken.signatures.push(ours);
      this.#putSign(role, merged);
      if (JSON.stringify(merged) !== JSON.stringify(theirs)) this.storage.save(name, merged);
    }

    /** @param {string} key @param {Answer | undefined} base @param {Answer | undefined} ours @param {Answer | undefined} theirs */
    #joinRecords(key, base, ours, theirs) {
      this.#rejoin(key, base, ours, theirs);
      const merged = this.answers.get(key);
      if (!isAlike(merged, theirs)) this.#save(key);
    }

    /** @param {StorageChange} change */
    #joinOthers({ name, value, ours, base }) {
      const key = name.slice(OTHER.length);
      const theirs = readOthers(value, key);
      const joined = ours === undefined ? theirs : rejoinLists(readOthers(base, key), readOthers(ours, key), theirs);
      if (JSON.stringify(joined) === JSON.stringify(theirs)) this.answers.setOthers(key, theirs);
      else this.#setOthers(key, joined);
    }

    /** @param {string} name */
    #drop(name) {
      if (name.startsWith(SIGN_OFF)) this.signatures.delete(decodeURIComponent(name.slice(SIGN_OFF.length)));
      else if (name === ASSESSMENT) this.assessment = NO_ASSESSMENT;
      else this.answers.remove(name);
    }

    /** What this browser keeps elsewhere and was neither taken nor refused as it is now. @returns {Offer[]} */
    offers() {
      return this.storage.elsewhere().map(stored => ({ stored, mark: markOf(JSON.stringify([...stored.entries])), assessment: this.#assessmentOf(stored) }))
        .filter(({ stored, mark, assessment }) => this.#taken.get(encodeURIComponent(stored.source)) !== mark && this.#saysMore(assessment));
    }

    /** @param {StoredElsewhere} stored @returns {Assessment} */
    #assessmentOf({ entries }) {
      const { catalog, targets } = this.data;
      const named = readName(entries.get(ASSESSMENT));
      const records = [...entries].filter(([name]) => !name.startsWith('-')).map(([name, value]) => readRecord(name, value)).filter(record => record !== undefined);
      const others = [...entries].filter(([name]) => name.startsWith(OTHER)).flatMap(([name, value]) => readOthers(value, name.slice(OTHER.length)));
      const signOff = [...entries].filter(([name]) => name.startsWith(SIGN_OFF)).map(([, value]) => signatureOf(value)).filter(sign => sign !== undefined);
      return { id: named.id, title: named.title, catalog, targets, results: [...records, ...others].filter(hasContent), signOff };
    }

    /** @param {Assessment} assessment */
    #saysMore({ results, signOff }) {
      const planned = plan(this.answers, results);
      return planned.counts.same < planned.steps.length || signOff.some(sign => !this.signatures.has(sign.role));
    }

    /** Does not offer it again, as long as it is as it was. @param {Offer} offer */
    settle({ stored, mark }) {
      const source = encodeURIComponent(stored.source);
      this.#taken.set(source, mark);
      this.storage.save(TAKEN + source, mark);
    }
  }

  /** @param {Map<string, unknown>[]} maps */
  function keysOf(...maps) {
    return [...new Set(maps.flatMap(map => [...map.keys()]))];
  }

  /** The same answer, or none both times. @param {Answer | undefined} a @param {Answer | undefined} b */
  function isAlike(a, b) {
    return a && b ? isSame(a, b) : a === b;
  }

  window.checklist.session = { Session };
})();
