/* The question about something shipped, inside the merge form. */
(function (rt) {
  'use strict';
  if (rt.mergeQuestion) return;

  /** "Is it broken again?": asked when the canonical has shipped. */
  rt.mergeQuestion = function (id) {
    const error = rt.h('div', { 'class': 'error', id: id + '-again-error', hidden: true, text: AJS.I18n.getText('roundtrip.canonical.merge.regression.missing') });
    const element = rt.h('fieldset', { 'class': 'group rt-merge-part rt-merge-regression', hidden: true, 'aria-describedby': id + '-again-error' },
      rt.h('legend', { 'class': 'rt-merge-h' }, rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.merge.regression') })),
      option('yes', AJS.I18n.getText('roundtrip.canonical.merge.regression.yes')),
      option('no', AJS.I18n.getText('roundtrip.canonical.merge.regression.no')), error);

    function option(value, text) {
      return rt.h('div', { 'class': 'radio' },
        rt.h('input', { 'class': 'radio', type: 'radio', name: id + '-again', id: id + '-again-' + value, value: value, required: true, on: { change: function () { missing(false); } } }),
        rt.h('label', { 'for': id + '-again-' + value, text: text }));
    }

    function missing(is) {
      error.hidden = !is;
      if (is) element.querySelector('input').focus();
    }

    return {
      element: element,
      missing: missing,
      show: function (is) {
        element.hidden = !is;
        if (!is) missing(false);
      },
      asked: function () { return !element.hidden; },
      answer: function () {
        const chosen = element.querySelector('input:checked');
        return chosen ? chosen.value : null;
      }
    };
  };
})(window.Roundtrip);
