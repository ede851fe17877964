/* Where the merge form appears: in a dialog wherever "Merge" is pressed, and on a page of its own. */
(function (rt) {
  'use strict';
  if (rt.merge) return;
  const TITLE = AJS.I18n.getText('roundtrip.canonical.merge.title');

  /** Opens the dialog. on.merged(result) after a merge; on.changed() when it was undone later. */
  function open(ask, on) {
    const then = on || {};
    if (!window.AJS || !AJS.dialog2) {
      window.location.href = page(ask);
      return;
    }
    const made = rt.mergeForm(ask, {
      changed: then.changed,
      cancelled: function () { layer.hide(); },
      merged: function (result) {
        layer.hide();
        if (then.merged) then.merged(result);
      }
    });
    const dialog = rt.h('section', { id: 'rt-merge-dialog', 'class': 'aui-dialog2 aui-dialog2-large aui-layer rt-merge-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'rt-merge-dialog-title', 'data-aui-remove-on-hide': 'true', hidden: true },
      rt.h('div', { 'class': 'aui-dialog2-header' },
        rt.h('h1', { 'class': 'aui-dialog2-header-main', id: 'rt-merge-dialog-title', text: TITLE }),
        rt.h('button', { type: 'button', 'class': 'aui-close-button aui-dialog2-header-close', 'aria-label': AJS.I18n.getText('roundtrip.canonical.screen.close'), on: { click: function () { layer.hide(); } } })),
      rt.h('div', { 'class': 'aui-dialog2-content' }, made.element),
      rt.h('div', { 'class': 'aui-dialog2-footer' }, rt.h('div', { 'class': 'aui-dialog2-footer-actions' }, made.submit, made.cancel)));
    const old = document.getElementById('rt-merge-dialog');
    if (old) old.remove();
    document.body.append(dialog);
    const layer = AJS.dialog2(dialog);
    rt.opened(layer);
    layer.show();
    made.focus();
    made.begun.then(function () {
      const now = document.activeElement;
      if (!now.value && now.form === made.element && now.type === 'text') made.focus();
    });
  }

  function page(ask) {
    return rt.site() + '/secure/RoundtripMerge.jspa?' + ask.feedback.map(function (key) { return 'feedback=' + encodeURIComponent(key); }).join('&') +
      (ask.into ? '&into=' + encodeURIComponent(ask.into) : '');
  }

  /** The page of its own: the same form, and the issue afterwards. */
  function mount(place) {
    const keys = place.getAttribute('data-feedback').split(',').filter(Boolean);
    const back = place.getAttribute('data-back');
    if (!keys.length) return;
    const made = rt.mergeForm({ feedback: keys, into: place.getAttribute('data-into') || null }, {
      cancelLink: back,
      merged: function (result) {
        rt.doing.sayLater(result);
        window.location.href = rt.browse(result.into);
      }
    });
    rt.fill(place, made.element, rt.h('div', { 'class': 'rt-merge-buttons' }, made.submit, made.cancel));
  }

  rt.merge = { open: open };

  document.addEventListener('click', function (event) {
    const link = event.target.closest && event.target.closest('a.rt-merge-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const keys = new URL(link.href, window.location.href).searchParams.getAll('feedback');
    if (!keys.length) return;
    event.preventDefault();
    open({ feedback: keys }, { merged: rt.changed, changed: rt.changed });
  });

  rt.ready(function () {
    const place = document.getElementById('rt-merge-page');
    if (place) mount(place);
  });
})(window.Roundtrip);
