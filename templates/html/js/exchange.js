// Export, import and clear: answers leave and enter the page as a file, and every large change can be undone.
(() => {
  'use strict';
  const { read, write } = window.checklist.assessmentJson;
  const { plan, decide, besides, isSame } = window.checklist.merge;
  const { match, targetsOf, rename } = window.checklist.targets;
  const { make, button, showMessage } = window.checklist.dom;
  const { ask } = window.checklist.dialogs;
  const { askConflicts } = window.checklist.conflicts;
  const { date, today } = window.checklist.words;
  const { fill, count } = window.checklist.phrases;
  const { choose, download } = window.checklist.files;

  class Exchange {
    /** What the last import or clear began with and came to. @type {{ before: Snapshot, after: Snapshot } | null} */
    #last = null;

    /** @param {SessionModel} session */
    constructor(session) {
      this.session = session;
    }

    /** The answers as a file, those of other tabs too. */
    exportFile() {
      this.session.refresh();
      const { catalog, targets } = this.session.data;
      const { assessment, answers, signatures } = this.session;
      const text = write({
        audit: String(this.session.data.assessment?.['id'] ?? ''),
        ...(this.session.data.copy && { copy: this.session.data.copy }),
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
      choose('{{ words.script.file_with_answers }}', text => void (text === undefined ? this.#sayProblem('{{ words.script.file_unreadable }}', []) : this.importText(text)));
    }

    /** @param {string} text of an assessment */
    async importText(text) {
      const { assessment, problems } = read(text, this.session.data.catalog.id);
      if (!assessment) {
        this.#sayProblem('{{ words.script.nothing_imported }}', problems);
        return;
      }
      await this.merge(assessment, problems, '{{ words.script.answers_imported }}');
    }

    /** @param {Assessment} assessment @param {string[]} problems @param {string} headline @returns {Promise<boolean>} whether it was taken */
    async merge(assessment, problems, headline) {
      const placed = await this.#place(assessment);
      if (!placed) return false;
      this.session.refresh();
      const asked = plan(this.session.answers, placed.results);
      const choices = asked.counts.conflict > 0 ? await askConflicts(asked, this.session.answers) : new Map();
      if (!choices) return false;
      this.session.refresh(); // another tab may have answered while the question was open
      const before = this.session.snapshot();
      const planned = plan(this.session.answers, placed.results);
      this.#apply(assessment, placed.target, planned, stillAsked(choices, asked, planned), problems, headline);
      this.#last = { before, after: this.session.snapshot() };
      return true;
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

    /** @param {Assessment} assessment @param {string} target @param {MergePlan} planned @param {Map<string, 'mine' | 'theirs'>} choices @param {string[]} problems @param {string} headline */
    #apply(assessment, target, planned, choices, problems, headline) {
      const unasked = planned.steps.filter(step => step.outcome === 'conflict' && !choices.has(step.key)).map(step => step.theirs);
      this.session.name({ id: this.session.assessment.id || assessment.id, title: this.session.assessment.title || assessment.title, target });
      const kept = this.#sign(assessment.signOff);
      this.session.take(decide(planned, key => choices.get(key) ?? 'mine'), [...besides(planned), ...unasked]);
      this.#sayImported(planned, choices, [...problems, ...kept], headline);
    }

    /** A signature that is here stays. @param {Signature[]} signatures @returns {string[]} */
    #sign(signatures) {
      /** @type {string[]} */
      const kept = [];
      for (const sign of signatures) {
        const mine = this.session.signatures.get(sign.role);
        if (!mine) this.session.sign(sign);
        else if (mine.name !== sign.name || mine.on !== sign.on) kept.push(fill('{{ words.script.sign_off_differs }}', sign.role, `${mine.name}, ${mine.on}`, `${sign.name}, ${sign.on}`));
      }
      return kept;
    }

    /** @param {MergePlan} planned @param {Map<string, 'mine' | 'theirs'>} choices @param {string[]} problems @param {string} headline */
    #sayImported({ counts, steps }, choices, problems, headline) {
      const chosen = steps.filter(step => step.outcome === 'conflict' && choices.has(step.key)).map(step => choices.get(step.key));
      const theirs = chosen.filter(choice => choice === 'theirs').length;
      const unasked = counts.conflict - chosen.length;
      const suspect = steps.filter(step => step.isPlaced && this.session.answers.isSuspect(step.key)).length;
      const said = [
        count(counts.new, '{{ words.script.imported }}', counts.changed, counts.same),
        ...(chosen.length > 0 ? [count(chosen.length, '{{ words.script.conflicts_settled }}', theirs, chosen.length - theirs)] : []),
        ...(unasked > 0 ? [count(unasked, '{{ words.script.changed_while_asked }}')] : []),
        ...(counts.older > 0 ? [count(counts.older, '{{ words.script.answer_older_text }}')] : []),
        ...(counts.beside > 0 ? [count(counts.beside, '{{ words.script.kept_beside }}')] : []),
        ...(suspect > 0 ? [fill('{{ words.script.to_look_at_reworded }}', suspect)] : []),
        ...(counts.unplaced > 0 ? [count(counts.unplaced, '{{ words.script.unplaced }}')] : []),
      ];
      this.#sayDone(headline, said.join(' '), problems);
    }

    /** Asks, then clears. */
    async clearAll() {
      this.session.refresh();
      const { answers } = this.session;
      const seen = this.session.snapshot();
      const here = [...answers.slots.keys()].filter(key => answers.get(key)).length;
      const elsewhere = answers.unplaced().length;
      const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', value: 'done' }));
      const content = [
        make('p', {}, count(here, '{{ words.script.will_be_removed }}')),
        ...(elsewhere > 0 ? [make('label', { class: 'choice' }, box, make('span', {}, count(elsewhere, '{{ words.script.also_clear }}')))] : []),
      ];
      const chosen = await ask('{{ words.script.clear_all_question }}', content, [{ value: 'clear', text: '{{ words.script.clear_all }}', isMain: true }, { value: 'keep', text: '{{ words.script.keep_them }}' }]);
      if (chosen !== 'clear') return;
      this.session.refresh(); // another tab may have answered while the question was open
      const before = this.session.snapshot();
      const kept = this.session.clearAll(box.checked, seen);
      this.#last = { before, after: this.session.snapshot() };
      this.#sayDone('{{ words.script.cleared }}', kept > 0 ? count(kept, '{{ words.script.kept_of_other_tab }}') : '', []);
    }

    /** Back to before the last import or clear. */
    undo() {
      if (!this.#last) return;
      const kept = this.session.restore(this.#last.before, this.#last.after);
      this.#last = null;
      const text = kept > 0 ? count(kept, '{{ words.script.kept_since }}') : '{{ words.script.as_before }}';
      showMessage('done', make('div', { class: 'banner', role: 'status' }, make('p', {}, make('strong', {}, '{{ words.script.undone }}'), ` ${text}`)));
    }

    /** @param {string} headline @param {string} text @param {string[]} problems */
    #sayDone(headline, text, problems) {
      showMessage('done', make('div', { class: 'banner', role: 'status' },
        make('p', {}, make('strong', {}, headline), ` ${text}`), ...listOf(problems), make('div', { class: 'actions' }, button('{{ words.script.undo }}', 'undo'), button('{{ words.script.close }}', 'close-message'))));
    }

    /** @param {string} headline @param {string[]} problems */
    #sayProblem(headline, problems) {
      showMessage('done', make('div', { class: 'banner banner--error', role: 'alert' },
        make('p', {}, make('strong', {}, headline), ` ${problems.join(' ')}`), make('div', { class: 'actions' }, button('{{ words.script.close }}', 'close-message'))));
    }
  }

  /**
   * A choice holds for the answer that was shown, and for no other that took its place meanwhile.
   * @param {Map<string, 'mine' | 'theirs'>} choices @param {MergePlan} asked @param {MergePlan} planned @returns {Map<string, 'mine' | 'theirs'>}
   */
  function stillAsked(choices, asked, planned) {
    const shown = new Map(asked.steps.map(step => [step.key, step.mine]));
    const isAsShown = (/** @type {PlacedMergeStep} */ { key, mine }) => isSame(/** @type {Answer} */ (shown.get(key)), /** @type {Answer} */ (mine));
    const same = planned.steps.filter(step => step.outcome === 'conflict' && choices.has(step.key)).filter(isAsShown);
    return new Map(same.map(({ key }) => [key, choices.get(key) ?? 'mine']));
  }

  /** @param {string[]} problems */
  function listOf(problems) {
    return problems.length === 0 ? [] : [make('ul', {}, ...problems.map(problem => make('li', {}, problem)))];
  }

  /** @param {string[]} from @param {string[]} to @returns {Promise<{ from: string, to: string } | null>} */
  async function askTarget(from, to) {
    const isFromFile = to.length === 1;
    const names = isFromFile ? from : to;
    const select = /** @type {HTMLSelectElement} */ (make('select', {}, ...names.map(name => make('option', { value: name }, name || '{{ words.script.no_name }}'))));
    const text = isFromFile ? '{{ words.script.several_targets }}' : '{{ words.script.unknown_target }}';
    const label = make('label', { class: 'field' }, make('span', {}, isFromFile ? '{{ words.script.take_answers_of }}' : '{{ words.script.answers_are_for }}'), select);
    const chosen = await ask('{{ words.script.which_target }}', [make('p', {}, text), label], [{ value: 'import', text: '{{ words.script.import }}', isMain: true }, { value: 'cancel', text: '{{ words.script.do_not_import }}' }]);
    if (chosen !== 'import') return null;
    return isFromFile ? { from: select.value, to: to[0] ?? '' } : { from: from[0] ?? '', to: select.value };
  }

  window.checklist.exchange = { Exchange };
})();
