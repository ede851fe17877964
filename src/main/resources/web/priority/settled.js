/* When a page is to be drawn again that was drawn while something was still to come. It draws nothing. */
(function (rt) {
  'use strict';
  if (rt.settled) return;
  const FIRST = 1000;
  const LONGEST = 30000;
  const GROWS = 1.4;
  const END = 300000;

  /** For one page, however often it is drawn. */
  rt.settled = function () {
    let pause = FIRST;
    let waited = 0;

    function next() {
      const now = pause;
      waited += now;
      pause = Math.min(LONGEST, pause * GROWS);
      return now;
    }

    return {
      /** The milliseconds until it is drawn again, 0 for never. Once more after it is settled: what follows is drawn with it. */
      again: function (settled) {
        if (!settled) return waited < END ? next() : 0;
        const begun = waited > 0;
        pause = FIRST;
        waited = 0;
        return begun ? FIRST : 0;
      }
    };
  };
})(window.Roundtrip);
