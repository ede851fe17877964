/* What the tables of merges have in common. */
(function (rt) {
  'use strict';

  /** The head of a table of merges. */
  rt.automaticHead = function (columns) {
    const words = {
      'roundtrip-feedback': AJS.I18n.getText('roundtrip.canonical.automatic.feedback'),
      'roundtrip-into': AJS.I18n.getText('roundtrip.canonical.automatic.into'),
      'roundtrip-sure': AJS.I18n.getText('roundtrip.canonical.automatic.sure'),
      'roundtrip-when': AJS.I18n.getText('roundtrip.canonical.automatic.when'),
      'roundtrip-act': AJS.I18n.getText('roundtrip.canonical.automatic.act')
    };
    return rt.h('thead', {}, rt.h('tr', {}, columns.map(function (name) {
      return rt.h('th', { scope: 'col', 'class': name === 'roundtrip-sure' ? 'number' : null, text: words[name] });
    })));
  };

  /** An issue that may be given as {key, title} or as its key. */
  rt.automaticIssue = function (one) {
    return one && one.key ? [rt.key(one.key), ' ', one.title || ''] : one ? [rt.key(String(one))] : [];
  };
})(window.Roundtrip);
