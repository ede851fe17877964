/* Whether a project merges by itself, from how sure on, and what that would have done. */
(function (rt) {
  'use strict';

  /** project is the address of the project; may: whether this person may change it. look() of the answer previews anew. */
  rt.automaticSettings = function (where, project, may, now) {
    const on = rt.h('input', { type: 'checkbox', 'class': 'checkbox', id: 'rt-automatic-on', checked: now.on, disabled: !may });
    const bar = rt.h('input', { type: 'range', min: '50', max: '99', step: '1', id: 'rt-automatic-bar', value: String(Math.round(now.threshold * 100)), disabled: !may,
      'aria-describedby': 'rt-automatic-bar-help', on: { input: function () { said(); soon(); } } });
    const wrong = rt.wrongAt('rt-automatic-bar-error');
    const value = rt.h('output', { 'for': 'rt-automatic-bar', 'class': 'rt-automatic-value' });
    const preview = rt.h('div', { 'class': 'rt-automatic-preview', id: 'rt-automatic-preview', 'aria-live': 'polite' });
    const save = rt.h('button', { type: 'submit', 'class': 'aui-button aui-button-primary', id: 'rt-automatic-save', text: AJS.I18n.getText('roundtrip.canonical.automatic.save') });
    const halted = now.halted ? rt.h('div', { 'class': 'aui-message aui-message-warning', id: 'rt-automatic-halted', role: 'status',
      text: AJS.I18n.getText('roundtrip.canonical.automatic.halted') }) : null;
    let version = now.version;
    const soon = rt.debounce(250, look);
    const previewing = rt.newest();

    function said() {
      value.textContent = rt.percent(Number(bar.value) / 100);
    }

    function look() {
      preview.setAttribute('aria-busy', 'true');
      previewing.ask(function () { return rt.rest('GET', project + '/automatic/preview?threshold=' + Number(bar.value) / 100); }, {
        answer: function (seen) { drawPreview(preview, seen); },
        failed: function (error) { rt.fill(preview, rt.h('p', { 'class': 'rt-quiet', text: error.message })); },
        done: function () { preview.removeAttribute('aria-busy'); }
      });
    }

    function refused(error) {
      if (error.field !== 'threshold') return rt.failed(error);
      wrong.say(bar, AJS.I18n.getText('roundtrip.canonical.automatic.bar.wrong', rt.percent(0.5), rt.percent(0.99)));
    }

    rt.fill(where, rt.h('form', { 'class': 'aui top-label', novalidate: true, on: { submit: function (event) {
      event.preventDefault();
      if (save.hasAttribute('aria-disabled')) return;
      rt.resting(save, true);
      wrong.say(bar, '');
      rt.rest('PUT', project + '/automatic', { on: on.checked, threshold: Number(bar.value) / 100, version: version }).then(function (saved) {
        version = saved.version;
        if (halted) halted.remove();
        rt.flag('success', AJS.I18n.getText('roundtrip.canonical.automatic.saved'),
          on.checked ? AJS.I18n.getText('roundtrip.canonical.automatic.now-on', rt.percent(Number(bar.value) / 100)) : AJS.I18n.getText('roundtrip.canonical.automatic.now-off'));
      }).catch(refused).then(function () { rt.resting(save, false); });
    } } },
      halted,
      rt.h('p', { text: AJS.I18n.getText('roundtrip.canonical.automatic.about') }),
      rt.h('div', { 'class': 'checkbox' }, on, rt.h('label', { 'for': 'rt-automatic-on', text: AJS.I18n.getText('roundtrip.canonical.automatic.on') })),
      rt.h('div', { 'class': 'field-group' }, rt.h('label', { 'for': 'rt-automatic-bar', text: AJS.I18n.getText('roundtrip.canonical.automatic.bar') }),
        rt.h('div', { 'class': 'rt-automatic-range' }, bar, value), wrong.element,
        rt.h('div', { 'class': 'description', id: 'rt-automatic-bar-help', text: AJS.I18n.getText('roundtrip.canonical.automatic.bar.help') })),
      preview,
      may ? rt.h('div', { 'class': 'rt-merge-buttons' }, save) : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.admins') })));
    said();
    if (may) look();
    else preview.remove();
    return { look: may ? look : function () { /* no preview */ } };
  };

  function would(seen) {
    return !seen.looked ? AJS.I18n.getText('roundtrip.canonical.automatic.would.none')
      : AJS.I18n.getText('roundtrip.canonical.automatic.would', rt.number(seen.wouldMerge), rt.number(seen.looked));
  }

  /** What people made of those that it would have merged. */
  function people(seen) {
    if (!seen.wouldMerge) return null;
    const judged = seen.agree + seen.disagree;
    return judged > 0 ? AJS.I18n.getText('roundtrip.canonical.automatic.people', rt.number(seen.agree), rt.number(judged), rt.number(seen.open))
      : AJS.I18n.getText('roundtrip.canonical.automatic.nobody');
  }

  function drawPreview(where, seen) {
    rt.fill(where,
      rt.h('p', {}, rt.h('strong', { text: would(seen) }), ' ', people(seen)),
      seen.complete === false ? rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.incomplete') }) : null,
      (seen.examples || []).length ? rt.h('table', { 'class': 'aui rt-automatic-examples' },
        rt.h('caption', { text: AJS.I18n.getText('roundtrip.canonical.automatic.examples') }),
        rt.automaticHead(['roundtrip-feedback', 'roundtrip-into', 'roundtrip-sure']),
        rt.h('tbody', {}, seen.examples.map(function (one) {
          return rt.h('tr', {}, rt.h('td', {}, rt.automaticIssue(one.feedback)), rt.h('td', {}, rt.automaticIssue(one.into)), rt.h('td', { 'class': 'number', text: rt.percent(one.confidence) }));
        }))) : null);
  }
})(window.Roundtrip);
