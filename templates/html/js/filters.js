// Which controls a filter lets through, and how the filter is said in words. Pure.
(() => {
  'use strict';
  const { hasAllWords, words } = window.checklist.text;

  /** What a check can be filtered by, and the words for it. */
  const RESULTS = new Map([
    ['unanswered', '{{ words.checklist.unanswered }}'],
    ['fail', '{{ words.verdict.fail }}'],
    ['partial', '{{ words.verdict.partial }}'],
    ['not-applicable', '{{ words.verdict.not_applicable }}'],
    ['pass', '{{ words.verdict.pass }}'],
    ['answered', '{{ words.checklist.answered }}'],
    ['suspect', '{{ words.script.filter_suspect }}'],
    ['missing', '{{ words.script.filter_missing }}'],
  ]);

  /** @param {Filter} filter */
  function isEmpty(filter) {
    return Object.values(filter).every(value => value.trim() === '');
  }

  /**
   * @param {Facets} facets of a control @param {Filter} filter
   * @param {() => { state: string, isMissing: boolean }[]} checks asked only where the filter needs them
   */
  function matches(facets, filter, checks) {
    for (const name of /** @type {const} */ (['severity', 'level', 'role', 'platform', 'tag', 'keyword'])) {
      const wanted = filter[name];
      if (wanted && !facets[name].includes(wanted)) return false;
    }
    if (filter.result && !matchesResult(facets, filter.result, checks)) return false;
    return !filter.text || hasAllWords(facets.text(), words(filter.text));
  }

  /** @param {Facets} facets @param {string} result @param {() => { state: string, isMissing: boolean }[]} checks */
  function matchesResult(facets, result, checks) {
    if (result === 'changed') return facets.isChanged || checks().some(check => check.state === 'suspect');
    if (result === 'missing') return checks().some(check => check.isMissing);
    if (result === 'answered') return checks().some(check => check.state !== 'unanswered' && check.state !== 'suspect');
    return checks().some(check => check.state === result);
  }

  window.checklist.filters = { RESULTS, isEmpty, matches };
})();
