/* The page around us: when it is there, when it changes, when it shall show what we changed. */
(function (rt) {
  'use strict';
  if (rt.ready) return;

  rt.debounce = function (wait, act) {
    let timer = 0;
    return function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, wait);
    };
  };

  /** Jira's events, where Jira is around; the handler gets the new part of the page as element. */
  rt.onContent = function (act) {
    const events = window.JIRA && JIRA.Events;
    if (!events || !JIRA.bind) return;
    [events.NEW_CONTENT_ADDED, events.ISSUE_REFRESHED, events.PANEL_REFRESHED].forEach(function (name) {
      if (name) JIRA.bind(name, function (event, content) { act((content && content[0] && content[0].querySelectorAll ? content[0] : document)); });
    });
  };

  rt.ready = function (act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  };

  /** The rest of the issue page shows what changed, where Jira offers it. */
  rt.refreshIssue = function () {
    const events = window.JIRA && JIRA.Events;
    const id = window.JIRA && JIRA.Issue && JIRA.Issue.getIssueId && JIRA.Issue.getIssueId();
    if (!events || !events.REFRESH_ISSUE_PAGE || !id) return false;
    JIRA.trigger(events.REFRESH_ISSUE_PAGE, [id]);
    return true;
  };
})(window.Roundtrip);
