// Export, import and clear: answers leave and enter the page as a file, and every large change can be undone.
(() => {
  'use strict';
  const { read, write } = window.checklist.assessmentJson;
  const { plan, decide } = window.checklist.merge;
  const { match, targetsOf, rename } = window.checklist.targets;
  const { make, button, showMessage } = window.checklist.dom;
  const { ask } = window.checklist.dialogs;
  const { askConflicts } = window.checklist.conflicts;
  const { count, date, today } = window.checklist.words;
  const RELEASED_AFTER = 60_000; // milliseconds; a slow disk has taken the file by then

  class Exchange {
    /** @type {Snapshot | null} */
    #before = null;

    /** @param {SessionModel} session */
    constructor(session) {
      this.session = session;
    }

    /** The answers as a file. */
    exportFile() {
      const { catalog, targets } = this.session.data;
      const { assessment, answers, signatures } = this.session;
      const text = write({
        id: assessment.id || `${catalog.id}-${today()}`,
        title: assessment.title || `${catalog.title}, ${date(today())}`,
        catalog: { id: catalog.id, version: catalog.version, digest: catalog.digest, ...(catalog.profile && { profile: catalog.profile }) },
        targets: targets.length > 0 ? targets : assessment.target ? [{ id: assessment.target, title: assessment.target }] : [],
        results: assessment.target && targets.length === 0 ? rename(answers.inOrder(), '', assessment.target) : answers.inOrder(),
        signOff: [...signatures.values()],
      });
      download(`${[catalog.id, catalog.profile, catalog.version].filter(Boolean).join('-')}-answers-${today()}.json`, text);
    }

    /** Lets the person choose a file, then merges it. */
    chooseFile() {
      const input = /** @type {HTMLInputElement} */ (make('input', { type: 'file', accept: '.json,application/json', class: 'ui-said', id: 'ui:import-file', 'aria-label': 'File with answers', tabindex: '-1' }));
      document.getElementById('ui:import-file')?.remove();
      input.addEventListener('change', async () => {
        const file = input.files?.[0];
        input.remove();
        if (file) await this.#importFile(file);
      });
      document.body.append(input);
      input.click();
    }

    /** @param {File} file */
    async #importFile(file) {
      /** @type {string} */
      let text;
      try {
        text = await readText(file);
      } catch {
        this.#sayProblem('The file cannot be read.', []);
        return;
      }
      await this.importText(text);
    }

    /** @param {string} text of an assessment */
    async importText(text) {
      const { assessment, problems } = read(text, this.session.data.catalog.id);
      if (!assessment) {
        this.#sayProblem('Nothing was imported.', problems);
        return;
      }
      const placed = await this.#place(assessment);
      if (!placed) return;
      const planned = plan(this.session.answers, placed.results);
      const choices = planned.counts.conflict > 0 ? await askConflicts(planned, this.session.answers) : new Map();
      if (!choices) return;
      this.#apply(assessment, placed.target, planned, choices, problems);
    }

    /** Targets of the file for targets of the page. @param {Assessment} assessment @returns {Promise<{ results: Answer[], target: string } | null>} */
    async #place(assessment) {
      const ofPage = this.session.answers.targets;
      const matched = match(ofPage, targetsOf(assessment.results));
      if (matched.kind === 'same') return { results: assessment.results, target: this.session.assessment.target };
      const pair = matched.kind === 'map' ? matched : await askTarget(matched.from, matched.to);
      if (!pair) return null;
      return { results: rename(assessment.results, pair.from, pair.to), target: pair.to === '' ? pair.from : '' };
    }

    /** @param {Assessment} assessment @param {string} target @param {MergePlan} planned @param {Map<string, 'mine' | 'theirs'>} choices @param {string[]} problems */
    #apply(assessment, target, planned, choices, problems) {
      this.#before = this.session.snapshot();
      this.session.name({ id: this.session.assessment.id || assessment.id, title: this.session.assessment.title || assessment.title, target });
      const kept = this.#sign(assessment.signOff);
      this.session.take(decide(planned, key => choices.get(key) ?? 'mine'));
      this.#sayImported(planned, choices, [...problems, ...kept]);
    }

    /** A signature that is here stays. @param {Signature[]} signatures @returns {string[]} */
    #sign(signatures) {
      /** @type {string[]} */
      const kept = [];
      for (const sign of signatures) {
        const mine = this.session.signatures.get(sign.role);
        if (!mine) this.session.sign(sign);
        else if (mine.name !== sign.name || mine.on !== sign.on) kept.push(`The sign-off of ${sign.role} is “${mine.name}, ${mine.on}” here and “${sign.name}, ${sign.on}” in the file; it stays as it is here.`);
      }
      return kept;
    }

    /** @param {MergePlan} planned @param {Map<string, 'mine' | 'theirs'>} choices @param {string[]} problems */
    #sayImported({ counts, steps }, choices, problems) {
      const theirs = [...choices.values()].filter(choice => choice === 'theirs').length;
      const suspect = steps.filter(step => step.isPlaced && this.session.answers.isSuspect(step.key)).length;
      const said = [
        `${count(counts.new, 'new answer')}, ${counts.changed} completed or brought up to date, ${counts.same} the same.`,
        ...(counts.conflict > 0 ? [`${count(counts.conflict, 'conflict')}: ${theirs} taken from the file, ${counts.conflict - theirs} kept.`] : []),
        ...(counts.older > 0 ? [`${counts.older} in the file answer an older text; yours are newer and stay.`] : []),
        ...(suspect > 0 ? [`${suspect} to look at again: the check was reworded after it was answered.`] : []),
        ...(counts.unplaced > 0 ? [`${counts.unplaced} belong to checks that are not on this page; they are kept and exported.`] : []),
      ];
      this.#sayDone('Answers imported.', said.join(' '), problems);
    }

    /** Asks, then clears. */
    async clearAll() {
      const { answers } = this.session;
      const here = [...answers.slots.keys()].filter(key => answers.get(key)).length;
      const elsewhere = answers.unplaced().length;
      const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', value: 'done' }));
      const content = [
        make('p', {}, `${count(here, 'answer')} of this page, with notes and sign-off, will be removed from this browser. You can undo it until you leave the page.`),
        ...(elsewhere > 0 ? [make('label', { class: 'choice' }, box, make('span', {}, `Also clear ${count(elsewhere, 'answer')} to checks that are not on this page`))] : []),
      ];
      const chosen = await ask('Clear all answers?', content, [{ value: 'clear', text: 'Clear all answers', isMain: true }, { value: 'keep', text: 'Keep them' }]);
      if (chosen !== 'clear') return;
      this.#before = this.session.snapshot();
      this.session.clearAll(box.checked);
      this.#sayDone('All answers cleared.', '', []);
    }

    /** Back to before the last import or clear. */
    undo() {
      if (!this.#before) return;
      this.session.restore(this.#before);
      this.#before = null;
      showMessage('done', make('div', { class: 'banner', role: 'status' }, make('p', {}, make('strong', {}, 'Undone.'), ' The answers are as they were before.')));
    }

    /** @param {string} headline @param {string} text @param {string[]} problems */
    #sayDone(headline, text, problems) {
      showMessage('done', make('div', { class: 'banner', role: 'status' },
        make('p', {}, make('strong', {}, headline), ` ${text}`), ...listOf(problems), make('div', { class: 'actions' }, button('Undo', 'undo'), button('Close', 'close-message'))));
    }

    /** @param {string} headline @param {string[]} problems */
    #sayProblem(headline, problems) {
      showMessage('done', make('div', { class: 'banner banner--error', role: 'alert' },
        make('p', {}, make('strong', {}, headline), ` ${problems.join(' ')}`), make('div', { class: 'actions' }, button('Close', 'close-message'))));
    }
  }

  /** @param {string[]} problems */
  function listOf(problems) {
    return problems.length === 0 ? [] : [make('ul', {}, ...problems.map(problem => make('li', {}, problem)))];
  }

  /** @param {string[]} from @param {string[]} to @returns {Promise<{ from: string, to: string } | null>} */
  async function askTarget(from, to) {
    const isFromFile = to.length === 1;
    const names = isFromFile ? from : to;
    const select = /** @type {HTMLSelectElement} */ (make('select', {}, ...names.map(name => make('option', { value: name }, name || '(no name)'))));
    const text = isFromFile ? 'The file holds several targets; this page is for one.' : 'The file does not name a target of this page.';
    const label = make('label', { class: 'field' }, make('span', {}, isFromFile ? 'Take the answers of' : 'The answers are for'), select);
    const chosen = await ask('Which target?', [make('p', {}, `${text} Answers of the others are kept and exported.`), label], [{ value: 'import', text: 'Import', isMain: true }, { value: 'cancel', text: 'Do not import' }]);
    if (chosen !== 'import') return null;
    return isFromFile ? { from: select.value, to: to[0] ?? '' } : { from: from[0] ?? '', to: select.value };
  }

  /** @param {File} file @returns {Promise<string>} */
  function readText(file) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.addEventListener('error', () => reject(reader.error));
      reader.readAsText(file);
    });
  }

  /** @param {string} name @param {string} text */
  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = make('a', { href: address, download: name, class: 'ui-said' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER);
  }

  window.checklist.exchange = { Exchange };
})();
