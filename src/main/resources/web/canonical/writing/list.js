/* The list under a form of Jira: what says the same as what is being written. */
(function (rt) {
  'use strict';
  if (rt.writingList) return;

  /** on is {changed(), leave(), isEdit()}: after a decision, where the focus goes when its row is gone, and what form it is. */
  rt.writingList = function (state, on) {
    const count = rt.h('p', { 'class': 'rt-unseen', role: 'status', 'aria-live': 'polite' });
    const rows = rt.h('div', { 'class': 'rt-writing-rows' });
    const element = rt.h('section', { 'class': 'rt-writing', 'aria-label': AJS.I18n.getText('roundtrip.canonical.writing.title') }, count, rows);

    /** Only what changed is drawn again, and never under a finger: whoever stands in the list keeps the list. */
    function draw() {
      element.removeAttribute('aria-busy');
      const now = state.list();
      if (!state.isNew(now) && rows.children.length) return;
      const at = rt.stood(rows);
      const open = Boolean(rows.querySelector('details[open]'));
      if (!now.best.length && !now.older.length && !now.building && !now.into) {
        rt.fill(rows);
        rt.standAgain(rows, at, on.leave);
        say(0);
        return;
      }
      const row = function (s) { return item(s, now.into === s.key); };
      const older = rt.older(now.older, row);
      if (older && open) older.open = true;
      rt.fill(rows,
        rt.h('h2', { 'class': 'rt-writing-h', text: AJS.I18n.getText('roundtrip.canonical.writing.title') }),
        now.into ? chosenNote(now.into, now.shipped) : null,
        now.building ? rt.lookedThrough(state.found) : null,
        now.best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, now.best.map(row)) : null,
        older);
      rt.standAgain(rows, at, function () { return rows.querySelector('[data-act]') || on.leave(); });
      say(now.best.length + now.older.length);
    }

    function cover(what) {
      const at = rt.stood(rows);
      rt.fill(rows, what);
      rt.standAgain(rows, at, on.leave);
      state.covered();
    }

    function say(n) {
      const text = n === 0 ? '' : n === 1 ? AJS.I18n.getText('roundtrip.canonical.writing.count.one') : AJS.I18n.getText('roundtrip.canonical.writing.count.many', n);
      if (count.textContent !== text) count.textContent = text;
    }

    function button(act, text, classes, decide) {
      const made = rt.button(text, classes, function () {
        decide();
        on.changed();
        draw();
      });
      made.setAttribute('data-act', act);
      return made;
    }

    function item(s, mine) {
      const add = button('add', mine ? AJS.I18n.getText('roundtrip.canonical.writing.added') : AJS.I18n.getText('roundtrip.canonical.writing.add'), 'rt-writing-add',
        mine ? state.takeBack : function () { state.add(s); });
      add.setAttribute('aria-pressed', String(mine));
      const not = button('not', AJS.I18n.getText('roundtrip.canonical.writing.not-this'), 'aui-button-link rt-writing-not', function () { state.notThis(s.key); });
      const made = rt.suggestion(s, [add, not]);
      if (mine) made.classList.add('rt-suggestion-chosen');
      return made;
    }

    function will(into, shipped) {
      if (shipped) return on.isEdit() ? AJS.I18n.getText('roundtrip.canonical.writing.will-edit-shipped', into) : AJS.I18n.getText('roundtrip.canonical.writing.will-shipped', into);
      return on.isEdit() ? AJS.I18n.getText('roundtrip.canonical.writing.will-edit', into) : AJS.I18n.getText('roundtrip.canonical.writing.will', into);
    }

    function chosenNote(into, shipped) {
      return rt.h('p', { 'class': 'rt-writing-chosen' }, will(into, shipped), ' ',
        button('back', AJS.I18n.getText('roundtrip.canonical.writing.take-back'), 'aui-button-link', state.takeBack));
    }

    return {
      element: element,
      draw: draw,

      /** It takes a while: grey rows where nothing stands yet. */
      waiting: function () {
        if (!state.found) cover(rt.skeleton(2));
        element.setAttribute('aria-busy', 'true');
      },

      failed: function () {
        cover(rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.writing.failed') }));
      }
    };
  };
})(window.Roundtrip);
