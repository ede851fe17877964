/* Triage: unmerged feedback one by one, with what says the same beside it, by mouse or by keyboard. */
(function (rt) {
  'use strict';
  const PAGE = 20;

  function start(place) {
    const project = place.getAttribute('data-project');
    const may = place.getAttribute('data-may') === 'true';
    const state = { rows: [], total: 0, at: -1, picked: {}, skipped: {}, found: {}, done: [], more: false, token: 0, loading: null };

    const counter = rt.h('p', { 'class': 'rt-triage-counter', role: 'status', 'aria-live': 'polite' });
    const progress = rt.h('progress', { 'class': 'rt-bar', max: '1', value: '0', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.progress') });
    const bulk = rt.button(AJS.I18n.getText('roundtrip.canonical.triage.bulk'), 'rt-triage-bulk', mergePicked);
    const help = rt.button(AJS.I18n.getText('roundtrip.canonical.triage.help'), 'aui-button-link rt-triage-help', showHelp);
    const list = rt.h('ul', { 'class': 'rt-triage-rows', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.list') });
    const more = rt.h('div', { 'class': 'rt-triage-more' });
    const detail = rt.h('section', { 'class': 'rt-triage-detail', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.chosen') });
    const board = rt.h('div', { 'class': 'rt-triage-board' }, rt.h('div', { 'class': 'rt-triage-left' }, list, more), detail);
    rt.fill(place, rt.h('div', { 'class': 'rt-triage-bar' }, rt.h('div', { 'class': 'rt-triage-count' }, counter, progress), may ? bulk : null, help), board);
    rt.fill(list, rt.h('li', {}, rt.skeleton(6)));

    /** Rows that are gone from the server are gone from our list too, so the number of rows is the next start. */
    function load() {
      if (state.loading) return state.loading;
      state.loading = rt.rest('GET', '/projects/' + encodeURIComponent(project) + '/unmerged?start=' + state.rows.length + '&limit=' + PAGE + '&order=newest').then(function (page) {
        const known = {};
        state.rows.forEach(function (row) { known[row.key] = true; });
        const fresh = page.rows.filter(function (row) { return !known[row.key]; });
        state.rows = state.rows.concat(fresh);
        state.total = Math.max(page.total, state.rows.length);
        state.more = Boolean(page.more);
        state.feedback = page.feedback || 0;
        if (!page.rows.length) state.total = state.rows.length;
        state.loading = null;
        drawList();
        if (state.at < 0 && state.rows.length) choose(0, false);
        if (!state.rows.length) empty();
      }).catch(function (error) {
        state.loading = null;
        rt.fill(list, rt.h('li', { 'class': 'rt-quiet', text: error.message }));
        rt.fill(more, rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', load));
      });
      return state.loading;
    }

    function drawList() {
      rt.fill(list, state.rows.map(item));
      const left = state.total - state.rows.length;
      rt.fill(more, left > 0 ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(left)), 'aui-button-link', load) : null);
      drawCount();
    }

    function drawCount() {
      const merged = state.done.reduce(function (sum, one) { return sum + one.pieces; }, 0);
      counter.textContent = AJS.I18n.getText('roundtrip.canonical.triage.count', rt.number(merged), rt.number(state.total) + (state.more ? '+' : ''));
      if (state.feedback) {
        const share = Math.max(0, Math.round(100 * (state.feedback - state.total) / state.feedback));
        counter.textContent += ' · ' + AJS.I18n.getText('roundtrip.canonical.triage.share', share, rt.number(state.feedback));
      }
      progress.max = Math.max(1, merged + state.total);
      progress.value = merged;
      const n = picked().length;
      bulk.disabled = n === 0;
      bulk.textContent = n === 0 ? AJS.I18n.getText('roundtrip.canonical.triage.bulk') : AJS.I18n.getText('roundtrip.canonical.triage.bulk.count', n);
    }

    function item(row, index) {
      const box = rt.h('input', { type: 'checkbox', 'class': 'checkbox rt-triage-pick', id: 'rt-pick-' + row.key, checked: Boolean(state.picked[row.key]), on: { change: function () {
        state.picked[row.key] = box.checked;
        drawCount();
      } } });
      const here = index === state.at;
      return rt.h('li', { 'class': 'rt-triage-row' + (here ? ' rt-triage-here' : '') + (state.skipped[row.key] ? ' rt-triage-skipped' : ''), 'data-key': row.key },
        may ? box : null,
        may ? rt.h('label', { 'class': 'rt-unseen', 'for': 'rt-pick-' + row.key, text: AJS.I18n.getText('roundtrip.canonical.triage.pick', row.key) }) : null,
        rt.h('button', { type: 'button', 'class': 'rt-triage-choose', 'aria-current': here ? 'true' : null, on: { click: function () { choose(state.rows.indexOf(row), true); } } },
          rt.h('span', { 'class': 'rt-triage-title', dir: 'auto', text: row.title }),
          rt.h('span', { 'class': 'rt-facts' }, rt.h('span', { text: row.key }), row.account || row.author ? rt.h('span', { text: row.account || row.author }) : null, rt.day(row.at),
            state.skipped[row.key] ? rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.triage.skipped') }) : null)));
    }

    function chosen() {
      return state.rows[state.at] || null;
    }

    function picked() {
      return state.rows.filter(function (row) { return state.picked[row.key]; }).map(function (row) { return row.key; });
    }

    function choose(index, focus) {
      if (!state.rows.length) return;
      state.at = Math.min(Math.max(index, 0), state.rows.length - 1);
      drawList();
      if (focus) {
        const button = list.querySelector('[aria-current="true"]');
        if (button) {
          button.focus({ preventScroll: true });
          button.scrollIntoView({ block: 'nearest' });
        }
      }
      show(chosen());
      ahead();
      if (state.at >= state.rows.length - 3 && state.rows.length < state.total) load();
    }

    /** The next one is fetched before it is asked for. */
    function ahead() {
      const next = state.rows[state.at + 1];
      if (next) suggestions(next.key).catch(function () { /* asked again when it is chosen */ });
    }

    function suggestions(key) {
      if (!state.found[key]) {
        state.found[key] = rt.rest('GET', '/issues/' + encodeURIComponent(key) + '/suggestions?limit=5');
        state.found[key].catch(function () { delete state.found[key]; });
      }
      return state.found[key];
    }

    function show(row) {
      const token = ++state.token;
      const who = [row.author, row.account].filter(Boolean).join(', ');
      const same = rt.h('div', { 'class': 'rt-triage-same' }, rt.skeleton(3));
      rt.fill(detail,
        rt.h('div', { 'class': 'rt-triage-said' },
          rt.h('h2', { 'class': 'rt-triage-h' }, rt.key(row.key), ' ', rt.h('span', { dir: 'auto', text: row.title })),
          rt.h('div', { 'class': 'rt-facts' }, who ? rt.h('span', { text: who }) : null, row.channel ? rt.h('span', { text: rt.channel(row.channel) }) : null, rt.day(row.at), scores(row)),
          row.words ? rt.h('blockquote', { 'class': 'rt-triage-words', dir: 'auto', text: row.words }) : null,
          may ? rt.h('p', { 'class': 'rt-triage-acts' },
            rt.button(AJS.I18n.getText('roundtrip.canonical.triage.merge-into'), 'rt-triage-into', function () { openFor([row.key], null); }),
            rt.button(AJS.I18n.getText('roundtrip.canonical.triage.skip'), 'aui-button-link rt-triage-skip', skip)) : null),
        rt.h('div', { 'class': 'rt-triage-candidates' }, rt.h('h3', { 'class': 'rt-triage-h', text: AJS.I18n.getText('roundtrip.canonical.triage.same') }), same));
      suggestions(row.key).then(function (found) {
        if (token !== state.token) return;
        const line = function (s) { return rt.suggestion(s, may ? buttons(row, s, found) : []); };
        rt.fill(same, rt.lookedThrough(found),
          found.best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(line)) : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.same.none') }),
          rt.older(found.older, line));
        detail.setAttribute('data-shown', row.key);
      }).catch(function (error) {
        if (token === state.token) rt.fill(same, rt.h('p', { 'class': 'rt-quiet', text: error.message }));
      });
    }

    function scores(row) {
      return Object.keys(row.scores || {}).map(function (kind) {
        return row.scores[kind] === null ? null : rt.lozenge(kind.toUpperCase() + ' ' + row.scores[kind], '');
      });
    }

    function buttons(row, s, found) {
      return [
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.merge'), 'rt-triage-merge', function () { mergeInto(row, s); }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.triage.preview'), 'aui-button-link rt-triage-preview', function () { openFor([row.key], s.key, found); }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.dismiss'), 'aui-button-link rt-dismiss', function (event) {
          event.target.disabled = true;
          rt.doing.dismiss(row.key, s.key, function () { again(row); }).then(function () { again(row); }).catch(function (error) {
            event.target.disabled = false;
            rt.failed(error);
          });
        })
      ];
    }

    function again(row) {
      delete state.found[row.key];
      if (chosen() === row) show(row);
    }

    function openFor(keys, into, found) {
      rt.merge.open({ feedback: keys, into: into, suggestions: found || null }, { merged: gone, changed: restored });
    }

    function mergeInto(row, s) {
      rt.doing.merge([row.key], s.key, true, null, restored).then(gone).catch(function (error) {
        if (error.code === 'shipped-regression') openFor([row.key], s.key);
        else rt.failed(error);
      });
    }

    /** The top one counts only if it is on the screen: nobody merges what they did not see. */
    function mergeTop() {
      const row = chosen();
      if (!row || detail.getAttribute('data-shown') !== row.key) return;
      suggestions(row.key).then(function (found) {
        if (chosen() !== row) return;
        if (found.best.length) mergeInto(row, found.best[0]);
        else openFor([row.key], null, found);
      }).catch(rt.failed);
    }

    function mergePicked() {
      const keys = picked();
      if (keys.length) openFor(keys.slice(0, 100), null);
    }

    /** These are merged and the canonical has duplicates now: out of the list, on to the next. */
    function gone(result) {
      const keys = result.feedback.concat([result.into]);
      state.done.push({ operation: result.operation, pieces: result.feedback.length, rows: state.rows.filter(function (row) { return keys.indexOf(row.key) >= 0; }) });
      take(keys);
    }

    function take(keys) {
      const at = state.at;
      const before = state.rows.length;
      state.rows = state.rows.filter(function (row) { return keys.indexOf(row.key) < 0; });
      keys.forEach(function (key) {
        delete state.picked[key];
        delete state.found[key];
      });
      state.found = {};
      state.total = Math.max(state.rows.length, state.total - (before - state.rows.length));
      if (state.rows.length) choose(Math.min(at, state.rows.length - 1), true);
      else if (state.total > 0) {
        state.at = -1;
        load();
      } else empty();
      drawCount();
    }

    /** Undone, by Z or in the flag: back at the top of the list. */
    function restored(result) {
      const known = state.done.filter(function (one) { return result && one.rows.some(function (row) { return result.feedback.indexOf(row.key) >= 0; }); })[0];
      if (!known) return;
      state.done.splice(state.done.indexOf(known), 1);
      state.rows = known.rows.concat(state.rows);
      state.total += known.rows.length;
      state.found = {};
      choose(0, true);
    }

    function undo() {
      const one = state.done[state.done.length - 1];
      if (one) rt.doing.undo(one.operation, restored);
    }

    function skip() {
      const row = chosen();
      if (!row) return;
      state.skipped[row.key] = true;
      choose(state.at + 1, true);
    }

    function pick() {
      const row = chosen();
      if (!row) return;
      state.picked[row.key] = !state.picked[row.key];
      choose(state.at, true);
    }

    function empty() {
      state.at = -1;
      rt.fill(list);
      rt.fill(more);
      drawCount();
      rt.fill(detail, rt.h('div', { 'class': 'rt-triage-empty' },
        rt.h('h2', { text: state.done.length ? AJS.I18n.getText('roundtrip.canonical.triage.finished') : AJS.I18n.getText('roundtrip.canonical.triage.empty') }),
        rt.h('p', { text: state.done.length ? AJS.I18n.getText('roundtrip.canonical.triage.finished.text') : AJS.I18n.getText('roundtrip.canonical.triage.empty.text') })));
    }

    function showHelp() {
      if (!window.AJS || !AJS.dialog2) return;
      const keys = [
        ['J', AJS.I18n.getText('roundtrip.canonical.triage.key.next')],
        ['K', AJS.I18n.getText('roundtrip.canonical.triage.key.previous')],
        ['M', AJS.I18n.getText('roundtrip.canonical.triage.key.merge')],
        ['S', AJS.I18n.getText('roundtrip.canonical.triage.key.skip')],
        ['X', AJS.I18n.getText('roundtrip.canonical.triage.key.pick')],
        ['Z', AJS.I18n.getText('roundtrip.canonical.triage.key.undo')],
        ['?', AJS.I18n.getText('roundtrip.canonical.triage.key.help')]
      ];
      const dialog = rt.h('section', { 'class': 'aui-dialog2 aui-dialog2-small aui-layer', id: 'rt-triage-keys', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'rt-triage-keys-title', 'data-aui-remove-on-hide': 'true', hidden: true },
        rt.h('div', { 'class': 'aui-dialog2-header' }, rt.h('h1', { 'class': 'aui-dialog2-header-main', id: 'rt-triage-keys-title', text: AJS.I18n.getText('roundtrip.canonical.triage.keys') })),
        rt.h('div', { 'class': 'aui-dialog2-content' }, rt.h('dl', { 'class': 'rt-keys' }, keys.map(function (one) {
          return [rt.h('dt', {}, rt.h('kbd', { text: one[0] })), rt.h('dd', { text: one[1] })];
        }))),
        rt.h('div', { 'class': 'aui-dialog2-footer' }, rt.h('div', { 'class': 'aui-dialog2-footer-actions' },
          rt.button(AJS.I18n.getText('roundtrip.canonical.screen.close'), 'aui-button-primary', function () { layer.hide(); }))));
      document.body.append(dialog);
      const layer = AJS.dialog2(dialog);
      layer.show();
    }

    const acts = { j: function () { choose(state.at + 1, true); }, k: function () { choose(state.at - 1, true); }, s: skip, '?': showHelp };
    if (may) {
      acts.m = mergeTop;
      acts.x = pick;
      acts.z = undo;
    }

    /** Before Jira's own shortcuts; never while somebody types or a dialog is open. */
    document.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], .aui-dialog2, .aui-dropdown2')) return;
      if (document.querySelector('.aui-dialog2[open], .aui-dialog2[data-open]')) return;
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    }, true);

    rt.changed = function () { /* nothing else of this page changes */ };
    load();
  }

  rt.ready(function () {
    const place = document.getElementById('rt-triage');
    if (place) start(place);
  });
})(window.Roundtrip);
