/* The question about something shipped, inside the merge form. */
(function (rt) {
  'use strict';
  if (rt.mergeQuestion) return;

  /** "Is it broken again?": asked when the canonical has shipped. */
  rt.mergeQuestion = function (id) {
    const wrong = rt.wrongAt(id + '-again-error');
    const element = rt.h('fieldset', { 'class': 'group rt-merge-part rt-merge-regression', hidden: true },
      rt.h('legend', { 'class': 'rt-merge-h' }, rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.merge.regression') })),
      option('yes', AJS.I18n.getText('roundtrip.canonical.merge.regression.yes')),
      option('no', AJS.I18n.getText('roundtrip.canonical.merge.regression.no')), wrong.element);

    function option(value, text) {
      return rt.h('div', { 'class': 'radio' },
        rt.h('input', { 'class': 'radio', type: 'radio', name: id + '-again', id: id + '-again-' + value, value: value, on: { change: function () { missing(false); } } }),
        rt.h('label', { 'for': id + '-again-' + value, text: text }));
    }

    function missing(is) {
      wrong.say(Array.from(element.querySelectorAll('input')), is ? AJS.I18n.getText('roundtrip.canonical.merge.regression.missing') : '');
    }

    return {
      element: element,
      missing: missing,
      /** Below the choice that asks it, and in sight when it comes up. */
      show: function (is) {
        const comes = is && element.hidden;
        element.hidden = !is;
        if (!is) missing(false);
        if (comes) element.scrollIntoView({ block: 'nearest' });
      },
      asked: function () { return !element.hidden; },
      answer: function () {
        const chosen = element.querySelector('input:checked');
        return chosen ? chosen.value : null;
      }
    };
  };
})(window.Roundtrip);
