// Which target of a file is which target of this page. Pure.
(() => {
  'use strict';

  /**
   * `same`: the names fit, or nothing better is known. `map`: there is one way only. `ask`: a person must say.
   * @param {string[]} ofPage one empty name where the page has no targets @param {string[]} ofFile
   * @returns {{ kind: 'same' } | { kind: 'map', from: string, to: string } | { kind: 'ask', from: string[], to: string[] }}
   */
  function match(ofPage, ofFile) {
    if (ofFile.length === 0 || ofFile.some(target => ofPage.includes(target))) return { kind: 'same' };
    if (ofPage.length === 1 && ofFile.length === 1) return { kind: 'map', from: /** @type {string} */ (ofFile[0]), to: /** @type {string} */ (ofPage[0]) };
    return { kind: 'ask', from: ofFile, to: ofPage };
  }

  /** The targets that the results speak of. @param {Answer[]} results */
  function targetsOf(results) {
    return [...new Set(results.map(result => result.target))];
  }

  /** Results of one target given to another; where that one has an answer already, its own stays. @param {Answer[]} results @param {string} from @param {string} to */
  function rename(results, from, to) {
    return results.map(result => (result.target === from ? { ...result, target: to } : result));
  }

  window.checklist.targets = { match, targetsOf, rename };
})();
