/* Behaviour of the small Jira's own screens, on AUI or on its stand-in alike. */
(function () {
  'use strict';
  const html = document.documentElement;
  const meta = (name) => (document.querySelector('meta[name="ajs-' + name + '"]') || {}).content;
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const context = meta('context-path') || '';
  const typing = (target) => target.closest && target.closest('input, textarea, select, [contenteditable="true"]');

  const jq = window.jQuery;
  const debounce = (fn, wait) => {
    let timer;
    return (...args) => {
      clearTimeout(timer);
      timer = setTimeout(() => fn(...args), wait);
    };
  };

  /* ---------------------------------------------------------------- what Jira has beside AUI */

  /* What the npm package gives is closed; Jira's is open to whoever adds to it. */
  const AJS = (window.AJS = Object.assign({}, window.AJS));
  AJS.contextPath = () => context;
  AJS.Meta = { get: meta, getNumber: (name) => Number(meta(name)), getBoolean: (name) => meta(name) === 'true' };
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
  JIRA.Events = { NEW_CONTENT_ADDED: 'contentAdded', ISSUE_REFRESHED: 'issueRefreshed', REFRESH_ISSUE_PAGE: 'refreshIssuePage', PANEL_REFRESHED: 'panelRefreshed', INLINE_EDIT_SAVE_COMPLETE: 'inlineEditSaveComplete' };
  JIRA.CONTENT_ADDED_REASON = { dialogReady: 'dialogReady', pageLoad: 'pageLoad', panelRefreshed: 'panelRefreshed' };
  JIRA.bind = jq ? (name, fn) => jq(document).on(name, fn) : AJS.bind;
  JIRA.trigger = jq ? (name, args) => jq(document).trigger(name, args) : AJS.trigger;
  JIRA.Issue = { getIssueKey: () => meta('issue-key'), getIssueId: () => meta('issue-id') };
  const wrapped = (element) => (jq ? jq(element) : [element]);

  /* ---------------------------------------------------------------- dialogs */

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
    document.body.appendChild(dialog);
    if (opener) opener.blur();
    AJS.dialog2(dialog).show();
    await contentAdded(dialog);
  }
  async function contentAdded(root) {
    enhance(root);
    await loadResources(root);
    JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, [wrapped(root), JIRA.CONTENT_ADDED_REASON.dialogReady]);
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
  /** Jira tells this one on AJS itself, not among its own events. */
  const issueCreated = (made) => (jq ? jq(AJS).trigger('QuickCreateIssue.issueCreated', [made]) : JIRA.trigger('QuickCreateIssue.issueCreated', [made]));
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
      AJS.dialog2(dialog).hide();
      if (result.created) {
        const link = '<a href="' + context + '/browse/' + encodeURIComponent(result.key) + '" class="issue-created-key">' + AJS.escapeHtml(result.key) + '</a> - ' + AJS.escapeHtml(result.summary);
        AJS.flag({ type: 'success', title: result.created, body: link, close: 'manual' });
        const made = { issueKey: result.key, createdIssueDetails: { key: result.key, fields: { summary: result.summary } } };
        issueCreated(made);
        if (!result.another) JIRA.trigger('QuickCreateIssue.sessionComplete', [[made]]);
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
  JIRA.bind(JIRA.Events.REFRESH_ISSUE_PAGE, async (event, id) => {
    const turn = ++refreshes;
    const answer = await fetchHtml(location.href).catch(() => null);
    const old = $('#issue-content');
    if (!answer || !answer.ok || !old || turn !== refreshes) return;
    const fresh = $('#issue-content', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (!fresh) return;
    old.replaceWith(fresh);
    enhance(fresh);
    JIRA.trigger(JIRA.Events.NEW_CONTENT_ADDED, [wrapped(fresh), JIRA.CONTENT_ADDED_REASON.panelRefreshed]);
    JIRA.trigger(JIRA.Events.ISSUE_REFRESHED, [id]);
  });

  /* ---------------------------------------------------------------- clicks */

  document.addEventListener('click', (event) => {
    const target = event.target.closest('a, button, summary, .mod-header, [data-dialog], input[type="button"]');
    if (!target) return;
    if (target.dataset.dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      openDialog(target.dataset.dialog, target);
      return;
    }
    const dialog = target.closest('.aui-dialog2');
    if (dialog && target.matches('.cancel, [data-close]')) {
      event.preventDefault();
      AJS.dialog2(dialog).hide();
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
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.closest('.aui-dialog2') && form.dataset.plain === undefined && form.method === 'post') {
      event.preventDefault();
      submitInDialog(form, event.submitter);
      return;
    }
    if (form.dataset.once !== undefined) setTimeout(() => Array.from(form.elements).filter((b) => b.type === 'submit').forEach((b) => (b.disabled = true)), 0);
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
    list.className = 'mj-suggestions';
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
    const ask = debounce(async () => {
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
  function enhance(root) {
    if (AJS.tabs) AJS.tabs.setup();
    $$('input[data-picker]', root).forEach((input) => input.dataset.ready || ((input.dataset.ready = '1'), picker(input)));
    livestamps(root);
    recallClosed(root);
  }

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
    menu.className = 'aui-dropdown2 aui-style-default';
    const items = menu.appendChild(document.createElement('ul'));
    $$('.board-column', board()).filter((column) => moveOf(card, column)).forEach((column) => {
      const item = items.appendChild(document.createElement('li')).appendChild(document.createElement('button'));
      item.type = 'button';
      item.textContent = column.dataset.statusName;
      item.addEventListener('click', () => moveCard(card, column));
    });
    document.body.appendChild(menu);
    button.setAttribute('aria-controls', menu.id);
  }, true);

  /* ---------------------------------------------------------------- keyboard */

  let lastKey = '';
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || $('.aui-dialog2[open]')) return;
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
