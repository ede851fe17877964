/* What is known while somebody writes feedback: what was found, and what the person decided about it. It draws nothing. */
(function (rt) {
  'use strict';
  if (rt.writingState) return;
  const SHORTEST = 4;
  const SHOWN = 5;

  /** choice is {into: key or null, shipped: whether that has shipped, notThis: keys}, the person's own decisions. */
  rt.writingState = function (choice) {
    let asked = '';
    let shown = '';
    const state = {
      found: null,

      /** What is to be done with a draft: 'nothing' where it was asked already, 'forget' where it says too little, or 'ask'. */
      about: function (draft) {
        const text = JSON.stringify(draft);
        if (text === asked) return 'nothing';
        asked = text;
        return (draft.title + draft.body).trim().length < SHORTEST ? 'forget' : 'ask';
      },

      /** What the list has to show; a "not this" is never shown again. */
      list: function () {
        const building = Boolean(state.found) && state.found.ready === false;
        return {
          best: wanted(state.found && state.found.best).slice(0, SHOWN),
          older: wanted(state.found && state.found.older),
          building: building,
          progress: building ? state.found.progress : 1,
          into: choice.into,
          shipped: Boolean(choice.into && choice.shipped)
        };
      },

      /** Whether this list differs from the one that was drawn last. */
      isNew: function (list) {
        const now = JSON.stringify(list);
        const differs = now !== shown;
        shown = now;
        return differs;
      },

      /** Something else than the list stands there now, so the next list is new in any case. */
      covered: function () {
        shown = '';
      },

      add: function (s) {
        choice.into = s.key;
        choice.shipped = s.roadmapStatus === 'shipped';
      },

      takeBack: function () {
        choice.into = null;
      },

      notThis: function (key) {
        choice.notThis.push(key);
        if (choice.into === key) choice.into = null;
      }
    };

    function wanted(list) {
      return (list || []).filter(function (s) { return choice.notThis.indexOf(s.key) < 0; });
    }

    return state;
  };
})(window.Roundtrip);
