/* Whether a form of Jira writes feedback, and in which project. */
(function (rt) {
  'use strict';
  if (rt.writingWhere) return;
  const TYPE = 'Feedback';
  const projects = {};

  /** A promise of {key, issue} or null. Asked once per project. */
  rt.writingWhere = function (form) {
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
  };
})(window.Roundtrip);
