/* What the fields of feedback, charsets and separators are called. */
(function (rt) {
  'use strict';
  if (rt.importFields) return;

  rt.importFields = function () {
    return [
      ['', AJS.I18n.getText('roundtrip.intake.import.field.none')],
      ['words', AJS.I18n.getText('roundtrip.intake.import.field.words')],
      ['title', AJS.I18n.getText('roundtrip.intake.import.field.title')],
      ['customer', AJS.I18n.getText('roundtrip.intake.import.field.customer')],
      ['email', AJS.I18n.getText('roundtrip.intake.import.field.email')],
      ['account', AJS.I18n.getText('roundtrip.intake.import.field.account')],
      ['nps', AJS.I18n.getText('roundtrip.intake.import.field.nps')],
      ['csat', AJS.I18n.getText('roundtrip.intake.import.field.csat')],
      ['ces', AJS.I18n.getText('roundtrip.intake.import.field.ces')],
      ['cesAsks', AJS.I18n.getText('roundtrip.intake.import.field.ces-asks')],
      ['created', AJS.I18n.getText('roundtrip.intake.import.field.created')],
      ['id', AJS.I18n.getText('roundtrip.intake.import.field.id')],
      ['source', AJS.I18n.getText('roundtrip.intake.import.field.source')],
      ['channel', AJS.I18n.getText('roundtrip.intake.import.field.channel')],
      ['moment', AJS.I18n.getText('roundtrip.intake.import.field.moment')],
      ['locale', AJS.I18n.getText('roundtrip.intake.import.field.locale')],
      ['consent', AJS.I18n.getText('roundtrip.intake.import.field.consent')],
      ['consentText', AJS.I18n.getText('roundtrip.intake.import.field.consent-text')],
      ['type', AJS.I18n.getText('roundtrip.intake.import.field.type')],
      ['components', AJS.I18n.getText('roundtrip.intake.import.field.components')],
      ['labels', AJS.I18n.getText('roundtrip.intake.import.field.labels')],
      ['contactId', AJS.I18n.getText('roundtrip.intake.import.field.contact-id')],
      ['accountId', AJS.I18n.getText('roundtrip.intake.import.field.account-id')],
      ['project', AJS.I18n.getText('roundtrip.intake.import.field.project')]
    ];
  };

  /** A field by its name on the screen; whatever else is a title of the file. */
  rt.importField = function (name) {
    const known = rt.importFields().filter(function (field) { return name && field[0] === name; })[0];
    return known ? known[1] : name;
  };

  /** "" = as recognised. */
  rt.importCharsets = ['', 'UTF-8', 'windows-1252', 'windows-1250', 'windows-1251', 'ISO-8859-15', 'UTF-16LE', 'UTF-16BE'];

  rt.importReadAs = function (format, read) {
    const separators = {
      comma: AJS.I18n.getText('roundtrip.intake.import.separator.comma'),
      semicolon: AJS.I18n.getText('roundtrip.intake.import.separator.semicolon'),
      tab: AJS.I18n.getText('roundtrip.intake.import.separator.tab'),
      unknown: AJS.I18n.getText('roundtrip.intake.import.separator.unknown')
    };
    return AJS.I18n.getText('roundtrip.intake.import.read-as', format, read.charset, separators[read.separator] || read.separator);
  };
})(window.Roundtrip);
