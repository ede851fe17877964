/* What each column of a file is taken for: as recognised, until somebody says otherwise. It draws nothing and asks nobody. */
(function (rt) {
  'use strict';
  if (rt.importMapping) return;
  const ENOUGH = ['title', 'words', 'nps', 'csat', 'ces'];
  const LISTS = ['components', 'labels'];

  /** columns: [{title, field, ours}], field absent for one that is not understood, ours true for what we put before refused rows. */
  rt.importMapping = function (columns) {
    const chosen = columns.map(function (column) { return column.field || ''; });

    /** What such a column is called when it is sent; a title that would be understood is put in brackets to be left out. */
    function name(column, at) {
      if (chosen[at] === (column.field || '')) return column.title;
      return chosen[at] || '(' + column.title + ')';
    }

    return {
      chosen: function (at) { return chosen[at]; },

      choose: function (at, field) { chosen[at] = field; },

      /** Names for the columns; null when the file's own titles say it all. */
      names: function () {
        const changed = columns.some(function (column, at) { return chosen[at] !== (column.field || ''); });
        return changed ? columns.map(name) : null;
      },

      /** The titles of columns that are left out, each once. */
      ignored: function () {
        const titles = columns.map(function (column, at) { return chosen[at] || column.ours ? '' : column.title; });
        return titles.filter(function (title, at) { return title && titles.indexOf(title) === at; });
      },

      /** Columns that stand for something another column before them stands for already; only lists may. */
      doubled: function () {
        return columns.map(function (column, at) { return at; }).filter(function (at) {
          return chosen[at] && LISTS.indexOf(chosen[at]) < 0 && chosen.indexOf(chosen[at]) < at;
        });
      },

      /** The title of the column that rows are recognised by; null where it is all that is read of them. */
      known: function () {
        const at = chosen.indexOf('source') >= 0 ? chosen.indexOf('source') : chosen.indexOf('id');
        return at < 0 ? null : columns[at].title;
      },

      /** Whether a row can hold any feedback at all. */
      enough: function () {
        return chosen.some(function (field) { return ENOUGH.indexOf(field) >= 0; });
      }
    };
  };
})(window.Roundtrip);
