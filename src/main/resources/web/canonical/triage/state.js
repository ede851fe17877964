/* What triage knows: the rows, which one is chosen, picked, skipped or done. It draws nothing and asks nobody. */
(function (rt) {
  'use strict';
  if (rt.triageState) return;
  const NEAR_THE_END = 3;
  const MOST_AT_ONCE = 100;

  rt.triageState = function () {
    const picked = {};
    const skipped = {};
    const done = [];
    const state = {
      rows: [],
      /** Rows left on the server; "more" means at least so many. */
      total: 0,
      more: false,
      /** All pieces of feedback of the project, in a group or not. */
      feedback: 0,
      at: -1,

      /** A page of the server. Rows that are gone there are gone here too, so the number of rows is the next start. */
      add: function (page) {
        const known = state.rows.map(function (row) { return row.key; });
        state.rows = state.rows.concat(page.rows.filter(function (row) { return known.indexOf(row.key) < 0; }));
        state.total = page.rows.length ? Math.max(page.total, state.rows.length) : state.rows.length;
        state.more = Boolean(page.more);
        state.feedback = page.feedback || 0;
      },

      chosen: function () {
        return state.rows[state.at] || null;
      },

      next: function () {
        return state.rows[state.at + 1] || null;
      },

      /** Beyond an end the row at that end is chosen. */
      choose: function (index) {
        state.at = Math.min(Math.max(index, 0), state.rows.length - 1);
      },

      /** Whether more rows are to be fetched before somebody reaches the last one. */
      nearTheEnd: function () {
        return state.at >= state.rows.length - NEAR_THE_END && state.left() > 0;
      },

      /** Rows of the server that are not here yet. */
      left: function () {
        return state.total - state.rows.length;
      },

      pick: function (row, is) {
        picked[row.key] = is;
      },

      isPicked: function (row) {
        return Boolean(picked[row.key]);
      },

      /** The keys picked, in the order of the list. */
      picked: function () {
        return state.rows.filter(state.isPicked).map(function (row) { return row.key; });
      },

      /** As many of them as the server merges at once. */
      bulk: function () {
        return state.picked().slice(0, MOST_AT_ONCE);
      },

      skip: function (row) {
        skipped[row.key] = true;
      },

      isSkipped: function (row) {
        return Boolean(skipped[row.key]);
      },

      /**
       * What M merges into: {row, best}, best being null where nothing says the same. The top one counts only if it is
       * on the screen, {key, found}: nobody merges what they did not see.
       */
      top: function (shown) {
        const row = state.chosen();
        if (!row || !shown || shown.key !== row.key) return null;
        return { row: row, best: shown.found.best[0] || null, found: shown.found };
      },

      /** Merged: these are gone, and so is what they went into, which has duplicates now. The place in the list stays. */
      gone: function (result) {
        const keys = result.feedback.concat([result.into]);
        const before = state.rows;
        const out = function (row) { return keys.indexOf(row.key) >= 0; };
        done.push({ operation: result.operation, pieces: result.feedback.length, rows: before.filter(out) });
        state.rows = before.filter(function (row) { return !out(row); });
        keys.forEach(function (key) { delete picked[key]; });
        state.total = Math.max(state.rows.length, state.total - (before.length - state.rows.length));
        if (state.rows.length) state.choose(state.at);
        else state.at = -1;
      },

      /** Undone, by Z or in the flag: back at the top of the list and chosen; false where it was not merged here. */
      restored: function (result) {
        const known = done.filter(function (one) {
          return one.rows.some(function (row) { return result.feedback.indexOf(row.key) >= 0; });
        })[0];
        if (!known) return false;
        done.splice(done.indexOf(known), 1);
        state.rows = known.rows.concat(state.rows);
        state.total += known.rows.length;
        state.at = 0;
        return true;
      },

      /** The newest merge of this page that is not undone, or null. */
      last: function () {
        return done.length ? done[done.length - 1].operation : null;
      },

      /** Pieces merged on this page. */
      merged: function () {
        return done.reduce(function (sum, one) { return sum + one.pieces; }, 0);
      },

      /** How many in a hundred pieces of feedback are in a group; null where that is not known. */
      share: function () {
        return state.feedback ? Math.max(0, Math.round(100 * (state.feedback - state.total) / state.feedback)) : null;
      }
    };
    return state;
  };
})(window.Roundtrip);
