/* Who said "not a duplicate" how often; all of one person's is taken back at once. */
(function (rt) {
  'use strict';

  /** taken() is called when a set was taken back. */
  rt.automaticDismissed = function (where, project, sets, taken) {
    if (!sets.length) {
      rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.none') }));
      return;
    }
    rt.fill(where,
      rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.about') }),
      rt.h('div', { 'class': 'rt-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-automatic-dismissed-h' },
        rt.h('table', { 'class': 'aui' },
          rt.h('thead', {}, rt.h('tr', {},
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.who') }),
            rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.pairs') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.last') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.automatic.act') }))),
          rt.h('tbody', {}, sets.map(function (set) {
            return rt.h('tr', { 'data-by': set.by }, rt.h('th', { scope: 'row', text: set.name }),
              rt.h('td', { 'class': 'number', text: rt.number(set.pairs) }), rt.h('td', {}, rt.day(set.last)),
              rt.h('td', {}, takeBackButton(project, set, taken)));
          })))));
  };

  /** The first press asks, the second does it. */
  function takeBackButton(project, set, taken) {
    const button = rt.button(AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.back'), 'aui-button-link rt-automatic-dismissed-back', function () {
      if (!button.hasAttribute('data-sure')) {
        button.setAttribute('data-sure', '');
        button.textContent = AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.sure', rt.number(set.pairs));
        return;
      }
      rt.resting(button, true);
      rt.rest('DELETE', project + '/dismissals?by=' + encodeURIComponent(set.by)).then(function () {
        rt.flag('success', AJS.I18n.getText('roundtrip.canonical.automatic.dismissed.done', set.name));
        taken();
      }).catch(function (error) {
        rt.resting(button, false);
        rt.failed(error);
      });
    });
    return button;
  }
})(window.Roundtrip);
