/* Which key does what in triage. */
(function (rt) {
  'use strict';
  if (rt.triageKeys) return;

  const KEYS = [
    { key: 'j', act: 'next' },
    { key: 'k', act: 'previous' },
    { key: 'm', act: 'merge', writes: true },
    { key: 's', act: 'skip' },
    { key: 'x', act: 'pick', writes: true },
    { key: 'z', act: 'undo', writes: true },
    { key: '?', act: 'help' }
  ];

  rt.triageKeys = {
    all: KEYS,

    /**
     * The name of what is to be done, or null where the key is not ours: with Ctrl, Alt or Meta, while somebody types
     * or a dialog is open, or where the person may only look.
     *
     * @param press key, ctrlKey, metaKey, altKey, isComposing as in a keyboard event
     * @param around typing, dialog, may
     */
    act: function (press, around) {
      if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
      if (around.typing || around.dialog) return null;
      const known = KEYS.filter(function (one) { return one.key === press.key.toLowerCase(); })[0];
      return known && (around.may || !known.writes) ? known.act : null;
    }
  };
})(window.Roundtrip);
