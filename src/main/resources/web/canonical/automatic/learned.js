/* What was learned from people's own merges: how much each sign counts. */
(function (rt) {
  'use strict';

  /** forgotten() is called when what was learned is gone. */
  rt.automaticLearned = function (where, project, may, now, forgotten) {
    const words = {
      words: AJS.I18n.getText('roundtrip.canonical.automatic.weight.words'),
      meaning: AJS.I18n.getText('roundtrip.canonical.automatic.weight.meaning'),
      component: AJS.I18n.getText('roundtrip.canonical.automatic.weight.component'),
      age: AJS.I18n.getText('roundtrip.canonical.automatic.weight.age')
    };
    rt.fill(where,
      rt.h('p', { text: now.judged < now.fewest
        ? AJS.I18n.getText('roundtrip.canonical.automatic.too-few', now.judged, now.fewest)
        : AJS.I18n.getText('roundtrip.canonical.automatic.judged', now.judged, now.confirmed, now.dismissed) }),
      rt.h('table', { 'class': 'aui rt-automatic-weights' },
        rt.h('thead', {}, rt.h('tr', {},
          rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.automatic.weight') }),
          rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.canonical.automatic.standard') }),
          rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.canonical.automatic.now') }))),
        rt.h('tbody', {}, now.weights.map(function (one) {
          return rt.h('tr', {}, rt.h('th', { scope: 'row', text: words[one.name] || one.name }),
            rt.h('td', { 'class': 'number', text: decimal(one.standard) }), rt.h('td', { 'class': 'number', text: decimal(one.now) }));
        }))),
      may ? rt.h('p', {}, resetButton(project, now.version, forgotten)) : null);
  };

  function decimal(n) {
    return new Intl.NumberFormat(rt.language(), { minimumFractionDigits: 2, maximumFractionDigits: 3 }).format(n);
  }

  /** The first press asks, the second does it. */
  function resetButton(project, version, forgotten) {
    const button = rt.button(AJS.I18n.getText('roundtrip.canonical.automatic.reset'), 'rt-automatic-reset', function () {
      if (!button.hasAttribute('data-sure')) {
        button.setAttribute('data-sure', '');
        button.textContent = AJS.I18n.getText('roundtrip.canonical.automatic.reset.sure');
        return;
      }
      rt.resting(button, true);
      rt.rest('DELETE', project + '/learning?version=' + version).then(function () {
        rt.flag('success', AJS.I18n.getText('roundtrip.canonical.automatic.reset.done'));
        forgotten();
      }).catch(function (error) {
        rt.resting(button, false);
        rt.failed(error);
      });
    });
    return button;
  }
})(window.Roundtrip);
