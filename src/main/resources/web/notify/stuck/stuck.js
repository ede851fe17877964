/* Mail of a project that waits for a person: three lists, and what was decided. */
(function (rt) {
  'use strict';

  const LISTS = ['uncertain', 'failed', 'unreachable'];
  const TITLE = {
    uncertain: AJS.I18n.getText('roundtrip.notify.stuck.uncertain'),
    failed: AJS.I18n.getText('roundtrip.notify.stuck.failed'),
    unreachable: AJS.I18n.getText('roundtrip.notify.stuck.unreachable'),
    decided: AJS.I18n.getText('roundtrip.notify.stuck.decided')
  };

  function start(place) {
    const project = '/projects/' + encodeURIComponent(place.getAttribute('data-project'));
    if (place.getAttribute('data-may') !== 'true') {
      rt.fill(place, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.notify.stuck.may-not') }));
      return;
    }
    const parts = {};
    rt.fill(place, LISTS.concat('decided').map(function (name) {
      const body = rt.h('div', {}, rt.skeleton(2));
      const heading = rt.h('h2', { id: 'rt-stuck-' + name + '-h', text: TITLE[name] });
      parts[name] = { body: body, heading: heading };
      return rt.h('section', { 'class': 'rt-stuck-part', id: 'rt-stuck-' + name, 'aria-labelledby': heading.id }, heading, body);
    }));
    load();

    function load() {
      return Promise.all(LISTS.map(loadList).concat(loadDecided()));
    }

    function anew(name, fill) {
      rt.anew(parts[name].body, parts[name].heading, function () { fill(parts[name].body); });
    }

    function failed(name, again) {
      return function (error) {
        anew(name, function (body) {
          rt.fill(body, rt.h('p', { 'class': 'rt-quiet', text: rt.refusal.text(error) }), rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', again));
        });
      };
    }

    function loadList(name) {
      return rt.rest('GET', rt.stuckPath(project, name, 0)).then(function (first) {
        parts[name].heading.textContent = first.total ? TITLE[name] + ' (' + rt.number(first.total) + ')' : TITLE[name];
        anew(name, function (body) { rt.stuckList(body, project, first, decide); });
      }).catch(failed(name, function () { loadList(name); }));
    }

    function loadDecided() {
      return rt.rest('GET', project + '/stuck-mail/decisions').then(function (decisions) {
        anew('decided', function (body) { rt.stuckDecided(body, decisions, undo); });
      }).catch(failed('decided', loadDecided));
    }

    function decide(wish, button) {
      rt.once(button, rt.rest('POST', project + '/stuck-mail/decisions', wish).then(function (done) {
        return load().then(function () { say(done); });
      }));
    }

    function late(done) {
      return done.late ? AJS.I18n.getText('roundtrip.notify.stuck.late', rt.stuckMails(done.late)) : '';
    }

    function say(done) {
      if (!done.decision) rt.flag('info', AJS.I18n.getText('roundtrip.notify.stuck.nothing'), late(done));
      else {
        rt.flag('success', AJS.I18n.getText('roundtrip.notify.stuck.done', rt.stuckMails(done.mails)), late(done), {
          text: AJS.I18n.getText('roundtrip.canonical.screen.undo'),
          act: function () { undo(done.decision, null); }
        });
      }
    }

    function undo(decision, button) {
      const doing = rt.rest('POST', project + '/stuck-mail/decisions/' + decision + '/undo', {}).then(function (done) {
        return load().then(function () {
          rt.flag('info', done.mails ? AJS.I18n.getText('roundtrip.notify.stuck.undone', rt.stuckMails(done.mails)) : AJS.I18n.getText('roundtrip.notify.stuck.undone.none'), late(done));
        });
      });
      if (button) rt.once(button, doing);
      else doing.catch(rt.failed);
    }
  }

  rt.ready(function () {
    const place = document.getElementById('rt-stuck');
    if (place) start(place);
  });
})(window.Roundtrip);
