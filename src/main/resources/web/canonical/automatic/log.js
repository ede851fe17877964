/* What was merged by itself, each with a button that takes it back. */
(function (rt) {
  'use strict';

  rt.automaticPage = 20;

  /** now is the first page; back() is called when a merge was taken back. */
  rt.automaticLog = function (where, project, now, back) {
    if (!now.rows.length) {
      rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.none') }));
      return;
    }
    const row = function (one) { return line(one, back); };
    const body = rt.h('tbody', {}, now.rows.map(row));
    const more = rt.h('p', {});
    let next = rt.automaticPage;

    function offer() {
      rt.fill(more, next < now.total ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(now.total - next)), 'aui-button-link', function () {
        rt.rest('GET', project + '/automatic?start=' + next + '&limit=' + rt.automaticPage).then(function (page) {
          const first = body.children.length;
          next += rt.automaticPage;
          rt.add(body, page.rows.map(row));
          rt.anew(more, body.children[first] || body.lastElementChild, offer);
        }).catch(rt.failed);
      }) : null);
    }

    offer();
    rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.sample.about') }),
      rt.h('div', { 'class': 'rt-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-automatic-log-h' },
        rt.h('table', { 'class': 'aui' }, rt.automaticHead(['roundtrip-feedback', 'roundtrip-into', 'roundtrip-sure', 'roundtrip-when', 'roundtrip-act']), body)), more);
  };

  function line(one, back) {
    const act = rt.h('td', {});
    const sample = rt.h('span', {}, one.sample ? [' ', rt.lozenge(AJS.I18n.getText('roundtrip.canonical.automatic.sample'), 'moved')] : null);
    function undone(result) {
      sample.remove();
      rt.anew(act, act, function () { rt.fill(act, rt.lozenge(AJS.I18n.getText('roundtrip.canonical.automatic.undone'), '')); });
      if (result) back();
    }
    if (one.undone) undone();
    else {
      rt.fill(act, rt.button(AJS.I18n.getText('roundtrip.canonical.screen.undo'), 'aui-button-link', function (event) {
        rt.resting(event.target, true);
        rt.doing.undo(one.operation, undone).then(function () { rt.resting(event.target, false); });
      }));
    }
    return rt.h('tr', { 'data-operation': one.operation },
      rt.h('td', {}, rt.automaticIssue(one.feedback), sample),
      rt.h('td', {}, rt.automaticIssue(one.into)), rt.h('td', { 'class': 'number', text: rt.percent(one.confidence) }), rt.h('td', {}, rt.day(one.at)), act);
  }
})(window.Roundtrip);
