// The guide beside the file says more about every control: a link to it from each.
(() => {
  'use strict';
  const { spoken } = window.checklist.phrases;
  const { make } = window.checklist.dom;

  function give() {
    if (!document.querySelector('.left-out a')) return;
    for (const control of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.control'))) {
      const line = control.querySelector('.control-line');
      const name = control.dataset.page ?? control.id;
      line?.append(make('a', { class: 'in-guide', href: `site/c/${name}.html`, ...spoken() }, '{{ words.script.in_the_guide }}', make('span', { class: 'ui-said' }, `: ${line.querySelector('a')?.textContent}`)));
    }
  }

  window.checklist.guideLinks = { give };
})();
