/* What Roundtrip does by itself in a project: settings, preview, what it did, what it learned. */
(function (rt) {
  'use strict';

  function start(place) {
    const project = '/projects/' + encodeURIComponent(place.getAttribute('data-project'));
    const may = place.getAttribute('data-may') === 'true';
    const settings = part('rt-automatic-settings', AJS.I18n.getText('roundtrip.canonical.automatic.settings'));
    const log = part('rt-automatic-log', AJS.I18n.getText('roundtrip.canonical.automatic.log'));
    const learned = part('rt-automatic-learned', AJS.I18n.getText('roundtrip.canonical.automatic.learned'));
    const dismissed = may ? part('rt-automatic-dismissed', AJS.I18n.getText('roundtrip.canonical.automatic.dismissed')) : null;
    let preview = null;
    rt.fill(place, settings.element, log.element, learned.element, dismissed ? dismissed.element : null);
    loadAutomatic();
    loadLearned();
    if (dismissed) loadDismissed();

    function part(id, title) {
      const body = rt.h('div', {}, rt.skeleton(3));
      const heading = rt.h('h2', { id: id + '-h', text: title });
      return { element: rt.h('section', { 'class': 'rt-automatic-part', id: id, 'aria-labelledby': id + '-h' }, heading, body), body: body,
        anew: function (fill) { rt.anew(body, heading, fill); } };
    }

    function failed(where, again) {
      return function (error) {
        where.anew(function () {
          rt.fill(where.body, rt.h('p', { 'class': 'rt-quiet', text: error.message }), rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', again));
        });
      };
    }

    /** What people said changed here: what was learned of it, and what would be merged now, too. */
    function judged() {
      loadLearned();
      if (dismissed) loadDismissed();
      if (preview) preview.look();
    }

    function loadAutomatic() {
      rt.rest('GET', project + '/automatic?start=0&limit=' + rt.automaticPage).then(function (now) {
        settings.anew(function () { preview = rt.automaticSettings(settings.body, project, may, now); });
        log.anew(function () { rt.automaticLog(log.body, project, now, judged); });
      }).catch(function (error) {
        failed(settings, loadAutomatic)(error);
        failed(log, loadAutomatic)(error);
      });
    }

    function loadDismissed() {
      rt.rest('GET', project + '/dismissals').then(function (sets) {
        dismissed.anew(function () { rt.automaticDismissed(dismissed.body, project, sets, judged); });
      }).catch(failed(dismissed, loadDismissed));
    }

    function loadLearned() {
      rt.rest('GET', project + '/learning').then(function (now) {
        learned.anew(function () { rt.automaticLearned(learned.body, project, may, now, judged); });
      }).catch(failed(learned, loadLearned));
    }
  }

  rt.ready(function () {
    const place = document.getElementById('rt-automatic');
    if (place) start(place);
  });
})(window.Roundtrip);
