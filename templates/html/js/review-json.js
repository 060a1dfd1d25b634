// The file that carries a review from one page to another and to `checklist review collect`. Pure.
(() => {
  'use strict';
  const { fill } = window.checklist.phrases;
  const FORMAT = 'checklist-review-1';
  const DECISIONS = ['accept', 'accept-with-change', 'reject'];
  /** What no file of ours may hold: control characters but for line ends, and halves of characters. */
  const FORBIDDEN = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

  /** @param {ReviewFile} review @returns {string} */
  function write({ catalog, old, current, reviewer, copy, opinions }) {
    const side = (/** @type {ReviewSide} */ { version, digest }) => ({ ...(version !== '' && { version }), digest });
    return JSON.stringify({
      format: FORMAT,
      catalog,
      old: side(old),
      new: side(current),
      reviewer: { name: clean(reviewer.name), ...(reviewer.role.trim() !== '' && { role: clean(reviewer.role) }), on: reviewer.on },
      copy,
      entries: opinions.filter(opinion => !isEmpty(opinion)).map(opinion => ({
        entry: opinion.entry, ...(opinion.digest !== '' && { digest: opinion.digest }),
        ...(opinion.decision !== '' && { decision: opinion.decision }), ...(clean(opinion.comment) !== '' && { comment: clean(opinion.comment) }),
        ...(clean(opinion.proposed) !== '' && { proposed: clean(opinion.proposed) }), ...(opinion.at !== '' && { at: opinion.at }),
      })),
    }, null, 2) + '\n';
  }

  /** @param {string} text @param {{ catalog: string, version: string }} page @returns {{ review: ReviewFile | null, problem: string }} */
  function read(text, page) {
    const root = parse(text);
    if (!root || root['format'] !== FORMAT || !Array.isArray(root['entries'])) return { review: null, problem: '{{ words.script.no_review }}' };
    const current = sideOf(root['new']);
    if (root['catalog'] !== page.catalog) return { review: null, problem: fill('{{ words.script.review_of_catalog }}', textOf(root['catalog'])) };
    if (current.version !== page.version) return { review: null, problem: fill('{{ words.script.review_of_version }}', current.version, page.version) };
    const person = objectOf(root['reviewer']);
    return {
      review: {
        catalog: page.catalog, old: sideOf(root['old']), current, copy: textOf(root['copy']),
        reviewer: { name: textOf(person['name']), role: textOf(person['role']), on: textOf(person['on']) },
        opinions: root['entries'].map(opinionOf).filter(opinion => opinion.entry !== '' && !isEmpty(opinion)),
      },
      problem: '',
    };
  }

  /** What somebody kept or sent, with what is no text left out. @param {unknown} value @returns {Opinion} */
  function opinionOf(value) {
    const entry = objectOf(value);
    const decision = textOf(entry['decision']);
    return {
      entry: textOf(entry['entry']), digest: textOf(entry['digest']), decision: DECISIONS.includes(decision) ? decision : '',
      comment: textOf(entry['comment']), proposed: textOf(entry['proposed']), at: textOf(entry['at']),
    };
  }

  /** @param {Opinion} opinion */
  function isEmpty({ decision, comment, proposed }) {
    return decision === '' && comment.trim() === '' && proposed.trim() === '';
  }

  /** @param {Opinion} one @param {Opinion} other */
  function isSame(one, other) {
    return one.decision === other.decision && clean(one.comment) === clean(other.comment) && clean(one.proposed) === clean(other.proposed);
  }

  /** @param {string} text */
  function clean(text) {
    return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(FORBIDDEN, '').replace(/[ ]+$/gm, '').trim();
  }

  /** @param {string} text @returns {Record<string, unknown> | undefined} */
  function parse(text) {
    try {
      const root = JSON.parse(text);
      return typeof root === 'object' && root !== null && !Array.isArray(root) ? root : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {unknown} value @returns {ReviewSide} */
  function sideOf(value) {
    const side = objectOf(value);
    return { version: textOf(side['version']), digest: textOf(side['digest']) };
  }

  /** @param {unknown} value @returns {Record<string, unknown>} */
  function objectOf(value) {
    return typeof value === 'object' && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
  }

  /** @param {unknown} value */
  function textOf(value) {
    return typeof value === 'string' ? value : '';
  }

  window.checklist.reviewJson = { read, write, opinionOf, isEmpty, isSame };
})();
