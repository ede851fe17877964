/* What is wrong with a field, tied to it. */
(function (rt) {
  'use strict';
  if (rt.wrongAt) return;

  /**
   * The place for what is wrong with some fields, radio buttons of one question for example. say(fields, text) marks
   * them, and moves the focus to the first unless somebody is typing there; "" takes all that back.
   */
  rt.wrongAt = function (id) {
    const element = rt.h('div', { 'class': 'error', id: id, hidden: true });

    function tie(field, is) {
      const others = (field.getAttribute('aria-describedby') || '').split(' ').filter(function (one) { return one && one !== id; });
      if (is) others.push(id);
      if (others.length) field.setAttribute('aria-describedby', others.join(' '));
      else field.removeAttribute('aria-describedby');
      if (is) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }

    return {
      element: element,
      say: function (fields, text, stay) {
        const all = [].concat(fields);
        element.textContent = text;
        element.hidden = !text;
        all.forEach(function (field) { tie(field, Boolean(text)); });
        if (text && !stay && all.length && all.indexOf(document.activeElement) < 0) all[0].focus();
      }
    };
  };
})(window.Roundtrip);
