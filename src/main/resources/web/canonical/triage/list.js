/* The left side of triage: how far it is, and the rows that are left. */
(function (rt) {
  'use strict';
  if (rt.triageList) return;

  /** on is {choose(index), load(), bulk(), help()}. */
  rt.triageList = function (state, may, on) {
    const counter = rt.h('p', { 'class': 'rt-triage-counter', role: 'status', 'aria-live': 'polite' });
    const progress = rt.h('progress', { 'class': 'rt-bar', max: '1', value: '0', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.progress') });
    const bulk = rt.button(AJS.I18n.getText('roundtrip.canonical.triage.bulk'), 'rt-triage-bulk', on.bulk);
    const help = rt.button(AJS.I18n.getText('roundtrip.canonical.triage.help'), 'aui-button-link rt-triage-help', on.help);
    const list = rt.h('ul', { 'class': 'rt-triage-rows', 'aria-label': AJS.I18n.getText('roundtrip.canonical.triage.list') });
    const more = rt.h('div', { 'class': 'rt-triage-more' });
    const element = rt.h('div', { 'class': 'rt-triage-left' }, list, more);
    const bar = rt.h('div', { 'class': 'rt-triage-bar' }, rt.h('div', { 'class': 'rt-triage-count' }, counter, progress), may ? bulk : null, help);
    rt.fill(list, rt.h('li', {}, rt.skeleton(6)));

    function draw() {
      const at = rt.stood(element);
      const left = state.left();
      element.hidden = bulk.hidden = bar.hidden = false;
      rt.fill(list, state.rows.map(item));
      rt.fill(more, left > 0 ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(left)), 'aui-button-link rt-triage-load', on.load) : null);
      drawCount();
      rt.standAgain(element, at, chosen);
    }

    function chosen() {
      return list.querySelector('[aria-current="true"]');
    }

    function drawCount() {
      const merged = state.merged();
      const share = state.share();
      counter.textContent = AJS.I18n.getText('roundtrip.canonical.triage.count', rt.number(merged), rt.number(state.total) + (state.more ? '+' : ''));
      if (share !== null) counter.textContent += ' · ' + AJS.I18n.getText('roundtrip.canonical.triage.share', share, rt.number(state.feedback));
      progress.max = Math.max(1, merged + state.total);
      progress.value = merged;
      const n = state.picked().length;
      bulk.disabled = n === 0;
      bulk.textContent = n === 0 ? AJS.I18n.getText('roundtrip.canonical.triage.bulk') : AJS.I18n.getText('roundtrip.canonical.triage.bulk.count', n);
    }

    function item(row, index) {
      const box = rt.h('input', { type: 'checkbox', 'class': 'checkbox rt-triage-pick', id: 'rt-pick-' + row.key, checked: state.isPicked(row), on: { change: function () {
        state.pick(row, box.checked);
        drawCount();
      } } });
      const here = index === state.at;
      const skipped = state.isSkipped(row);
      return rt.h('li', { 'class': 'rt-triage-row' + (here ? ' rt-triage-here' : '') + (skipped ? ' rt-triage-skipped' : ''), 'data-key': row.key },
        may ? box : null,
        may ? rt.h('label', { 'class': 'rt-unseen', 'for': 'rt-pick-' + row.key, text: AJS.I18n.getText('roundtrip.canonical.triage.pick', row.key) }) : null,
        rt.h('button', { type: 'button', 'class': 'rt-triage-choose', 'aria-current': here ? 'true' : null, on: { click: function () { on.choose(state.rows.indexOf(row)); } } },
          rt.h('span', { 'class': 'rt-triage-title', dir: 'auto', text: row.title }),
          rt.h('span', { 'class': 'rt-facts' }, rt.h('span', { text: row.key }), row.account || row.author ? rt.h('span', { text: row.account || row.author }) : null, rt.said(row),
            skipped ? rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.triage.skipped') }) : null)));
    }

    return {
      bar: bar,
      element: element,
      draw: draw,
      drawCount: drawCount,

      focus: function () {
        const button = chosen();
        if (!button) return;
        button.focus({ preventScroll: true });
        button.scrollIntoView({ block: 'nearest' });
      },

      /** Rows came below: on to the first of them. */
      focusFrom: function (index) {
        const rows = list.querySelectorAll('.rt-triage-choose');
        const first = rows[Math.min(index, rows.length - 1)];
        if (first) first.focus();
      },

      failed: function (error) {
        const at = rt.stood(element);
        rt.fill(list, rt.h('li', { 'class': 'rt-quiet', text: error.message }));
        rt.fill(more, rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link rt-triage-load', on.load));
        rt.standAgain(element, at, function () { return more.querySelector('button'); });
      },

      /** No empty box, and nothing to press or count where nothing is or was. */
      empty: function () {
        rt.fill(list);
        rt.fill(more);
        element.hidden = bulk.hidden = true;
        bar.hidden = !state.feedback;
        drawCount();
      }
    };
  };
})(window.Roundtrip);
