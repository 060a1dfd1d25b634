// The code on a sheet leads here with version and digest behind the hash: says whether that sheet is of the text of today.
(() => {
  'use strict';
  const { fill } = window.checklist.phrases;
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
      link.textContent = '{{ words.common.what_changed }}';
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
    const same = rows.find(row => row.dataset.print?.endsWith(`-${digest}`));
    if (same) {
      same.setAttribute('aria-current', 'true');
      const isVersion = same.dataset.print === `${version}-${digest}`;
      const rest = isVersion ? '{{ words.script.print_unchanged }}' : fill('{{ words.script.print_renumbered }}', same.dataset.print?.slice(0, -13) ?? '');
      say('current', '{{ words.script.print_current }}', `${fill(version === '0' ? '{{ words.script.print_has_digest }}' : '{{ words.script.print_has }}', digest ?? '', version ?? '')} ${rest}`);
      return;
    }
    const changes = rows.find(row => row.dataset.changes)?.dataset.changes;
    const other = version === '0' ? '{{ words.script.print_other_digest }}' : '{{ words.script.print_other }}';
    say('other', '{{ words.script.print_of_other_text }}', fill(other, digest ?? '', version ?? ''), changes);
  }

  addEventListener('hashchange', show);
  show();
})();
