/* One suggestion, and the facts an issue is shown with. */
(function (rt) {
  'use strict';
  if (rt.suggestion) return;
  const ROADMAP = {
    'under-review': [AJS.I18n.getText('roundtrip.roadmap.status.under-review'), 'subtle'],
    planned: [AJS.I18n.getText('roundtrip.roadmap.status.planned'), 'new'],
    'in-progress': [AJS.I18n.getText('roundtrip.roadmap.status.in-progress'), 'inprogress'],
    shipped: [AJS.I18n.getText('roundtrip.roadmap.status.shipped'), 'success'],
    'not-planned': [AJS.I18n.getText('roundtrip.roadmap.status.not-planned'), 'subtle']
  };
  const STRENGTH = {
    strong: AJS.I18n.getText('roundtrip.canonical.screen.strong'),
    likely: AJS.I18n.getText('roundtrip.canonical.screen.likely'),
    possible: AJS.I18n.getText('roundtrip.canonical.screen.possible')
  };

  rt.status = function (s) {
    const tones = { indeterminate: 'subtle aui-lozenge-inprogress', done: 'subtle aui-lozenge-success' };
    return s.status ? rt.lozenge(s.status, tones[s.statusCategory] || 'subtle') : null;
  };

  rt.roadmapLozenge = function (word) {
    return word && ROADMAP[word] ? rt.lozenge(ROADMAP[word][0], ROADMAP[word][1]) : null;
  };

  /** With a word before it, since a status of the same name often stands beside it. */
  rt.roadmap = function (word) {
    const lozenge = rt.roadmapLozenge(word);
    return lozenge && rt.h('span', {}, AJS.I18n.getText('roundtrip.canonical.screen.roadmap'), ' ', lozenge);
  };

  function time(iso, style) {
    const at = iso ? new Date(iso) : null;
    if (!at || isNaN(at)) return null;
    return rt.h('time', {
      datetime: iso,
      title: at.toLocaleString(rt.language()),
      text: new Intl.DateTimeFormat(rt.language(), style).format(at)
    });
  }

  rt.day = function (iso) {
    return time(iso, { dateStyle: 'medium' });
  };

  /** The day and the time of day, where several of one day are to be told apart. */
  rt.moment = function (iso) {
    return time(iso, { dateStyle: 'medium', timeStyle: 'short' });
  };

  /** When it was said; of old feedback without a date, when it was imported. */
  rt.said = function (one) {
    const day = rt.day(one.at);
    if (day && !one.dated) day.textContent = AJS.I18n.getText('roundtrip.canonical.screen.imported', day.textContent);
    return day;
  };

  /** A key as link in a new tab, so that nothing typed is lost. */
  rt.key = function (key) {
    return rt.h('a', { href: rt.browse(key), target: '_blank', rel: 'noopener', 'class': 'rt-key' },
      key, rt.h('span', { 'class': 'rt-unseen', text: ' ' + AJS.I18n.getText('roundtrip.canonical.screen.new-tab') }));
  };

  /** The title with the matching words marked. */
  rt.marked = function (title, marks) {
    return rt.h('span', { 'class': 'rt-title', dir: 'auto' }, rt.markedPieces(title, marks).map(function (piece) {
      return piece.marked ? rt.h('mark', { text: piece.text }) : piece.text;
    }));
  };

  rt.strength = function (s) {
    const word = STRENGTH[s.strength] || STRENGTH.possible;
    return rt.h('span', { 'class': 'rt-strength rt-strength-' + (STRENGTH[s.strength] ? s.strength : 'possible') },
      rt.h('span', { 'class': 'rt-strength-bar', 'aria-hidden': 'true' }, rt.h('i'), rt.h('i'), rt.h('i')),
      rt.h('span', { text: word }));
  };

  rt.why = function (why) {
    if (!why || !why.length) return null;
    return rt.h('ul', { 'class': 'rt-why', 'aria-label': AJS.I18n.getText('roundtrip.canonical.screen.why') },
      why.map(function (reason) {
        return rt.h('li', { 'class': 'rt-chip' + (reason.against ? ' rt-chip-against' : ''), text: reason.text });
      }));
  };

  /** One suggestion as list item; buttons is a list of elements. */
  rt.suggestion = function (s, buttons) {
    return rt.h('li', { 'class': 'rt-suggestion', 'data-key': s.key },
      rt.h('div', { 'class': 'rt-suggestion-main' },
        rt.h('div', { 'class': 'rt-suggestion-head' }, rt.key(s.key), ' ', rt.marked(s.title, s.marks)),
        rt.h('div', { 'class': 'rt-facts' }, rt.strength(s), rt.status(s), rt.roadmap(s.roadmapStatus),
          s.accountsImpacted > 0 ? rt.h('span', { text: rt.accounts(s.accountsImpacted) }) : null,
          s.pieces > 0 ? rt.h('span', { text: rt.pieces(s.pieces) }) : null,
          rt.said(s)),
        rt.why(s.why)),
      buttons && buttons.length ? rt.h('div', { 'class': 'rt-suggestion-acts' }, buttons) : null);
  };

  /** The first few as list, older ones behind a summary. */
  rt.older = function (older, row) {
    if (!older || !older.length) return null;
    return rt.h('details', { 'class': 'rt-older' },
      rt.h('summary', { text: AJS.I18n.getText('roundtrip.canonical.screen.older', older.length) }),
      rt.h('ul', { 'class': 'rt-suggestions' }, older.map(row)));
  };

  /** What is not known yet; null where all issues were looked through. */
  rt.lookedThrough = function (found) {
    if (found.ready !== false) return null;
    return rt.h('p', { 'class': 'rt-quiet', text: looked(found.progress || 0) });
  };

  function looked(share) {
    if (share === 1) return AJS.I18n.getText('roundtrip.canonical.screen.looking');
    return share < 0.005 ? AJS.I18n.getText('roundtrip.canonical.screen.unread')
      : AJS.I18n.getText('roundtrip.canonical.screen.building', rt.percent(share));
  }

  /** That nothing says the same, as far as that is known. */
  rt.nothingSame = function (found) {
    return found.ready === false ? null : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.same.none') });
  };
})(window.Roundtrip);
