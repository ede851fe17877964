/* What this tab keeps for its next page. */
(function (rt) {
  'use strict';
  if (rt.tab) return;

  function peek(name) {
    try {
      return JSON.parse(window.sessionStorage.getItem(name));
    } catch (forbidden) {
      return null;
    }
  }

  rt.tab = {
    keep: function (name, value) {
      try {
        window.sessionStorage.setItem(name, JSON.stringify(value));
      } catch (forbidden) {
        /* a private window: nothing is carried over */
      }
    },

    peek: peek,

    take: function (name) {
      const value = peek(name);
      if (value) window.sessionStorage.removeItem(name);
      return value;
    }
  };
})(window.Roundtrip);
