// The review of a version on its page: decisions and comments, kept in this browser, exported and imported as a file.
window.checklist.afterArrival(() => {
  'use strict';
  const main = /** @type {HTMLElement | null} */ (document.querySelector('.review[data-catalog]'));
  if (!main) return;
  const { Review } = window.checklist.reviewState;
  const { read, write, opinionOf } = window.checklist.reviewJson;
  const { RecordStorage } = window.checklist.storage;
  const { make, button, showMessage } = window.checklist.dom;
  const { choose, download } = window.checklist.files;
  const { ask } = window.checklist.dialogs;
  const { today } = window.checklist.words;
  const { fill, count } = window.checklist.phrases;
  /** @type {Record<string, string>} */
  const DECISIONS = { accept: '{{ words.script.accept }}', 'accept-with-change': '{{ words.script.accept_with_change }}', reject: '{{ words.script.reject }}' };
  const data = main.dataset;
  const old = { version: data.oldVersion ?? '', digest: data.oldDigest ?? '' };
  const current = { version: data.newVersion ?? '', digest: data.newDigest ?? '' };
  const storage = new RecordStorage({ catalog: data.catalog ?? '', document: current.digest, audit: `review ${old.digest.replace('sha256:', '').slice(0, 12)}` });
  const review = new Review(storage);
  /** @type {Map<string, HTMLElement>} */
  const articles = new Map();
  for (const article of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('[data-entry]'))) articles.set(article.dataset.entry ?? '', article);
  const undecided = /** @type {HTMLInputElement | null} */ (main.querySelector('.review-undecided'));

  /** @param {string} entry */
  function paint(entry) {
    const article = articles.get(entry);
    if (!article) return;
    const opinion = review.opinions.get(entry) ?? opinionOf({ entry });
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (article.querySelectorAll('.decision [type=radio]'))) box.checked = box.value === opinion.decision;
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (article.querySelectorAll('[data-field]'))) {
      const text = field.dataset.field === 'comment' ? opinion.comment : opinion.proposed;
      if (field !== document.activeElement && field.value !== text) field.value = text;
    }
    const clear = /** @type {HTMLElement | null} */ (article.querySelector('.decision-clear'));
    if (clear) clear.hidden = opinion.decision === '';
    paintAsides(article, entry);
  }

  /** @param {HTMLElement} article @param {string} entry */
  function paintAsides(article, entry) {
    article.querySelector('.asides')?.remove();
    const asides = review.asides.get(entry) ?? [];
    if (asides.length === 0) return;
    article.append(make('ul', { class: 'asides', 'aria-label': '{{ words.script.said_beside }}' }, ...asides.map(({ who, opinion }, index) => make('li', { 'data-index': String(index) },
      make('span', {}, make('strong', {}, who === '' ? '{{ words.script.you_in_a_different_file }}' : who), `: ${inWords(opinion)} `),
      make('span', { class: 'actions' }, button('{{ words.script.take_this }}', 'take-aside'), button('{{ words.script.remove }}', 'drop-aside'))))));
  }

  /** @param {Opinion} opinion */
  function inWords({ decision, comment, proposed }) {
    return [DECISIONS[decision] ?? '{{ words.script.no_decision }}', comment !== '' && fill('{{ words.script.quoted }}', comment), proposed !== '' && fill('{{ words.script.proposed_text }}', proposed)].filter(Boolean).join('; ');
  }

  function paintReviewer() {
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (main?.querySelectorAll('.reviewer input'))) {
      const text = field.name === 'reviewer' ? review.reviewer.name : field.name === 'role' ? review.reviewer.role : review.reviewer.on;
      if (field !== document.activeElement) field.value = text;
    }
  }

  function paintProgress() {
    const opinions = [...review.opinions.values()].filter(opinion => articles.has(opinion.entry));
    const decided = opinions.filter(opinion => opinion.decision !== '').length;
    const comments = opinions.filter(opinion => opinion.comment !== '' || opinion.proposed !== '').length;
    const elsewhere = review.opinions.size - opinions.length;
    const status = main?.querySelector('.review-progress');
    status?.replaceChildren(make('strong', {}, fill('{{ words.script.decided }}', decided, articles.size)), comments > 0 ? `, ${count(comments, '{{ words.script.comments }}')}` : '', elsewhere > 0 ? `; ${fill('{{ words.script.more_elsewhere }}', elsewhere)}` : '');
    const bar = /** @type {HTMLProgressElement | null | undefined} */ (main?.querySelector('.review-bar'));
    if (bar) bar.value = decided;
  }

  function paintAll() {
    for (const entry of articles.keys()) paint(entry);
    paintReviewer();
    paintProgress();
  }

  /** What is decided later stays in view: nothing vanishes under the hand. */
  function filter() {
    for (const [entry, article] of articles) article.classList.toggle('is-hidden', undecided?.checked === true && (review.opinions.get(entry)?.decision ?? '') !== '');
  }

  /** @param {Element} element */
  function placeOf(element) {
    const article = /** @type {HTMLElement | null} */ (element.closest('[data-entry]'));
    return { entry: article?.dataset.entry ?? '', digest: article?.dataset.digest ?? '', article };
  }

  /** @param {Event} event */
  function changed(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field === undecided) {
      filter();
    } else if (field.closest('.reviewer')) {
      review.name({ [field.name === 'reviewer' ? 'name' : field.name === 'role' ? 'role' : 'on']: field.value });
    } else if (field.closest('.decision')) {
      const { entry, digest } = placeOf(field);
      if (field.type === 'radio') review.set(entry, digest, { decision: field.value });
      else review.set(entry, digest, { [field.dataset.field ?? '']: field.value });
    }
  }

  function exportFile() {
    review.refresh();
    const name = /** @type {HTMLInputElement | null | undefined} */ (main?.querySelector('.reviewer [name=reviewer]'));
    if (review.reviewer.name.trim() === '') {
      say('{{ words.script.write_your_name }}', '{{ words.script.name_is_for_answers }}', true);
      name?.focus();
      return;
    }
    if (review.isUntouched) {
      say('{{ words.script.nothing_to_export }}', '{{ words.script.decide_or_comment }}', true);
      return;
    }
    const order = [...articles.keys()];
    const rank = (/** @type {Opinion} */ opinion) => (order.indexOf(opinion.entry) + order.length + 1) % (order.length + 1);
    const opinions = [...review.opinions.values()].sort((one, other) => rank(one) - rank(other));
    const reviewer = { ...review.reviewer, on: review.reviewer.on || today() };
    download(fileName(), write({ catalog: data.catalog ?? '', old, current, reviewer, copy: review.copy, opinions }));
    const left = articles.size - opinions.filter(opinion => opinion.decision !== '' && articles.has(opinion.entry)).length;
    say('{{ words.script.review_exported }}', `${'{{ words.script.send_the_file }}'}${left > 0 ? ` ${count(left, '{{ words.script.undecided }}')}` : ''}`, false);
  }

  function fileName() {
    const person = review.reviewer.name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
    return `${data.catalog}-${current.version}-review-${person || 'reviewer'}.json`;
  }

  /** @param {string | undefined} text */
  function importText(text) {
    review.refresh();
    const { review: file, problem } = text === undefined ? { review: null, problem: '{{ words.script.file_unreadable }}' } : read(text, { catalog: data.catalog ?? '', version: current.version });
    if (!file) {
      say('{{ words.script.nothing_imported }}', problem, true);
      return;
    }
    const { isOwn, taken, same, beside } = review.merge(file);
    const earlier = file.opinions.filter(opinion => opinion.digest !== '' && articles.has(opinion.entry) && opinion.digest !== articles.get(opinion.entry)?.dataset.digest).length;
    say(isOwn ? '{{ words.script.review_imported }}' : file.reviewer.name ? fill('{{ words.script.review_shown }}', file.reviewer.name) : '{{ words.script.review_shown_nameless }}', [
      isOwn ? count(taken, '{{ words.script.decisions_taken }}', same) : count(beside, '{{ words.script.decisions_shown }}', same),
      isOwn && beside > 0 ? count(beside, '{{ words.script.differ_from_yours }}') : '',
      earlier > 0 ? count(earlier, '{{ words.script.about_earlier_text }}') : '',
    ].filter(part => part !== '').join(' '), false);
  }

  async function clearAll() {
    const chosen = await ask('{{ words.script.clear_review_question }}', [make('p', {}, count(review.opinions.size, '{{ words.script.review_will_be_removed }}'))],
      [{ value: 'clear', text: '{{ words.script.clear_review }}', isMain: true }, { value: 'keep', text: '{{ words.script.keep_it }}' }]);
    if (chosen !== 'clear') return;
    review.clear();
    say('{{ words.script.review_cleared }}', '', false);
  }

  /** @param {string} headline @param {string} text @param {boolean} isProblem */
  function say(headline, text, isProblem) {
    showMessage('done', make('div', { class: `banner${isProblem ? ' banner--error' : ''}`, role: isProblem ? 'alert' : 'status' },
      make('p', {}, make('strong', {}, headline), ` ${text}`), make('div', { class: 'actions' }, button('{{ words.script.close }}', 'close-message'))));
  }

  function sayProblem() {
    const why = storage.problem === 'blocked' ? '{{ words.script.storage_blocked }}' : '{{ words.script.storage_full }}';
    showMessage('storage', storage.problem === '' ? null : make('div', { class: 'banner banner--error', role: 'alert' },
      make('p', {}, make('strong', {}, '{{ words.script.decisions_not_saved }}'), ` ${why} `, '{{ words.script.export_before_leaving }}')));
  }

  /** @type {Record<string, (pressed: HTMLElement) => void>} */
  const actions = {
    export: exportFile,
    import: () => choose('{{ words.script.file_with_a_review }}', importText),
    print: () => window.print(),
    clear: () => void clearAll(),
    'close-message': pressed => pressed.closest('.banner')?.remove(),
    'clear-entry': pressed => {
      const { entry, digest, article } = placeOf(pressed);
      review.set(entry, digest, { decision: '' });
      /** @type {HTMLElement | null | undefined} */ (article?.querySelector('.decision [type=radio]'))?.focus();
    },
    'take-aside': pressed => aside(pressed, (entry, index, digest) => review.takeAside(entry, index, digest)),
    'drop-aside': pressed => aside(pressed, (entry, index) => review.dropAside(entry, index)),
  };

  /** @param {HTMLElement} pressed @param {(entry: string, index: number, digest: string) => void} act */
  function aside(pressed, act) {
    const { entry, digest, article } = placeOf(pressed);
    act(entry, Number(/** @type {HTMLElement | null} */ (pressed.closest('[data-index]'))?.dataset.index), digest);
    /** @type {HTMLElement | null | undefined} */ (article?.querySelector('.decision [type=radio]'))?.focus({ preventScroll: true }); // the button is gone
  }

  review.onchange = entries => {
    if (!entries) {
      paintAll();
      return;
    }
    entries.forEach(paint);
    paintProgress();
  };
  storage.onproblem = sayProblem;
  review.load();
  storage.listen(() => review.refresh());
  main.addEventListener('input', changed);
  main.addEventListener('click', event => {
    const pressed = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-action]'));
    if (pressed) actions[pressed.dataset.action ?? '']?.(pressed);
  });
  window.addEventListener('pagehide', () => storage.flush());
  window.addEventListener('pageshow', paintAll, { once: true }); // browsers put old values into fields between start and show
  window.addEventListener('beforeunload', event => {
    if (storage.unsaved.size > 0) event.preventDefault();
  });
  sayProblem();
  paintAll();
});
