/* What was decided lately, each with a button that takes it back. */
(function (rt) {
  'use strict';

  const WHAT = {
    retry: AJS.I18n.getText('roundtrip.notify.stuck.decided.retry'),
    discard: AJS.I18n.getText('roundtrip.notify.stuck.decided.discard'),
    arrived: AJS.I18n.getText('roundtrip.notify.stuck.decided.arrived')
  };

  /** undo(id, button) is called when somebody wants one taken back. */
  rt.stuckDecided = function (where, decisions, undo) {
    if (!decisions.length) {
      rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.none') }));
      return;
    }
    rt.fill(where,
      rt.h('div', { 'class': 'rt-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-stuck-decided-h' },
        rt.h('table', { 'class': 'aui' },
          rt.h('thead', {}, rt.h('tr', {},
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.what') }),
            rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.mails') }),
            rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.people') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.by') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.decided.why') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.when') }))),
          rt.h('tbody', {}, decisions.map(function (one) {
            return rt.h('tr', { 'data-decision': one.id },
              rt.h('td', {}, WHAT[one.decision] || one.decision, ' ',
                one.undone ? rt.lozenge(AJS.I18n.getText('roundtrip.canonical.automatic.undone'), '') : back(one)),
              rt.h('td', { 'class': 'number', text: rt.number(one.mails) }),
              rt.h('td', { 'class': 'number', text: one.people ? rt.number(one.people) : '' }),
              rt.h('td', { text: one.by }), rt.h('td', { 'class': 'rt-stuck-said', text: one.why }), rt.h('td', {}, rt.moment(one.at)));
          })))));

    function back(one) {
      return rt.button(AJS.I18n.getText('roundtrip.canonical.screen.undo'), 'aui-button-link', function (event) {
        undo(one.id, event.currentTarget);
      });
    }
  };
})(window.Roundtrip);
