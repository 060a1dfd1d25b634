// What changed: which kinds are shown, side by side or inline, whole texts or what surrounds a change, and the way from change to change.
(() => {
  'use strict';

  const tools = document.querySelector('.change-tools');
  if (!tools) return;
  document.documentElement.setAttribute('data-js', '');
  const scope = /** @type {HTMLElement} */ (tools.parentElement);
  const filter = /** @type {HTMLSelectElement} */ (tools.querySelector('.change-filter'));
  const side = /** @type {HTMLInputElement} */ (tools.querySelector('.change-side'));
  const whole = /** @type {HTMLInputElement | null} */ (tools.querySelector('.change-whole'));
  let isPaired = false;
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];

  /** The same redline twice: the style sheet leaves out what was added in one and what was removed in the other. */
  function pair() {
    for (const redline of scope.querySelectorAll('.rows dd > .redline')) {
      const both = document.createElement('div');
      both.className = 'pair';
      redline.before(both);
      const current = /** @type {HTMLElement} */ (redline.cloneNode(true));
      redline.classList.add('is-old');
      current.classList.add('is-new');
      both.append(redline, current);
    }
  }

  function unpair() {
    for (const both of scope.querySelectorAll('.pair')) {
      const redline = /** @type {HTMLElement} */ (both.firstElementChild);
      redline.classList.remove('is-old');
      both.replaceWith(redline);
    }
  }

  function setSide() {
    if (side.checked === isPaired) return;
    isPaired = side.checked;
    if (isPaired) pair();
    else unpair();
  }

  function shorten() {
    scope.classList.toggle('is-short', whole !== null && !whole.checked);
  }

  function choose() {
    for (const section of scope.querySelectorAll('.changes')) {
      const isOther = filter.value !== '' && section.getAttribute('aria-labelledby') !== filter.value;
      section.classList.toggle('is-hidden', isOther && section.getAttribute('aria-labelledby') !== 'ui:changes-concordance');
    }
  }

  /** @param {number} step */
  function go(step) {
    const shown = /** @type {HTMLElement[]} */ ([...scope.querySelectorAll('.changes:not(.is-hidden) .change:not(.is-hidden)')]);
    const current = shown.findIndex(change => change.classList.contains('is-current'));
    const next = shown[current < 0 ? (step > 0 ? 0 : shown.length - 1) : current + step];
    if (!next) return;
    shown[current]?.classList.remove('is-current');
    next.classList.add('is-current');
    const folded = next.closest('details');
    if (folded) folded.open = true;
    next.scrollIntoView({ block: 'start' });
    next.setAttribute('tabindex', '-1');
    next.focus({ preventScroll: true });
  }

  for (const rest of scope.querySelectorAll('.rest')) {
    const gap = document.createElement('span');
    gap.className = 'gap';
    gap.textContent = ' … ';
    rest.after(gap);
  }

  filter.addEventListener('change', choose);
  side.addEventListener('change', setSide);
  whole?.addEventListener('change', shorten);
  tools.querySelector('.change-next')?.addEventListener('click', () => go(1));
  tools.querySelector('.change-previous')?.addEventListener('click', () => go(-1));
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', fromPaper);
  shorten();
  choose();
  setSide();

  /** Paper has one column of text with both marks in it, and nothing that is folded. */
  function toPaper() {
    if (isPaired) unpair();
    isPaired = false;
    unfolded = /** @type {HTMLDetailsElement[]} */ ([...scope.querySelectorAll('details.change-filed:not([open])')]);
    for (const details of unfolded) details.open = true;
  }

  function fromPaper() {
    for (const details of unfolded) details.open = false;
    unfolded = [];
    setSide();
  }
})();
