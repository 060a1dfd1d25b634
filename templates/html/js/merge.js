// Bringing two sets of answers together: what is new, the same, changed, older, beside another or in conflict. Pure; decides nothing twice.
// What one of two answers cannot hold is kept beside it: nothing that a person wrote is dropped here.
(() => {
  'use strict';
  const { keyOfRecord, makeRecord, hasAnswer, hasContent } = window.checklist.answers;
  const NAMES = ' + '; // between the names of those who gave one answer; names hold commas
  const DAY = 'YYYY-MM-DD'.length; // a time may follow it

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
   * One answer of this page against one of the file, as `tests/merge-cases.yaml` says for this page and for `assess collect`. Both orders keep the same, and doing it again changes nothing.
   * @param {Answer | undefined} mine @param {Answer} theirs @param {string | undefined} digest of the check as it is now
   * @returns {MergeStep}
   */
  function compare(mine, theirs, digest) {
    if (!mine) return { outcome: 'new', mine, theirs, merged: theirs, beside: undefined, fields: [] };
    if (isSame(mine, theirs)) return { outcome: 'same', mine, theirs, merged: mine, beside: undefined, fields: [] };
    if (hasAnswer(mine) !== hasAnswer(theirs)) return withNote(mine, theirs);
    if (mine.digest !== theirs.digest && hasAnswer(mine)) return compareAcrossVersions(mine, theirs, digest);
    return unify(mine, theirs, digest);
  }

  /** A note without an answer conflicts with nothing, and does not explain the answer of another person. @param {Answer} mine @param {Answer} theirs @returns {MergeStep} */
  function withNote(mine, theirs) {
    const [answer, note] = hasAnswer(mine) ? [mine, theirs] : [theirs, mine];
    const isSaid = (note.note === '' || note.note === answer.note) && unifyEvidence(answer.evidence, note.evidence) === answer.evidence && hasNames(answer.by, note.by);
    return { outcome: answer === theirs ? 'changed' : isSaid ? 'same' : 'beside', mine, theirs, merged: answer, beside: isSaid ? undefined : note, fields: [] };
  }

  /** An answer to the text as it is now counts; one to another text is kept beside it. @param {Answer} mine @param {Answer} theirs @param {string | undefined} digest @returns {MergeStep} */
  function compareAcrossVersions(mine, theirs, digest) {
    if (mine.digest === digest) return { outcome: 'older', mine, theirs, merged: mine, beside: theirs, fields: [] };
    if (theirs.digest === digest) return { outcome: 'changed', mine, theirs, merged: theirs, beside: mine, fields: ['digest'] };
    return twoOthers(mine, theirs);
  }

  /** @param {Answer} mine @param {Answer} theirs @param {string | undefined} digest @returns {MergeStep} */
  function unify(mine, theirs, digest) {
    const fields = /** @type {const} */ (['result', 'value', 'note']).filter(field => differ(mine[field], theirs[field]));
    if (fields.length > 0 && hasAnswer(mine) && corrects(mine, theirs)) return { outcome: 'beside', mine, theirs, merged: mine, beside: theirs, fields: [] };
    if (fields.length > 0 && hasAnswer(mine) && corrects(theirs, mine)) return { outcome: 'changed', mine, theirs, merged: theirs, beside: mine, fields: [] };
    if (fields.length > 0 && hasAnswer(mine) && mine.digest !== digest) return twoOthers(mine, theirs);
    if (fields.length > 0 && hasAnswer(mine)) return { outcome: 'conflict', mine, theirs, merged: undefined, beside: undefined, fields };
    if (fields.length > 0) return twoNotes(mine, theirs);
    const merged = {
      ...mine,
      result: mine.result || theirs.result,
      value: mine.value || theirs.value,
      note: mine.note || theirs.note,
      evidence: unifyEvidence(mine.evidence, theirs.evidence),
      by: joinNames(mine.by, theirs.by),
      on: mine.on > theirs.on ? mine.on : theirs.on,
      digest: unifyDigest(mine, theirs, digest),
    };
    return { outcome: isSame(merged, mine) ? 'same' : 'changed', mine, theirs, merged, beside: undefined, fields: [] };
  }

  /** Answers to other texts than the one that is asked now are in conflict with nothing; the later one is shown. @param {Answer} mine @param {Answer} theirs @returns {MergeStep} */
  function twoOthers(mine, theirs) {
    const step = twoNotes(mine, theirs);
    return step.outcome === 'beside' ? { ...step, outcome: 'older' } : step;
  }

  /** The later one is shown in the fields. @param {Answer} mine @param {Answer} theirs @returns {MergeStep} */
  function twoNotes(mine, theirs) {
    const isMine = JSON.stringify([mine.on, mine.note, mine]) > JSON.stringify([theirs.on, theirs.note, theirs]);
    return { outcome: isMine ? 'beside' : 'changed', mine, theirs, merged: isMine ? mine : theirs, beside: isMine ? theirs : mine, fields: [] };
  }

  /** Of two answers of one person the later one stands, where both say when. @param {Answer} later @param {Answer} earlier */
  function corrects(later, earlier) {
    const people = new Set([...namesOf(later.by), ...namesOf(earlier.by)].map(name => name.replace(/\s+/gu, ' ').normalize().toLowerCase()));
    return people.size === 1 && later.by.trim() !== '' && earlier.by.trim() !== '' && isLater(later.on, earlier.on);
  }

  /** Of one day, an answer without a time may be the later one. @param {string} on @param {string} other */
  function isLater(on, other) {
    const [day, otherDay] = [on.slice(0, DAY), other.slice(0, DAY)];
    if (day === '' || otherDay === '' || day !== otherDay) return otherDay !== '' && day > otherDay;
    return on.length > DAY && other.length > DAY && timeOf(on) > timeOf(other);
  }

  /** To the second, where none is written too. @param {string} on */
  function timeOf(on) {
    return `${on.slice(DAY + 1)}:00`.slice(0, 'HH:MM:SS'.length);
  }

  /** @param {string} a @param {string} b */
  function differ(a, b) {
    return a !== '' && b !== '' && a !== b;
  }

  /** Notes alone belong to the current text. @param {Answer} a @param {Answer} b @param {string | undefined} digest */
  function unifyDigest(a, b, digest) {
    if (a.digest === b.digest) return a.digest;
    if (a.digest === digest || b.digest === digest) return digest ?? '';
    return a.digest < b.digest ? a.digest : b.digest;
  }

  /** @param {string} by */
  function namesOf(by) {
    return by.split(NAMES).map(name => name.trim()).filter(name => name !== '');
  }

  /** @param {string} whole @param {string} part */
  function hasNames(whole, part) {
    const names = namesOf(whole);
    return whole === part || namesOf(part).every(name => names.includes(name));
  }

  /** Two people who say the same are two names on one answer. @param {string} a @param {string} b */
  function joinNames(a, b) {
    if (hasNames(a, b) && (!hasNames(b, a) || a <= b)) return a;
    return hasNames(b, a) ? b : [...new Set([...namesOf(a), ...namesOf(b)])].sort().join(NAMES);
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
   * What two tabs made of one answer, each without knowing of the other. Who changed a field alone has it as they left it. Where both changed
   * the answer or the note, what is stored stays, whole, and the other is kept beside it, whole.
   * @param {Answer | undefined} base what both began with @param {Answer | undefined} ours @param {Answer | undefined} theirs what is stored
   * @returns {{ merged: Answer | undefined, beside: Answer | undefined }}
   */
  function rejoin(base, ours, theirs) {
    const known = base ?? ours ?? theirs;
    if (!known) return { merged: undefined, beside: undefined };
    const nothing = makeRecord({ control: known.control, check: known.check, target: known.target, digest: known.digest });
    const [was, here, there] = [base ?? nothing, ours ?? nothing, theirs ?? nothing];
    const isAtOdds = /** @type {const} */ (['answer', 'note']).some(part => partOf(was, part) !== partOf(here, part) && partOf(was, part) !== partOf(there, part) && partOf(here, part) !== partOf(there, part));
    if (isAtOdds) return { merged: theirs, beside: ours && hasContent(ours) ? ours : undefined };
    const answer = partOf(was, 'answer') === partOf(there, 'answer') ? here : there;
    const merged = {
      ...there,
      result: answer.result,
      value: answer.value,
      digest: answer.digest,
      note: was.note === there.note ? here.note : there.note,
      evidence: rejoinLists(was.evidence, here.evidence, there.evidence),
      by: was.by === there.by ? here.by : was.by === here.by ? there.by : joinNames(here.by, there.by),
      on: was.on === there.on ? here.on : was.on === here.on || there.on > here.on ? there.on : here.on,
    };
    return { merged: hasContent(merged) || merged.by !== '' || merged.on !== '' ? merged : undefined, beside: undefined };
  }

  /**
   * The same for a sign-off, which has nothing beside it: where both changed a field it is as here.
   * @param {Signature | undefined} base @param {Signature | undefined} here @param {Signature | undefined} there
   * @returns {{ merged: Signature | undefined, isAtOdds: boolean }}
   */
  function rejoinSigns(base, here, there) {
    const known = here ?? there ?? base;
    if (!known) return { merged: undefined, isAtOdds: false };
    const nothing = { role: known.role, name: '', on: '', digest: '' };
    const [was, mine, theirs] = [base ?? nothing, here ?? nothing, there ?? nothing];
    const fields = /** @type {const} */ (['name', 'on']);
    const changed = new Set(fields.filter(field => was[field] !== mine[field]));
    const merged = {
      role: known.role,
      name: changed.has('name') ? mine.name : theirs.name,
      on: changed.has('on') ? mine.on : theirs.on,
      digest: changed.size > 0 ? mine.digest : theirs.digest,
    };
    const isAtOdds = fields.some(field => changed.has(field) && was[field] !== theirs[field] && mine[field] !== theirs[field]);
    return { merged: merged.name === '' && merged.on === '' ? undefined : merged, isAtOdds };
  }

  /** @param {Answer} record @param {'answer' | 'note'} part */
  function partOf(record, part) {
    return part === 'note' ? record.note : JSON.stringify([record.result, record.value]);
  }

  /** What either added is there; what either took away is not. @template T @param {T[]} was @param {T[]} here @param {T[]} there @returns {T[]} */
  function rejoinLists(was, here, there) {
    const [inWas, inHere, inThere] = [was, here, there].map(list => new Set(list.map(item => JSON.stringify(item))));
    const isLeft = (/** @type {string} */ item) => !inWas?.has(item) || (inHere?.has(item) && inThere?.has(item));
    return [...new Map([...there, ...here].map(item => [JSON.stringify(item), item]))].filter(([text]) => isLeft(text)).map(([, item]) => item);
  }

  /**
   * What an import would do. Nothing is changed yet. A second answer of the file to one check was open when the file was written, and stays so.
   * @param {AnswersModel} answers @param {Answer[]} records @returns {MergePlan}
   */
  function plan(answers, records) {
    /** @type {Map<string, PlacedMergeStep>} */
    const steps = new Map();
    for (const record of records.map(answers.asAsked, answers)) {
      const key = keyOfRecord(record);
      const first = steps.get(key);
      if (first) first.others.push(record);
      else steps.set(key, { key, isPlaced: answers.slots.has(key), others: [], ...compare(answers.get(key), record, answers.slots.get(key)?.digest) });
    }
    return { steps: [...steps.values()], counts: count([...steps.values()]) };
  }

  /** @param {PlacedMergeStep[]} steps */
  function count(steps) {
    const counts = { new: 0, same: 0, changed: 0, older: 0, beside: 0, conflict: 0, unplaced: 0 };
    for (const step of steps) {
      counts[step.outcome]++;
      counts.beside += step.others.length;
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

  /** What is kept beside the answers that count. @param {MergePlan} planned @returns {Answer[]} */
  function besides(planned) {
    return planned.steps.flatMap(step => [...(step.beside ? [step.beside] : []), ...step.others]);
  }

  window.checklist.merge = { compare, rejoin, rejoinSigns, rejoinLists, plan, decide, besides, isSame };
})();
