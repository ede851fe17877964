/* A page drawn right after a change of status says two things until that is worked off: it is drawn again till it says one. */
(function (rt) {
  'use strict';
  if (rt.settled) return;
  const EVERY = 1000;
  const MOST = 6;
  const TYPING = 'input, textarea, select, [contenteditable="true"]';
  let times = 0;
  let waiting = 0;

  /** Once more after both say the same: what follows from the change is drawn with it. */
  rt.settled = function (settled) {
    if (settled && !times) return false;
    if (times >= MOST) return false;
    times = settled ? MOST : times + 1;
    return true;
  };

  function look() {
    const panel = document.getElementById('roundtrip-priority');
    if (!panel || waiting) return;
    if (!rt.settled(panel.getAttribute('data-settled') !== 'false')) return;
    waiting = window.setTimeout(redraw, EVERY);
  }

  /** Whoever is typing is left in peace. */
  function redraw() {
    waiting = 0;
    const at = document.activeElement;
    if (!at || !at.matches(TYPING)) rt.refreshIssue();
  }

  rt.onContent(look);
  rt.ready(look);
})(window.Roundtrip);
