/* A page drawn right after a change of status says two things until that is worked off: it is drawn again till it says one. */
(function (rt) {
  'use strict';
  if (rt.redraw) return;
  const EVERY = 1000;
  const TYPING = 'input, textarea, select, [contenteditable="true"]';
  const page = rt.settled();
  let waiting = 0;

  rt.redraw = function () {
    const panel = document.getElementById('roundtrip-priority');
    if (!panel || waiting || !page.again(panel.getAttribute('data-settled') !== 'false')) return;
    waiting = window.setTimeout(redraw, EVERY);
  };

  /** Whoever is typing is left in peace. */
  function redraw() {
    waiting = 0;
    const at = document.activeElement;
    if (!at || !at.matches(TYPING)) rt.refreshIssue();
  }

  rt.onContent(rt.redraw);
  rt.ready(rt.redraw);
})(window.Roundtrip);
