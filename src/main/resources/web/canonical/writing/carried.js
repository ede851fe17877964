/* The choice that goes from a form to the issue made of it, within one page. */
(function (rt) {
  'use strict';
  if (rt.carried) return;
  let carried = null;

  rt.carried = {
    /**
     * The choice of a form that was just opened. One that comes back (wrong input, other type, same title) keeps what
     * was chosen in it; kept is what the page before this one left, or null.
     */
    open: function (title, kept) {
      const earlier = kept || (carried && title && carried.title === title ? carried : null);
      carried = { into: earlier ? earlier.into : null, shipped: Boolean(earlier && earlier.shipped), notThis: earlier ? earlier.notThis : [], title: title };
      return carried;
    },

    remember: function (choice, title) {
      choice.title = title;
      carried = choice;
    },

    /** The choice for an issue that was made, or null. Used up by the first who asks: the form may stay open for another issue. */
    take: function () {
      if (!carried) return null;
      const choice = { into: carried.into, notThis: carried.notThis };
      carried.into = null;
      carried.notThis = [];
      carried = null;
      return choice;
    }
  };
})(window.Roundtrip);
