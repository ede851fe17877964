/* Triage: unmerged feedback one by one, with what says the same beside it, by mouse or by keyboard. */
(function (rt) {
  'use strict';
  const PAGE = 20;

  function start(place) {
    const project = place.getAttribute('data-project');
    const may = place.getAttribute('data-may') === 'true';
    const state = rt.triageState();
    const list = rt.triageList(state, may, { choose: choose, load: more, bulk: mergePicked, help: rt.triageHelp });
    const ways = { imports: place.getAttribute('data-import'), creates: place.getAttribute('data-create'), settings: place.getAttribute('data-settings') };
    const detail = rt.triageDetail(may, ways, suggestions, { merge: mergeInto, skip: skip, again: again, form: function (row, s, found) { openFor([row.key], s && s.key, found); } });
    let found = {};
    let loading = null;
    rt.fill(place, list.bar, rt.h('div', { 'class': 'rt-triage-board' }, list.element, detail.element));

    function load() {
      if (loading) return loading;
      loading = rt.rest('GET', '/projects/' + encodeURIComponent(project) + '/unmerged?start=' + state.rows.length + '&limit=' + PAGE + '&order=newest').then(function (page) {
        loading = null;
        state.add(page);
        list.draw();
        if (state.at < 0 && state.rows.length) show(0, false);
        if (!state.rows.length) empty();
      }).catch(function (error) {
        loading = null;
        list.failed(error);
      });
      return loading;
    }

    /** Asked for by a button, which is another one afterwards, or gone. */
    function more() {
      const first = state.rows.length;
      load().then(function () {
        if (state.rows.length > first) list.focusFrom(first);
      });
    }

    function choose(index) {
      show(index, true);
    }

    function show(index, focus) {
      if (!state.rows.length) return;
      state.choose(index);
      place.classList.remove('rt-triage-none');
      list.draw();
      if (focus) list.focus();
      detail.show(state.chosen());
      ahead();
      if (state.nearTheEnd()) load();
    }

    /** The next one is fetched before it is asked for. */
    function ahead() {
      const next = state.next();
      if (next) suggestions(next.key).catch(function () { /* asked again when it is chosen */ });
    }

    function suggestions(key) {
      if (!found[key]) {
        found[key] = rt.rest('GET', '/issues/' + encodeURIComponent(key) + '/suggestions?limit=5');
        found[key].then(function (answer) {
          if (answer.ready === false) delete found[key];
        }).catch(function () { delete found[key]; });
      }
      return found[key];
    }

    /** A pair was judged, or that was taken back: both of the two say it. */
    function again() {
      found = {};
      if (state.chosen()) detail.show(state.chosen());
    }

    function openFor(keys, into, known) {
      rt.merge.open({ feedback: keys, into: into, suggestions: known || null }, { merged: gone, changed: restored });
    }

    function mergeInto(row, s) {
      rt.mergeOrAsk({ feedback: [row.key], into: s.key, suggestions: null }, { merged: gone, changed: restored });
    }

    function mergeTop() {
      const top = state.top(detail.shown());
      if (!top) return;
      if (top.best) mergeInto(top.row, top.best);
      else openFor([top.row.key], null, top.found);
    }

    function mergePicked() {
      const keys = state.bulk();
      if (keys.length) openFor(keys, null);
    }

    /** Out of the list, on to the next. What says the same is asked anew: the merged ones are gone from it. */
    function gone(result) {
      state.gone(result);
      found = {};
      if (state.rows.length) choose(state.at);
      else if (state.total > 0) {
        list.draw();
        load().then(list.focus);
      } else {
        empty();
        detail.focus();
      }
    }

    function restored(result) {
      if (!result || !state.restored(result)) return;
      found = {};
      choose(0);
    }

    function undo() {
      const last = state.last();
      if (last !== null) rt.doing.undo(last, restored);
    }

    function skip() {
      const row = state.chosen();
      if (!row) return;
      state.skip(row);
      choose(state.at + 1);
    }

    function pick() {
      const row = state.chosen();
      if (!row) return;
      state.pick(row, !state.isPicked(row));
      choose(state.at);
    }

    function empty() {
      state.at = -1;
      list.empty();
      place.classList.add('rt-triage-none');
      detail.empty(state.last() !== null, state.feedback);
    }

    const acts = {
      next: function () { choose(state.at + 1); },
      previous: function () { choose(state.at - 1); },
      merge: mergeTop,
      skip: skip,
      pick: pick,
      undo: undo,
      help: rt.triageHelp
    };

    /** Before Jira's own shortcuts. */
    document.addEventListener('keydown', function (event) {
      const act = rt.triageKeys.act(event, {
        typing: Boolean(event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], .aui-dialog2, .aui-dropdown2')),
        dialog: Boolean(document.querySelector('.aui-dialog2[open]')),
        may: may
      });
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      acts[act]();
    }, true);

    rt.changed = function () { /* nothing else of this page changes */ };
    load();
  }

  rt.ready(function () {
    const place = document.getElementById('rt-triage');
    if (place) start(place);
  });
})(window.Roundtrip);
