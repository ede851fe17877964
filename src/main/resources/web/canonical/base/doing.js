/* Merge, split, dismiss, each with a flag that takes it back. */
(function (rt) {
  'use strict';
  if (rt.doing) return;
  const LATER = 'roundtrip:said';
  const UNDO = AJS.I18n.getText('roundtrip.canonical.screen.undo');
  let last = null;

  function offerUndo(title, text, undo) {
    if (last && last.close) last.close();
    last = rt.flag('success', title, text, { text: UNDO, act: undo });
  }

  /** What stayed as it was because this person may not see it. */
  function notSeen(result) {
    return result && result.hidden ? '. ' + AJS.I18n.getText('roundtrip.canonical.screen.hidden', rt.number(result.hidden)) : '';
  }

  function undone(operation, after) {
    return rt.rest('POST', '/merges/' + encodeURIComponent(operation) + '/undo', {}).then(function (result) {
      if (last && last.close) last.close();
      last = null;
      rt.flag('info', AJS.I18n.getText('roundtrip.canonical.screen.undone'), (result && result.feedback || []).join(', ') + notSeen(result));
      if (after) after(result);
      return result;
    }).catch(rt.failed);
  }

  function saidMerged(result, after) {
    const n = result.feedback.length;
    const text = n === 1
      ? AJS.I18n.getText('roundtrip.canonical.screen.merged.one', result.feedback[0], result.into)
      : AJS.I18n.getText('roundtrip.canonical.screen.merged.many', n, result.into);
    const left = (result.left || []).map(function (one) { return one.feedback + ': ' + one.message; }).join(' ');
    offerUndo(AJS.I18n.getText('roundtrip.canonical.screen.merged'), [text, left].filter(Boolean).join(' '), function () {
      undone(result.operation, after);
    });
  }

  rt.doing = {
    /** Asks for a merge; a "no" is passed on to the caller. */
    merge: function (feedback, into, suggested, regression, after) {
      return rt.rest('POST', '/merges', { feedback: feedback, into: into, regression: regression || null, suggested: Boolean(suggested) })
        .then(function (result) {
          saidMerged(result, after);
          return result;
        });
    },

    split: function (feedback, after) {
      return rt.rest('POST', '/splits', { feedback: feedback }).then(function (result) {
        offerUndo(AJS.I18n.getText('roundtrip.canonical.screen.split'), result.feedback.join(', '), function () {
          undone(result.operation, after);
        });
        return result;
      });
    },

    dismiss: function (one, other, after) {
      const pair = '?one=' + encodeURIComponent(one) + '&other=' + encodeURIComponent(other);
      return rt.rest('POST', '/dismissals', { one: one, other: other }).then(function () {
        offerUndo(AJS.I18n.getText('roundtrip.canonical.screen.dismissed'),
          AJS.I18n.getText('roundtrip.canonical.screen.dismissed.about', one, other), function () {
            rt.rest('DELETE', '/dismissals' + pair).then(function () {
              if (after) after();
            }).catch(rt.failed);
          });
      });
    },

    undo: undone,

    /** For the next page of this tab: what was merged, so that it can still be undone there. */
    sayLater: function (result) {
      rt.tab.keep(LATER, { operation: result.operation, into: result.into, feedback: result.feedback, left: result.left || [] });
    },

    sayNow: function (after) {
      const result = rt.tab.take(LATER);
      if (result) saidMerged(result, after);
    }
  };
})(window.Roundtrip);
