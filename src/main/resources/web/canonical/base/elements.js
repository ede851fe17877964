/* The elements all screens are made of; text in them is never read as HTML. */
(function (rt) {
  'use strict';
  if (rt.h) return;

  /** An element. "text" and "on" are special; null and false attributes are left out. Text is never read as HTML. */
  rt.h = function (tag, attributes) {
    const element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      const value = attributes[name];
      if (value === null || value === undefined || value === false) return;
      if (name === 'text') element.textContent = value;
      else if (name === 'on') Object.keys(value).forEach(function (event) { element.addEventListener(event, value[event]); });
      else element.setAttribute(name, value === true ? '' : String(value));
    });
    rt.add(element, Array.prototype.slice.call(arguments, 2));
    return element;
  };

  rt.add = function (element, children) {
    [].concat(children).forEach(function (child) {
      if (Array.isArray(child)) rt.add(element, child);
      else if (child !== null && child !== undefined && child !== false) element.append(child);
    });
    return element;
  };

  rt.fill = function (element) {
    element.textContent = '';
    return rt.add(element, Array.prototype.slice.call(arguments, 1));
  };

  rt.button = function (text, classes, act) {
    return rt.h('button', { type: 'button', 'class': 'aui-button ' + classes, text: text, on: { click: function (event) {
      if (event.currentTarget.getAttribute('aria-disabled') !== 'true') act(event);
    } } });
  };

  /** A button at rest does nothing; it keeps the focus, which one that is disabled would lose. */
  rt.resting = function (button, is) {
    if (is) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  };

  /** The button rests while this is done, and afterwards too; it may be pressed again only if it went wrong. */
  rt.once = function (button, doing) {
    rt.resting(button, true);
    return doing.catch(function (error) {
      rt.resting(button, false);
      rt.failed(error);
    });
  };

  rt.lozenge = function (text, tone) {
    return rt.h('span', { 'class': 'aui-lozenge' + (tone ? ' aui-lozenge-' + tone : ''), text: text });
  };

  /** Grey rows while something is fetched. */
  rt.skeleton = function (rows) {
    const list = rt.h('div', { 'class': 'rt-skeleton', role: 'status' },
      rt.h('span', { 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.canonical.screen.loading') }));
    for (let i = 0; i < rows; i++) list.append(rt.h('span', { 'class': 'rt-skeleton-row', 'aria-hidden': 'true' }));
    return list;
  };
})(window.Roundtrip);
