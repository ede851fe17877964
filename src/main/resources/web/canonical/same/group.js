/* What is already together: the canonical this feedback is part of, or the members of a canonical. */
(function (rt) {
  'use strict';
  if (rt.sameGroup) return;
  const PAGE = 20;

  rt.sameGroup = { first: 5, member: member, members: members };

  /** This feedback is part of a canonical. */
  function member(at, group) {
    const s = group.canonical;
    return rt.h('div', { 'class': 'rt-same-part rt-same-canonical', id: 'roundtrip-same-canonical' },
      rt.h('p', {}, AJS.I18n.getText('roundtrip.canonical.same.part-of'), ' ', rt.key(s.key), ' ', rt.h('span', { 'class': 'rt-title', dir: 'auto', text: s.title })),
      rt.h('div', { 'class': 'rt-facts' }, rt.status(s), rt.roadmap(s.roadmapStatus), counts(group), again(group)),
      at.may ? rt.h('p', {}, splitButton(at.key)) : null);
  }

  function counts(group) {
    return [rt.h('span', { text: rt.accounts(group.accountsImpacted) }), rt.h('span', { text: rt.requests(group.requests) })];
  }

  /** What was merged into it after it shipped because customers meet it again. */
  function again(group) {
    if (!group.brokenAgain) return null;
    const text = group.brokenAgain === 1
      ? AJS.I18n.getText('roundtrip.canonical.same.again.one')
      : AJS.I18n.getText('roundtrip.canonical.same.again.many', group.brokenAgain);
    return rt.h('span', { 'class': 'aui-lozenge aui-lozenge-error rt-again', text: text });
  }

  function splitButton(key) {
    return rt.button(AJS.I18n.getText('roundtrip.canonical.same.split'), 'aui-button-link rt-split', function (event) {
      rt.once(event.target, rt.doing.split([key], rt.changed).then(rt.changed));
    });
  }

  /** What was said, by whom, and who put it here. Pages count what the viewer may not see, too. */
  function members(at, group) {
    if (!group.total) return null;
    const list = rt.h('ul', { 'class': 'rt-quotes' }, group.members.map(function (one) { return quote(at, one); }));
    const more = rt.h('p', {});
    const unseen = rt.h('p', { 'class': 'rt-quiet' });
    let next = rt.sameGroup.first;
    let hidden = group.hidden;

    function offer() {
      rt.fill(more, next < group.total ? rt.button(AJS.I18n.getText('roundtrip.canonical.same.more', group.total - next), 'aui-button-link', function (event) {
        const first = list.children.length;
        rt.resting(event.target, true);
        rt.rest('GET', '/items/' + encodeURIComponent(at.key) + '/group?start=' + next + '&limit=' + PAGE).then(function (page) {
          next += PAGE;
          hidden += page.hidden;
          rt.add(list, page.members.map(function (one) { return quote(at, one); }));
          offer();
          rt.standAt(list.children[first] && list.children[first].querySelector('a'));
        }).catch(function (error) {
          rt.resting(event.target, false);
          rt.failed(error);
        });
      }) : null);
      unseen.textContent = hidden === 0 ? '' : hidden === 1
        ? AJS.I18n.getText('roundtrip.canonical.same.hidden.one')
        : AJS.I18n.getText('roundtrip.canonical.same.hidden.many', hidden);
    }

    offer();
    return rt.h('div', { 'class': 'rt-same-part', id: 'roundtrip-same-group' },
      rt.h('h5', { 'class': 'rt-same-h', text: AJS.I18n.getText('roundtrip.canonical.same.duplicates') }),
      rt.h('div', { 'class': 'rt-facts' }, counts(group), again(group)),
      list, more, unseen);
  }

  function quote(at, one) {
    const who = [one.author, one.account].filter(Boolean).join(', ');
    const facts = [rt.key(one.key), who ? rt.h('span', { text: who }) : null,
      one.channel ? rt.h('span', { text: rt.channel(one.channel) }) : null, rt.said(one)];
    const merged = one.how === 'automatic'
      ? rt.lozenge(AJS.I18n.getText('roundtrip.canonical.same.automatic'), 'moved')
      : one.mergedBy ? rt.h('span', { text: AJS.I18n.getText('roundtrip.canonical.same.by', one.mergedBy) }) : null;
    return rt.h('li', { 'class': 'rt-quote', 'data-key': one.key },
      rt.h('blockquote', { dir: 'auto', text: one.words || one.title }),
      rt.h('div', { 'class': 'rt-facts' }, facts, merged, at.may && one.key !== at.key ? splitButton(one.key) : null));
  }
})(window.Roundtrip);
