/* Messages at the top right. */
(function (rt) {
  'use strict';
  if (rt.flag) return;

  /**
   * A message at the top right. The body of AUI's flag is HTML, so it is made of an element that holds text only.
   * With an action it stays until somebody closes it. The action comes in afterwards: AUI moves the focus into a flag
   * that is born with a button, and whoever works with keys would press it by mistake.
   */
  rt.flag = function (type, title, text, action) {
    const show = flags();
    if (!show) return null;
    const body = text ? rt.h('p', { text: text }).outerHTML : '';
    const flag = show({ type: type, title: title, body: body, close: action || type === 'error' ? 'manual' : 'auto' });
    if (action && flag) offer(flag, action);
    return flag;
  };

  function offer(flag, action) {
    const message = flag.querySelector('.aui-message') || flag;
    const button = rt.button(action.text, 'aui-button-link rt-flag-act', function () {
      flag.close();
      action.act();
    });
    message.insertBefore(rt.h('p', {}, button), message.querySelector('.aui-close-button'));
  }

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
