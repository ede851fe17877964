/* What the screens about "the same thing said twice" share: REST, elements, flags, one suggestion. */
window.Roundtrip = window.Roundtrip || {};
(function (rt) {
  'use strict';
  if (rt.rest) return;

  const FAILED = AJS.I18n.getText('roundtrip.canonical.screen.failed');
  const ROADMAP = {
    'under-review': [AJS.I18n.getText('roundtrip.roadmap.status.under-review'), 'subtle'],
    planned: [AJS.I18n.getText('roundtrip.roadmap.status.planned'), 'new'],
    'in-progress': [AJS.I18n.getText('roundtrip.roadmap.status.in-progress'), 'inprogress'],
    shipped: [AJS.I18n.getText('roundtrip.roadmap.status.shipped'), 'success'],
    'not-planned': [AJS.I18n.getText('roundtrip.roadmap.status.not-planned'), 'subtle']
  };
  const STRENGTH = {
    strong: AJS.I18n.getText('roundtrip.canonical.screen.strong'),
    likely: AJS.I18n.getText('roundtrip.canonical.screen.likely'),
    possible: AJS.I18n.getText('roundtrip.canonical.screen.possible')
  };
  const CHANNEL = {
    survey: AJS.I18n.getText('roundtrip.canonical.channel.survey'),
    email: AJS.I18n.getText('roundtrip.canonical.channel.email'),
    phone: AJS.I18n.getText('roundtrip.canonical.channel.phone'),
    chat: AJS.I18n.getText('roundtrip.canonical.channel.chat'),
    support: AJS.I18n.getText('roundtrip.canonical.channel.support'),
    social: AJS.I18n.getText('roundtrip.canonical.channel.social'),
    review: AJS.I18n.getText('roundtrip.canonical.channel.review'),
    interview: AJS.I18n.getText('roundtrip.canonical.channel.interview'),
    portal: AJS.I18n.getText('roundtrip.canonical.channel.portal'),
    'in-app': AJS.I18n.getText('roundtrip.canonical.channel.in-app'),
    crm: AJS.I18n.getText('roundtrip.canonical.channel.crm'),
    'import': AJS.I18n.getText('roundtrip.canonical.channel.import')
  };

  rt.site = function () {
    return window.AJS && AJS.contextPath ? AJS.contextPath() : '';
  };

  rt.browse = function (key) {
    return rt.site() + '/browse/' + encodeURIComponent(key);
  };

  /** Same site, JSON both ways. Fails with an Error that has status, code, field and fix of our error body. */
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
        throw problem(answer.status, json);
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

  function problem(status, json) {
    const first = (json && json.errors && json.errors[0]) || {};
    const error = new Error(first.message || FAILED);
    error.status = status;
    error.code = first.code || '';
    error.field = first.field || '';
    error.fix = first.fix || '';
    return error;
  }

  /** An element. "text" and "on" are special; null and false attributes are left out. Text is never read as HTML. */
  rt.h = function (tag, attributes) {
    const element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      const value = attributes[name];
      if (value === null || value === undefined || value === false) return;
      if (name === 'text') element.textContent = value;
      else if (name === 'on') Object.keys(value).forEach(function (event) { element.addEventListener(event, value[event]); });
      else element.setAttribute(name, value === true ? '' : String(value));
    });
    rt.add(element, Array.prototype.slice.call(arguments, 2));
    return element;
  };

  rt.add = function (element, children) {
    [].concat(children).forEach(function (child) {
      if (Array.isArray(child)) rt.add(element, child);
      else if (child !== null && child !== undefined && child !== false) element.append(child);
    });
    return element;
  };

  rt.fill = function (element) {
    element.textContent = '';
    return rt.add(element, Array.prototype.slice.call(arguments, 1));
  };

  rt.button = function (text, classes, act) {
    return rt.h('button', { type: 'button', 'class': 'aui-button ' + classes, text: text, on: { click: act } });
  };

  /**
   * A message at the top right. The body of AUI's flag is HTML, so it is made of elements that hold text only.
   * With an action it stays until somebody closes it.
   */
  rt.flag = function (type, title, text, action) {
    const body = rt.h('div', {}, text ? rt.h('p', { text: text }) : null,
      action ? rt.h('p', {}, rt.h('button', { type: 'button', 'class': 'aui-button aui-button-link rt-flag-act', text: action.text })) : null);
    const show = flags();
    if (!show) return null;
    const flag = show({ type: type, title: title, body: body.innerHTML, close: action || type === 'error' ? 'manual' : 'auto' });
    const button = action && flag && flag.querySelector && flag.querySelector('.rt-flag-act');
    if (button) {
      button.addEventListener('click', function () {
        if (flag.close) flag.close();
        action.act();
      });
    }
    return flag;
  };

  /** AUI's function, by its global name or as a module. */
  function flags() {
    if (window.AJS && AJS.flag) return AJS.flag;
    try {
      return window.require('aui/flag');
    } catch (absent) {
      return null;
    }
  }

  rt.failed = function (error) {
    if (error && error.name === 'AbortError') return;
    rt.flag('error', AJS.I18n.getText('roundtrip.canonical.screen.no'), [error.message, error.fix].filter(Boolean).join(' '));
  };

  rt.lozenge = function (text, tone) {
    return rt.h('span', { 'class': 'aui-lozenge' + (tone ? ' aui-lozenge-' + tone : ''), text: text });
  };

  rt.status = function (s) {
    const tones = { indeterminate: 'subtle aui-lozenge-inprogress', done: 'subtle aui-lozenge-success' };
    return s.status ? rt.lozenge(s.status, tones[s.statusCategory] || 'subtle') : null;
  };

  rt.roadmapLozenge = function (word) {
    return word && ROADMAP[word] ? rt.lozenge(ROADMAP[word][0], ROADMAP[word][1]) : null;
  };

  /** With a word before it, since a status of the same name often stands beside it. */
  rt.roadmap = function (word) {
    const lozenge = rt.roadmapLozenge(word);
    return lozenge && rt.h('span', {}, AJS.I18n.getText('roundtrip.canonical.screen.roadmap'), ' ', lozenge);
  };

  rt.channel = function (word) {
    return (word && CHANNEL[word]) || word || '';
  };

  rt.accounts = function (n) {
    return n === 1 ? AJS.I18n.getText('roundtrip.canonical.screen.account') : AJS.I18n.getText('roundtrip.canonical.screen.accounts', rt.number(n));
  };

  rt.requests = function (n) {
    return n === 1 ? AJS.I18n.getText('roundtrip.canonical.screen.request') : AJS.I18n.getText('roundtrip.canonical.screen.requests', rt.number(n));
  };

  rt.duplicates = function (n) {
    return n === 1 ? AJS.I18n.getText('roundtrip.canonical.screen.duplicate') : AJS.I18n.getText('roundtrip.canonical.screen.duplicates', rt.number(n));
  };

  rt.language = function () {
    return document.documentElement.lang || 'en';
  };

  rt.number = function (n) {
    return new Intl.NumberFormat(rt.language()).format(n);
  };

  rt.percent = function (share) {
    return new Intl.NumberFormat(rt.language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  };

  rt.day = function (iso) {
    const at = iso ? new Date(iso) : null;
    if (!at || isNaN(at)) return null;
    return rt.h('time', {
      datetime: iso,
      title: at.toLocaleString(rt.language()),
      text: new Intl.DateTimeFormat(rt.language(), { dateStyle: 'medium' }).format(at)
    });
  };

  /** A key as link in a new tab, so that nothing typed is lost. */
  rt.key = function (key) {
    return rt.h('a', { href: rt.browse(key), target: '_blank', rel: 'noopener', 'class': 'rt-key' },
      key, rt.h('span', { 'class': 'rt-unseen', text: ' ' + AJS.I18n.getText('roundtrip.canonical.screen.new-tab') }));
  };

  /** The title with the matching words marked; marks are [start, end) and may be unordered. */
  rt.marked = function (title, marks) {
    const out = rt.h('span', { 'class': 'rt-title', dir: 'auto' });
    let at = 0;
    (marks || []).slice().sort(function (a, b) { return a[0] - b[0]; }).forEach(function (mark) {
      if (mark[0] < at || mark[1] > title.length || mark[1] <= mark[0]) return;
      out.append(title.slice(at, mark[0]), rt.h('mark', { text: title.slice(mark[0], mark[1]) }));
      at = mark[1];
    });
    out.append(title.slice(at));
    return out;
  };

  rt.strength = function (s) {
    const word = STRENGTH[s.strength] || STRENGTH.possible;
    return rt.h('span', { 'class': 'rt-strength rt-strength-' + (STRENGTH[s.strength] ? s.strength : 'possible') },
      rt.h('span', { 'class': 'rt-strength-bar', 'aria-hidden': 'true' }, rt.h('i'), rt.h('i'), rt.h('i')),
      rt.h('span', { text: word }));
  };

  rt.why = function (why) {
    if (!why || !why.length) return null;
    return rt.h('ul', { 'class': 'rt-why', 'aria-label': AJS.I18n.getText('roundtrip.canonical.screen.why') },
      why.map(function (reason) {
        return rt.h('li', { 'class': 'rt-chip' + (reason.against ? ' rt-chip-against' : ''), text: reason.text });
      }));
  };

  /** One suggestion as list item; buttons is a list of elements. */
  rt.suggestion = function (s, buttons) {
    return rt.h('li', { 'class': 'rt-suggestion', 'data-key': s.key },
      rt.h('div', { 'class': 'rt-suggestion-main' },
        rt.h('div', { 'class': 'rt-suggestion-head' }, rt.key(s.key), ' ', rt.marked(s.title, s.marks)),
        rt.h('div', { 'class': 'rt-facts' }, rt.strength(s), rt.status(s), rt.roadmap(s.roadmapStatus),
          s.accountsImpacted > 0 ? rt.h('span', { text: rt.accounts(s.accountsImpacted) }) : null,
          s.duplicates > 0 ? rt.h('span', { text: rt.duplicates(s.duplicates) }) : null,
          rt.day(s.created)),
        rt.why(s.why)),
      buttons && buttons.length ? rt.h('div', { 'class': 'rt-suggestion-acts' }, buttons) : null);
  };

  /** Grey rows while something is fetched. */
  rt.skeleton = function (rows) {
    const list = rt.h('div', { 'class': 'rt-skeleton', role: 'status' },
      rt.h('span', { 'class': 'rt-unseen', text: AJS.I18n.getText('roundtrip.canonical.screen.loading') }));
    for (let i = 0; i < rows; i++) list.append(rt.h('span', { 'class': 'rt-skeleton-row', 'aria-hidden': 'true' }));
    return list;
  };

  /** The first few as list, older ones behind a summary. */
  rt.older = function (older, row) {
    if (!older || !older.length) return null;
    return rt.h('details', { 'class': 'rt-older' },
      rt.h('summary', { text: AJS.I18n.getText('roundtrip.canonical.screen.older', older.length) }),
      rt.h('ul', { 'class': 'rt-suggestions' }, older.map(row)));
  };

  rt.lookedThrough = function (found) {
    return found.ready === false
      ? rt.h('p', { 'class': 'rt-quiet', text: AJS.I18n.getText('roundtrip.canonical.screen.building', rt.percent(found.progress || 0)) })
      : null;
  };

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
