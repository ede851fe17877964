/* What the merge form knows: the feedback, what it goes into, what would change. It draws nothing. */
(function (rt) {
  'use strict';
  if (rt.mergeState) return;
  const KEY = /^[A-Za-z][A-Za-z0-9_]*-[0-9]+$/;
  const SHOWN = 5;

  /** Suggestions that are not to be asked for: nobody knows whether there are any. */
  rt.noneFound = { best: [], ready: true };

  /** ask is {feedback: keys, into: key or null, suggestions: those already known or null}. */
  rt.mergeState = function (ask) {
    const known = {};
    const state = {
      feedback: ask.feedback.slice(),
      into: ask.into || '',
      found: ask.suggestions || null,
      preview: null,

      /** The suggestions to choose from: nothing goes into itself. */
      choices: function (found) {
        state.found = found;
        const fit = ((found && found.best) || []).filter(function (s) { return state.feedback.indexOf(s.key) < 0; }).slice(0, SHOWN);
        fit.forEach(function (s) { known[s.key] = s; });
        return fit;
      },

      /** What is to be said where nothing can be offered: 'nothing', 'looking', 'so-far', or '' where nobody asked. */
      said: function (found, again) {
        if (!found || found === rt.noneFound || state.choices(found).length) return '';
        if (found.ready !== false) return 'nothing';
        return again ? 'looking' : 'so-far';
      },

      /** The best one is taken as long as nothing else was chosen. */
      guess: function (found) {
        const fit = state.choices(found);
        if (!state.into && fit.length) state.into = fit[0].key;
      },

      /** Which radio button is on: the key of a choice, 'other', or null where that is open. */
      radio: function (choices) {
        if (choices.some(function (s) { return s.key === state.into; })) return state.into;
        return state.into || !choices.length ? 'other' : null;
      },

      /** A key typed by hand; false where it cannot be one. */
      typed: function (text) {
        const key = text.trim().toUpperCase();
        state.into = KEY.test(key) ? key : '';
        return !key || KEY.test(key);
      },

      /** The other way round: what it went into goes into the feedback. */
      turn: function () {
        const from = state.feedback[0];
        state.feedback = [state.into];
        state.into = from;
      },

      turnable: function (seen) {
        const target = known[seen.into.key];
        return seen.feedback.length === 1 && (!target || target.type === 'Feedback' || Boolean(seen.turn && seen.turn.suggested));
      },

      /** The keys of the preview that nothing speaks against. */
      good: function (seen) {
        return seen.feedback.filter(function (one) { return !one.problem; }).map(function (one) { return one.key; });
      },

      sendable: function (seen) {
        return state.good(seen).length > 0 && !seen.problem;
      },

      asksAgain: function (seen) {
        return Boolean(seen.regression) && !seen.problem;
      },

      /** Whether people follow a suggestion, for what is learned from it. */
      suggested: function () {
        return Boolean(known[state.into]);
      },

      query: function () {
        return 'into=' + encodeURIComponent(state.into) + state.feedback.map(function (key) { return '&feedback=' + encodeURIComponent(key); }).join('');
      }
    };
    return state;
  };
})(window.Roundtrip);
