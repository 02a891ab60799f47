// Says what is new since the page was made, while somebody looks at it. Without it, or where a proxy holds the events
// back, the page is as it was made.
(function () {
  'use strict';

  const bar = document.querySelector('[data-live]');
  if (!bar || !window.EventSource) {
    return;
  }
  const notice = bar.querySelector('p');
  let events = null;
  let ended = false;

  function close() {
    if (events) {
      events.close();
      events = null;
    }
  }

  // A browser opens few connections to one server: pages that nobody sees take none.
  function open() {
    if (events || ended || document.hidden) {
      return;
    }
    events = new EventSource(bar.dataset.live);
    events.addEventListener('news', function (event) {
      bar.querySelector('span').textContent = event.data;
      notice.hidden = event.data === '';
    });
    events.addEventListener('end', function () {
      ended = true;
      close();
    });
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      close();
    } else {
      open();
    }
  });
  window.addEventListener('pagehide', close);
  open();
})();
