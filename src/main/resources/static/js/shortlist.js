// Marks a site on the map while its row is hovered or has the focus, and the other way round.
(function () {
  'use strict';

  function others(site) {
    return document.querySelectorAll('[data-site="' + CSS.escape(site) + '"]');
  }

  function mark(event, on) {
    const of = event.target.closest('[data-site]');
    if (of) {
      others(of.dataset.site).forEach(function (element) {
        element.classList.toggle('is-marked', on);
      });
    }
  }

  document.addEventListener('click', function (event) {
    const place = event.target.closest('svg [data-site]');
    if (place) {
      document.getElementById('site-' + place.dataset.site).scrollIntoView({ block: 'center' });
    }
  });

  ['mouseover', 'focusin'].forEach(function (type) {
    document.addEventListener(type, function (event) { mark(event, true); });
  });
  ['mouseout', 'focusout'].forEach(function (type) {
    document.addEventListener(type, function (event) { mark(event, false); });
  });
})();
