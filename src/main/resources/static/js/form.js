// A second click on the same button soon after the first: it was meant once.
(function () {
  'use strict';

  document.addEventListener('submit', function (event) {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    setTimeout(function () {
      delete form.dataset.sent;
    }, 2000);
  });
})();

// Leaves a part of a form as it is when an answer would show the same fields there again: somebody may be typing in them.
(function () {
  'use strict';

  function fields(part) {
    return Array.from(part.querySelectorAll('input, select, textarea'), function (field) {
      return field.id;
    }).join(' ');
  }

  document.addEventListener('htmx:oobBeforeSwap', function (event) {
    const place = event.detail.target;
    const same = place.classList.contains('form-slot') && fields(place) === fields(event.detail.fragment);
    if (same && fields(place) !== '') {
      event.detail.shouldSwap = false;
    }
  });
})();
