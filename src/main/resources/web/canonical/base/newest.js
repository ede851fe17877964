/* The newest answer wins: one that comes after a later question is not heard. */
window.Roundtrip = window.Roundtrip || {};
(function (rt) {
  'use strict';
  if (rt.newest) return;

  const MOST = 8;

  /**
   * In how many ms it is worth asking again for what says the same; 0 = never. An index that is only a moment behind is
   * asked a few times, one that is being built until it is.
   */
  rt.againIn = function (found, times) {
    if (!found || found.ready !== false) return 0;
    if (found.progress !== 1) return 5000;
    return times < MOST ? 1500 : 0;
  };

  /** One place of a screen that answers fill; each such place has its own. */
  rt.newest = function () {
    let now = null;

    function turn() {
      if (now) now.abort();
      now = new AbortController();
      return now.signal;
    }

    return {
      /**
       * question(signal) gives a promise, and may use the signal to stop when a later question comes. While none has
       * come: on.answer(it) or on.failed(error), then on.done(). The promise of all this never waits for a later one.
       */
      ask: function (question, on) {
        const mine = turn();

        function heard(act) {
          return function (what) {
            if (act && !mine.aborted) act(what);
          };
        }

        return question(mine).then(heard(on.answer)).catch(heard(on.failed)).then(heard(on.done));
      },

      /** Nothing is asked any more; what is on its way comes too late. */
      forget: function () {
        turn();
      }
    };
  };
})(window.Roundtrip);
