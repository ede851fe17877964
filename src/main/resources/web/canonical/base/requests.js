/* Addresses of this Jira, and how it is asked. */
(function (rt) {
  'use strict';
  if (rt.rest) return;
  const FAILED = AJS.I18n.getText('roundtrip.canonical.screen.failed');

  rt.site = function () {
    return window.AJS && AJS.contextPath ? AJS.contextPath() : '';
  };

  rt.browse = function (key) {
    return rt.site() + '/browse/' + encodeURIComponent(key);
  };

  /** Same site, JSON both ways. Fails with an error of rt.refusal. */
  rt.rest = function (method, path, body, signal) {
    return rt.ask(method, '/rest/roundtrip/1.0' + path, body, signal);
  };

  rt.ask = function (method, path, body, signal) {
    const headers = { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' };
    const options = { method: method, credentials: 'same-origin', headers: headers };
    if (signal) options.signal = signal;
    if (body !== undefined && body !== null) {
      headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    return window.fetch(rt.site() + path, options).then(function (answer) {
      return answer.text().then(function (text) {
        const json = parsed(text);
        if (answer.ok) return json;
        throw rt.refusal.of(answer.status, json, FAILED);
      });
    });
  };

  function parsed(text) {
    try {
      return text ? JSON.parse(text) : null;
    } catch (notJson) {
      return null;
    }
  }
})(window.Roundtrip);
