// The review pack on paper: a field shows as much of its text as fits into it, paper shows all. Without scripts the fields print as they are.
(() => {
  'use strict';

  function write() {
    restore();
    for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (document.querySelectorAll('.reviewer input, .decision textarea'))) {
      if (field.value.trim() === '') continue;
      const written = document.createElement('span');
      written.className = 'written';
      written.textContent = field.value.trim();
      field.classList.add('has-written');
      field.after(written);
    }
  }

  function restore() {
    for (const written of document.querySelectorAll('.written')) written.remove();
    for (const field of document.querySelectorAll('.has-written')) field.classList.remove('has-written');
  }

  window.addEventListener('beforeprint', write);
  window.addEventListener('afterprint', restore);
})();
