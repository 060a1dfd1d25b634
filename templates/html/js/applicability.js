// The statement of applicability: shows the rows of one state, or with one result. Paper always has all.
(() => {
  'use strict';
  document.documentElement.setAttribute('data-js', '');
  const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('tr[data-state]'));
  const shown = document.getElementById('ui:shown');
  const state = /** @type {HTMLSelectElement | null} */ (document.getElementById('ui:state'));
  const met = /** @type {HTMLSelectElement | null} */ (document.getElementById('ui:met'));

  function show() {
    let count = 0;
    for (const row of rows) {
      const fits = (!state?.value || row.dataset.state === state.value) && (!met?.value || row.dataset.met === met.value);
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }

    if (shown) shown.textContent = count === rows.length ? '' : '{{ words.script.rows_shown }}'.replace('{0}', String(count)).replace('{1}', String(rows.length));
  }

  for (const select of [state, met]) select?.addEventListener('change', show);
  show(); // a browser keeps what was chosen over a reload
})();
