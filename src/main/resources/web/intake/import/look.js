/* How a chosen file would be read: charset, separator, and what each column is taken for. */
(function (rt) {
  'use strict';

  const MOST = 20;
  const MOST_TITLE = 40;

  /** format: "CSV" or "TSV"; seen: the server's look at the file; answers {element, mapping, check}. */
  rt.importLook = function (format, seen) {
    const mapping = rt.importMapping(seen.columns);
    const wrong = rt.h('div', { 'class': 'error', id: 'rt-import-columns-error', role: 'alert' });
    const ignored = rt.h('div', { 'class': 'aui-message aui-message-info', id: 'rt-import-ignored' });
    const known = rt.h('p', { 'class': 'rt-quiet', id: 'rt-import-known' });
    const others = (seen.otherProjects || []).join(', ');
    const elsewhere = rt.h('div', { 'class': 'aui-message aui-message-warning', id: 'rt-import-other-projects', role: 'status' },
      rt.h('p', { text: AJS.I18n.getText('roundtrip.intake.import.other-projects', others) }));
    const choices = seen.columns.map(function (column, at) { return choice(mapping, column, at, function () { tell(); refuses(); }); });
    const element = rt.h('div', {},
      rt.h('p', { id: 'rt-import-read-as', text: rt.importReadAs(format, seen) }), known, ignored,
      rt.h('div', { 'class': 'rt-import-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-import-columns' },
        rt.h('table', { 'class': 'aui', id: 'rt-import-mapping' },
          rt.h('caption', { id: 'rt-import-columns', text: AJS.I18n.getText('roundtrip.intake.import.columns') }),
          rt.h('thead', {}, rt.h('tr', {},
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.intake.import.column') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.intake.import.means') }),
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.intake.import.first-rows') }))),
          rt.h('tbody', {}, seen.columns.map(function (column, at) {
            return rt.h('tr', {}, rt.h('th', { scope: 'row', id: 'rt-import-column-' + at, text: column.title || AJS.I18n.getText('roundtrip.intake.import.untitled', at + 1) }),
              rt.h('td', {}, choices[at]), rt.h('td', {}, samples(seen.rows, at)));
          })))), elsewhere, wrong);
    refuses();

    /** Only while a column is taken as the project. */
    function refuses() {
      elsewhere.hidden = !others || !seen.columns.some(function (column, at) { return column.field === 'project' && mapping.chosen(at) === 'project'; });
    }

    tell();

    /** Nobody is to miss a column afterwards. */
    function tell() {
      const by = mapping.known();
      known.textContent = by === null ? AJS.I18n.getText('roundtrip.intake.import.known.all') : AJS.I18n.getText('roundtrip.intake.import.known.id', by);
      const titles = mapping.ignored();
      const first = titles.slice(0, MOST).map(short).join(', ');
      const more = titles.length - MOST;
      ignored.hidden = !titles.length;
      rt.fill(ignored, rt.h('p', { text: more > 0 ? AJS.I18n.getText('roundtrip.intake.import.ignored.more', first, rt.number(more)) : AJS.I18n.getText('roundtrip.intake.import.ignored', first) }));
    }

    /** Says what is wrong beside the column and moves there; answers whether all is well. */
    function check() {
      const doubled = mapping.doubled();
      choices.forEach(function (one, at) { mark(one, doubled.indexOf(at) >= 0); });
      wrong.textContent = doubled.length ? AJS.I18n.getText('roundtrip.intake.import.doubled')
        : mapping.enough() ? '' : AJS.I18n.getText('roundtrip.intake.import.nothing');
      if (!wrong.textContent) return true;
      if (!doubled.length && choices.length) mark(choices[0], true);
      if (choices.length) choices[doubled.length ? doubled[0] : 0].focus();
      return false;
    }

    return { element: element, mapping: mapping, check: check };
  };

  function mark(select, bad) {
    if (bad) select.setAttribute('aria-invalid', 'true');
    else select.removeAttribute('aria-invalid');
  }

  function short(title) {
    const signs = Array.from(title.replace(/\s+/g, ' '));
    return signs.length > MOST_TITLE ? signs.slice(0, MOST_TITLE - 1).join('') + '…' : signs.join('');
  }

  function choice(mapping, column, at, changed) {
    return rt.h('select', { 'class': 'select', 'aria-labelledby': 'rt-import-column-' + at, 'aria-describedby': 'rt-import-columns-error', on: { change: function (event) {
      mapping.choose(at, event.target.value);
      changed();
    } } }, rt.importFields().map(function (field) {
      return rt.h('option', { value: field[0], selected: field[0] === mapping.chosen(at), text: field[1] });
    }));
  }

  function samples(rows, at) {
    const cells = rows.map(function (row) { return row[at] || ''; }).filter(Boolean).slice(0, 3);
    return rt.h('ul', { 'class': 'rt-import-samples' }, cells.map(function (cell) { return rt.h('li', { text: cell }); }));
  }
})(window.Roundtrip);
