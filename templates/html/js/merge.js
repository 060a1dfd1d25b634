// Bringing two sets of answers together: what is new, the same, changed, older or in conflict. Pure; decides nothing twice.
(() => {
  'use strict';
  const { keyOfRecord, hasAnswer } = window.checklist.answers;

  /** @param {Answer} a @param {Answer} b */
  function isSame(a, b) {
    return a.result === b.result && a.value === b.value && a.note === b.note && a.by === b.by && a.on === b.on
      && a.digest === b.digest && JSON.stringify(a.evidence.map(pair)) === JSON.stringify(b.evidence.map(pair));
  }

  /** @param {Evidence} evidence */
  function pair(evidence) {
    return [evidence.href, evidence.title ?? ''];
  }

  /**
   * One answer of this page against one of the file. Both orders come to the same record, and doing it again changes nothing.
   * @param {Answer | undefined} mine @param {Answer} theirs @param {string | undefined} digest of the check as it stands now
   * @returns {MergeStep}
   */
  function compare(mine, theirs, digest) {
    if (!mine) return { outcome: 'new', mine, theirs, merged: theirs, fields: [] };
    if (isSame(mine, theirs)) return { outcome: 'same', mine, theirs, merged: mine, fields: [] };
    if (mine.digest !== theirs.digest && hasAnswer(mine) && hasAnswer(theirs)) return compareAcrossVersions(mine, theirs, digest);
    return unify(mine, theirs, digest);
  }

  /** An answer to the text as it stands now stands before one to an older text. @param {Answer} mine @param {Answer} theirs @param {string | undefined} digest @returns {MergeStep} */
  function compareAcrossVersions(mine, theirs, digest) {
    if (mine.digest === digest) return { outcome: 'older', mine, theirs, merged: mine, fields: [] };
    if (theirs.digest === digest) return { outcome: 'changed', mine, theirs, merged: theirs, fields: ['digest'] };
    return { outcome: 'conflict', mine, theirs, merged: undefined, fields: ['digest'] };
  }

  /** @param {Answer} mine @param {Answer} theirs @param {string | undefined} digest @returns {MergeStep} */
  function unify(mine, theirs, digest) {
    const fields = /** @type {const} */ (['result', 'value', 'note']).filter(field => differ(mine[field], theirs[field]));
    const signature = unifySignature(mine, theirs);
    if (fields.length > 0 || !signature) {
      return { outcome: 'conflict', mine, theirs, merged: undefined, fields: signature ? fields : [...fields, 'by'] };
    }
    const merged = {
      ...mine,
      ...signature,
      result: mine.result || theirs.result,
      value: mine.value || theirs.value,
      note: mine.note || theirs.note,
      evidence: unifyEvidence(mine.evidence, theirs.evidence),
      digest: unifyDigest(mine, theirs, digest),
    };
    return { outcome: isSame(merged, mine) ? 'same' : 'changed', mine, theirs, merged, fields: [] };
  }

  /** @param {string} a @param {string} b */
  function differ(a, b) {
    return a !== '' && b !== '' && a !== b;
  }

  /** The text that was answered; notes alone go with the text as it stands. @param {Answer} a @param {Answer} b @param {string | undefined} digest */
  function unifyDigest(a, b, digest) {
    if (hasAnswer(a)) return a.digest;
    if (hasAnswer(b)) return b.digest;
    if (a.digest === digest || b.digest === digest) return digest ?? '';
    return a.digest < b.digest ? a.digest : b.digest;
  }

  /** Of two dates the later, with its name; two names for one date do not go together. @param {Answer} a @param {Answer} b */
  function unifySignature(a, b) {
    if (differ(a.on, b.on)) {
      const later = a.on > b.on ? a : b;
      return { by: later.by, on: later.on };
    }
    if (differ(a.by, b.by)) return undefined;
    return { by: a.by || b.by, on: a.on || b.on };
  }

  /** @param {Evidence[]} a @param {Evidence[]} b */
  function unifyEvidence(a, b) {
    const inA = new Set(a.map(item => JSON.stringify(pair(item))));
    const inB = new Set(b.map(item => JSON.stringify(pair(item))));
    if ([...inB].every(item => inA.has(item))) return a;
    if ([...inA].every(item => inB.has(item))) return b;
    const both = new Map([...a, ...b].map(item => [JSON.stringify(pair(item)), item]));
    return [...both].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
  }

  /**
   * What an import would do. Nothing is changed yet.
   * @param {AnswersModel} answers @param {Answer[]} records @returns {MergePlan}
   */
  function plan(answers, records) {
    const steps = records.map(record => {
      const key = keyOfRecord(record);
      return { key, isPlaced: answers.slots.has(key), ...compare(answers.get(key), answers.asAsked(record), answers.slots.get(key)?.digest) };
    });
    return { steps, counts: count(steps) };
  }

  /** @param {PlacedMergeStep[]} steps */
  function count(steps) {
    const counts = { new: 0, same: 0, changed: 0, older: 0, conflict: 0, unplaced: 0 };
    for (const step of steps) {
      counts[step.outcome]++;
      if (!step.isPlaced) counts.unplaced++;
    }
    return counts;
  }

  /**
   * The records to take. A conflict without a choice keeps what this page holds.
   * @param {MergePlan} planned @param {(key: string) => 'mine' | 'theirs'} choose @returns {Answer[]}
   */
  function decide(planned, choose) {
    /** @type {Answer[]} */
    const taken = [];
    for (const step of planned.steps) {
      if (step.outcome === 'new' || step.outcome === 'changed') taken.push(/** @type {Answer} */ (step.merged));
      if (step.outcome === 'conflict' && choose(step.key) === 'theirs') taken.push(step.theirs);
    }
    return taken;
  }

  window.checklist.merge = { compare, plan, decide };
})();
