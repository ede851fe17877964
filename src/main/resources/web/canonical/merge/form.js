/* The merge form: what, into what, what changes, and the question about something shipped. */
(function (rt) {
  'use strict';
  if (rt.mergeForm) return;
  const SAID = {
    nothing: AJS.I18n.getText('roundtrip.canonical.merge.none-found'),
    looking: AJS.I18n.getText('roundtrip.canonical.screen.looking'),
    'so-far': AJS.I18n.getText('roundtrip.canonical.merge.none-so-far')
  };
  let count = 0;

  /** ask is that of rt.mergeState; on is {merged(result), changed(result) when undone, cancelled(), cancelLink}. */
  rt.mergeForm = function (ask, on) {
    const id = 'rt-merge-' + ++count;
    const state = rt.mergeState(ask);
    const choosing = rt.newest();
    const looking = rt.newest();
    const what = rt.h('ul', { 'class': 'rt-merge-list' });
    const choices = rt.h('div', { 'class': 'rt-merge-choices' });
    const other = rt.mergeOther({ id: id, state: state, project: (ask.feedback[0] || '').replace(/-[0-9]+$/, '') }, { changed: look });
    const flow = rt.h('div', { 'class': 'rt-merge-flow' });
    const preview = rt.h('div', { 'class': 'rt-merge-preview', 'aria-live': 'polite' });
    const regression = rt.mergeQuestion(id);
    const problem = rt.h('div', { 'class': 'aui-message aui-message-error rt-merge-problem', role: 'alert', tabindex: '-1', hidden: true });
    const submit = rt.h('button', { type: 'submit', form: id, 'class': 'aui-button aui-button-primary rt-merge-submit', text: AJS.I18n.getText('roundtrip.canonical.merge.do'), disabled: true });
    const cancel = rt.h('a', { 'class': 'aui-button aui-button-link cancel rt-merge-cancel', href: on.cancelLink || '#', text: AJS.I18n.getText('roundtrip.canonical.merge.cancel'),
      on: { click: function (event) {
        if (!on.cancelled) return;
        event.preventDefault();
        on.cancelled();
      } } });
    const element = rt.h('form', { 'class': 'aui top-label rt-merge', id: id, novalidate: true, on: { submit: send } },
      problem,
      rt.h('section', { 'class': 'rt-merge-part' }, rt.h('h2', { 'class': 'rt-merge-h', text: AJS.I18n.getText('roundtrip.canonical.merge.what') }), what),
      rt.h('fieldset', { 'class': 'group rt-merge-part' },
        rt.h('legend', { 'class': 'rt-merge-h' }, rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.merge.into') })),
        choices,
        other.element),
      regression.element, flow, preview);

    function say(error, sent) {
      const asks = rt.refusal.asks(error);
      if (asks === 'question') {
        regression.show(true);
        regression.missing(true);
      } else if (asks === 'into' && other.isOn()) other.wrong(rt.refusal.text(error), sent);
      else if (asks !== 'nothing') {
        rt.fill(problem, rt.h('p', { text: rt.refusal.text(error) }));
        problem.hidden = false;
        if (sent) problem.focus();
      }
    }

    function quiet() {
      problem.hidden = true;
      other.wrong('');
    }

    function showChoices(found, again) {
      const all = state.choices(found);
      const said = state.said(found, again);
      const chosen = state.radio(all);
      if (chosen === 'other' && !other.isOn()) other.name(state.into);
      rt.fill(choices, all.map(function (s, n) {
        return rt.mergeChoice(s, { name: id + '-into', id: id + '-' + n, on: s.key === chosen, choose: function () {
          quiet();
          state.into = s.key;
          look();
        } });
      }), said ? rt.h('p', { 'class': 'rt-quiet rt-merge-none', role: 'status', text: SAID[said] }) : null,
        found && (all.length || found.progress !== 1) ? rt.lookedThrough(found) : null);
    }

    function suggest() {
      if (state.found || state.feedback.length === 0) {
        showChoices(state.found);
        return look();
      }
      rt.fill(choices, rt.skeleton(3));
      return find(0);
    }

    /** Asked again as long as the answer may still change. */
    function find(times) {
      return choosing.ask(function () {
        return rt.rest('GET', '/issues/' + encodeURIComponent(state.feedback[0]) + '/suggestions?limit=5');
      }, {
        answer: function (found) {
          const wait = state.choices(found).length ? 0 : rt.againIn(found, times);
          state.guess(found);
          showChoices(found, wait > 0);
          if (wait) window.setTimeout(function () { if (element.isConnected && !state.into) find(times + 1).then(look); }, wait);
        },
        failed: function () { showChoices(null); }
      }).then(look);
    }

    /** What would be: asked anew after every choice. */
    function look() {
      state.preview = null;
      submit.disabled = true;
      if (!state.into) {
        looking.forget();
        element.removeAttribute('aria-busy');
        rt.fill(flow);
        rt.fill(preview, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.merge.choose') }));
        rt.fill(what, state.feedback.map(function (key) { return rt.h('li', {}, rt.key(key)); }));
        regression.show(false);
        return Promise.resolve();
      }
      element.setAttribute('aria-busy', 'true');
      return looking.ask(function () { return rt.rest('GET', '/merges/preview?' + state.query()); }, {
        answer: function (seen) {
          quiet();
          show(seen);
        },
        failed: function (error) {
          rt.fill(preview);
          rt.fill(flow);
          regression.show(false);
          say(error);
        },
        done: function () { element.removeAttribute('aria-busy'); }
      });
    }

    function show(seen) {
      state.preview = seen;
      rt.fill(what, seen.feedback.map(rt.mergePreview.piece));
      rt.fill(flow, rt.mergePreview.arrow(seen, state.turnable(seen) ? turn : null));
      rt.fill(preview, rt.mergePreview.table(seen),
        (seen.warnings || []).map(function (warning) {
          return rt.h('div', { 'class': 'aui-message aui-message-warning' }, rt.h('p', { text: warning.message }));
        }));
      regression.missing(false);
      regression.show(state.asksAgain(seen));
      submit.disabled = !state.sendable(seen);
      if (seen.problem) say({ message: seen.problem.message, fix: seen.problem.fix, code: '', field: 'into' });
    }

    function turn() {
      choosing.forget();
      state.turn();
      quiet();
      showChoices(rt.noneFound);
      rt.fill(choices);
      other.name(state.into);
      look().then(function () {
        const again = element.querySelector('.rt-merge-turn-button');
        (again || other.input).focus();
      });
    }

    function send(event) {
      event.preventDefault();
      if (submit.disabled || !state.preview) return;
      if (regression.asked() && !regression.answer()) {
        regression.missing(true);
        return;
      }
      quiet();
      submit.disabled = true;
      element.setAttribute('aria-busy', 'true');
      rt.doing.merge(state.good(state.preview), state.into, state.suggested(), regression.asked() ? regression.answer() : null, on.changed)
        .then(on.merged)
        .catch(function (error) { say(error, true); })
        .then(function () {
          element.removeAttribute('aria-busy');
          submit.disabled = false;
        });
    }

    const begun = suggest();
    return {
      begun: begun,
      element: element,
      submit: submit,
      cancel: cancel,
      focus: function () {
        const checked = element.querySelector('input[type="radio"]:checked');
        (checked || other.input).focus();
      }
    };
  };
})(window.Roundtrip);
