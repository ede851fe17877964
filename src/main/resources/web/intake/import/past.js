/* The files that were read into the project before. */
(function (rt) {
  'use strict';
  const PAGE = 20;

  /** project is the address of the project. */
  rt.importPast = function (where, project) {
    rt.rest('GET', project + '/imports?limit=' + PAGE).then(function (page) {
      if (!page.imports.length) {
        rt.fill(where, rt.h('p', { 'class': 'rt-quiet', id: 'rt-import-none', text: AJS.I18n.getText('roundtrip.intake.import.past.none') }));
        return;
      }
      draw(where, project, page);
    }).catch(function (error) {
      rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: rt.refusal.text(error) }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', function () { rt.importPast(where, project); }));
    });
  };

  function draw(where, project, first) {
    const body = rt.h('tbody', {}, first.imports.map(line));
    const more = rt.h('p', {});
    let next = PAGE;

    function offer(total) {
      rt.fill(more, next < total ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(total - next)), 'aui-button-link', function () {
        rt.rest('GET', project + '/imports?start=' + next + '&limit=' + PAGE).then(function (page) {
          const first = body.children.length;
          next += PAGE;
          rt.add(body, page.imports.map(line));
          rt.anew(more, body.children[first] || body.lastElementChild, function () { offer(page.total); });
        }).catch(rt.failed);
      }) : null);
    }

    offer(first.total);
    rt.fill(where, rt.h('div', { 'class': 'rt-import-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-import-past-h' },
      rt.h('table', { 'class': 'aui', id: 'rt-import-list' }, rt.h('thead', {}, rt.h('tr', {},
        head(AJS.I18n.getText('roundtrip.intake.import.name')), columns().map(function (text) { return head(text, 'number'); }))), body)), more);
  }

  function columns() {
    return [AJS.I18n.getText('roundtrip.intake.import.past.kept'), AJS.I18n.getText('roundtrip.intake.import.past.repeated'),
      AJS.I18n.getText('roundtrip.intake.import.past.rejected')];
  }

  function head(text, classes) {
    return rt.h('th', { scope: 'col', 'class': classes, text: text });
  }

  /** A narrow page has no place for the head: each number says what it counts. */
  function line(one) {
    const counts = columns();
    return rt.h('tr', { 'data-import': one.id },
      rt.h('th', { scope: 'row' }, one.name, rt.h('div', { 'class': 'rt-quiet rt-import-by' }, one.startedBy, ' · ', rt.moment(one.started))),
      [one.accepted, one.repeated].map(function (n, i) { return rt.h('td', { 'class': 'number', 'data-counts': counts[i], text: rt.number(n) }); }),
      rt.h('td', { 'class': 'number', 'data-counts': counts[2] }, rt.number(one.rejected), one.mine && one.rejected ? rt.h('div', {}, rt.importRejects(one.id)) : null));
  }
})(window.Roundtrip);
