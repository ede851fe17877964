/* A stand-in for AUI where the real one cannot be had: the few functions that our screens and plugins call, with AUI 10's
   names, attributes and events. */
(function () {
  'use strict';
  const html = document.documentElement;
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  /* ---------------------------------------------------------------- AJS */

  const AJS = (window.AJS = window.AJS || {});
  const texts = (AJS.I18n && AJS.I18n.keys) || {};
  AJS.version = 'stand-in';
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
  const handlers = {};
  AJS.bind = (name, fn) => (handlers[name] = handlers[name] || []).push(fn);
  AJS.unbind = (name, fn) => (handlers[name] = (handlers[name] || []).filter((known) => known !== fn));
  AJS.trigger = (name, data) => (handlers[name] || []).forEach((fn) => fn({ type: name }, ...[].concat(data === undefined ? [] : data)));

  /** Shows a message at the top right. Body is HTML, as in AUI; what is in it is escaped before. */
  AJS.flag = function (options) {
    const type = options.type || 'info';
    const flag = document.createElement('div');
    flag.className = 'aui-flag';
    flag.setAttribute('open', '');
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
      flag.dispatchEvent(new CustomEvent('aui-flag-close', { bubbles: true }));
    };
    flag.addEventListener('click', (event) => event.target.closest('.aui-close-button') && flag.close());
    if (options.close === 'auto') setTimeout(flag.close, 8000);
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
    dialog.setAttribute('open', '');
    dialog.hidden = false;
    blanket();
    const first = $('[autofocus]', dialog) || $$(focusables, dialog).find((one) => !one.classList.contains('aui-close-button'));
    if (first) first.focus();
    dialog.dispatchEvent(new CustomEvent('aui-show', { bubbles: true }));
  }
  function hide(dialog) {
    const at = open.findIndex((entry) => entry.dialog === dialog);
    if (at < 0) return;
    const entry = open.splice(at, 1)[0];
    dialog.removeAttribute('open');
    blanket();
    if (entry.before && entry.before.focus) entry.before.focus();
    dialog.dispatchEvent(new CustomEvent('aui-hide', { bubbles: true }));
    if (dialog.dataset.auiRemoveOnHide === 'true') dialog.remove();
  }
  AJS.dialog2 = function (target) {
    const dialog = typeof target === 'string' ? (target.charAt(0) === '#' ? $(target) : $('#' + target)) : target && target.nodeType ? target : target[0];
    const self = {
      $el: [dialog],
      show: () => (show(dialog), self),
      hide: () => (hide(dialog), self),
      remove: () => (hide(dialog), dialog.remove(), self),
      isVisible: () => dialog.hasAttribute('open'),
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

  /* ---------------------------------------------------------------- dropdowns */

  const menuOf = (trigger) => document.getElementById(trigger.getAttribute('aria-controls') || trigger.getAttribute('aria-owns') || '');
  function closeMenus(except) {
    $$('.aui-dropdown2[open]').forEach((menu) => {
      if (menu === except) return;
      menu.removeAttribute('open');
      const trigger = $('[aria-controls="' + menu.id + '"], [aria-owns="' + menu.id + '"]');
      if (trigger) trigger.setAttribute('aria-expanded', 'false');
    });
  }
  function toggleMenu(trigger) {
    const menu = menuOf(trigger);
    if (!menu) return;
    closeMenus(menu);
    if (menu.hasAttribute('open')) {
      closeMenus();
      return;
    }
    menu.setAttribute('open', '');
    trigger.setAttribute('aria-expanded', 'true');
    const at = trigger.getBoundingClientRect();
    menu.style.left = Math.max(8, Math.min(at.left, html.clientWidth - menu.offsetWidth - 8)) + 'px';
    menu.style.top = at.bottom + 4 + 'px';
    const first = $('a, button', menu);
    if (first) first.focus({ preventScroll: true });
  }
  document.addEventListener('keydown', (event) => {
    const menu = $('.aui-dropdown2[open]');
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

  document.addEventListener('click', (event) => {
    const trigger = event.target.closest('.aui-dropdown2-trigger');
    if (trigger) {
      event.preventDefault();
      toggleMenu(trigger);
      return;
    }
    closeMenus();
    const target = event.target.closest('a, button');
    if (!target) return;
    if (target.matches('.aui-dialog2-header .aui-close-button')) hide(target.closest('.aui-dialog2'));
    if (target.matches('.aui-message.closeable > .aui-close-button')) target.closest('.aui-message').remove();
    if (target.closest('.tabs-menu') && !target.closest('.aui-tabs-disabled')) {
      event.preventDefault();
      selectTab(target);
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

  /** Tabs that only name their classes, as AUI allows: roles, and the first pane opened. */
  function tabs(root) {
    $$('.aui-tabs:not(.aui-tabs-disabled)', root).forEach((all) => {
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

  AJS.tabs = { setup: () => tabs(document) };

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
})();
