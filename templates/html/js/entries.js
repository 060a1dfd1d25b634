// What the page keeps in the browser's storage: under which names, and how it is read back.
(() => {
  'use strict';
  const { keyOfRecord } = window.checklist.answers;
  const { readEntry, readSignature, textOf } = window.checklist.assessmentJson;
  const SIGN_OFF = '-sign-off/'; // no id begins with a hyphen
  const ASSESSMENT = '-assessment';
  const START = '-start';
  const OTHER = '-other/';
  const TAKEN = '-taken/';

  /** Whether a value can be what this page keeps under a name. What is read with patience in any case may be anything. @param {string} name @param {unknown} value */
  function isOurs(name, value) {
    if (name.startsWith(OTHER)) return Array.isArray(value) && readOthers(value, name.slice(OTHER.length)).length === value.length;
    if (name.startsWith(SIGN_OFF)) return name === SIGN_OFF + encodeURIComponent(signatureOf(value)?.role ?? '');
    return name.startsWith('-') || readRecord(name, value) !== undefined;
  }

  /** Whether two tabs can write under the name without one taking from the other. @param {string} name */
  function isJoined(name) {
    return !name.startsWith('-') || name.startsWith(OTHER) || name.startsWith(SIGN_OFF);
  }

  /** @param {string} name @param {unknown} value */
  function readRecord(name, value) {
    const record = readEntry(value);
    return record && keyOfRecord(record) === name ? record : undefined;
  }

  /** @param {unknown} value @param {string} key @returns {Answer[]} */
  function readOthers(value, key) {
    return (Array.isArray(value) ? value : []).map(item => readRecord(key, item)).filter(record => record !== undefined);
  }

  /** @param {unknown} value @returns {Signature | undefined} */
  function signatureOf(value) {
    const sign = /** @type {Record<string, unknown> | null | undefined} */ (value);
    return typeof sign?.role === 'string' ? readSignature(sign) : undefined;
  }

  /** @param {unknown} value */
  function readName(value) {
    const named = /** @type {Record<string, unknown> | null | undefined} */ (value);
    return { id: textOf(named?.id), title: textOf(named?.title), target: textOf(named?.target) };
  }

  /** Tells one text from another; it may be easy to forge. @param {string} text */
  function markOf(text) {
    return `${text.length} ${[...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 4294967291, 7)}`;
  }

  window.checklist.entries = { SIGN_OFF, ASSESSMENT, START, OTHER, TAKEN, isOurs, isJoined, readRecord, readOthers, signatureOf, readName, markOf };
})();
