/* What Jira gives every page beside AUI: WRM data, the context path, page metas. */
(function (window, document) {
  'use strict';
  var CONTEXT = '/jira';
  var WRM = (window.WRM = window.WRM || {});
  var AJS = (window.AJS = window.AJS || {});

  WRM.contextPath = function () { return CONTEXT; };
  AJS.contextPath = AJS.contextPath || WRM.contextPath;

  WRM.data = WRM.data || {};
  WRM.data.claim = function (key) {
    var found = null;
    document.querySelectorAll('script[data-wrm-key]').forEach(function (tag) {
      if (tag.getAttribute('data-wrm-key') === key && !found) found = tag;
    });
    if (!found) return undefined;
    found.remove();
    return JSON.parse(found.textContent);
  };

  AJS.Meta = AJS.Meta || {
    get: function (name) {
      var tag = document.querySelector('meta[name="ajs-' + name + '"]');
      return tag ? tag.getAttribute('content') : undefined;
    }
  };

  AJS.format = AJS.format || function (text) {
    var values = Array.prototype.slice.call(arguments, 1);
    return text
      .replace(/'(\{)|'(')/g, '$1$2')
      .replace(/\{(\d+)\}/g, function (all, index) {
        return values[index] === undefined ? '' : String(values[index]);
      });
  };
})(window, document);
