/* The right side of triage: the chosen piece of feedback, and what says the same. */
(function (rt) {
  'use strict';
  if (rt.triageDetail) return;

  /** ways is {imports, creates, settings}, addresses or ""; suggestions(key) gives a promise; on is {merge(row, s), form(row, s or null, found), skip(), again()}. */
  rt.triageDetail = function (may, ways, suggestions, on) {
    const element = rt.h('section', { 'class': 'rt-triage-detail', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.chosen') });
    const showing = rt.newest();
    const standing = rt.standing(function () { return element; }, heading);
    let shown = null;

    function heading() {
      return element.querySelector('.rt-triage-candidates h3, .rt-triage-empty h2');
    }

    function show(row) {
      const who = [row.author, row.account].filter(Boolean).join(', ');
      const same = rt.h('div', { 'class': 'rt-triage-same' }, rt.skeleton(3));
      seen(null);
      rt.fill(element,
        rt.h('div', { 'class': 'rt-triage-said' },
          rt.h('h2', { 'class': 'rt-triage-h' }, rt.key(row.key), ' ', rt.h('span', { dir: 'auto', text: row.title })),
          rt.h('div', { 'class': 'rt-facts' }, who ? rt.h('span', { text: who }) : null, row.channel ? rt.h('span', { text: rt.channel(row.channel) }) : null, rt.said(row), scores(row)),
          row.words ? rt.h('blockquote', { 'class': 'rt-triage-words', dir: 'auto', text: row.words }) : null,
          may ? rt.h('p', { 'class': 'rt-triage-acts' },
            rt.button(AJS.I18n.getText('roundtrip.canonical.triage.merge-into'), 'rt-triage-into', function () { on.form(row, null, null); }),
            rt.button(AJS.I18n.getText('roundtrip.canonical.triage.skip'), 'aui-button-link rt-triage-skip', on.skip)) : null),
        rt.h('div', { 'class': 'rt-triage-candidates' }, rt.h('h3', { 'class': 'rt-triage-h', text: AJS.I18n.getText('roundtrip.canonical.triage.same') }), same));
      look(row, same, 0);
    }

    function look(row, same, times) {
      showing.ask(function () { return suggestions(row.key); }, {
        answer: function (found) {
          const line = function (s) { return rt.suggestion(s, may ? buttons(row, s, found) : []); };
          rt.fill(same, rt.lookedThrough(found),
            found.best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(line)) : rt.nothingSame(found),
            rt.older(found.older, line));
          seen({ key: row.key, found: found });
          const wait = rt.againIn(found, times);
          if (wait) window.setTimeout(function () { if (same.isConnected) look(row, same, times + 1); }, wait);
        },
        failed: function (error) { rt.fill(same, rt.h('p', { 'class': 'rt-quiet', text: error.message })); },
        done: standing.back
      });
    }

    function seen(what) {
      shown = what;
      if (what) element.setAttribute('data-shown', what.key);
      else element.removeAttribute('data-shown');
    }

    function scores(row) {
      return Object.keys(row.scores || {}).map(function (kind) {
        return row.scores[kind] === null ? null : rt.lozenge(kind.toUpperCase() + ' ' + row.scores[kind], '');
      });
    }

    function buttons(row, s, found) {
      return [
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.merge'), 'rt-triage-merge', function () { on.merge(row, s); }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.triage.preview'), 'aui-button-link rt-triage-preview', function () { on.form(row, s, found); }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.dismiss'), 'aui-button-link rt-dismiss', function (event) {
          rt.once(event.target, rt.doing.dismiss(row.key, s.key, on.again).then(on.again));
        })
      ];
    }

    function emptyWords(finished, pieces) {
      if (!pieces) {
        return [rt.h('h2', { text: AJS.I18n.getText('roundtrip.canonical.triage.none') }),
          rt.h('p', { text: AJS.I18n.getText('roundtrip.canonical.triage.none.text') })];
      }
      return finished
        ? [rt.h('h2', { text: AJS.I18n.getText('roundtrip.canonical.triage.finished') }), rt.h('p', { text: AJS.I18n.getText('roundtrip.canonical.triage.finished.text') })]
        : [rt.h('h2', { text: AJS.I18n.getText('roundtrip.canonical.triage.empty') }), rt.h('p', { text: AJS.I18n.getText('roundtrip.canonical.triage.empty.text') })];
    }

    /** Where new feedback comes from, as far as this person may go there. */
    function next() {
      const links = [
        way('import', ways.imports, AJS.I18n.getText('roundtrip.canonical.triage.next.import')),
        way('create', ways.creates, AJS.I18n.getText('roundtrip.canonical.triage.next.create')),
        way('settings', ways.settings, AJS.I18n.getText('roundtrip.canonical.triage.next.settings'))
      ].filter(Boolean);
      return links.length ? [rt.h('h3', { text: AJS.I18n.getText('roundtrip.canonical.triage.next') }), rt.h('ul', {}, links)] : null;
    }

    function way(name, address, text) {
      return address ? rt.h('li', {}, rt.h('a', { 'class': 'rt-triage-next-' + name, href: rt.site() + address, text: text })) : null;
    }

    return {
      element: element,
      show: show,

      /** What is on the screen: {key, found}, or null while it is fetched. */
      shown: function () {
        return shown;
      },

      focus: function () {
        rt.standAt(heading());
      },

      /** Nothing is left: "finished" where something was merged on this page; pieces is how much feedback there is at all. */
      empty: function (finished, pieces) {
        showing.forget();
        seen(null);
        rt.fill(element, rt.h('div', { 'class': 'rt-triage-empty' }, emptyWords(finished, pieces), next()));
      }
    };
  };
})(window.Roundtrip);
