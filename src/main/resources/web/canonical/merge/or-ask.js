/* Merging without the form; the only place that asks about something shipped where people did not open it. */
(function (rt) {
  'use strict';
  if (rt.mergeOrAsk) return;

  /**
   * Follows a suggestion at once. Into something shipped the form opens and asks whether it is broken again; any other
   * no is shown. The promise brings the result, or null where nothing is merged yet.
   *
   * @param ask {feedback, into, suggestions} as for the form
   * @param on merged(result) and changed(result) when it is undone; both may be missing
   */
  rt.mergeOrAsk = function (ask, on) {
    return rt.doing.merge(ask.feedback, ask.into, true, null, on.changed).then(function (result) {
      if (on.merged) on.merged(result);
      return result;
    }).catch(function (error) {
      if (rt.refusal.asks(error) === 'question') rt.merge.open(ask, on);
      else rt.failed(error);
      return null;
    });
  };
})(window.Roundtrip);
