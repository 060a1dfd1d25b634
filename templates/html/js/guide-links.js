// The guide beside the file says more about every control: a link to it from each.
(() => {
  'use strict';
  const { make } = window.checklist.dom;

  function give() {
    if (!document.querySelector('.left-out a')) return;
    for (const control of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.control'))) {
      const line = control.querySelector('.control-line');
      const name = control.dataset.page ?? control.id;
      line?.append(make('a', { class: 'in-guide', href: `site/c/${name}.html` }, 'In the guide', make('span', { class: 'ui-said' }, `: ${line.querySelector('a')?.textContent}`)));
    }
  }

  window.checklist.guideLinks = { give };
})();
