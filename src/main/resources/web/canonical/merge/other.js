/* "Another issue" of the merge form: named by its key, or found by words of its title. */
(function (rt) {
  'use strict';
  if (rt.mergeOther) return;
  const SHOWN = 5;
  const SHORTEST = 2;

  /**
   * What Jira is asked for words: all of them in the title of an issue of this project, the last one maybe not written
   * out. In small letters, since Lucene takes AND, OR and NOT for commands.
   */
  rt.mergeOtherQuery = function (project, text) {
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []).slice(0, 8);
    if (words.join('').length < SHORTEST) return null;
    const all = words.join(' ');
    return 'project = "' + project + '" AND (summary ~ "' + all + '" OR summary ~ "' + all + '*") ORDER BY updated DESC';
  };

  /** at is {id, state, project}; on.changed() is told when state.into changed. */
  rt.mergeOther = function (at, on) {
    const asking = rt.newest();
    const soon = rt.debounce(350, typed);
    const input = rt.h('input', {
      'class': 'text', type: 'text', id: at.id + '-key', autocomplete: 'off', spellcheck: 'false', maxlength: '200',
      placeholder: AJS.I18n.getText('roundtrip.canonical.merge.key.hint'),
      on: { input: function () { radio.checked = true; soon(); } }
    });
    const radio = rt.h('input', { 'class': 'radio', type: 'radio', name: at.id + '-into', id: at.id + '-other', on: { change: function () { input.focus(); } } });
    const error = rt.wrongAt(at.id + '-key-error');
    const results = rt.h('div', { 'class': 'rt-merge-found', 'aria-live': 'polite' });

    /** move: somebody wanted to go on, so the focus goes where that is stopped. */
    function wrong(text, move) {
      error.say(input, text, !move);
    }

    function typed() {
      const key = at.state.typed(input.value);
      wrong('');
      rt.fill(results);
      asking.forget();
      on.changed();
      if (!key && input.value.trim()) find(input.value);
    }

    function find(text) {
      const query = rt.mergeOtherQuery(at.project, text);
      if (!query) return wrong(AJS.I18n.getText('roundtrip.canonical.merge.key.wrong'));
      return asking.ask(function (signal) {
        return rt.ask('POST', '/rest/api/2/search', { jql: query, maxResults: SHOWN + at.state.feedback.length, fields: ['summary', 'status'] }, signal);
      }, {
        answer: function (page) { show(page.issues || []); },
        failed: function (problem) { wrong(rt.refusal.text(problem)); }
      });
    }

    function show(issues) {
      const fit = issues.filter(function (issue) { return at.state.feedback.indexOf(issue.key) < 0; }).slice(0, SHOWN);
      rt.fill(results, fit.map(function (issue, n) {
        const fields = issue.fields || {};
        return rt.mergeChoice({ key: issue.key, title: fields.summary || '', marks: [], status: fields.status ? fields.status.name : null, accountsImpacted: 0 },
          { name: at.id + '-into', id: at.id + '-found-' + n, on: false, choose: function () {
            at.state.into = issue.key;
            wrong('');
            on.changed();
          } });
      }), fit.length ? null : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.merge.nothing-found') }));
    }

    return {
      element: rt.h('div', {},
        rt.h('div', { 'class': 'radio' }, radio, rt.h('label', { 'for': at.id + '-other', text: AJS.I18n.getText('roundtrip.canonical.merge.other') })),
        rt.h('div', { 'class': 'rt-merge-other' },
          rt.h('label', { 'class': 'rt-unseen', 'for': at.id + '-key', text: AJS.I18n.getText('roundtrip.canonical.merge.key') }), input, error.element, results)),
      input: input,
      wrong: wrong,
      isOn: function () { return radio.checked; },

      /** The radio button is on and the key stands there. */
      name: function (key) {
        input.value = key || input.value;
        radio.checked = true;
        rt.fill(results);
      }
    };
  };
})(window.Roundtrip);
