/* Behaviour of the small Jira's own screens, and a stand-in for the few AJS functions that plugins call. */
(function () {
  'use strict';
  const html = document.documentElement;
  const meta = (name) => (document.querySelector('meta[name="ajs-' + name + '"]') || {}).content;
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const context = meta('context-path') || '';
  const typing = (target) => target.closest && target.closest('input, textarea, select, [contenteditable="true"]');

  /* ---------------------------------------------------------------- AJS */

  const AJS = (window.AJS = window.AJS || {});
  const texts = (AJS.I18n && AJS.I18n.keys) || {};
  AJS.version = AJS.version || 'minijira';
  AJS.contextPath = () => context;
  AJS.Meta = AJS.Meta || { get: (name) => meta(name), getNumber: (name) => Number(meta(name)), getBoolean: (name) => meta(name) === 'true' };
  AJS.format = AJS.format || function (pattern) {
    const args = Array.prototype.slice.call(arguments, 1);
    return String(pattern).replace(/\{(\d+)\}/g, (all, i) => (args[i] === undefined ? all : args[i])).replace(/''/g, "'");
  };
  AJS.I18n = AJS.I18n || {};
  AJS.I18n.keys = texts;
  AJS.I18n.getText = AJS.I18n.getText || function (key) {
    const args = Array.prototype.slice.call(arguments, 1);
    return AJS.format.apply(null, [AJS.I18n.keys[key] === undefined ? key : AJS.I18n.keys[key]].concat(args));
  };
  AJS.escapeHtml = AJS.escapeHTML = (text) => String(text).replace(/[&<>"'`]/g, (c) => '&#' + c.charCodeAt(0) + ';');
  AJS.toInit = (fn) => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', () => fn()) : fn());
  AJS.log = AJS.log || ((...args) => console.log(...args));
  AJS.debounce = (fn, wait) => {
    let timer;
    return function (...args) {
      clearTimeout(timer);
      timer = setTimeout(() => fn.apply(this, args), wait);
    };
  };
  const handlers = {};
  AJS.bind = (name, fn) => (handlers[name] = handlers[name] || []).push(fn);
  AJS.unbind = (name, fn) => (handlers[name] = (handlers[name] || []).filter((known) => known !== fn));
  AJS.trigger = (name, data) => (handlers[name] || []).forEach((fn) => fn({ type: name }, ...[].concat(data === undefined ? [] : data)));

  /** Shows a message at the top right. Body is HTML, as in AUI; texts of our own are escaped before. */
  AJS.flag = function (options) {
    const type = options.type || 'info';
    const flag = document.createElement('div');
    flag.className = 'aui-flag';
    flag.innerHTML = '<div class="aui-message aui-message-' + type + ' ' + type + ' closeable" role="' + (type === 'error' ? 'alert' : 'status') + '">' +
      (options.title ? '<p class="title"><strong>' + AJS.escapeHtml(options.title) + '</strong></p>' : '') +
      (options.body ? '<div>' + options.body + '</div>' : '') + '<button type="button" class="aui-close-button" aria-label="Close"></button></div>';
    let box = $('#aui-flag-container');
    if (!box) {
      box = document.body.appendChild(document.createElement('div'));
      box.id = 'aui-flag-container';
    }
    box.appendChild(flag);
    flag.close = () => {
      flag.remove();
      if (options.callback) options.callback();
    };
    flag.addEventListener('click', (event) => event.target.closest('.aui-close-button') && flag.close());
    const close = options.close || (type === 'success' || type === 'info' ? 'auto' : 'manual');
    if (close === 'auto') setTimeout(flag.close, 6000);
    return flag;
  };
  ['success', 'error', 'warning', 'info', 'generic'].forEach((type) => {
    AJS.messages = AJS.messages || {};
    AJS.messages[type] = (where, options) => {
      const target = options ? $(where) : $('#aui-message-bar');
      const given = options || where;
      if (!target) return null;
      target.insertAdjacentHTML('beforeend', '<div class="aui-message aui-message-' + type + '">' +
        (given.title ? '<p class="title"><strong>' + AJS.escapeHtml(given.title) + '</strong></p>' : '') + (given.body || '') + '</div>');
      return target.lastElementChild;
    };
  });

  window.WRM = window.WRM || {};
  WRM.data = WRM.data || {
    claim: (key) => {
      const script = $$('script[data-wrm-key]').find((candidate) => candidate.dataset.wrmKey === key);
      return script ? JSON.parse(script.textContent) : undefined;
    },
  };
  WRM.contextPath = AJS.contextPath;
  WRM.I18n = AJS.I18n;

  window.JIRA = window.JIRA || {};
  JIRA.Events = JIRA.Events || { NEW_CONTENT_ADDED: 'contentAdded', ISSUE_REFRESHED: 'issueRefreshed', REFRESH_ISSUE_PAGE: 'refreshIssuePage', PANEL_REFRESHED: 'panelRefreshed', INLINE_EDIT_SAVE_COMPLETE: 'inlineEditSaveComplete' };
  JIRA.CONTENT_ADDED_REASON = JIRA.CONTENT_ADDED_REASON || { dialogReady: 'dialogReady', pageLoad: 'pageLoad', panelRefreshed: 'panelRefreshed' };
  JIRA.bind = AJS.bind;
  JIRA.trigger = AJS.trigger;
  JIRA.Issue = JIRA.Issue || { getIssueKey: () => meta('issue-key'), getIssueId: () => meta('issue-id') };

  /* ---------------------------------------------------------------- dialogs */

  const focusables = 'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), iframe, [tabindex]:not([tabindex="-1"])';
  const open = [];
  function blanket() {
    let found = $('.aui-blanket');
    if (open.length && !found) {
      found = document.body.appendChild(document.createElement('div'));
      found.className = 'aui-blanket';
    }
    if (!open.length && found) found.remove();
    document.body.style.overflow = open.length ? 'hidden' : '';
  }
  function show(dialog) {
    if (open.some((entry) => entry.dialog === dialog)) return;
    open.push({ dialog, before: document.activeElement });
    if (!dialog.parentNode) document.body.appendChild(dialog);
    dialog.dataset.open = 'true';
    dialog.hidden = false;
    dialog.removeAttribute('aria-hidden');
    dialog.setAttribute('role', dialog.getAttribute('role') || 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    blanket();
    const first = $('[autofocus], form .text:not([type="hidden"]), form textarea', dialog) || $(focusables, dialog);
    if (first) first.focus();
    dialog.dispatchEvent(new CustomEvent('aui-show', { bubbles: true }));
  }
  function hide(dialog) {
    const at = open.findIndex((entry) => entry.dialog === dialog);
    if (at < 0) return;
    const entry = open.splice(at, 1)[0];
    delete dialog.dataset.open;
    dialog.setAttribute('aria-hidden', 'true');
    blanket();
    if (entry.before && entry.before.focus) entry.before.focus();
    dialog.dispatchEvent(new CustomEvent('aui-hide', { bubbles: true }));
    if (dialog.dataset.removeOnHide || dialog.dataset.auiRemoveOnHide === 'true') dialog.remove();
  }
  AJS.dialog2 = function (target) {
    const dialog = typeof target === 'string' ? (target.charAt(0) === '#' ? $(target) : $('#' + target)) : target && target.nodeType ? target : target[0];
    const self = {
      $el: [dialog],
      show: () => (show(dialog), self),
      hide: () => (hide(dialog), self),
      remove: () => (hide(dialog), dialog.remove(), self),
      isVisible: () => dialog.dataset.open === 'true',
      on: (name, fn) => (dialog.addEventListener('aui-' + name, fn), self),
      off: (name, fn) => (dialog.removeEventListener('aui-' + name, fn), self),
    };
    return self;
  };
  document.addEventListener('keydown', (event) => {
    const top = open[open.length - 1];
    if (!top) return;
    if (event.key === 'Escape' && top.dialog.dataset.auiModal !== 'true') {
      event.preventDefault();
      hide(top.dialog);
    }
    if (event.key !== 'Tab') return;
    const all = $$(focusables, top.dialog).filter((el) => el.offsetParent !== null);
    if (!all.length) return;
    const last = all[all.length - 1];
    if (event.shiftKey && document.activeElement === all[0]) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && (document.activeElement === last || !top.dialog.contains(document.activeElement))) {
      event.preventDefault();
      all[0].focus();
    }
  });

  /** Loads the scripts and sheets that a fetched fragment asks for, once each and in order. */
  async function loadResources(root) {
    const template = $('template[data-resources]', root);
    if (!template) return;
    for (const tag of $$('script, link[rel="stylesheet"], style', template.content)) {
      if (tag.dataset.wrmKey) {
        document.head.appendChild(tag.cloneNode(true));
      } else if (tag.tagName === 'SCRIPT' && tag.src && !$$('script[src]').some((known) => known.src === new URL(tag.getAttribute('src'), location.href).href)) {
        await new Promise((done) => {
          const script = document.createElement('script');
          Array.from(tag.attributes).forEach((a) => a.name !== 'defer' && script.setAttribute(a.name, a.value));
          script.async = false;
          script.onload = script.onerror = done;
          document.head.appendChild(script);
        });
      } else if (tag.tagName === 'LINK' && !$$('link[rel="stylesheet"]').some((known) => known.getAttribute('href') === tag.getAttribute('href'))) {
        document.head.appendChild(tag.cloneNode(true));
      }
    }
    template.remove();
  }
  const fetchHtml = (url, options) => fetch(url, Object.assign({ credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' } }, options));

  async function openDialog(url, opener) {
    const answer = await fetchHtml(url).catch(() => null);
    if (!answer || !answer.ok) {
      if (answer && answer.status === 401) location.href = context + '/login.jsp';
      else AJS.flag({ type: 'error', title: 'That did not work', body: 'The dialog could not be opened.' });
      return;
    }
    const holder = document.createElement('div');
    holder.innerHTML = await answer.text();
    const dialog = $('.aui-dialog2', holder);
    if (!dialog) {
      location.href = url;
      return;
    }
    const same = dialog.id && document.getElementById(dialog.id);
    if (same) same.remove();
    dialog.dataset.removeOnHide = 'true';
    document.body.appendChild(dialog);
    if (opener) opener.blur();
    show(dialog);
    await contentAdded(dialog);
  }
  async function contentAdded(root) {
    enhance(root);
    await loadResources(root);
    AJS.trigger(JIRA.Events.NEW_CONTENT_ADDED, [[root], JIRA.CONTENT_ADDED_REASON.dialogReady]);
    document.dispatchEvent(new CustomEvent('minijira:content', { detail: root }));
  }
  async function replaceDialog(dialog, markup) {
    const holder = document.createElement('div');
    holder.innerHTML = markup;
    const fresh = $('.aui-dialog2', holder);
    if (!fresh) return false;
    dialog.innerHTML = fresh.innerHTML;
    dialog.scrollTop = 0;
    const wrong = $('[aria-invalid="true"], .aui-message-error', dialog);
    const first = wrong || $('.text, select', dialog);
    await contentAdded(dialog);
    if (first && first.focus) first.focus();
    return true;
  }
  async function submitInDialog(form, submitter) {
    const dialog = form.closest('.aui-dialog2');
    const data = new FormData(form, submitter && submitter.name ? submitter : undefined);
    const buttons = $$('button, input[type="submit"]', dialog);
    buttons.forEach((button) => (button.disabled = true));
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
    const answer = await fetchHtml(form.getAttribute('action'), { method: 'POST', body }).catch(() => null);
    buttons.forEach((button) => (button.disabled = false));
    if (!answer) {
      AJS.flag({ type: 'error', title: 'No answer from the server' });
    } else if ((answer.headers.get('Content-Type') || '').includes('json')) {
      const result = await answer.json();
      hide(dialog);
      if (result.created) {
        const link = '<a href="' + context + '/browse/' + encodeURIComponent(result.key) + '" class="issue-created-key">' + AJS.escapeHtml(result.key) + '</a> - ' + AJS.escapeHtml(result.summary);
        AJS.flag({ type: 'success', title: result.created, body: link, close: 'manual' });
        const made = { issueKey: result.key, createdIssueDetails: { key: result.key, fields: { summary: result.summary } } };
        AJS.trigger('QuickCreateIssue.issueCreated', [made]);
        if (!result.another) AJS.trigger('QuickCreateIssue.sessionComplete', [[made]]);
      }
      if (result.another) openDialog(result.another);
      if (result.go) location.href = result.go;
      else if (result.reload) location.reload();
      else if (result.flag) AJS.flag({ type: 'success', body: result.flag });
    } else if (!(await replaceDialog(dialog, await answer.text()))) {
      AJS.flag({ type: 'error', title: 'That did not work', body: 'The server answered ' + answer.status + '.' });
    }
  }

  /** The issue page again without leaving it, as Jira does after an inline edit or when an app asks for it. */
  let refreshes = 0;
  AJS.bind(JIRA.Events.REFRESH_ISSUE_PAGE, async (event, id) => {
    const turn = ++refreshes;
    const answer = await fetchHtml(location.href).catch(() => null);
    const old = $('#issue-content');
    if (!answer || !answer.ok || !old || turn !== refreshes) return;
    const fresh = $('#issue-content', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (!fresh) return;
    $$('body > .aui-dropdown2').filter((menu) => fresh.querySelector('#' + CSS.escape(menu.id))).forEach((menu) => menu.remove());
    old.replaceWith(fresh);
    enhance(fresh);
    AJS.trigger(JIRA.Events.NEW_CONTENT_ADDED, [[fresh], JIRA.CONTENT_ADDED_REASON.panelRefreshed]);
    AJS.trigger(JIRA.Events.ISSUE_REFRESHED, [id]);
  });

  /* ---------------------------------------------------------------- dropdowns */

  const menuOf = (trigger) => document.getElementById(trigger.getAttribute('aria-controls') || trigger.getAttribute('aria-owns') || '');
  function closeMenus(except) {
    $$('.aui-dropdown2[data-open]').forEach((menu) => {
      if (menu === except) return;
      delete menu.dataset.open;
      const trigger = $('[aria-controls="' + menu.id + '"], [aria-owns="' + menu.id + '"]');
      if (trigger) trigger.setAttribute('aria-expanded', 'false');
    });
  }
  function toggleMenu(trigger) {
    const menu = menuOf(trigger);
    if (!menu) return;
    closeMenus(menu);
    if (menu.dataset.open) {
      closeMenus();
      return;
    }
    document.body.appendChild(menu);
    menu.dataset.open = 'true';
    trigger.setAttribute('aria-expanded', 'true');
    const at = trigger.getBoundingClientRect();
    const left = Math.min(at.left, html.clientWidth - menu.offsetWidth - 8) + window.scrollX;
    menu.style.left = Math.max(8, left) + 'px';
    menu.style.top = at.bottom + 4 + window.scrollY + 'px';
    const first = $('a, button', menu);
    if (first) first.focus({ preventScroll: true });
  }
  document.addEventListener('keydown', (event) => {
    const menu = $('.aui-dropdown2[data-open]');
    if (!menu) return;
    const items = $$('a, button', menu);
    const at = items.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      const trigger = $('[aria-controls="' + menu.id + '"]');
      closeMenus();
      if (trigger) trigger.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length];
      if (next) next.focus();
    } else if (event.key === 'Tab') {
      closeMenus();
    }
  });

  /* ---------------------------------------------------------------- clicks */

  document.addEventListener('click', (event) => {
    const target = event.target.closest('a, button, summary, .mod-header, [data-dialog], input[type="button"]');
    const trigger = event.target.closest('.aui-dropdown2-trigger');
    if (trigger) {
      event.preventDefault();
      toggleMenu(trigger);
      return;
    }
    if (!event.target.closest('.aui-dropdown2')) closeMenus();
    if (!target) return;
    if (target.dataset.dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      closeMenus();
      openDialog(target.dataset.dialog, target);
      return;
    }
    const dialog = target.closest('.aui-dialog2');
    if (dialog && (target.matches('.cancel, .aui-dialog2-header-close, .aui-close-button, [data-close]'))) {
      event.preventDefault();
      hide(dialog);
      return;
    }
    if (target.matches('.aui-message.closeable > .aui-close-button')) {
      target.closest('.aui-message').remove();
      return;
    }
    if (target.matches('.toggle-title')) {
      const module = target.closest('.toggle-wrap');
      const closed = module.classList.toggle('collapsed');
      target.setAttribute('aria-expanded', String(!closed));
      remember(module.id, closed);
      return;
    }
    if (target.dataset.confirm && !target.dataset.confirmed) {
      event.preventDefault();
      const words = target.textContent;
      target.dataset.confirmed = 'true';
      target.textContent = target.dataset.confirm;
      target.classList.add('aui-button-danger');
      setTimeout(() => {
        delete target.dataset.confirmed;
        target.textContent = words;
        target.classList.remove('aui-button-danger');
      }, 4000);
      return;
    }
    if (target.dataset.fill) {
      document.getElementById(target.dataset.fill).value = target.dataset.value;
      return;
    }
    if (target.dataset.copy) {
      event.preventDefault();
      navigator.clipboard && navigator.clipboard.writeText(target.dataset.copy);
      AJS.flag({ type: 'success', body: 'Copied' });
      return;
    }
    if (target.dataset.show) {
      event.preventDefault();
      const hiddenPart = document.getElementById(target.dataset.show);
      hiddenPart.hidden = !hiddenPart.hidden;
      target.setAttribute('aria-expanded', String(!hiddenPart.hidden));
      const field = !hiddenPart.hidden && $('textarea, input:not([type="hidden"])', hiddenPart);
      if (field) field.focus();
      return;
    }
    if (target.closest('.tabs-menu') && !target.closest('[data-tabs="links"]')) {
      event.preventDefault();
      selectTab(target);
    }
    if (target.matches('.aui-expander-trigger')) {
      event.preventDefault();
      const content = document.getElementById(target.getAttribute('aria-controls') || target.dataset.replaceText || '');
      if (content) target.setAttribute('aria-expanded', String(content.toggleAttribute('data-open')));
    }
  });

  function selectTab(link) {
    const tabs = link.closest('.aui-tabs');
    const pane = document.getElementById(link.getAttribute('href').slice(1));
    $$('.tabs-menu > .menu-item', tabs).forEach((item) => {
      const active = item.contains(link);
      item.classList.toggle('active-tab', active);
      const tab = $('a', item);
      tab.setAttribute('aria-selected', String(active));
      tab.tabIndex = active ? 0 : -1;
    });
    Array.from(tabs.children).filter((child) => child.classList.contains('tabs-pane')).forEach((child) => child.classList.toggle('active-pane', child === pane));
    link.dispatchEvent(new CustomEvent('tabSelect', { bubbles: true }));
  }
  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest && event.target.closest('[role="tab"]');
    if (!tab || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    const all = $$('[role="tab"]', tab.closest('.tabs-menu'));
    const next = all[(all.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length];
    next.focus();
    next.click();
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.closest('.aui-dialog2') && form.dataset.plain === undefined && form.method === 'post') {
      event.preventDefault();
      submitInDialog(form, event.submitter);
      return;
    }
    if (form.dataset.once !== undefined) setTimeout(() => $$('button[type="submit"], input[type="submit"]', form).forEach((b) => (b.disabled = true)), 0);
  });

  /** Selects that change the rest of the form (project, issue type) fetch the form again with what is typed. */
  document.addEventListener('change', async (event) => {
    const field = event.target;
    if (field.dataset.refresh !== undefined) {
      const form = field.form;
      const dialog = form.closest('.aui-dialog2');
      const query = new URLSearchParams(new FormData(form));
      query.delete('atl_token');
      if (!dialog) {
        location.href = form.getAttribute('data-form') + '?' + query;
        return;
      }
      query.set('decorator', 'dialog');
      const answer = await fetchHtml(form.getAttribute('data-form') + '?' + query);
      await replaceDialog(dialog, await answer.text());
      const again = document.getElementById(field.id);
      if (again) again.focus();
    }
    if (field.dataset.submit !== undefined) field.form.requestSubmit();
    if (field.dataset.go !== undefined) location.href = field.value;
  });

  /* ---------------------------------------------------------------- issue picker */

  function picker(input) {
    const list = document.createElement('ul');
    list.className = 'aui-dropdown2 mj-suggestions';
    list.id = input.id + '-suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
    input.insertAdjacentElement('afterend', list);
    let at = -1;
    const options = () => $$('[role="option"]', list);
    const close = () => {
      delete list.dataset.open;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
      at = -1;
    };
    const mark = (index) => {
      const all = options();
      if (!all.length) return;
      at = (index + all.length) % all.length;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      input.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    };
    const choose = (option) => {
      const before = input.dataset.picker === 'many' ? input.value.replace(/[^,\s]*$/, '') : '';
      input.value = before + option.dataset.value;
      close();
    };
    const ask = AJS.debounce(async () => {
      const words = input.dataset.picker === 'many' ? input.value.split(/[,\s]+/).pop() : input.value;
      if (!words.trim()) return close();
      const answer = await fetchHtml(context + input.dataset.source + (input.dataset.source.includes('?') ? '&' : '?') + 'query=' + encodeURIComponent(words)).catch(() => null);
      if (!answer || !answer.ok) return close();
      const found = await answer.json();
      list.textContent = '';
      found.forEach((entry, i) => {
        const option = list.appendChild(document.createElement('li'));
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.value = entry.value;
        if (entry.icon) option.appendChild(Object.assign(document.createElement('img'), { src: entry.icon, alt: '', width: 16, height: 16 }));
        option.appendChild(Object.assign(document.createElement('strong'), { textContent: entry.value }));
        option.appendChild(Object.assign(document.createElement('span'), { textContent: entry.text }));
        option.addEventListener('mousedown', (event) => (event.preventDefault(), choose(option)));
      });
      if (!found.length) return close();
      const at = input.getBoundingClientRect();
      list.style.left = at.left + 'px';
      list.style.top = at.bottom + 2 + 'px';
      list.dataset.open = 'true';
      input.setAttribute('aria-expanded', 'true');
    }, 180);
    input.addEventListener('input', ask);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (!list.dataset.open) return;
      if (event.key === 'ArrowDown') (event.preventDefault(), mark(at + 1));
      else if (event.key === 'ArrowUp') (event.preventDefault(), mark(at - 1));
      else if (event.key === 'Enter' && at >= 0) (event.preventDefault(), choose(options()[at]));
      else if (event.key === 'Escape') (event.stopPropagation(), close());
    });
  }

  /* ---------------------------------------------------------------- small things */

  const remember = (id, closed) => {
    try {
      const all = JSON.parse(localStorage.getItem('minijira.closed') || '{}');
      if (closed) all[id] = 1;
      else delete all[id];
      localStorage.setItem('minijira.closed', JSON.stringify(all));
    } catch (e) { /* private window: nothing is remembered */ }
  };
  function recallClosed(root) {
    let all = {};
    try {
      all = JSON.parse(localStorage.getItem('minijira.closed') || '{}');
    } catch (e) { /* as above */ }
    $$('.toggle-wrap[id]', root).forEach((module) => {
      const button = $('.toggle-title', module);
      if (all[module.id] && button) {
        module.classList.add('collapsed');
        button.setAttribute('aria-expanded', 'false');
      }
    });
  }
  function livestamps(root) {
    const steps = [[60, 'second', 1], [3600, 'minute', 60], [86400, 'hour', 3600], [604800, 'day', 86400]];
    const words = new Intl.RelativeTimeFormat(html.lang || 'en', { numeric: 'auto' });
    $$('time.livestamp[datetime]', root).forEach((time) => {
      const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
      const step = steps.find((candidate) => Math.abs(seconds) < candidate[0]);
      if (step) time.textContent = words.format(Math.round(seconds / step[2]), step[1]);
    });
  }
  /** Tabs that only name their classes, as AUI allows: roles, and the first pane opened. */
  function tabs(root) {
    $$('.aui-tabs:not([data-tabs="links"]):not(.aui-tabs-disabled)', root).forEach((all) => {
      const menu = $('.tabs-menu', all);
      if (!menu || menu.getAttribute('role')) return;
      menu.setAttribute('role', 'tablist');
      $$('.menu-item', menu).forEach((item) => {
        item.setAttribute('role', 'presentation');
        const link = $('a', item);
        const pane = document.getElementById(link.getAttribute('href').slice(1));
        link.setAttribute('role', 'tab');
        if (!pane) return;
        link.setAttribute('aria-controls', pane.id);
        pane.setAttribute('role', 'tabpanel');
      });
      const first = $('.active-tab a', menu) || $('a', menu);
      if (first) selectTab(first);
    });
  }
  function enhance(root) {
    tabs(root);
    $$('input[data-picker]', root).forEach((input) => input.dataset.ready || ((input.dataset.ready = '1'), picker(input)));
    livestamps(root);
    recallClosed(root);
  }

  class Toggle extends HTMLElement {
    static get observedAttributes() { return ['checked', 'disabled', 'label']; }
    connectedCallback() {
      if (this.button) return;
      this.button = this.appendChild(document.createElement('button'));
      this.button.type = 'button';
      this.button.className = 'aui-toggle-button';
      this.button.setAttribute('role', 'switch');
      this.button.addEventListener('click', () => {
        this.checked = !this.checked;
        this.dispatchEvent(new Event('change', { bubbles: true }));
      });
      if (this.getAttribute('name')) {
        this.field = this.appendChild(document.createElement('input'));
        this.field.type = 'hidden';
      }
      this.attributeChangedCallback();
    }
    get checked() { return this.hasAttribute('checked'); }
    set checked(on) { this.toggleAttribute('checked', Boolean(on)); }
    get disabled() { return this.hasAttribute('disabled'); }
    set disabled(on) { this.toggleAttribute('disabled', Boolean(on)); }
    get busy() { return this.hasAttribute('busy'); }
    set busy(on) { this.toggleAttribute('busy', Boolean(on)); }
    attributeChangedCallback() {
      if (!this.button) return;
      this.button.setAttribute('aria-checked', String(this.checked));
      this.button.disabled = this.disabled;
      if (this.getAttribute('label')) this.button.setAttribute('aria-label', this.getAttribute('label'));
      if (this.field) {
        if (this.checked) this.field.name = this.getAttribute('name');
        else this.field.removeAttribute('name');
        this.field.value = this.getAttribute('value') || 'on';
      }
    }
  }
  if (!customElements.get('aui-toggle')) customElements.define('aui-toggle', Toggle);

  function cookieFlag() {
    const found = document.cookie.match(/(?:^|; )minijira\.flag=([^;]*)/);
    if (!found) return;
    document.cookie = 'minijira.flag=; Max-Age=0; path=' + (context || '/');
    const [type, title, key, rest] = decodeURIComponent(found[1]).split('\n');
    const link = key ? '<a href="' + context + '/browse/' + encodeURIComponent(key) + '">' + AJS.escapeHtml(key) + '</a> ' : '';
    AJS.flag({ type, title, body: link + AJS.escapeHtml(rest || '') });
  }

  /* ---------------------------------------------------------------- board */

  const board = () => $('#ghx-pool');
  const moveOf = (card, column) => (card.dataset.moves || '').split(',').map((move) => move.split(':')).find((move) => move[0] === column.dataset.statusId);
  async function moveCard(card, column) {
    const move = moveOf(card, column);
    const from = card.closest('.board-column');
    if (!move || from === column) return;
    const place = card.nextElementSibling;
    $('.board-cards', column).prepend(card);
    card.classList.add('moving');
    const body = new URLSearchParams({ id: card.dataset.issueId, action: move[1], atl_token: document.getElementById('atlassian-token').content });
    const answer = await fetchHtml(board().dataset.transition, { method: 'POST', body }).catch(() => null);
    const result = answer ? await answer.json().catch(() => ({})) : {};
    card.classList.remove('moving');
    if (answer && answer.ok && result.flag) {
      AJS.flag({ type: 'success', body: AJS.escapeHtml(result.flag) });
      const page = new DOMParser().parseFromString(await (await fetchHtml(location.href)).text(), 'text/html');
      board().innerHTML = $('#ghx-pool', page).innerHTML;
    } else {
      $('.board-cards', from).insertBefore(card, place);
      AJS.flag({ type: 'error', title: 'That did not work', body: AJS.escapeHtml(result.error || 'The card could not be moved.') });
    }
  }
  let dragged = null;
  document.addEventListener('dragstart', (event) => {
    dragged = event.target.closest && event.target.closest('.board-card');
    if (!dragged) return;
    event.dataTransfer.setData('text/plain', dragged.dataset.issueKey);
    event.dataTransfer.effectAllowed = 'move';
    $$('.board-column', board()).forEach((column) => column.classList.toggle('may-drop', Boolean(moveOf(dragged, column))));
    dragged.classList.add('dragging');
  });
  document.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.classList.remove('dragging');
    $$('.board-column').forEach((column) => column.classList.remove('may-drop', 'over'));
    dragged = null;
  });
  document.addEventListener('dragover', (event) => {
    const column = dragged && event.target.closest('.board-column.may-drop');
    $$('.board-column.over').forEach((other) => other !== column && other.classList.remove('over'));
    if (!column) return;
    event.preventDefault();
    column.classList.add('over');
  });
  document.addEventListener('drop', (event) => {
    const column = dragged && event.target.closest('.board-column.may-drop');
    if (!column) return;
    event.preventDefault();
    moveCard(dragged, column);
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.board-move');
    if (!button) return;
    event.stopPropagation();
    const card = button.closest('.board-card');
    const old = document.getElementById('board-menu');
    if (old) old.remove();
    const menu = document.createElement('div');
    menu.id = 'board-menu';
    menu.className = 'aui-dropdown2';
    $$('.board-column', board()).filter((column) => moveOf(card, column)).forEach((column) => {
      const item = menu.appendChild(document.createElement('button'));
      item.type = 'button';
      item.textContent = column.dataset.statusName;
      item.addEventListener('click', () => (closeMenus(), moveCard(card, column)));
    });
    document.body.appendChild(menu);
    button.setAttribute('aria-controls', menu.id);
    toggleMenu(button);
  }, true);

  /* ---------------------------------------------------------------- keyboard */

  let lastKey = '';
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || open.length) return;
    const go = (id) => {
      const link = document.getElementById(id);
      if (!link) return;
      event.preventDefault();
      link.click();
    };
    const rows = $$('#issuetable tbody tr');
    const row = rows.findIndex((candidate) => candidate.classList.contains('focused'));
    const select = (index) => {
      if (!rows[index]) return;
      event.preventDefault();
      rows.forEach((candidate, i) => candidate.classList.toggle('focused', i === index));
      rows[index].scrollIntoView({ block: 'nearest' });
    };
    if (event.key === 'c') go('create_link');
    else if (event.key === '/') (event.preventDefault(), $('#quickSearchInput') && $('#quickSearchInput').focus());
    else if (event.key === 'e') go('edit-issue');
    else if (event.key === 'm') go('comment-issue');
    else if (event.key === 'a') go('assign-issue');
    else if (event.key === '.') go('opsbar-operations_more');
    else if (event.key === '?') go('keyshortscuts');
    else if (event.key === 'j') select(row + 1);
    else if (event.key === 'k') select(Math.max(0, row - 1));
    else if ((event.key === 'o' || event.key === 'Enter') && row >= 0 && !event.target.closest('a, button')) location.href = $('.issue-link', rows[row]).href;
    else if (lastKey === 'g' && event.key === 'd') go('home_link');
    else if (lastKey === 'g' && event.key === 'i') go('find_link');
    else if (lastKey === 'g' && event.key === 'g') go('admin_menu_link');
    lastKey = event.key;
  });

  AJS.toInit(() => {
    enhance(document);
    cookieFlag();
    $$('iframe[data-fit]').forEach((frame) => frame.addEventListener('load', () => {
      try {
        frame.style.height = Math.min(1600, frame.contentDocument.documentElement.scrollHeight + 4) + 'px';
      } catch (e) { /* a sandboxed document of another origin keeps its height */ }
    }));
  });
})();
