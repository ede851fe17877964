/* The merge form: in a dialog wherever "Merge" is pressed, and on a page of its own. */
(function (rt) {
  'use strict';
  if (rt.merge) return;
  const KEY = /^[A-Za-z][A-Za-z0-9_]*-[0-9]+$/;
  const TITLE = AJS.I18n.getText('roundtrip.canonical.merge.title');
  let count = 0;

  /**
   * Builds the form.
   *
   * @param ask feedback: keys; into: key or null; suggestions: those already known or null; turnable: may be turned round
   * @param on merged(result), cancelled(), cancelLink
   */
  function form(ask, on) {
    const id = 'rt-merge-' + ++count;
    const state = { feedback: ask.feedback.slice(), into: ask.into || '', found: ask.suggestions || null, known: {}, preview: null, token: 0 };
    const what = rt.h('ul', { 'class': 'rt-merge-list' });
    const choices = rt.h('div', { 'class': 'rt-merge-choices' });
    const soon = rt.debounce(350, typed);
    const other = rt.h('input', {
      'class': 'text', type: 'text', id: id + '-key', autocomplete: 'off', spellcheck: 'false',
      placeholder: AJS.I18n.getText('roundtrip.canonical.merge.key.hint'), 'aria-describedby': id + '-key-error',
      on: { input: function () {
        pick(otherRadio);
        soon();
      } }
    });
    const otherRadio = rt.h('input', { 'class': 'radio', type: 'radio', name: id + '-into', id: id + '-other', on: { change: function () { other.focus(); } } });
    const otherError = rt.h('div', { 'class': 'error', id: id + '-key-error', hidden: true });
    const flow = rt.h('div', { 'class': 'rt-merge-flow' });
    const preview = rt.h('div', { 'class': 'rt-merge-preview', 'aria-live': 'polite' });
    const regression = question(id);
    const problem = rt.h('div', { 'class': 'aui-message aui-message-error rt-merge-problem', role: 'alert', hidden: true });
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
        rt.h('div', { 'class': 'radio' }, otherRadio, rt.h('label', { 'for': id + '-other', text: AJS.I18n.getText('roundtrip.canonical.merge.other') })),
        rt.h('div', { 'class': 'rt-merge-other' },
          rt.h('label', { 'class': 'rt-unseen', 'for': id + '-key', text: AJS.I18n.getText('roundtrip.canonical.merge.key') }), other, otherError)),
      flow, preview, regression.element);

    function pick(radio) {
      radio.checked = true;
    }

    function typed() {
      const key = other.value.trim().toUpperCase();
      wrong(key && !KEY.test(key) ? AJS.I18n.getText('roundtrip.canonical.merge.key.wrong') : '');
      state.into = KEY.test(key) ? key : '';
      look();
    }

    function wrong(text) {
      otherError.textContent = text;
      otherError.hidden = !text;
      if (text) other.setAttribute('aria-invalid', 'true');
      else other.removeAttribute('aria-invalid');
    }

    function say(error) {
      if (error.name === 'AbortError') return;
      const text = [error.message, error.fix].filter(Boolean).join(' ');
      if (error.code === 'shipped-regression') {
        regression.show(true);
        regression.missing(true);
      } else if (error.field === 'into' && otherRadio.checked) wrong(text);
      else {
        rt.fill(problem, rt.h('p', { text: text }));
        problem.hidden = false;
      }
    }

    function quiet() {
      problem.hidden = true;
      wrong('');
    }

    function showChoices(found) {
      state.found = found;
      const all = ((found && found.best) || []).filter(function (s) { return state.feedback.indexOf(s.key) < 0; }).slice(0, 5);
      if (state.into && !otherRadio.checked && !all.some(function (s) { return s.key === state.into; })) {
        other.value = state.into;
        pick(otherRadio);
      }
      rt.fill(choices, all.map(function (s, n) {
        state.known[s.key] = s;
        const radio = rt.h('input', { 'class': 'radio', type: 'radio', name: id + '-into', id: id + '-' + n, value: s.key, on: { change: function () {
          quiet();
          state.into = s.key;
          look();
        } } });
        if (s.key === state.into) radio.checked = true;
        return rt.h('div', { 'class': 'radio rt-merge-choice' }, radio,
          rt.h('label', { 'for': id + '-' + n }, rt.h('strong', { text: s.key }), ' ', rt.marked(s.title, s.marks)),
          rt.h('div', { 'class': 'rt-facts' }, rt.strength(s), rt.status(s), rt.roadmap(s.roadmapStatus),
            s.accountsImpacted > 0 ? rt.h('span', { text: rt.accounts(s.accountsImpacted) }) : null));
      }), all.length || !found ? null : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.merge.none-found') }),
        found ? rt.lookedThrough(found) : null);
      if (!all.length && !state.into) pick(otherRadio);
    }

    function suggest() {
      if (state.found || state.feedback.length === 0) {
        showChoices(state.found);
        return look();
      }
      rt.fill(choices, rt.skeleton(3));
      return rt.rest('GET', '/issues/' + encodeURIComponent(state.feedback[0]) + '/suggestions?limit=5').then(function (found) {
        const fit = found.best.filter(function (s) { return state.feedback.indexOf(s.key) < 0; });
        if (!state.into && fit.length) state.into = fit[0].key;
        showChoices(found);
      }).catch(function () {
        showChoices(null);
      }).then(look);
    }

    /** What would be: asked anew after every choice; only the newest answer is shown. */
    function look() {
      const token = ++state.token;
      state.preview = null;
      submit.disabled = true;
      if (!state.into) {
        rt.fill(flow);
        rt.fill(preview, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.merge.choose') }));
        rt.fill(what, state.feedback.map(function (key) { return rt.h('li', {}, rt.key(key)); }));
        regression.show(false);
        return Promise.resolve();
      }
      element.setAttribute('aria-busy', 'true');
      const query = 'into=' + encodeURIComponent(state.into) + state.feedback.map(function (key) { return '&feedback=' + encodeURIComponent(key); }).join('');
      return rt.rest('GET', '/merges/preview?' + query).then(function (seen) {
        if (token !== state.token) return;
        quiet();
        show(seen);
      }).catch(function (error) {
        if (token !== state.token) return;
        rt.fill(preview);
        rt.fill(flow);
        regression.show(false);
        say(error);
      }).then(function () {
        if (token === state.token) element.removeAttribute('aria-busy');
      });
    }

    function show(seen) {
      state.preview = seen;
      const good = seen.feedback.filter(function (one) { return !one.problem; });
      rt.fill(what, seen.feedback.map(piece));
      rt.fill(flow, arrow(seen));
      rt.fill(preview, table(seen),
        (seen.warnings || []).map(function (warning) {
          return rt.h('div', { 'class': 'aui-message aui-message-warning' }, rt.h('p', { text: warning.message }));
        }));
      regression.missing(false);
      regression.show(Boolean(seen.regression) && !seen.problem);
      submit.disabled = good.length === 0 || Boolean(seen.problem);
      if (seen.problem) say({ message: seen.problem.message, fix: seen.problem.fix, code: '', field: 'into' });
    }

    function piece(one) {
      return rt.h('li', { 'class': one.problem ? 'rt-merge-refused' : null }, rt.key(one.key), ' ', rt.h('span', { dir: 'auto', text: one.title || '' }),
        one.group > 0 ? rt.h('span', { 'class': 'rt-quiet', text: ' ' + (one.group === 1
          ? AJS.I18n.getText('roundtrip.canonical.merge.moves-along.one')
          : AJS.I18n.getText('roundtrip.canonical.merge.moves-along.many', one.group)) }) : null,
        one.problem ? rt.h('div', { 'class': 'error', text: [one.problem.message, one.problem.fix].filter(Boolean).join(' ') }) : null);
    }

    function arrow(seen) {
      const from = seen.feedback.length === 1
        ? [rt.h('strong', { text: seen.feedback[0].key }), ' ', seen.feedback[0].title || '']
        : [rt.h('strong', { text: AJS.I18n.getText('roundtrip.canonical.merge.pieces', seen.feedback.length) })];
      return [
        rt.h('div', { 'class': 'rt-merge-end' }, from),
        rt.h('div', { 'class': 'rt-merge-arrow' }, rt.h('span', { 'aria-hidden': 'true', 'class': 'rt-merge-arrow-line' }),
          rt.h('span', { 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.canonical.merge.goes-into') })),
        rt.h('div', { 'class': 'rt-merge-end' }, rt.h('strong', { text: seen.into.key }), ' ', seen.into.title),
        turnable(seen) ? rt.h('div', { 'class': 'rt-merge-turn' },
          rt.button(AJS.I18n.getText('roundtrip.canonical.merge.turn'), 'rt-merge-turn-button', turn),
          seen.turn && seen.turn.suggested ? rt.h('span', { 'class': 'rt-quiet', text: seen.turn.why }) : null) : null
      ];
    }

    function turnable(seen) {
      const known = state.known[seen.into.key];
      return seen.feedback.length === 1 && (!known || known.type === 'Feedback' || (seen.turn && seen.turn.suggested));
    }

    function turn() {
      const from = state.feedback[0];
      state.feedback = [state.into];
      state.into = from;
      quiet();
      showChoices({ best: [], ready: true });
      rt.fill(choices);
      other.value = from;
      pick(otherRadio);
      look().then(function () {
        const again = element.querySelector('.rt-merge-turn-button');
        if (again) again.focus();
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
      const good = state.preview.feedback.filter(function (one) { return !one.problem; }).map(function (one) { return one.key; });
      rt.doing.merge(good, state.into, Boolean(state.known[state.into]), regression.asked() ? regression.answer() : null, on.changed)
        .then(on.merged)
        .catch(say)
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
        (checked || other).focus();
      }
    };
  }

  /** "Is it broken again?": asked when the canonical has shipped. */
  function question(id) {
    const error = rt.h('div', { 'class': 'error', id: id + '-again-error', hidden: true, text: AJS.I18n.getText('roundtrip.canonical.merge.regression.missing') });
    const element = rt.h('fieldset', { 'class': 'group rt-merge-part rt-merge-regression', hidden: true, 'aria-describedby': id + '-again-error' },
      rt.h('legend', { 'class': 'rt-merge-h' }, rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.merge.regression') })),
      option('yes', AJS.I18n.getText('roundtrip.canonical.merge.regression.yes')),
      option('no', AJS.I18n.getText('roundtrip.canonical.merge.regression.no')), error);

    function option(value, text) {
      return rt.h('div', { 'class': 'radio' },
        rt.h('input', { 'class': 'radio', type: 'radio', name: id + '-again', id: id + '-again-' + value, value: value, required: true, on: { change: function () { missing(false); } } }),
        rt.h('label', { 'for': id + '-again-' + value, text: text }));
    }

    function missing(is) {
      error.hidden = !is;
      if (is) element.querySelector('input').focus();
    }

    return {
      element: element,
      missing: missing,
      show: function (is) {
        element.hidden = !is;
        if (!is) missing(false);
      },
      asked: function () { return !element.hidden; },
      answer: function () {
        const chosen = element.querySelector('input:checked');
        return chosen ? chosen.value : null;
      }
    };
  }

  /** Before and after, side by side. */
  function table(seen) {
    const lines = [
      ['accountsImpacted', AJS.I18n.getText('roundtrip.canonical.merge.accounts')],
      ['requests', AJS.I18n.getText('roundtrip.canonical.merge.requests')],
      ['quotes', AJS.I18n.getText('roundtrip.canonical.merge.quotes')],
      ['contacts', AJS.I18n.getText('roundtrip.canonical.merge.contacts')]
    ];
    return rt.h('table', { 'class': 'aui rt-merge-table' },
      rt.h('caption', { text: AJS.I18n.getText('roundtrip.canonical.merge.table', seen.into.key) }),
      rt.h('thead', {}, rt.h('tr', {},
        rt.h('td', {}),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.merge.before') }),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.merge.after') }))),
      rt.h('tbody', {}, lines.map(function (line) {
        const more = seen.after[line[0]] - seen.before[line[0]];
        return rt.h('tr', {}, rt.h('th', { scope: 'row', text: line[1] }),
          rt.h('td', { text: rt.number(seen.before[line[0]]) }),
          rt.h('td', {}, rt.h('strong', { text: rt.number(seen.after[line[0]]) }),
            more ? ' ' : null,
            more ? rt.h('span', { 'class': 'rt-more', dir: 'ltr', text: (more > 0 ? '+' : '−') + rt.number(Math.abs(more)) }) : null));
      }), rt.h('tr', {}, rt.h('th', { scope: 'row', text: AJS.I18n.getText('roundtrip.canonical.merge.roadmap') }),
        rt.h('td', { colspan: '2' }, rt.roadmapLozenge(seen.into.roadmapStatus) || AJS.I18n.getText('roundtrip.canonical.screen.no-roadmap')))));
  }

  /** Opens the dialog. on.merged(result) after a merge; on.changed() when it was undone later. */
  function open(ask, on) {
    const then = on || {};
    if (!window.AJS || !AJS.dialog2) {
      window.location.href = page(ask);
      return;
    }
    const made = form(ask, {
      changed: then.changed,
      cancelled: function () { layer.hide(); },
      merged: function (result) {
        layer.hide();
        if (then.merged) then.merged(result);
      }
    });
    const dialog = rt.h('section', { id: 'rt-merge-dialog', 'class': 'aui-dialog2 aui-dialog2-large aui-layer rt-merge-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'rt-merge-dialog-title', 'data-aui-remove-on-hide': 'true', hidden: true },
      rt.h('div', { 'class': 'aui-dialog2-header' },
        rt.h('h1', { 'class': 'aui-dialog2-header-main', id: 'rt-merge-dialog-title', text: TITLE }),
        rt.h('button', { type: 'button', 'class': 'aui-close-button aui-dialog2-header-close', 'aria-label': AJS.I18n.getText('roundtrip.canonical.screen.close'), on: { click: function () { layer.hide(); } } })),
      rt.h('div', { 'class': 'aui-dialog2-content' }, made.element),
      rt.h('div', { 'class': 'aui-dialog2-footer' }, rt.h('div', { 'class': 'aui-dialog2-footer-actions' }, made.submit, made.cancel)));
    const old = document.getElementById('rt-merge-dialog');
    if (old) old.remove();
    document.body.append(dialog);
    const layer = AJS.dialog2(dialog);
    layer.show();
    made.focus();
    made.begun.then(function () {
      const now = document.activeElement;
      if (!now.value && now.form === made.element && now.type === 'text') made.focus();
    });
  }

  function page(ask) {
    return rt.site() + '/secure/RoundtripMerge.jspa?' + ask.feedback.map(function (key) { return 'feedback=' + encodeURIComponent(key); }).join('&') +
      (ask.into ? '&into=' + encodeURIComponent(ask.into) : '');
  }

  /** The page of its own: the same form, and the issue afterwards. */
  function mount(place) {
    const keys = place.getAttribute('data-feedback').split(',').filter(Boolean);
    const back = place.getAttribute('data-back');
    if (!keys.length) return;
    const made = form({ feedback: keys, into: place.getAttribute('data-into') || null }, {
      cancelLink: back,
      merged: function (result) {
        rt.doing.sayLater(result);
        window.location.href = rt.browse(result.into);
      }
    });
    rt.fill(place, made.element, rt.h('div', { 'class': 'rt-merge-buttons' }, made.submit, made.cancel));
  }

  rt.merge = { open: open };

  document.addEventListener('click', function (event) {
    const link = event.target.closest && event.target.closest('a.rt-merge-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const keys = new URL(link.href, window.location.href).searchParams.getAll('feedback');
    if (!keys.length) return;
    event.preventDefault();
    open({ feedback: keys }, { merged: rt.changed, changed: rt.changed });
  });

  rt.ready(function () {
    const place = document.getElementById('rt-merge-page');
    if (place) mount(place);
  });
})(window.Roundtrip);
