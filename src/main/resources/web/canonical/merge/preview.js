/* What the merge form shows of what would be: which goes where, and what changes. */
(function (rt) {
  'use strict';
  if (rt.mergePreview) return;

  rt.mergePreview = { piece: piece, arrow: arrow, table: table };

  /** One piece of feedback that is to be merged, and what speaks against it. */
  function piece(one) {
    return rt.h('li', { 'class': one.problem ? 'rt-merge-refused' : null }, rt.key(one.key), ' ', rt.h('span', { dir: 'auto', text: one.title || '' }),
      one.group > 0 ? rt.h('span', { 'class': 'rt-quiet', text: ' ' + (one.group === 1
        ? AJS.I18n.getText('roundtrip.canonical.merge.moves-along.one')
        : AJS.I18n.getText('roundtrip.canonical.merge.moves-along.many', one.group)) }) : null,
      one.problem ? rt.h('div', { 'class': 'error', text: rt.refusal.text(one.problem) }) : null);
  }

  /** From where to where; turn() is offered where it may go the other way, null where not. */
  function arrow(seen, turn) {
    const from = seen.feedback.length === 1
      ? [rt.h('strong', { text: seen.feedback[0].key }), ' ', seen.feedback[0].title || '']
      : [rt.h('strong', { text: AJS.I18n.getText('roundtrip.canonical.merge.pieces', seen.feedback.length) })];
    return [
      rt.h('div', { 'class': 'rt-merge-end' }, from),
      rt.h('div', { 'class': 'rt-merge-arrow' }, rt.h('span', { 'aria-hidden': 'true', 'class': 'rt-merge-arrow-line' }),
        rt.h('span', { 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.canonical.merge.goes-into') })),
      rt.h('div', { 'class': 'rt-merge-end' }, rt.h('strong', { text: seen.into.key }), ' ', seen.into.title),
      turn ? rt.h('div', { 'class': 'rt-merge-turn' },
        rt.button(AJS.I18n.getText('roundtrip.canonical.merge.turn'), 'rt-merge-turn-button', turn),
        seen.turn && seen.turn.suggested ? rt.h('span', { 'class': 'rt-quiet', text: seen.turn.why }) : null) : null
    ];
  }

  /** Before and after, side by side; now alone where the reader may not see all who are counted. */
  function table(seen) {
    if (!seen.before) return null;
    const lines = [
      ['accountsImpacted', AJS.I18n.getText('roundtrip.canonical.merge.accounts')],
      ['requests', AJS.I18n.getText('roundtrip.canonical.merge.requests')],
      ['quotes', AJS.I18n.getText('roundtrip.canonical.merge.quotes')]
    ];
    return [rt.h('table', { 'class': 'aui rt-merge-table' },
      rt.h('caption', { text: seen.after
        ? AJS.I18n.getText('roundtrip.canonical.merge.table', seen.into.key)
        : AJS.I18n.getText('roundtrip.canonical.merge.table-now', seen.into.key) }),
      rt.h('thead', {}, rt.h('tr', {},
        rt.h('td', {}),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.merge.before') }),
        seen.after ? rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.merge.after') }) : null)),
      rt.h('tbody', {}, lines.map(function (line) {
        return rt.h('tr', {}, rt.h('th', { scope: 'row', text: line[1] }),
          rt.h('td', { text: rt.number(seen.before[line[0]]) }),
          seen.after ? then(seen.after[line[0]], seen.before[line[0]]) : null);
      }), rt.h('tr', {}, rt.h('th', { scope: 'row', text: AJS.I18n.getText('roundtrip.canonical.merge.roadmap') }),
        rt.h('td', { colspan: seen.after ? '2' : null }, rt.roadmapLozenge(seen.into.roadmapStatus) || AJS.I18n.getText('roundtrip.canonical.screen.no-roadmap'))))),
    seen.after ? null : rt.h('p', { 'class': 'rt-quiet rt-merge-later', text: AJS.I18n.getText('roundtrip.canonical.merge.later') })];
  }

  function then(after, before) {
    const more = after - before;
    return rt.h('td', {}, rt.h('strong', { text: rt.number(after) }),
      more ? ' ' : null,
      more ? rt.h('span', { 'class': 'rt-more', dir: 'ltr', text: (more > 0 ? '+' : '−') + rt.number(Math.abs(more)) }) : null);
  }
})(window.Roundtrip);
