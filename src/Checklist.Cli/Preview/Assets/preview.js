// Loads the page again when its sources were saved, and shows what was found in them. Part of `checklist serve` only.
(() => {
  'use strict';
  const version = document.currentScript.dataset.version;
  const memory = 'checklist-preview ' + location.pathname;
  let source = null;
  let shown = '';   // the findings that are on the page
  let hidden = '';  // the findings that the reader put away

  const remember = () => {
    const focus = document.activeElement;
    sessionStorage.setItem(memory, JSON.stringify({ x: scrollX, y: scrollY, focus: (focus && focus.id) || '' }));
  };

  const restore = () => {
    const text = sessionStorage.getItem(memory);
    sessionStorage.removeItem(memory);
    if (!text) return;
    const place = JSON.parse(text);
    const focus = place.focus && document.getElementById(place.focus);
    if (focus) focus.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    scroll();
    addEventListener('load', scroll, { once: true }); // images may have moved the text
    window.checklist?.afterArrival?.(() => requestAnimationFrame(scroll)); // and so may what the page makes of its storage
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const host = element('checklist-preview', {});
  const root = host.attachShadow({ mode: 'open' });
  const summary = element('p', { role: 'status' });
  const list = element('div', { class: 'list' });
  const toggle = element('button', { type: 'button', 'aria-expanded': 'true' }, 'Hide');
  const sheet = element('section', { class: 'sheet', 'aria-label': 'Findings' }, element('div', { class: 'bar' }, summary, toggle), list);
  root.append(sheet);

  const open = isOpen => {
    list.hidden = !isOpen;
    toggle.textContent = isOpen ? 'Hide' : 'Show';
    toggle.setAttribute('aria-expanded', String(isOpen));
    hidden = isOpen ? '' : shown;
  };
  toggle.addEventListener('click', () => open(list.hidden));

  // The list comes from our server with every text escaped; the policy of the page lets no markup in it act.
  const show = state => {
    if (document.querySelector('main.preview .findings')) { // the page itself is the list
      if (shown && shown !== state.findings) return reload();
      shown = state.findings;
      return;
    }
    if (!state.findings) {
      host.remove();
      shown = '';
      return;
    }
    if (state.findings === shown) return;
    shown = state.findings;
    const styles = new CSSStyleSheet();
    styles.replaceSync(state.styles);
    root.adoptedStyleSheets = [styles];
    summary.textContent = state.summary + (state.hasErrors ? '. This page shows what was there before.' : '');
    sheet.classList.toggle('has-errors', state.hasErrors);
    list.innerHTML = state.findings;
    open(state.hasErrors && shown !== hidden);
    document.body.append(host);
  };

  const reload = () => {
    remember();
    close();
    location.reload();
  };

  const close = () => {
    if (source) source.close();
    source = null;
  };

  // Pages in the background hold no connection: a browser has six of them, and takes up the newest state when it comes back.
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource('/_preview/events');
    source.onmessage = event => {
      const state = JSON.parse(event.data);
      if (!state.versions.includes(version)) reload();
      else show(state);
    };
  };

  restore();
  connect();
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : connect()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', connect);
})();
