/* What says the same as this issue, or might belong to it, with the buttons to follow that. */
(function (rt) {
  'use strict';
  if (rt.sameSuggestions) return;

  rt.sameSuggestions = { alone: suggestions, belonging: belonging };

  function suggestions(at, found) {
    const row = function (s) { return rt.suggestion(s, at.may ? mergeButtons(at, at.key, s, s.key, found) : []); };
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-suggestions' },
      rt.lookedThrough(found),
      found.best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(row))
        : rt.nothingSame(found),
      rt.older(found.older, row));
  }

  function belonging(at, found) {
    const row = function (s) {
      return rt.suggestion(s, at.may ? [
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.add'), 'rt-add', function (event) {
          const button = event.target;
          rt.resting(button, true);
          rt.mergeOrAsk({ feedback: [s.key], into: at.key, suggestions: rt.noneFound }, { merged: rt.changed, changed: rt.changed }).then(function (result) {
            if (!result) rt.resting(button, false);
          });
        }),
        dismissButton(s.key, at.key)
      ] : []);
    };
    if (!found.best.length && !(found.older || []).length && found.ready !== false) {
      return at.feedback ? null : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.same.nothing-belongs') });
    }
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-belonging' },
      rt.h('h5', { 'class': 'rt-same-h', text: AJS.I18n.getText('roundtrip.canonical.same.belongs') }),
      rt.lookedThrough(found),
      rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(row)),
      rt.older(found.older, row));
  }

  function mergeButtons(at, feedback, s, into, found) {
    return [
      rt.button(AJS.I18n.getText('roundtrip.canonical.same.merge'), 'rt-merge-open', function () {
        rt.merge.open({ feedback: [feedback], into: into, suggestions: found }, { merged: rt.changed, changed: rt.changed });
      }),
      dismissButton(feedback, s.key)
    ];
  }

  function dismissButton(one, other) {
    return rt.button(AJS.I18n.getText('roundtrip.canonical.same.dismiss'), 'aui-button-link rt-dismiss', function (event) {
      rt.once(event.target, rt.doing.dismiss(one, other, rt.changed).then(rt.changed));
    });
  }
})(window.Roundtrip);
