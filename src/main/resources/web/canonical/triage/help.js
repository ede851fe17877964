/* The keys of triage, in a dialog. */
(function (rt) {
  'use strict';
  if (rt.triageHelp) return;
  const WORDS = {
    next: AJS.I18n.getText('roundtrip.canonical.triage.key.next'),
    previous: AJS.I18n.getText('roundtrip.canonical.triage.key.previous'),
    merge: AJS.I18n.getText('roundtrip.canonical.triage.key.merge'),
    skip: AJS.I18n.getText('roundtrip.canonical.triage.key.skip'),
    pick: AJS.I18n.getText('roundtrip.canonical.triage.key.pick'),
    undo: AJS.I18n.getText('roundtrip.canonical.triage.key.undo'),
    help: AJS.I18n.getText('roundtrip.canonical.triage.key.help')
  };

  rt.triageHelp = function () {
    if (!window.AJS || !AJS.dialog2) return;
    const dialog = rt.h('section', { 'class': 'aui-dialog2 aui-dialog2-small aui-layer', id: 'rt-triage-keys', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'rt-triage-keys-title', 'data-aui-remove-on-hide': 'true', hidden: true },
      rt.h('div', { 'class': 'aui-dialog2-header' }, rt.h('h1', { 'class': 'aui-dialog2-header-main', id: 'rt-triage-keys-title', text: AJS.I18n.getText('roundtrip.canonical.triage.keys') })),
      rt.h('div', { 'class': 'aui-dialog2-content' }, rt.h('dl', { 'class': 'rt-keys' }, rt.triageKeys.all.map(function (one) {
        return [rt.h('dt', {}, rt.h('kbd', { text: one.key.toUpperCase() })), rt.h('dd', { text: WORDS[one.act] })];
      }))),
      rt.h('div', { 'class': 'aui-dialog2-footer' }, rt.h('div', { 'class': 'aui-dialog2-footer-actions' },
        rt.button(AJS.I18n.getText('roundtrip.canonical.screen.close'), 'aui-button-primary', function () { layer.hide(); }))));
    document.body.append(dialog);
    const layer = AJS.dialog2(dialog);
    rt.opened(layer);
    layer.show();
  };
})(window.Roundtrip);
