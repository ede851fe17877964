/* A page says two things while a change of status is worked off and its mails leave: it is drawn again till it says one. */
(function (rt) {
  'use strict';
  if (rt.redraw) return;
  const MARKED = '[data-settled]';
  const TYPING = 'input, textarea, select, [contenteditable="true"]';
  const page = rt.settled();
  let waiting = 0;
  let kept = [];

  rt.redraw = function () {
    back();
    if (!waiting) wait();
  };

  function wait() {
    const pause = page.again(!document.querySelector(MARKED + '[data-settled="false"]'));
    waiting = pause && window.setTimeout(look, pause);
  }

  /** Whoever is typing is left in peace; nobody looks at a page that is hidden. */
  function look() {
    const at = document.activeElement;
    if (document.hidden) document.addEventListener('visibilitychange', look, { once: true });
    else if (at && at.matches(TYPING)) wait();
    else draw();
  }

  function draw() {
    waiting = 0;
    kept = Array.from(document.querySelectorAll(MARKED)).map(function (panel) { return { id: panel.id, was: panel, at: -1 }; });
    stand();
    rt.refreshIssue();
  }

  /** Also whoever comes to a panel while the new one is on its way. */
  function stand() {
    kept.forEach(function (one) {
      if (one.was.isConnected) one.at = places(one.was).indexOf(document.activeElement);
    });
  }

  /** What was open in a panel stays open, and whoever stood in it stands there. */
  function back() {
    kept = kept.filter(function (one) {
      const panel = document.getElementById(one.id);
      if (!panel || panel === one.was) return true;
      const were = details(one.was);
      details(panel).forEach(function (part, i) { part.open = Boolean(were[i] && were[i].open); });
      if (one.at >= 0) rt.standAt(places(panel)[one.at] || panel);
      return false;
    });
  }

  function places(panel) {
    return [panel].concat(Array.from(panel.querySelectorAll('a[href], button, summary')));
  }

  function details(panel) {
    return Array.from(panel.querySelectorAll('details'));
  }

  document.addEventListener('focusin', stand);
  rt.onContent(rt.redraw);
  rt.ready(rt.redraw);
})(window.Roundtrip);
