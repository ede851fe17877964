/* "Add to this instead", chosen while writing: done as soon as the issue is there. */
(function (rt) {
  'use strict';
  if (rt.chosen) return;
  const WAITING = 'roundtrip:chosen';
  const TOO_LATE = 10 * 60 * 1000;

  /** A choice is {into, notThis: keys, title, at}. */
  function act(key, choice) {
    choice.notThis.forEach(function (other) {
      rt.rest('POST', '/dismissals', { one: key, other: other }).catch(function () { /* only a wish */ });
    });
    if (!choice.into) return Promise.resolve();
    return rt.doing.merge([key], choice.into, true, null, rt.changed).then(function () {
      if (rt.changed) rt.changed();
    }).catch(function (error) {
      if (error.code === 'shipped-regression') rt.merge.open({ feedback: [key], into: choice.into, suggestions: { best: [], ready: true } }, { merged: rt.changed, changed: rt.changed });
      else rt.failed(error);
    });
  }

  rt.chosen = {
    act: act,

    /** The page is left for the new issue's page, or comes back with an error in the form. */
    keep: function (choice) {
      rt.doing.store(WAITING, { into: choice.into, notThis: choice.notThis, title: choice.title, at: Date.now() });
    },

    /** The form came back: the choice is still meant. */
    back: function (title) {
      const kept = rt.doing.take(WAITING);
      return kept && title && kept.title === title && Date.now() - kept.at < TOO_LATE ? kept : null;
    },

    /** On an issue's page, also when it was refreshed: is it the one that was just written? */
    now: function () {
      const place = document.getElementById('roundtrip-same');
      const title = document.getElementById('summary-val');
      const kept = rt.doing.peek(WAITING);
      if (!kept || !place || !title || title.textContent.trim() !== kept.title) return;
      rt.doing.take(WAITING);
      if (Date.now() - kept.at < TOO_LATE) act(place.getAttribute('data-key'), kept);
    }
  };
})(window.Roundtrip);
