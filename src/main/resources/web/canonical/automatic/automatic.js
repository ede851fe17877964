/* What Roundtrip does by itself in a project: settings, preview, what it did, what it learned. */
(function (rt) {
  'use strict';
  const PAGE = 20;

  function start(place) {
    const project = '/projects/' + encodeURIComponent(place.getAttribute('data-project'));
    const may = place.getAttribute('data-may') === 'true';
    const settings = part('rt-automatic-settings', AJS.I18n.getText('roundtrip.canonical.automatic.settings'));
    const log = part('rt-automatic-log', AJS.I18n.getText('roundtrip.canonical.automatic.log'));
    const learned = part('rt-automatic-learned', AJS.I18n.getText('roundtrip.canonical.automatic.learned'));
    rt.fill(place, settings.element, log.element, learned.element);
    loadAutomatic();
    loadLearned();

    function part(id, title) {
      const body = rt.h('div', {}, rt.skeleton(3));
      return { element: rt.h('section', { 'class': 'rt-automatic-part', id: id, 'aria-labelledby': id + '-h' }, rt.h('h2', { id: id + '-h', text: title }), body), body: body };
    }

    function failed(where, again) {
      return function (error) {
        rt.fill(where.body, rt.h('p', { 'class': 'rt-quiet', text: error.message }), rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', again));
      };
    }

    /* ---- settings and preview */

    function loadAutomatic() {
      rt.rest('GET', project + '/automatic?start=0&limit=' + PAGE).then(function (now) {
        drawSettings(now);
        drawLog(now);
      }).catch(function (error) {
        failed(settings, loadAutomatic)(error);
        failed(log, loadAutomatic)(error);
      });
    }

    function drawSettings(now) {
      const on = rt.h('input', { type: 'checkbox', 'class': 'checkbox', id: 'rt-automatic-on', checked: now.on, disabled: !may });
      const bar = rt.h('input', { type: 'range', min: '50', max: '99', step: '1', id: 'rt-automatic-bar', value: String(Math.round(now.threshold * 100)), disabled: !may,
        'aria-describedby': 'rt-automatic-bar-help', on: { input: function () { said(); soon(); } } });
      const value = rt.h('output', { 'for': 'rt-automatic-bar', 'class': 'rt-automatic-value' });
      const preview = rt.h('div', { 'class': 'rt-automatic-preview', id: 'rt-automatic-preview', 'aria-live': 'polite' });
      const save = rt.h('button', { type: 'submit', 'class': 'aui-button aui-button-primary', id: 'rt-automatic-save', text: AJS.I18n.getText('roundtrip.canonical.automatic.save') });
      const soon = rt.debounce(250, look);
      let token = 0;

      function said() {
        value.textContent = rt.percent(Number(bar.value) / 100);
      }

      function look() {
        const mine = ++token;
        preview.setAttribute('aria-busy', 'true');
        rt.rest('GET', project + '/automatic/preview?threshold=' + Number(bar.value) / 100).then(function (seen) {
          if (mine === token) drawPreview(preview, seen);
        }).catch(function (error) {
          if (mine === token) rt.fill(preview, rt.h('p', { 'class': 'rt-quiet', text: error.message }));
        }).then(function () {
          if (mine === token) preview.removeAttribute('aria-busy');
        });
      }

      rt.fill(settings.body, rt.h('form', { 'class': 'aui top-label', on: { submit: function (event) {
        event.preventDefault();
        save.disabled = true;
        rt.rest('PUT', project + '/automatic', { on: on.checked, threshold: Number(bar.value) / 100 }).then(function () {
          rt.flag('success', AJS.I18n.getText('roundtrip.canonical.automatic.saved'),
            on.checked ? AJS.I18n.getText('roundtrip.canonical.automatic.now-on', rt.percent(Number(bar.value) / 100)) : AJS.I18n.getText('roundtrip.canonical.automatic.now-off'));
        }).catch(rt.failed).then(function () { save.disabled = false; });
      } } },
        rt.h('p', { text: AJS.I18n.getText('roundtrip.canonical.automatic.about') }),
        rt.h('div', { 'class': 'checkbox' }, on, rt.h('label', { 'for': 'rt-automatic-on', text: AJS.I18n.getText('roundtrip.canonical.automatic.on') })),
        rt.h('div', { 'class': 'field-group' }, rt.h('label', { 'for': 'rt-automatic-bar', text: AJS.I18n.getText('roundtrip.canonical.automatic.bar') }),
          rt.h('div', { 'class': 'rt-automatic-range' }, bar, value),
          rt.h('div', { 'class': 'description', id: 'rt-automatic-bar-help', text: AJS.I18n.getText('roundtrip.canonical.automatic.bar.help') })),
        preview,
        may ? rt.h('div', { 'class': 'rt-merge-buttons' }, save) : rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.admins') })));
      said();
      if (may) look();
      else preview.remove();
    }

    function drawPreview(where, seen) {
      const judged = seen.agree + seen.disagree;
      rt.fill(where,
        rt.h('p', {}, rt.h('strong', { text: AJS.I18n.getText('roundtrip.canonical.automatic.would', rt.number(seen.wouldMerge), rt.number(seen.looked)) }), ' ',
          judged > 0 ? AJS.I18n.getText('roundtrip.canonical.automatic.people', rt.number(seen.agree), rt.number(judged), rt.number(seen.open))
            : AJS.I18n.getText('roundtrip.canonical.automatic.nobody')),
        seen.complete === false ? rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.incomplete') }) : null,
        (seen.examples || []).length ? rt.h('table', { 'class': 'aui rt-automatic-examples' },
          rt.h('caption', { text: AJS.I18n.getText('roundtrip.canonical.automatic.examples') }),
          head(['roundtrip-feedback', 'roundtrip-into', 'roundtrip-sure']),
          rt.h('tbody', {}, seen.examples.map(function (one) {
            return rt.h('tr', {}, rt.h('td', {}, issue(one.feedback)), rt.h('td', {}, issue(one.into)), rt.h('td', { 'class': 'number', text: rt.percent(one.confidence) }));
          }))) : null);
    }

    function head(columns) {
      const words = {
        'roundtrip-feedback': AJS.I18n.getText('roundtrip.canonical.automatic.feedback'),
        'roundtrip-into': AJS.I18n.getText('roundtrip.canonical.automatic.into'),
        'roundtrip-sure': AJS.I18n.getText('roundtrip.canonical.automatic.sure'),
        'roundtrip-when': AJS.I18n.getText('roundtrip.canonical.automatic.when'),
        'roundtrip-act': AJS.I18n.getText('roundtrip.canonical.automatic.act')
      };
      return rt.h('thead', {}, rt.h('tr', {}, columns.map(function (name) {
        return rt.h('th', { scope: 'col', 'class': name === 'roundtrip-sure' ? 'number' : null, text: words[name] });
      })));
    }

    /** An issue that may be given as {key, title} or as its key. */
    function issue(one) {
      return one && one.key ? [rt.key(one.key), ' ', one.title || ''] : one ? [rt.key(String(one))] : [];
    }

    /* ---- what it did */

    function drawLog(now) {
      if (!now.rows.length) {
        rt.fill(log.body, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.none') }));
        return;
      }
      const body = rt.h('tbody', {}, now.rows.map(line));
      const more = rt.h('p', {});
      let next = PAGE;

      function offer() {
        rt.fill(more, next < now.total ? rt.button(AJS.I18n.getText('roundtrip.canonical.triage.more', rt.number(now.total - next)), 'aui-button-link', function () {
          rt.rest('GET', project + '/automatic?start=' + next + '&limit=' + PAGE).then(function (page) {
            next += PAGE;
            rt.add(body, page.rows.map(line));
            offer();
          }).catch(rt.failed);
        }) : null);
      }

      offer();
      rt.fill(log.body, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.automatic.sample.about') }),
        rt.h('div', { 'class': 'rt-scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'rt-automatic-log-h' },
          rt.h('table', { 'class': 'aui' }, head(['roundtrip-feedback', 'roundtrip-into', 'roundtrip-sure', 'roundtrip-when', 'roundtrip-act']), body)), more);
    }

    function line(one) {
      const act = rt.h('td', {});
      function undone() {
        rt.fill(act, rt.lozenge(AJS.I18n.getText('roundtrip.canonical.automatic.undone'), ''));
      }
      if (one.undone) undone();
      else {
        rt.fill(act, rt.button(AJS.I18n.getText('roundtrip.canonical.screen.undo'), 'aui-button-link', function (event) {
          event.target.disabled = true;
          rt.doing.undo(one.operation, undone).then(function () { event.target.disabled = false; });
        }));
      }
      return rt.h('tr', { 'data-operation': one.operation },
        rt.h('td', {}, issue(one.feedback), one.sample ? [' ', rt.lozenge(AJS.I18n.getText('roundtrip.canonical.automatic.sample'), 'moved')] : null),
        rt.h('td', {}, issue(one.into)), rt.h('td', { 'class': 'number', text: rt.percent(one.confidence) }), rt.h('td', {}, rt.day(one.at)), act);
    }

    /* ---- what it learned */

    function loadLearned() {
      rt.rest('GET', project + '/learning').then(drawLearned).catch(failed(learned, loadLearned));
    }

    function drawLearned(now) {
      const words = {
        words: AJS.I18n.getText('roundtrip.canonical.automatic.weight.words'),
        meaning: AJS.I18n.getText('roundtrip.canonical.automatic.weight.meaning'),
        component: AJS.I18n.getText('roundtrip.canonical.automatic.weight.component'),
        age: AJS.I18n.getText('roundtrip.canonical.automatic.weight.age')
      };
      rt.fill(learned.body,
        rt.h('p', { text: now.judged < now.fewest
          ? AJS.I18n.getText('roundtrip.canonical.automatic.too-few', now.judged, now.fewest)
          : AJS.I18n.getText('roundtrip.canonical.automatic.judged', now.judged, now.confirmed, now.dismissed) }),
        rt.h('table', { 'class': 'aui rt-automatic-weights' },
          rt.h('thead', {}, rt.h('tr', {},
            rt.h('th', { scope: 'col', text: AJS.I18n.getText('roundtrip.canonical.automatic.weight') }),
            rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.canonical.automatic.standard') }),
            rt.h('th', { scope: 'col', 'class': 'number', text: AJS.I18n.getText('roundtrip.canonical.automatic.now') }))),
          rt.h('tbody', {}, now.weights.map(function (one) {
            return rt.h('tr', {}, rt.h('th', { scope: 'row', text: words[one.name] || one.name }),
              rt.h('td', { 'class': 'number', text: decimal(one.standard) }), rt.h('td', { 'class': 'number', text: decimal(one.now) }));
          }))),
        may ? rt.h('p', {}, resetButton()) : null);
    }

    function decimal(n) {
      return new Intl.NumberFormat(rt.language(), { minimumFractionDigits: 2, maximumFractionDigits: 3 }).format(n);
    }

    /** The first press asks, the second does it. */
    function resetButton() {
      const button = rt.button(AJS.I18n.getText('roundtrip.canonical.automatic.reset'), 'rt-automatic-reset', function () {
        if (!button.hasAttribute('data-sure')) {
          button.setAttribute('data-sure', '');
          button.textContent = AJS.I18n.getText('roundtrip.canonical.automatic.reset.sure');
          return;
        }
        button.disabled = true;
        rt.rest('DELETE', project + '/learning').then(function () {
          rt.flag('success', AJS.I18n.getText('roundtrip.canonical.automatic.reset.done'));
          loadLearned();
        }).catch(function (error) {
          button.disabled = false;
          rt.failed(error);
        });
      });
      return button;
    }
  }

  rt.ready(function () {
    const place = document.getElementById('rt-automatic');
    if (place) start(place);
  });
})(window.Roundtrip);
