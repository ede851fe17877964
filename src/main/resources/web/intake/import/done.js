/* What came of a file: counts, fields that were left out, rows that were refused or may be new answers, and the file of those. */
(function (rt) {
  'use strict';

  /** The heading is focused. triage is the address of that page. "more" comes behind it all. */
  rt.importDone = function (where, id, sent, title, triage, more) {
    const heading = rt.h('h3', { tabindex: '-1', id: 'rt-import-done', text: title });
    rt.fill(where, heading,
      rt.h('ul', { id: 'rt-import-counts' },
        rt.h('li', { text: sent.accepted === 1 ? AJS.I18n.getText('roundtrip.intake.import.kept.one') : AJS.I18n.getText('roundtrip.intake.import.kept', rt.number(sent.accepted)) }),
        sent.repeated ? rt.h('li', { text: AJS.I18n.getText('roundtrip.intake.import.repeated', rt.number(sent.repeated)) }) : null,
        sent.rejectedRows ? rt.h('li', { text: AJS.I18n.getText('roundtrip.intake.import.rejected', rt.number(sent.rejectedRows)) }) : null),
      sent.accepted ? rt.h('p', {}, rt.h('a', { id: 'rt-import-triage', href: triage, text: AJS.I18n.getText('roundtrip.intake.import.triage') })) : null,
      sent.rejectedRows || sent.same.length ? rt.h('p', {}, rt.importRejects(id)) : null, rejected(sent), leftOut(sent), same(sent), more);
    heading.focus();
  };

  function rejected(sent) {
    if (!sent.rejected.length) return null;
    return [table('rt-import-rejected', AJS.I18n.getText('roundtrip.intake.import.rejected.rows'), AJS.I18n.getText('roundtrip.intake.import.row'),
      sent.rejected.map(function (one) { return [one.line, one.field, one.message, one.row]; })),
    rest(sent.moreRejected, AJS.I18n.getText('roundtrip.intake.import.rejected.more', rt.number(sent.moreRejected)))];
  }

  function leftOut(sent) {
    if (!sent.leftOut.length) return null;
    return [table('rt-import-left-out', AJS.I18n.getText('roundtrip.intake.import.left-out'), AJS.I18n.getText('roundtrip.intake.import.issue'),
      sent.leftOut.map(function (one) { return [one.line, one.field, one.message, rt.h('a', { href: rt.browse(one.issue), text: one.issue })]; })),
    rest(sent.moreLeftOut, AJS.I18n.getText('roundtrip.intake.import.left-out.more', rt.number(sent.moreLeftOut)))];
  }

  /** Nobody can tell whether it is the same row or the same answer again, so nothing of it is kept silently back. */
  function same(sent) {
    if (!sent.same.length) return null;
    return [rt.h('div', { 'class': 'aui-message aui-message-info', id: 'rt-import-same-why' }, rt.h('p', { text: AJS.I18n.getText('roundtrip.intake.import.same.why') })),
      table('rt-import-same', AJS.I18n.getText('roundtrip.intake.import.same'), AJS.I18n.getText('roundtrip.intake.import.row'),
        sent.same.map(function (one) { return [one.line, one.field, one.message, one.row]; })),
      rest(sent.moreSame, AJS.I18n.getText('roundtrip.intake.import.same.more', rt.number(sent.moreSame)))];
  }

  function rest(more, text) {
    return more ? rt.h('p', { 'class': 'rt-quiet', text: text }) : null;
  }

  function table(id, caption, last, rows) {
    const named = rows.some(function (row) { return row[1]; });
    return rt.h('div', { 'class': 'rt-import-scroll', tabindex: '0', role: 'group', 'aria-labelledby': id + '-h' },
      rt.h('table', { 'class': 'aui', id: id },
        rt.h('caption', { id: id + '-h', text: caption }),
        rt.h('thead', {}, rt.h('tr', {},
          rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.intake.import.line') }),
          named ? rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.intake.import.field') }) : null,
          rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.intake.import.why') }),
          rt.h('th', { scope: 'col', text: last }))),
        rt.h('tbody', {}, rows.map(function (row) {
          return rt.h('tr', {}, rt.h('td', { 'class': 'number', text: rt.number(row[0]) }), named ? rt.h('td', { text: rt.importField(row[1]) }) : null, rt.h('td', { text: row[2] }),
            typeof row[3] === 'string' ? rt.h('td', { 'class': 'rt-import-row', text: row[3] }) : rt.h('td', {}, row[3]));
        }))));
  }

  /** A button that fetches the file of refused rows, part by part. */
  rt.importRejects = function (id) {
    let after = '';
    const button = rt.button(AJS.I18n.getText('roundtrip.intake.import.download'), 'rt-import-download', function () {
      rt.resting(button, true);
      rt.file('/imports/' + id + '/rejects' + after).then(function (file) {
        save(file);
        const next = /<(\?after=\d+)>/.exec(file.link);
        after = next ? next[1] : '';
        button.textContent = next ? AJS.I18n.getText('roundtrip.intake.import.download.next') : AJS.I18n.getText('roundtrip.intake.import.download');
      }).catch(rt.failed).then(function () { rt.resting(button, false); });
    });
    return button;
  };

  function save(file) {
    const address = URL.createObjectURL(file.blob);
    rt.h('a', { href: address, download: file.name }).click();
    window.setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }
})(window.Roundtrip);
