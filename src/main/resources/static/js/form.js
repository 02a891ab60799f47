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
