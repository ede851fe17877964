/* "Add to this", chosen while writing: done as soon as the issue is there. */
(function (rt) {
  'use strict';
  if (rt.chosen) return;
  const WAITING = 'roundtrip:chosen';
  const TOO_LATE = 10 * 60 * 1000;

  /** A choice is {into, shipped, notThis: keys, title, at}. */
  function act(key, choice) {
    choice.notThis.forEach(function (other) {
      rt.rest('POST', '/dismissals', { one: key, other: other }).catch(function () { /* only a wish */ });
    });
    if (!choice.into) return Promise.resolve();
    return rt.mergeOrAsk({ feedback: [key], into: choice.into, suggestions: rt.noneFound }, { merged: rt.changed, changed: rt.changed });
  }

  function inTime(kept) {
    return Date.now() - kept.at < TOO_LATE;
  }

  rt.chosen = {
    act: act,

    /** The page is left for the new issue's page, or comes back with an error in the form. */
    keep: function (choice) {
      rt.tab.keep(WAITING, { into: choice.into, shipped: choice.shipped, notThis: choice.notThis, title: choice.title, at: Date.now() });
    },

    /** The form came back: the choice is still meant. */
    back: function (title) {
      const kept = rt.tab.take(WAITING);
      return kept && title && kept.title === title && inTime(kept) ? kept : null;
    },

    /** On an issue's page, also when it was refreshed: is it the one that was just written? */
    arrived: function (key, title) {
      const kept = rt.tab.peek(WAITING);
      if (!kept || title !== kept.title) return;
      rt.tab.take(WAITING);
      if (inTime(kept)) act(key, kept);
    }
  };
})(window.Roundtrip);
