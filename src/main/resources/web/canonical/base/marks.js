/* Where a title is marked, because an earlier one has the same words. */
(function (rt) {
  'use strict';
  if (rt.markedPieces) return;

  /** The title as pieces {text, marked}. Marks are [start, end), may be unordered; what overlaps or lies outside is left out. */
  rt.markedPieces = function (title, marks) {
    const pieces = [];
    let at = 0;

    function piece(end, marked) {
      if (end > at) pieces.push({ text: title.slice(at, end), marked: marked });
      at = end;
    }

    (marks || []).slice().sort(function (a, b) { return a[0] - b[0]; }).forEach(function (mark) {
      if (mark[0] < at || mark[1] > title.length || mark[1] <= mark[0]) return;
      piece(mark[0], false);
      piece(mark[1], true);
    });
    piece(title.length, false);
    return pieces;
  };
})(window.Roundtrip);
