/* One list of stuck mails: chosen by ticks, decided in bulk. */
(function (rt) {
  'use strict';

  const SIZE = 20;
  const ABOUT = {
    uncertain: AJS.I18n.getText('roundtrip.notify.stuck.uncertain.about'),
    failed: AJS.I18n.getText('roundtrip.notify.stuck.failed.about'),
    unreachable: AJS.I18n.getText('roundtrip.notify.stuck.unreachable.about')
  };
  const NONE = {
    uncertain: AJS.I18n.getText('roundtrip.notify.stuck.uncertain.none'),
    failed: AJS.I18n.getText('roundtrip.notify.stuck.failed.none'),
    unreachable: AJS.I18n.getText('roundtrip.notify.stuck.unreachable.none')
  };
  const RETRY = {
    uncertain: AJS.I18n.getText('roundtrip.notify.stuck.uncertain.retry'),
    failed: AJS.I18n.getText('roundtrip.notify.stuck.failed.retry'),
    unreachable: AJS.I18n.getText('roundtrip.notify.stuck.unreachable.retry')
  };

  rt.stuckMails = function (n) {
    return n === 1 ? AJS.I18n.getText('roundtrip.notify.stuck.mail') : AJS.I18n.getText('roundtrip.notify.stuck.mails', rt.number(n));
  };

  /** Where the list is read. */
  rt.stuckPath = function (project, list, start) {
    return project + '/stuck-mail?list=' + list + '&start=' + start + '&limit=' + SIZE;
  };

  /** first is the first page; decide(wish, button) is called with what somebody wants. */
  rt.stuckList = function (where, project, first, decide) {
    const list = first.list;
    if (!first.total) {
      rt.fill(where, rt.h('p', { 'class': 'rt-quiet', text: NONE[list] }));
      return;
    }
    const chosen = new Set();
    const body = rt.h('tbody', {});
    const all = rt.h('input', { type: 'checkbox', id: 'rt-stuck-' + list + '-all', on: { change: function () {
      body.querySelectorAll('input').forEach(function (box) { tick(box, all.checked); });
      count();
    } } });
    const said = rt.h('span', { 'class': 'rt-quiet', role: 'status' });
    const why = rt.h('input', { type: 'text', 'class': 'text', id: 'rt-stuck-' + list + '-why', maxlength: '200' });
    const buttons = [button('retry', RETRY[list], 'aui-button-primary')]
      .concat(list === 'uncertain' ? [button('arrived', AJS.I18n.getText('roundtrip.notify.stuck.arrived'), '')] : [])
      .concat(list === 'unreachable' ? [] : [button('discard', AJS.I18n.getText('roundtrip.notify.stuck.discard'), '')]);
    const more = rt.h('p', {});

    function tick(box, is) {
      box.checked = is;
      if (is) chosen.add(Number(box.value));
      else chosen.delete(Number(box.value));
    }

    /** Nothing ticked means all of the list, as it was shown: what got stuck since is not meant. */
    function count() {
      const n = chosen.size || first.total;
      said.textContent = chosen.size
        ? AJS.I18n.getText('roundtrip.notify.stuck.chosen', rt.number(chosen.size))
        : n > first.most ? AJS.I18n.getText('roundtrip.notify.stuck.newest', rt.number(first.most), rt.number(n))
          : AJS.I18n.getText('roundtrip.notify.stuck.all', rt.number(n));
      all.checked = chosen.size > 0 && chosen.size === body.children.length;
    }

    /** The first press about more than what is ticked asks, the second does it. */
    function button(decision, text, classes) {
      const one = rt.button(text, classes, function () {
        if (!chosen.size && !one.hasAttribute('data-sure')) {
          one.setAttribute('data-sure', '');
          one.textContent = AJS.I18n.getText('roundtrip.notify.stuck.sure', text, rt.stuckMails(first.numbers.length));
          return;
        }
        const wish = { decision: decision, mails: chosen.size ? Array.from(chosen) : first.numbers };
        if (why.value.trim()) wish.why = why.value.trim();
        decide(wish, one);
      });
      one.setAttribute('data-act', decision);
      return one;
    }

    function row(mail) {
      const id = 'rt-stuck-' + mail.id;
      const box = rt.h('input', { type: 'checkbox', id: id, value: mail.id, on: { change: function () {
        tick(box, box.checked);
        count();
      } } });
      const who = mail.contactName || AJS.I18n.getText('roundtrip.notify.stuck.somebody');
      return rt.h('tr', { 'data-mail': mail.id },
        rt.h('td', {}, box, rt.h('label', { 'for': id, 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.notify.stuck.tick', who, mail.itemKey || '') })),
        rt.h('td', {}, who, list === 'unreachable' && mail.feedbackKey
          ? rt.h('div', { 'class': 'rt-quiet' }, AJS.I18n.getText('roundtrip.notify.stuck.address'), ' ', rt.key(mail.feedbackKey)) : null),
        rt.h('td', {}, mail.itemKey ? rt.key(mail.itemKey) : rt.h('span', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.notify.stuck.unseen') }),
          mail.subject ? rt.h('div', { 'class': 'rt-quiet', text: mail.subject }) : null,
          mail.others ? rt.h('div', { text: AJS.I18n.getText('roundtrip.notify.stuck.several', rt.number(mail.others + 1)) }) : null),
        rt.h('td', { 'class': 'rt-stuck-said' }, mail.reasonText || '', mail.detailText ? rt.h('div', { 'class': 'rt-quiet', text: mail.detailText }) : null),
        rt.h('td', { 'class': 'number', text: rt.number(mail.attempt) }),
        rt.h('td', {}, rt.moment(mail.changed)));
    }

    function offer() {
      const shown = body.children.length;
      rt.fill(more, shown < first.total ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(first.total - shown)), 'aui-button-link', function () {
        rt.rest('GET', rt.stuckPath(project, list, shown)).then(function (page) {
          rt.add(body, page.mails.map(row));
          rt.anew(more, body.children[shown] || body.lastElementChild, offer);
          count();
        }).catch(rt.failed);
      }) : null);
    }

    rt.add(body, first.mails.map(row));
    count();
    offer();
    rt.fill(where,
      rt.h('p', { text: ABOUT[list] }),
      rt.h('div', { 'class': 'rt-stuck-bar' }, said,
        rt.h('label', { 'for': why.id, text: AJS.I18n.getText('roundtrip.notify.stuck.why') }), why,
        rt.h('div', { 'class': 'aui-buttons rt-stuck-buttons' }, buttons)),
      rt.h('div', { 'class': 'rt-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-stuck-' + list + '-h' },
        rt.h('table', { 'class': 'aui' }, head(), body)), more);

    function head() {
      return rt.h('thead', {}, rt.h('tr', {},
        rt.h('th', { scope: 'col' }, all, rt.h('label', { 'for': all.id, 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.notify.stuck.tick.all') })),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.who') }),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.about-what') }),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.said') }),
        rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.notify.stuck.tries') }),
        rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.notify.stuck.when') })));
    }
  };
})(window.Roundtrip);
