/* "Already said?": what says the same, while somebody writes feedback in Jira's create or edit form. */
(function (rt) {
  'use strict';
  if (rt.writing) return;
  const WAIT = 100;
  const SKELETON_AFTER = 250;
  const LONGEST = 20000;

  function group(form) {
    const field = form.querySelector('#description') || form.querySelector('#summary');
    return field.closest('.field-group') || field.parentElement;
  }

  function bind(form) {
    const title = form.querySelector('#summary');
    const body = form.querySelector('#description');
    const choice = rt.carried.open(title.value.trim(), rt.chosen.back(title.value.trim()));
    const state = rt.writingState(choice);
    const list = rt.writingList(state, {
      changed: remember,
      leave: function () { return title; },
      isEdit: function () { return Boolean(at.issue); }
    });
    const asking = rt.newest();
    const soon = rt.debounce(WAIT, ask);
    let at = null;
    let waiting = 0;

    form.setAttribute('data-roundtrip-writing', '');
    rt.writingWhere(form).then(function (where) {
      if (!where || !form.isConnected) return;
      at = where;
      group(form).insertAdjacentElement('afterend', list.element);
      form.addEventListener('input', changed);
      form.addEventListener('change', changed);
      form.addEventListener('submit', submitted, true);
      if (title.value.trim()) ask();
    }).catch(function () { /* no such project for this person: nothing to offer */ });

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
        project: at.key,
        issue: at.issue,
        title: title.value.trim(),
        body: body ? body.value.slice(0, LONGEST) : '',
        components: parts && parts.selectedOptions ? Array.from(parts.selectedOptions).map(function (one) { return one.textContent.trim(); }) : [],
        email: email && email.value.trim() ? email.value.trim() : null,
        limit: 5
      };
    }

    function ask() {
      if (!list.element.isConnected) return;
      const said = draft();
      const about = state.about(said);
      if (about === 'nothing') return;
      window.clearTimeout(waiting);
      if (about === 'forget') {
        asking.forget();
        found(null);
        return;
      }
      waiting = window.setTimeout(list.waiting, SKELETON_AFTER);
      asking.ask(function (signal) { return rt.rest('POST', '/suggestions', said, signal); }, {
        answer: function (answer) {
          found(answer);
          measure();
        },
        failed: function (error) {
          found(null);
          if (!rt.refusal.silent(error)) list.failed();
        }
      });
    }

    function found(what) {
      window.clearTimeout(waiting);
      state.found = what;
      list.draw();
    }

    /** From the last key stroke to the list, in ms, for whoever measures. */
    function measure() {
      const marks = window.performance.getEntriesByName('roundtrip-key', 'mark');
      if (!marks.length) return;
      list.element.setAttribute('data-roundtrip-took', String(Math.round(window.performance.now() - marks[marks.length - 1].startTime)));
      window.performance.measure('roundtrip-suggestions', { start: marks[marks.length - 1].startTime });
      window.performance.clearMarks('roundtrip-key');
    }

    function remember() {
      rt.carried.remember(choice, title.value.trim());
    }

    function submitted() {
      remember();
      if (choice.into || choice.notThis.length) {
        if (!form.closest('.aui-dialog2, .jira-dialog')) rt.chosen.keep(choice);
        else if (at.issue) rt.chosen.keep(choice);
      }
    }
  }

  function look(root) {
    const title = (root.querySelector && root.querySelector('form #summary')) || null;
    const form = title && title.closest('form');
    if (form && !form.hasAttribute('data-roundtrip-writing')) bind(form);
  }

  /** Jira tells which issue came out of the create dialog, one by one and again at the end as a list. */
  function created(event, made) {
    const first = [].concat(made || [])[0] || {};
    const key = first.issueKey || (first.createdIssueDetails || {}).key;
    const choice = key ? rt.carried.take() : null;
    if (choice) rt.chosen.act(key, choice);
  }

  rt.writing = { look: look };
  rt.onContent(look);
  /* Each one is told on AJS itself, all of a dialog among Jira's events when it closes. */
  if (window.jQuery && window.AJS) jQuery(AJS).on('QuickCreateIssue.issueCreated', created);
  if (window.JIRA && JIRA.bind) {
    JIRA.bind('QuickCreateIssue.issueCreated', created);
    JIRA.bind('QuickCreateIssue.sessionComplete', created);
  }
  rt.ready(function () { look(document); });
})(window.Roundtrip);
