// The words of the page for what scripts show.
(() => {
  'use strict';
  const { fill } = window.checklist.phrases;
  /** @type {Record<string, string>} */
  const RESULTS = { pass: '{{ words.verdict.pass }}', fail: '{{ words.verdict.fail }}', partial: '{{ words.verdict.partial }}', 'not-applicable': '{{ words.verdict.not_applicable }}' };

  /** `2026-11-20` as people write it. @param {string} iso */
  function date(iso) {
    const day = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return iso;
    const language = document.documentElement.lang || 'en';
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  }

  /** Today where the reader is, as `2026-11-20`. */
  function today() {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  }

  /** @param {string} answer kind @param {Answer} record */
  function answer(answer, record) {
    if (answer === 'tick' && record.value === 'done') return '{{ words.common.done }}';
    const result = RESULTS[record.result] ?? record.result;
    const value = answer === 'date' ? date(record.value) : record.value;
    return [result, value].filter(part => part !== '').join(', ');
  }

  /** An answer with who and when. @param {string} kind @param {Answer} record */
  function answerInFull(kind, record) {
    return [answer(kind, record), record.by, record.on === '' ? '' : date(record.on)].filter(part => part !== '').join(', ');
  }

  /** All that a record says, for where it is beside another. @param {string} kind @param {Answer} record */
  function inFull(kind, record) {
    const evidence = window.checklist.assessmentJson.evidenceToLine(record.evidence); // loaded after this
    return [answerInFull(kind, record) || '{{ words.known.no_result }}', record.note && fill('{{ words.script.note }}', record.note), evidence && fill('{{ words.script.evidence }}', evidence)].filter(part => part !== '').join('; ');
  }

  window.checklist.words = { date, today, answer, answerInFull, inFull };
})();
