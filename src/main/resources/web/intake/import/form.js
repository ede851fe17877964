/* The form that asks for a file. */
(function (rt) {
  'use strict';

  /**
   * look(file, charset, draw) has the file looked at and draws what was seen; begin(file, charset, name, columns) starts.
   * Both answer with a promise, the first with a name, too, where there is a better one than the file's; what was refused is said at the field it is about.
   */
  rt.importForm = function (look, begin) {
    const file = rt.h('input', { type: 'file', 'class': 'upfile', id: 'rt-import-file', accept: '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values', 'aria-describedby': 'rt-import-file-help rt-import-file-error', on: { change: chosen } });
    const charset = rt.h('select', { 'class': 'select', id: 'rt-import-charset', 'aria-describedby': 'rt-import-charset-error', on: { change: again } }, rt.importCharsets.map(function (name) {
      return rt.h('option', { value: name, text: name || AJS.I18n.getText('roundtrip.intake.import.charset.guess') });
    }));
    const name = rt.h('input', { type: 'text', 'class': 'text', id: 'rt-import-name', maxlength: '200', autocomplete: 'off', 'aria-describedby': 'rt-import-name-help rt-import-name-error' });
    const seen = rt.h('div', { id: 'rt-import-look', 'aria-live': 'polite' });
    const submit = rt.h('button', { type: 'submit', 'class': 'aui-button aui-button-primary', id: 'rt-import-submit', text: AJS.I18n.getText('roundtrip.intake.import.submit') });
    const errors = { file: error('file'), charset: error('charset'), name: error('name') };
    const fields = { file: file, charset: charset, name: name };
    const looking = rt.newest();
    let looked = null;

    function error(id) {
      return rt.h('div', { 'class': 'error', id: 'rt-import-' + id + '-error', role: 'alert' });
    }

    function calm() {
      Object.keys(fields).forEach(function (id) {
        errors[id].textContent = '';
        fields[id].removeAttribute('aria-invalid');
      });
    }

    function wrong(id, text) {
      const at = fields[id] ? id : 'file';
      errors[at].textContent = text;
      fields[at].setAttribute('aria-invalid', 'true');
      fields[at].focus();
    }

    function refused(error) {
      wrong(error.field, rt.refusal.text(error));
    }

    function chosen() {
      if (file.files.length) name.value = own(file.files[0]);
      charset.value = '';
      again();
    }

    function own(chosen) {
      return chosen.name.slice(0, 200);
    }

    function again() {
      calm();
      looked = null;
      rt.fill(seen);
      if (!file.files.length) return;
      rt.fill(seen, rt.skeleton(3));
      looking.ask(function () {
        return look(file.files[0], charset.value, rt.importLook);
      }, {
        answer: function (drawn) {
          looked = drawn;
          if (drawn.name && name.value === own(file.files[0])) name.value = drawn.name;
          rt.fill(seen, looked.element);
        },
        failed: function (error) {
          rt.fill(seen);
          refused(error);
        },
        done: function () {}
      });
    }

    function send(event) {
      event.preventDefault();
      if (submit.hasAttribute('aria-disabled')) return null;
      calm();
      if (!file.files.length) return wrong('file', AJS.I18n.getText('roundtrip.intake.import.file.missing'));
      if (!name.value.trim()) return wrong('name', AJS.I18n.getText('roundtrip.intake.import.name.missing'));
      if (!looked || !looked.check()) return null;
      rt.resting(submit, true);
      return begin(file.files[0], charset.value, name.value.trim(), looked.mapping.names()).catch(function (error) {
        rt.resting(submit, false);
        refused(error);
      });
    }

    return rt.h('form', { 'class': 'aui top-label', novalidate: true, on: { submit: send } },
      rt.h('p', { text: AJS.I18n.getText('roundtrip.intake.import.about') }),
      rt.h('div', { 'class': 'field-group' }, rt.h('label', { 'for': 'rt-import-file', text: AJS.I18n.getText('roundtrip.intake.import.file') }), file,
        rt.h('div', { 'class': 'description', id: 'rt-import-file-help', text: AJS.I18n.getText('roundtrip.intake.import.file.help') }), errors.file),
      rt.h('div', { 'class': 'field-group' }, rt.h('label', { 'for': 'rt-import-charset', text: AJS.I18n.getText('roundtrip.intake.import.charset') }), charset, errors.charset),
      rt.h('div', { 'class': 'field-group' }, rt.h('label', { 'for': 'rt-import-name', text: AJS.I18n.getText('roundtrip.intake.import.name') }), name,
        rt.h('div', { 'class': 'description', id: 'rt-import-name-help', text: AJS.I18n.getText('roundtrip.intake.import.name.help') }), errors.name),
      seen,
      rt.h('div', { 'class': 'rt-import-buttons' }, submit));
  };
})(window.Roundtrip);
