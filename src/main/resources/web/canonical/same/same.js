/* The panel "Says the same" of the issue page. The page brings an empty box; this fills it. */
(function (rt) {
  'use strict';
  if (rt.same) return;
  const AGAIN = 5000;
  const PATIENCE = 1500;
  const FIRST = 5;
  const PAGE = 20;

  function box() {
    return document.getElementById('roundtrip-same');
  }

  /** Fills the box of this page anew. */
  function fill(place, quietly) {
    const turn = (place.rtTurn = (place.rtTurn || 0) + 1);
    const key = place.getAttribute('data-key');
    const at = { place: place, key: key, feedback: place.getAttribute('data-kind') === 'feedback', may: place.getAttribute('data-may') === 'true', again: function () { fill(place, true); } };
    place.setAttribute('data-filled', 'true');
    if (!quietly) rt.fill(place, rt.skeleton(3));
    place.setAttribute('aria-busy', 'true');
    return rt.rest('GET', '/items/' + encodeURIComponent(key) + '/group?start=0&limit=' + FIRST).then(function (group) {
      const canonical = group.canonical;
      const own = canonical && canonical.key === key;
      const parts = [];
      if (canonical && !own) parts.push(member(at, group));
      if (own || !at.feedback) parts.push(members(at, group));
      return rest(at, canonical && !own, own).then(function (found) {
        if (turn !== place.rtTurn) return;
        if (found) parts.push(found);
        rt.fill(place, parts);
        place.removeAttribute('aria-busy');
        place.setAttribute('data-state', 'ready');
      });
    }).catch(function (error) {
      if (turn !== place.rtTurn) return;
      place.removeAttribute('aria-busy');
      place.setAttribute('data-state', 'failed');
      rt.fill(place, rt.h('p', { 'class': 'rt-quiet', text: error.message }),
        rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', function () { fill(place, false); }));
    });
  }

  /** Suggestions for an issue that stands alone, or feedback that might belong to this canonical. */
  function rest(at, isMember, isCanonical) {
    if (isMember) return Promise.resolve(null);
    const alone = at.feedback && !isCanonical;
    const path = alone
      ? '/issues/' + encodeURIComponent(at.key) + '/suggestions?limit=5'
      : '/items/' + encodeURIComponent(at.key) + '/belonging?limit=5';
    return rt.rest('GET', path).then(function (found) {
      if (found.ready === false) window.setTimeout(function () { if (at.place.isConnected) at.again(); }, AGAIN);
      return alone ? suggestions(at, found) : belonging(at, found);
    }).catch(function (error) {
      return rt.h('p', { 'class': 'rt-quiet', text: error.message });
    });
  }

  function heading(text) {
    return rt.h('h5', { 'class': 'rt-same-h', text: text });
  }

  function suggestions(at, found) {
    const row = function (s) { return rt.suggestion(s, at.may ? mergeButtons(at, at.key, s, s.key, found) : []); };
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-suggestions' },
      rt.lookedThrough(found),
      found.best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(row))
        : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.same.none') }),
      rt.older(found.older, row));
  }

  function belonging(at, found) {
    const row = function (s) {
      return rt.suggestion(s, at.may ? [
        rt.button(AJS.I18n.getText('roundtrip.canonical.same.add'), 'rt-add', function (event) {
          busy(event.target);
          rt.doing.merge([s.key], at.key, true, null, changed).then(changed).catch(function (error) {
            free(event.target);
            if (error.code === 'shipped-regression') rt.merge.open({ feedback: [s.key], into: at.key, suggestions: { best: [], ready: true } }, { merged: changed, changed: changed });
            else rt.failed(error);
          });
        }),
        dismissButton(s.key, at.key)
      ] : []);
    };
    if (!found.best.length && !(found.older || []).length && found.ready !== false) {
      return at.feedback ? null : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.same.nothing-belongs') });
    }
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-belonging' },
      heading(AJS.I18n.getText('roundtrip.canonical.same.belongs')),
      rt.lookedThrough(found),
      rt.h('ul', { 'class': 'rt-suggestions' }, found.best.map(row)),
      rt.older(found.older, row));
  }

  function mergeButtons(at, feedback, s, into, found) {
    return [
      rt.button(AJS.I18n.getText('roundtrip.canonical.same.merge'), 'rt-merge-open', function () {
        rt.merge.open({ feedback: [feedback], into: into, suggestions: found }, { merged: changed, changed: changed });
      }),
      dismissButton(feedback, s.key)
    ];
  }

  function dismissButton(one, other) {
    return rt.button(AJS.I18n.getText('roundtrip.canonical.same.dismiss'), 'aui-button-link rt-dismiss', function (event) {
      busy(event.target);
      rt.doing.dismiss(one, other, changed).then(changed).catch(function (error) {
        free(event.target);
        rt.failed(error);
      });
    });
  }

  /** This feedback is part of a canonical. */
  function member(at, group) {
    const s = group.canonical;
    return rt.h('div', { 'class': 'rt-same-part rt-same-canonical', id: 'roundtrip-same-canonical' },
      rt.h('p', {}, AJS.I18n.getText('roundtrip.canonical.same.part-of'), ' ', rt.key(s.key), ' ', rt.h('span', { 'class': 'rt-title', dir: 'auto', text: s.title })),
      rt.h('div', { 'class': 'rt-facts' }, rt.status(s), rt.roadmap(s.roadmapStatus), counts(group)),
      at.may ? rt.h('p', {}, splitButton(at.key)) : null);
  }

  function counts(group) {
    return [rt.h('span', { text: rt.accounts(group.accountsImpacted) }), rt.h('span', { text: rt.requests(group.requests) })];
  }

  function splitButton(key) {
    return rt.button(AJS.I18n.getText('roundtrip.canonical.same.split'), 'aui-button-link rt-split', function (event) {
      busy(event.target);
      rt.doing.split([key], changed).then(changed).catch(function (error) {
        free(event.target);
        rt.failed(error);
      });
    });
  }

  /** What was said, by whom, and who put it here. Pages count what the viewer may not see, too. */
  function members(at, group) {
    if (!group.total) return null;
    const list = rt.h('ul', { 'class': 'rt-quotes' }, group.members.map(function (one) { return quote(at, one); }));
    const more = rt.h('p', {});
    const unseen = rt.h('p', { 'class': 'rt-quiet' });
    let next = FIRST;
    let hidden = group.hidden;

    function offer() {
      rt.fill(more, next < group.total ? rt.button(AJS.I18n.getText('roundtrip.canonical.same.more', group.total - next), 'aui-button-link', function (event) {
        busy(event.target);
        rt.rest('GET', '/items/' + encodeURIComponent(at.key) + '/group?start=' + next + '&limit=' + PAGE).then(function (page) {
          next += PAGE;
          hidden += page.hidden;
          rt.add(list, page.members.map(function (one) { return quote(at, one); }));
          offer();
        }).catch(rt.failed);
      }) : null);
      unseen.textContent = hidden === 0 ? '' : hidden === 1
        ? AJS.I18n.getText('roundtrip.canonical.same.hidden.one')
        : AJS.I18n.getText('roundtrip.canonical.same.hidden.many', hidden);
    }

    offer();
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-group' },
      heading(AJS.I18n.getText('roundtrip.canonical.same.duplicates')),
      rt.h('div', { 'class': 'rt-facts' }, counts(group)),
      list, more, unseen);
  }

  function quote(at, one) {
    const who = [one.author, one.account].filter(Boolean).join(', ');
    const facts = [rt.key(one.key), who ? rt.h('span', { text: who }) : null,
      one.channel ? rt.h('span', { text: rt.channel(one.channel) }) : null, rt.day(one.at)];
    const merged = one.how === 'automatic'
      ? rt.lozenge(AJS.I18n.getText('roundtrip.canonical.same.automatic'), 'moved')
      : one.mergedBy ? rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.same.by', one.mergedBy) }) : null;
    return rt.h('li', { 'class': 'rt-quote', 'data-key': one.key },
      rt.h('blockquote', { dir: 'auto', text: one.words || one.title }),
      rt.h('div', { 'class': 'rt-facts' }, facts, merged, at.may && one.key !== at.key ? splitButton(one.key) : null));
  }

  function busy(button) {
    button.disabled = true;
  }

  function free(button) {
    button.disabled = false;
  }

  /** Something was merged, split or dismissed here or in a flag. Where Jira leaves the panel alone, we fill it. */
  function changed() {
    const place = box();
    if (!place) return;
    if (!rt.refreshIssue()) fill(place, true);
    else window.setTimeout(function () { if (place.isConnected) fill(place, true); }, PATIENCE);
  }

  function look() {
    const place = box();
    if (!place || place.hasAttribute('data-filled')) return;
    fill(place, false);
    rt.chosen.now();
  }

  rt.same = { look: look };
  rt.changed = changed;
  rt.onContent(look);
  rt.ready(function () {
    look();
    rt.doing.sayNow(changed);
  });
})(window.Roundtrip);
