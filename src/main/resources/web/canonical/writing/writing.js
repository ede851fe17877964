/* "Already said?": what says the same, while somebody writes feedback in Jira's create or edit form. */
(function (rt) {
  'use strict';
  if (rt.writing) return;
  const WAIT = 100;
  const SKELETON_AFTER = 250;
  const LONGEST = 20000;
  const TYPE = 'Feedback';
  const projects = {};
  let carried = null;

  /** The project of the form and whether it writes feedback: {key, issue} or null. Asked once per project. */
  function where(form) {
    const type = form.querySelector('[name="issuetype"]');
    const pid = form.querySelector('[name="pid"]');
    if (pid && pid.value) {
      if (!projects[pid.value]) projects[pid.value] = rt.ask('GET', '/rest/api/2/project/' + encodeURIComponent(pid.value));
      return projects[pid.value].then(function (project) {
        const ours = (project.issueTypes || []).filter(function (one) { return one.name === TYPE; })[0];
        return ours && type && String(type.value) === String(ours.id) ? { key: project.key, issue: null } : null;
      });
    }
    const id = form.querySelector('input[name="id"]');
    if (!id || !id.value) return Promise.resolve(null);
    return rt.ask('GET', '/rest/api/2/issue/' + encodeURIComponent(id.value) + '?fields=issuetype,project').then(function (issue) {
      return issue.fields.issuetype.name === TYPE ? { key: issue.fields.project.key, issue: issue.key } : null;
    });
  }

  function group(form) {
    const field = form.querySelector('#description') || form.querySelector('#summary');
    return field.closest('.field-group') || field.parentElement;
  }

  function bind(form) {
    const title = form.querySelector('#summary');
    const body = form.querySelector('#description');
    const count = rt.h('p', { 'class': 'rt-unseen', role: 'status', 'aria-live': 'polite' });
    const rows = rt.h('div', { 'class': 'rt-writing-rows' });
    const place = rt.h('section', { 'class': 'rt-writing', 'aria-label': AJS.I18n.getText('roundtrip.canonical.writing.title') }, count, rows);
    const choice = restored(title.value.trim());
    const state = { at: null, asked: '', abort: null, found: null, shown: '' };

    form.setAttribute('data-roundtrip-writing', '');
    where(form).then(function (at) {
      if (!at || !form.isConnected) return;
      state.at = at;
      group(form).insertAdjacentElement('afterend', place);
      form.addEventListener('input', changed);
      form.addEventListener('change', changed);
      form.addEventListener('submit', submitted, true);
      if (title.value.trim()) ask();
    }).catch(function () { /* no such project for this person: nothing to offer */ });

    const soon = rt.debounce(WAIT, ask);

    function changed(event) {
      const name = event.target.name;
      if (name !== 'summary' && name !== 'description' && name !== 'components') return;
      window.performance.mark('roundtrip-key');
      soon();
    }

    function draft() {
      const parts = form.querySelector('#components');
      const email = form.querySelector('input[inputmode="email"]');
      return {
        project: state.at.key,
        issue: state.at.issue,
        title: title.value.trim(),
        body: body ? body.value.slice(0, LONGEST) : '',
        components: parts && parts.selectedOptions ? Array.from(parts.selectedOptions).map(function (one) { return one.textContent.trim(); }) : [],
        email: email && email.value.trim() ? email.value.trim() : null,
        limit: 5
      };
    }

    function ask() {
      const said = draft();
      const text = JSON.stringify(said);
      if (text === state.asked || !place.isConnected) return;
      state.asked = text;
      if (state.abort) state.abort.abort();
      if ((said.title + said.body).trim().length < 4) {
        state.found = null;
        draw();
        return;
      }
      state.abort = new AbortController();
      const waiting = window.setTimeout(function () {
        if (!state.found) rt.fill(rows, rt.skeleton(2));
        place.setAttribute('aria-busy', 'true');
      }, SKELETON_AFTER);
      rt.rest('POST', '/suggestions', said, state.abort.signal).then(function (found) {
        window.clearTimeout(waiting);
        state.found = found;
        draw();
        measure();
      }).catch(function (error) {
        window.clearTimeout(waiting);
        if (error.name === 'AbortError') return;
        place.removeAttribute('aria-busy');
        state.found = null;
        draw();
        if (error.status !== 404 && error.status !== 403) rt.fill(rows, rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.writing.failed') }));
      });
    }

    /** From the last key stroke to the list, in ms, for whoever measures. */
    function measure() {
      const marks = window.performance.getEntriesByName('roundtrip-key', 'mark');
      if (!marks.length) return;
      place.setAttribute('data-roundtrip-took', String(Math.round(window.performance.now() - marks[marks.length - 1].startTime)));
      window.performance.measure('roundtrip-suggestions', { start: marks[marks.length - 1].startTime });
      window.performance.clearMarks('roundtrip-key');
    }

    function wanted(list) {
      return (list || []).filter(function (s) { return choice.notThis.indexOf(s.key) < 0; });
    }

    /** Only what changed is drawn again, and never under a finger: whoever stands in the list keeps the list. */
    function draw() {
      place.removeAttribute('aria-busy');
      const best = state.found ? wanted(state.found.best).slice(0, 5) : [];
      const older = state.found ? wanted(state.found.older) : [];
      const building = state.found && state.found.ready === false;
      const now = JSON.stringify([best, older, building ? state.found.progress : 1, choice.into]);
      if (now === state.shown && rows.children.length) return;
      state.shown = now;
      const focused = rows.contains(document.activeElement) ? place_of(document.activeElement) : null;
      const open = Boolean(rows.querySelector('details[open]'));
      if (!best.length && !older.length && !building && !choice.into) {
        rt.fill(rows);
        say(0);
        return;
      }
      const list = rt.older(older, row);
      if (list && open) list.open = true;
      rt.fill(rows,
        rt.h('h2', { 'class': 'rt-writing-h', text: AJS.I18n.getText('roundtrip.canonical.writing.title') }),
        choice.into ? chosenNote() : null,
        building ? rt.lookedThrough(state.found) : null,
        best.length ? rt.h('ul', { 'class': 'rt-suggestions' }, best.map(row)) : null,
        list);
      if (focused) refocus(focused);
      say(best.length + older.length);
    }

    function place_of(element) {
      const item = element.closest('li.rt-suggestion');
      return { key: item ? item.getAttribute('data-key') : '', act: element.getAttribute('data-act') || '' };
    }

    function refocus(at) {
      const all = Array.from(rows.querySelectorAll('[data-act]'));
      const same = all.filter(function (one) { return place_of(one).key === at.key && one.getAttribute('data-act') === at.act; })[0] || all[0];
      (same || title).focus({ preventScroll: true });
    }

    function say(n) {
      const text = n === 0 ? '' : n === 1 ? AJS.I18n.getText('roundtrip.canonical.writing.count.one') : AJS.I18n.getText('roundtrip.canonical.writing.count.many', n);
      if (count.textContent !== text) count.textContent = text;
    }

    function row(s) {
      const mine = choice.into === s.key;
      const add = rt.button(mine ? AJS.I18n.getText('roundtrip.canonical.writing.added') : AJS.I18n.getText('roundtrip.canonical.writing.add'), 'rt-writing-add', function () {
        choice.into = mine ? null : s.key;
        remember();
        draw();
      });
      add.setAttribute('aria-pressed', String(mine));
      add.setAttribute('data-act', 'add');
      const not = rt.button(AJS.I18n.getText('roundtrip.canonical.writing.not-this'), 'aui-button-link rt-writing-not', function () {
        choice.notThis.push(s.key);
        if (choice.into === s.key) choice.into = null;
        remember();
        draw();
      });
      not.setAttribute('data-act', 'not');
      const item = rt.suggestion(s, [add, not]);
      if (mine) item.classList.add('rt-suggestion-chosen');
      return item;
    }

    function chosenNote() {
      const back = rt.button(AJS.I18n.getText('roundtrip.canonical.writing.take-back'), 'aui-button-link', function () {
        choice.into = null;
        remember();
        draw();
      });
      back.setAttribute('data-act', 'back');
      return rt.h('p', { 'class': 'rt-writing-chosen' },
        state.at.issue ? AJS.I18n.getText('roundtrip.canonical.writing.will-edit', choice.into) : AJS.I18n.getText('roundtrip.canonical.writing.will', choice.into), ' ', back);
    }

    function remember() {
      choice.title = title.value.trim();
      carried = choice;
    }

    function submitted() {
      remember();
      if (choice.into || choice.notThis.length) {
        if (!form.closest('.aui-dialog2, .jira-dialog')) rt.chosen.keep(choice);
        else if (state.at.issue) rt.chosen.keep(choice);
      }
    }
  }

  /** A form that comes back (wrong input, other type, same title) keeps what was chosen in it. */
  function restored(title) {
    const kept = rt.chosen.back(title) || (carried && title && carried.title === title ? carried : null);
    carried = { into: kept ? kept.into : null, notThis: kept ? kept.notThis : [], title: title };
    return carried;
  }

  function look(root) {
    const title = (root.querySelector && root.querySelector('form #summary')) || null;
    const form = title && title.closest('form');
    if (form && !form.hasAttribute('data-roundtrip-writing')) bind(form);
  }

  /**
   * Jira tells which issue came out of the create dialog, one by one and again at the end as a list. The choice is
   * used up by the first that hears of it, also where the dialog stays open for another issue.
   */
  function created(event, made) {
    const first = [].concat(made || [])[0] || {};
    const key = first.issueKey || (first.createdIssueDetails || {}).key;
    if (!key || !carried) return;
    const choice = { into: carried.into, notThis: carried.notThis };
    carried.into = null;
    carried.notThis = [];
    carried = null;
    rt.chosen.act(key, choice);
  }

  rt.writing = { look: look };
  rt.onContent(look);
  if (window.JIRA && JIRA.bind) {
    JIRA.bind('QuickCreateIssue.issueCreated', created);
    JIRA.bind('QuickCreateIssue.sessionComplete', created);
  }
  rt.ready(function () { look(document); });
})(window.Roundtrip);
