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

  /** A page of ours in a project, by the key of its link. */
  rt.projectPage = function (key, link) {
    return rt.site() + '/projects/' + encodeURIComponent(key) + '?selectedItem=io.roundtrip.jira:' + link;
  };

  /** Same site, JSON both ways. Fails with an error of rt.refusal. */
  rt.rest = function (method, path, body, signal) {
    return rt.ask(method, '/rest/roundtrip/1.0' + path, body, signal);
  };

  rt.ask = function (method, path, body, signal) {
    const options = given(method);
    if (signal) options.signal = signal;
    if (body !== undefined && body !== null) {
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    return window.fetch(rt.site() + path, options).then(json);
  };

  /** A file, or a part of one, as it is. */
  rt.sendFile = function (path, type, blob) {
    const options = given('POST');
    options.headers['Content-Type'] = type;
    options.body = blob;
    return window.fetch(rt.site() + '/rest/roundtrip/1.0' + path, options).then(json);
  };

  /** A file of the server's: {blob, name, link}, link being the header of this name or "". */
  rt.file = function (path) {
    const options = given('GET');
    options.headers.Accept = '*/*';
    return window.fetch(rt.site() + '/rest/roundtrip/1.0' + path, options).then(function (answer) {
      if (!answer.ok) return json(answer);
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') || '');
      return answer.blob().then(function (blob) {
        return { blob: blob, name: name ? name[1] : '', link: answer.headers.get('Link') || '' };
      });
    });
  };

  function given(method) {
    return { method: method, credentials: 'same-origin', headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' } };
  }

  function json(answer) {
    return answer.text().then(function (text) {
      const read = parsed(text);
      if (answer.ok) return read;
      throw rt.refusal.of(answer.status, read, FAILED);
    });
  }

  function parsed(text) {
    try {
      return text ? JSON.parse(text) : null;
    } catch (notJson) {
      return null;
    }
  }
})(window.Roundtrip);
