// Last: brings the parts together. One listener of each kind on the document serves every check.
window.checklist.afterArrival(() => {
  'use strict';
  const app = window.checklist;
  const { make, showMessage } = app.dom;
  const { today } = app.words;
  const { fill, count } = app.phrases;
  const { readField, paint, paintMissing, open, offerClear, markGiven } = app.checkView;

  const data = app.page.readData();
  const storage = new app.storage.RecordStorage({ catalog: data.catalog.id, document: data.catalog.digest, audit: app.assessmentJson.textOf(data.assessment?.id) });
  const session = new app.session.Session(data, storage);
  const { answers } = session;
  /** @type {Set<HTMLElement>} checks that the person has left */
  const left = new Set();
  let isPressed = false;
  let who = ''; // the name written last: the next answers are this person's too

  app.forms.build(data.checks, data.places, data.targets);
  app.commands.giveHeads();
  app.guideLinks.give();
  storage.describe({ version: data.catalog.version ?? '', profile: data.catalog.profile ?? '', audit: app.assessmentJson.textOf(data.assessment?.title) });
  storage.onproblem = sayProblem;
  storage.onemptied = sayEmptied;
  session.onovertaken = sayOvertaken;
  session.load();
  const progress = new app.progressView.ProgressView(answers);
  const filters = new app.filterView.FilterView(answers);
  const signOff = new app.signOffView.SignOffView(session);
  const exchange = new app.exchange.Exchange(session);
  const takeOver = new app.takeOver.TakeOver(session, exchange);
  const keyboard = new app.keyboard.Keyboard({ clear: clearAt });

  /** @param {string} key @param {boolean} atField say at the field what is missing */
  function paintOne(key, atField) {
    const slot = answers.slots.get(key);
    if (!slot) return;
    paint(slot, answers.get(key), answers.isSuspect(key), answers.others.get(key) ?? []);
    paintMissing(slot, answers.state(key), answers.missing(key), atField);
  }

  /** Brings the whole page to the records, past what the browser put into the fields itself. */
  function paintAll() {
    const shown = new Set([...answers.slots.keys()].filter(key => answers.get(key) || answers.others.has(key)));
    for (const key of [...keysFilledOnPage(), ...shown]) paintOne(key, true);
    for (const key of shown) if (hasNotes(key)) open(/** @type {Slot} */ (answers.slots.get(key)));
    signOff.paint();
    progress.paint(null);
  }

  function keysFilledOnPage() {
    /** @type {Set<string>} */
    const keys = new Set();
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.answers :checked, .answers input:not([type="radio"], [type="checkbox"]), [data-field], .banner--suspect, .banner--other'))) {
      const isFilled = field.matches(':checked, .banner--suspect, .banner--other') || (field.value ?? '') !== '';
      const key = isFilled ? app.page.keyAt(field) : null;
      if (key !== null) keys.add(key);
    }
    return keys;
  }

  /** @param {string} key */
  function hasNotes(key) {
    const record = answers.get(key);
    return record !== undefined && (record.note !== '' || record.evidence.length > 0);
  }

  /** @param {Event} event */
  function changed(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (!field.matches('input, select, textarea') || signOff.changed(field)) return;
    if (field.matches('[data-filter]')) filterChanged(event, field);
    else if (field.closest('.answers, .record')) answerChanged(event, field);
  }

  /** @param {Event} event @param {HTMLInputElement} field */
  function filterChanged(event, field) {
    const isTyped = field.dataset.filter === 'text';
    if (isTyped === (event.type === 'input')) filters.apply();
  }

  /** @param {Event} event @param {HTMLInputElement} field */
  function answerChanged(event, field) {
    const key = app.page.keyAt(field);
    const isBox = field.type === 'radio' || field.type === 'checkbox';
    if (key === null || (isBox && event.type === 'input')) return;
    const isAnswer = !field.dataset.field;
    if (isAnswer && !isBox && event.type === 'input' && answers.isSuspect(key)) return; // the old answer stays in view while the new one is typed
    if (field.type === 'date') markGiven(field);
    if (field.dataset.field === 'by' && event.type === 'change') who = field.value;
    if (isAnswer) answer(key, readField(field));
    else if (isChange(key, readField(field))) session.set(key, readField(field));
  }

  /** A field that is left as it was must not count as touched. @param {string} key @param {Partial<Answer>} fields */
  function isChange(key, fields) {
    const record = answers.get(key);
    return Object.entries(fields).some(([name, value]) => JSON.stringify(value) !== JSON.stringify(record?.[/** @type {keyof Answer} */ (name)] ?? (name === 'evidence' ? [] : '')));
  }

  /** @param {string} key @param {Partial<Answer>} fields */
  function answer(key, fields) {
    if (!fields.result && !fields.value) {
      session.empty(key);
      return;
    }
    if (!isChange(key, fields) && !answers.isSuspect(key)) return;
    const record = answers.get(key);
    const isFresh = !record || answers.isSuspect(key);
    const old = answers.isSuspect(key) ? { result: '', value: '' } : {}; // what was said of the older text says nothing of this one
    session.set(key, { ...old, ...fields, by: isFresh ? who : record.by || who, on: isFresh ? today() : record.on || today() });
    const slot = answers.slots.get(key);
    if (slot && answers.missing(key).includes('note')) open(slot);
  }

  /** @param {Element} element in a check */
  function clearAt(element) {
    const key = app.page.keyAt(element);
    if (key !== null) session.clear(key);
  }

  /** @type {Record<string, (button: HTMLElement) => void>} */
  const actions = {
    export: () => exchange.exportFile(),
    import: () => exchange.chooseFile(),
    print: () => window.print(),
    clear: () => void exchange.clearAll(),
    undo: () => exchange.undo(),
    keys: () => void keyboard.help(),
    'show-all': () => filters.showAll(),
    'show-result': button => filters.showResult(button.dataset.result ?? ''),
    'filter-again': () => filters.apply(),
    'close-message': button => button.closest('.banner')?.remove(),
    'clear-answer': clearAt,
    confirm: button => withKey(button, key => session.confirm(key)),
    discard: button => withKey(button, key => session.discard(key)),
    'take-other': button => withOther(button, true),
    'discard-other': button => withOther(button, false),
    'take-over': button => void takeOver.take(button),
    'leave-over': button => takeOver.leave(button),
  };

  /** @param {HTMLElement} button @param {boolean} counts */
  function withOther(button, counts) {
    const index = Number(/** @type {HTMLElement | null} */ (button.closest('[data-other]'))?.dataset.other);
    withKey(button, key => session.decideOther(key, index, counts));
  }

  /** @param {Element} element @param {(key: string) => void} act */
  function withKey(element, act) {
    const key = app.page.keyAt(element);
    const check = /** @type {HTMLElement | null} */ (element.closest('[data-check]'));
    if (key === null) return;
    act(key);
    /** @type {HTMLElement | null | undefined} */ (check?.querySelector('.answers input, .answers select'))?.focus({ preventScroll: true }); // the button is gone
  }

  /** Says where answers are kept, and at once when they are not. */
  function sayProblem() {
    const why = storage.problem === 'blocked' ? '{{ words.script.storage_blocked }}' : '{{ words.script.storage_full }}';
    showMessage('storage', storage.problem === '' ? null : make('div', { class: 'banner banner--error', role: 'alert' },
      make('p', {}, make('strong', {}, '{{ words.script.answers_not_saved }}'), ` ${why} `, '{{ words.script.export_before_leaving }}')));
  }

  function sayEmptied() {
    showMessage('emptied', make('div', { class: 'banner banner--error', role: 'alert' },
      make('p', {}, make('strong', {}, '{{ words.script.storage_emptied }}'), ' ', '{{ words.script.written_again }}'),
      make('div', { class: 'actions' }, app.dom.button('{{ words.script.close }}', 'close-message'))));
  }

  /** @param {Overtaken} overtaken */
  function sayOvertaken({ joined, beside, signatures }) {
    const parts = [
      ...(joined.size > 0 ? [count(joined.size, '{{ words.script.joined_answers }}', namesOf(joined))] : []),
      ...(beside.size > 0 ? [count(beside.size, '{{ words.script.checks_with_two_answers }}', namesOf(beside))] : []),
      ...signatures.map(sign => fill('{{ words.script.sign_off_too }}', sign.role, [sign.name, sign.on].filter(part => part !== '').join(', '))),
    ];
    showMessage('overtaken', make('div', { class: 'banner banner--suspect', role: 'alert' },
      make('p', {}, make('strong', {}, '{{ words.script.another_tab }}'), ` ${parts.join(' ')}`), make('div', { class: 'actions' }, app.dom.button('{{ words.script.close }}', 'close-message'))));
  }

  /** @param {Set<string>} keys */
  function namesOf(keys) {
    return [...keys].map(key => answers.get(key) ?? answers.others.get(key)?.[0]).map(record => (record ? app.answers.nameOf(record) : '')).filter(name => name !== '').join(', ');
  }

  /** Firefox keeps each file on disk apart, so a copy of the page knows nothing of its answers. */
  const KEEPS_FILES_APART = location.protocol === 'file:' && CSS.supports('-moz-appearance', 'none');

  function sayStored() {
    const others = answers.unplaced().length;
    const parts = ['{{ words.script.private_window }}'];
    if (KEEPS_FILES_APART) parts.push('{{ words.script.for_this_file }}');
    if (others > 0) parts.push(count(others, '{{ words.script.stored_elsewhere }}'));
    if (storage.unreadable > 0) parts.push(count(storage.unreadable, '{{ words.script.unreadable }}'));
    const place = document.querySelector('.stored');
    place?.querySelector('.stored-more')?.remove();
    place?.append(make('span', { class: 'stored-more' }, ` ${parts.join(' ')}`));
  }

  /** A link to a control that the filter hides shows it. */
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    filters.showAll();
    filters.finish();
    target.scrollIntoView();
  }

  /** What a check lacks is said when the person has left it, and not while a button is down: what is pressed must not move. */
  function sayMissing() {
    for (const check of left) {
      for (const part of check.querySelectorAll('.answer, .record')) {
        const slot = answers.slots.get(app.page.keyAt(part) ?? '');
        if (slot) paintMissing(slot, answers.state(slot.key), answers.missing(slot.key), true);
      }
    }
    left.clear();
  }

  function released() {
    isPressed = false;
    sayMissing();
  }

  session.onchange(keys => {
    if (keys) for (const key of keys) paintOne(key, false);
    else paintAll();
    progress.paint(keys);
    filters.answersChanged(keys);
    if (!keys) sayStored();
  });
  document.addEventListener('change', changed);
  document.addEventListener('input', changed);
  document.addEventListener('click', event => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-action]'));
    if (button) actions[button.dataset.action ?? '']?.(button);
  });
  document.addEventListener('toggle', event => {
    const details = /** @type {HTMLDetailsElement} */ (event.target);
    if (details.open && details.matches('details.record')) offerClear(details);
  }, true);
  document.addEventListener('pointerdown', () => { isPressed = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(released), true);
  document.addEventListener('focusout', event => {
    const check = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-check]'));
    if (!check || check.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
    left.add(check);
    if (!isPressed) sayMissing();
  });
  window.addEventListener('beforeprint', () => session.refresh());
  window.addEventListener('beforeprint', () => app.printing.prepare(session, filters));
  window.addEventListener('afterprint', () => app.printing.restore());
  window.addEventListener('hashchange', showTarget);
  window.addEventListener('pagehide', () => storage.flush());
  window.addEventListener('pageshow', paintAll, { once: true }); // browsers put old values into fields between start and show
  window.addEventListener('beforeunload', event => {
    if (storage.unsaved.size > 0) event.preventDefault();
  });
  session.follow();
  takeOver.offer();
  sayStored();
  sayProblem();
  paintAll();
  filters.apply();
});
