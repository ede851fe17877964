/* Whether a page is to be drawn again that was drawn right after a change of status. It draws nothing. */
(function (rt) {
  'use strict';
  if (rt.settled) return;
  const MOST = 6;

  /** For one page, however often it is drawn. */
  rt.settled = function () {
    let times = 0;
    return {
      /** Once more after all say the same: what follows from the change is drawn with it. */
      again: function (settled) {
        if (times >= MOST || settled && !times) return false;
        times = settled ? MOST : times + 1;
        return true;
      }
    };
  };
})(window.Roundtrip);
