/* Feedback from a file: choose it, see how it is read, send it, see what came of it; and what was imported before. */
(function (rt) {
  'use strict';
  const LOOKED_AT = 256 * 1024;

  function start(place) {
    const key = place.getAttribute('data-project');
    const project = '/projects/' + encodeURIComponent(key);
    const past = rt.h('div', {}, rt.skeleton(3));
    const body = rt.h('div', {});
    rt.fill(place, part('rt-import-new', AJS.I18n.getText('roundtrip.intake.import.new'), body), part('rt-import-past', AJS.I18n.getText('roundtrip.intake.import.past'), past));
    if (place.getAttribute('data-may') === 'true') form();
    else rt.fill(body, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.intake.import.may-not') }));
    rt.importPast(past, project);

    function part(id, title, inside) {
      return rt.h('section', { 'class': 'rt-import-part', id: id, 'aria-labelledby': id + '-h' }, rt.h('h2', { id: id + '-h', text: title }), inside);
    }

    function form() {
      const asked = rt.importForm(function (file, charset, look) {
        return rt.sendFile(project + '/imports/look?last=' + (file.size <= LOOKED_AT), type(file, charset), file.slice(0, LOOKED_AT)).then(function (seen) {
          const drawn = look(tabs(file) ? 'TSV' : 'CSV', seen);
          return rejectsOf(file, seen).then(function (name) {
            drawn.name = name;
            return drawn;
          });
        });
      }, function (file, charset, name, columns) {
        const wish = { name: name, project: key, format: tabs(file) ? 'tsv' : 'csv' };
        if (columns) wish.columns = columns;
        return rt.rest('POST', '/imports', wish).then(function (begun) { send(begun, file, charset); });
      });
      rt.fill(body, asked);
    }

    /** The name of the import that refused these rows, where they are such; otherwise "". */
    function rejectsOf(file, seen) {
      const id = /^rejects-(\d+)/.exec(file.name);
      if (!id || !seen.columns[0] || !seen.columns[0].ours) return Promise.resolve('');
      return rt.rest('GET', '/imports/' + id[1]).then(function (of) { return of.project === key ? of.name : ''; }, function () { return ''; });
    }

    function send(begun, file, charset) {
      const sending = rt.importSending(file.size, function (from, to, last) {
        return rt.sendFile('/imports/' + begun.id + '/rows?firstByte=' + from + '&last=' + last, type(file, charset), file.slice(from, to));
      }, AJS.I18n.getText('roundtrip.intake.import.stuck'));
      const bar = rt.h('progress', { max: '1', id: 'rt-import-bar', 'aria-labelledby': 'rt-import-going' });
      const said = rt.h('p', { role: 'status', id: 'rt-import-said' });
      const stop = rt.button(AJS.I18n.getText('roundtrip.intake.import.stop'), 'rt-import-stop', function () {
        rt.resting(stop, true);
        sending.stop();
      });
      go();

      function go() {
        rt.fill(body, rt.h('p', { id: 'rt-import-going', text: AJS.I18n.getText('roundtrip.intake.import.going', begun.name) }), bar, said, rt.h('p', {}, stop));
        rt.resting(stop, false);
        stop.focus();
        moved();
        sending.go(moved).then(function () {
          done(sending.ended() ? AJS.I18n.getText('roundtrip.intake.import.done') : AJS.I18n.getText('roundtrip.intake.import.stopped'));
        }).catch(function (error) {
          done(AJS.I18n.getText('roundtrip.intake.import.halted'), rt.h('div', { 'class': 'aui-message aui-message-error', role: 'alert' }, rt.h('p', { text: rt.refusal.text(error) })));
        });
      }

      function moved() {
        bar.value = sending.share();
        said.textContent = AJS.I18n.getText('roundtrip.intake.import.so-far', rt.percent(sending.share()), rt.number(sending.accepted), rt.number(sending.rejectedRows));
      }

      function done(title, why) {
        rt.importDone(body, begun.id, sending, title, rt.projectPage(key, 'canonical-triage-link'), [why, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.intake.import.undo') }),
          rt.h('p', { 'class': 'rt-import-buttons' }, sending.ended() ? null : rt.button(AJS.I18n.getText('roundtrip.intake.import.go-on'), 'aui-button-primary', go),
            rt.button(AJS.I18n.getText('roundtrip.intake.import.another'), 'rt-import-another', function () {
              form();
              rt.standAt(document.getElementById('rt-import-file'));
            }))]);
        rt.importPast(past, project);
      }
    }
  }

  function tabs(file) {
    return /\.(tsv|tab)$/i.test(file.name);
  }

  function type(file, charset) {
    return (tabs(file) ? 'text/tab-separated-values' : 'text/csv') + (charset ? ';charset=' + charset : '');
  }

  rt.ready(function () {
    const place = document.getElementById('rt-import');
    if (place) start(place);
  });
})(window.Roundtrip);
