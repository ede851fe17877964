/* What the server refused, and what that asks of the screen. */
(function (rt) {
  'use strict';
  if (rt.refusal) return;

  rt.refusal = {
    /** An Error with status, code, field and fix of our error body; "otherwise" is its text where there is none. */
    of: function (status, body, otherwise) {
      const first = (body && body.errors && body.errors[0]) || {};
      const error = new Error(first.message || otherwise);
      error.status = status;
      error.code = first.code || '';
      error.field = first.field || '';
      error.fix = first.fix || '';
      return error;
    },

    /** What happened and what to do about it. */
    text: function (error) {
      return [error.message, error.fix].filter(Boolean).join(' ');
    },

    /**
     * 'nothing': somebody stopped asking; 'question': is something shipped broken again?; 'into': that field is wrong;
     * 'message': whatever else.
     */
    asks: function (error) {
      if (error.name === 'AbortError') return 'nothing';
      if (error.code === 'shipped-regression') return 'question';
      return error.field === 'into' ? 'into' : 'message';
    },

    /** No place of this person: nothing to offer, and nothing to complain about. */
    silent: function (error) {
      return error.status === 404 || error.status === 403;
    }
  };
})(window.Roundtrip);
