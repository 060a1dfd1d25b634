// Words: folding, and finding a word by its beginning. Pure.
(() => {
  'use strict';
  /** Letters that do not decompose, and what people type for them. */
  const LETTERS = new Map(Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' }));
  /** Signs that phones and word processors put in the place of those on a keyboard. */
  const SIGNS = new Map([["'", /[\u2018\u2019\u201b\u02b9\u02bc\u2032\u00b4\uff07]/g], ['"', /[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g], ['-', /[\u2010-\u2015\u2212\uff0d]/g]]);
  const NOT_ASCII = /[^\x00-\x7f]/;
  const WORD = /[\p{L}\p{N}]/u;

  /** Lower case without diacritics, with the signs of a keyboard. @param {string} text */
  function fold(text) {
    let lower = text.toLowerCase();
    if (!NOT_ASCII.test(lower)) return lower;
    for (const [sign, others] of SIGNS) lower = lower.replace(others, sign);
    return lower.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[ßæœøđðłıþ]/g, letter => LETTERS.get(letter) ?? letter);
  }

  /** Folded text, and for each of its characters the place it came from. @param {string} text */
  function foldWithPlaces(text) {
    let folded = '';
    /** @type {number[]} */
    const places = [];
    let place = 0;
    for (const character of text) {
      const part = fold(character);
      for (let i = 0; i < part.length; i++) places.push(place);
      folded += part;
      place += character.length;
    }
    places.push(text.length);
    return { folded, places };
  }

  /** The folded words of a query, without the marks around them. @param {string} query */
  function words(query) {
    return fold(query).split(/\s+/).map(trimMarks).filter(word => word !== '');
  }

  /** @param {string} word */
  function trimMarks(word) {
    return word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}+#]+$/u, '');
  }

  /** Where a word of the folded text begins with the folded word, or -1. @param {string} text @param {string} word @param {number} [from] */
  function indexOfWord(text, word, from = 0) {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !isWordCharacter(text, at - 1)) return at;
    }
    return -1;
  }

  /** @param {string} text @param {number} at */
  function isWordCharacter(text, at) {
    return WORD.test(text.charAt(at));
  }

  /** True where every word of the query begins a word of the folded text. @param {string} text @param {string[]} sought */
  function hasAllWords(text, sought) {
    return sought.every(word => indexOfWord(text, word) >= 0);
  }

  window.checklist.text = { fold, foldWithPlaces, words, indexOfWord, isWordCharacter, hasAllWords };
})();
