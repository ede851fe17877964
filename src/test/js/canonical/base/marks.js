// loads canonical/base/marks.js

function drawn(title, marks) {
  return rt.markedPieces(title, marks).map(function (piece) { return piece.marked ? '[' + piece.text + ']' : piece.text; }).join('|');
}

test('the words that match are marked', function () {
  same(drawn('We need a dark mode', [[10, 14], [15, 19]]), 'We need a |[dark]| |[mode]');
});

test('marks need no order', function () {
  same(drawn('dark mode now', [[5, 9], [0, 4]]), '[dark]| |[mode]| now');
});

test('marks that overlap, are empty or lie outside are left out, and no letter is lost', function () {
  same(drawn('dark mode', [[0, 4], [2, 6], [7, 7], [8, 20]]), '[dark]| mode');
});

test('without marks the title stands as it is', function () {
  same(drawn('dark mode', null), 'dark mode');
  same(drawn('', []), '');
});
