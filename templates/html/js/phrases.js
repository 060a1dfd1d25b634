// What scripts say. The words of `templates/words` are put into the scripts when a page is made; here go the values into the words.
(() => {
  'use strict';
  /** Of the words, where that is not the language of the page. */
  const LANGUAGE = String('{{ words.language }}');

  /** Values for `{0}`, `{1}` … @param {string} words @param {(string | number)[]} values */
  function fill(words, ...values) {
    return words.replace(/\{(\d)\}/g, (place, number) => String(values[number] ?? place));
  }

  /** The words for a number, which is their `{0}`. @param {number} number @param {string} forms those for one, and on a line below for any other @param {(string | number)[]} values */
  function count(number, forms, ...values) {
    const [one = '', other = one] = forms.split('\n');
    return fill(number === 1 ? one : other, number, ...values);
  }

  /** Attributes of an element whose text is ours. @returns {Record<string, string>} */
  function spoken() {
    return LANGUAGE === '' ? {} : { lang: LANGUAGE };
  }

  window.checklist.phrases = { fill, count, spoken };
})();
