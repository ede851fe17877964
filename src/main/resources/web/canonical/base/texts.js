/* Words and numbers as people read them. */
(function (rt) {
  'use strict';
  if (rt.number) return;
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
    'import': AJS.I18n.getText('roundtrip.canonical.channel.import'),
    other: AJS.I18n.getText('roundtrip.canonical.channel.other')
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

  rt.pieces = function (n) {
    return n === 1 ? AJS.I18n.getText('roundtrip.canonical.screen.piece') : AJS.I18n.getText('roundtrip.canonical.screen.pieces', rt.number(n));
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
})(window.Roundtrip);
