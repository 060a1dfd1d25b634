// The code on a sheet leads here with version and digest behind the hash: says whether that sheet is of the text of today.
(() => {
  'use strict';
  const box = /** @type {HTMLElement | null} */ (document.getElementById('ui:print'));
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-print]')]);

  /** @param {string} hash */
  function printOf(hash) {
    try {
      return /^#(.{1,100})-([0-9a-f]{12})$/.exec(decodeURIComponent(hash));
    } catch {
      return null; // not ours
    }
  }

  /** @param {string} state @param {string} head @param {string} text @param {string} [changes] */
  function say(state, head, text, changes) {
    if (!box) return;
    const strong = document.createElement('strong');
    strong.textContent = head;
    const line = document.createElement('p');
    line.append(strong, text);
    if (changes) {
      const link = document.createElement('a');
      link.href = changes;
      link.textContent = 'What changed';
      line.append(' ', link);
    }
    box.dataset.state = state;
    box.replaceChildren(line);
  }

  function show() {
    const print = printOf(location.hash);
    for (const row of rows) row.removeAttribute('aria-current');
    if (!print) {
      box?.replaceChildren();
      return;
    }
    const [, version, digest] = print;
    const given = `version ${version === '0' ? 'not given' : version}, digest ${digest}`;
    const same = rows.find(row => row.dataset.print?.endsWith(`-${digest}`));
    if (same) {
      same.setAttribute('aria-current', 'true');
      const isVersion = same.dataset.print === `${version}-${digest}`;
      const rest = isVersion ? 'Nothing has changed since it was made.' : `Only the number of the version has changed since: it is ${same.dataset.print?.slice(0, -13)} now.`;
      say('current', 'Your print is of the current text', `${given[0]?.toUpperCase()}${given.slice(1)}. ${rest}`);
      return;
    }
    const changes = rows.find(row => row.dataset.changes)?.dataset.changes;
    say('other', 'Your print is of another text', `It has ${given}, which is not one of the texts below. Print it again before you use it.`, changes);
  }

  addEventListener('hashchange', show);
  show();
})();
