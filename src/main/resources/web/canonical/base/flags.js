/* Messages at the top right. */
(function (rt) {
  'use strict';
  if (rt.flag) return;

  /**
   * A message at the top right. The body of AUI's flag is HTML, so it is made of elements that hold text only.
   * With an action it stays until somebody closes it.
   */
  rt.flag = function (type, title, text, action) {
    const body = rt.h('div', {}, text ? rt.h('p', { text: text }) : null,
      action ? rt.h('p', {}, rt.h('button', { type: 'button', 'class': 'aui-button aui-button-link rt-flag-act', text: action.text })) : null);
    const show = flags();
    if (!show) return null;
    const flag = show({ type: type, title: title, body: body.innerHTML, close: action || type === 'error' ? 'manual' : 'auto' });
    const button = action && flag && flag.querySelector && flag.querySelector('.rt-flag-act');
    if (button) {
      button.addEventListener('click', function () {
        if (flag.close) flag.close();
        action.act();
      });
    }
    return flag;
  };

  /** AUI's function, by its global name or as a module. */
  function flags() {
    if (window.AJS && AJS.flag) return AJS.flag;
    try {
      return window.require('aui/flag');
    } catch (absent) {
      return null;
    }
  }

  rt.failed = function (error) {
    if (rt.refusal.asks(error) === 'nothing') return;
    rt.flag('error', AJS.I18n.getText('roundtrip.canonical.screen.no'), rt.refusal.text(error));
  };
})(window.Roundtrip);
