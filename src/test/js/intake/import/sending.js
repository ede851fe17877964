// loads intake/import/sending.js

const KB = 1024;
const nothing = function () {};
const answer = function (next, change) {
  return Object.assign({ nextByte: next, accepted: 0, repeated: 0, rejectedRows: 0, rejected: [], moreRejected: 0, leftOut: [], moreLeftOut: 0, same: [], moreSame: 0 }, change);
};

test('piece by piece, from where the server is, to the end', function () {
  const asked = [];
  const sending = rt.importSending(600 * KB, function (from, to, last) {
    asked.push([from / KB, to / KB, last]);
    return Promise.resolve(answer(last ? 600 * KB : to - 6 * KB, { accepted: 2 }));
  });
  return sending.go(nothing).then(function () {
    same([asked, sending.accepted, sending.ended()], [[[0, 256, false], [250, 506, false], [500, 600, true]], 6, true]);
  });
});

test('a row that is longer than a piece is tried with a larger one', function () {
  const asked = [];
  const sending = rt.importSending(2000 * KB, function (from, to, last) {
    asked.push(to / KB);
    return Promise.resolve(answer(to < 1024 * KB ? 0 : to));
  });
  return sending.go(nothing).then(function () { same(asked, [256, 512, 1024, 2000]); });
});

test('a row that no piece can hold ends it, in the words of the screen', function () {
  const sending = rt.importSending(5000 * KB, function () { return Promise.resolve(answer(0)); }, 'A row is too long.');
  return sending.go(nothing).then(function () { throw new Error('heard nothing'); }, function (error) {
    same([error.message, sending.at, sending.ended()], ['A row is too long.', 0, false]);
  });
});

test('stopped, it says so and can go on', function () {
  const sending = rt.importSending(600 * KB, function (from, to) { return Promise.resolve(answer(to)); });
  return sending.go(function () { sending.stop(); }).then(function () {
    same([sending.stopped(), sending.ended(), sending.at], [true, false, 256 * KB]);
    return sending.go(nothing);
  }).then(function () { same([sending.stopped(), sending.ended()], [false, true]); });
});

test('what is refused is told, and the place is kept', function () {
  const sending = rt.importSending(600 * KB, function (from) {
    return from ? Promise.reject(new Error('no')) : Promise.resolve(answer(256 * KB));
  });
  return sending.go(nothing).then(function () { throw new Error('heard nothing'); }, function (error) {
    same([error.message, sending.at, sending.ended()], ['no', 256 * KB, false]);
  });
});

test('the first hundred rows are kept and the others counted', function () {
  const rows = [];
  for (let i = 0; i < 70; i++) rows.push({ line: i });
  const sending = rt.importSending(500 * KB, function (from, to) {
    return Promise.resolve(answer(to, { rejectedRows: 80, rejected: rows, moreRejected: 10 }));
  });
  return sending.go(nothing).then(function () {
    same([sending.rejected.length, sending.moreRejected, sending.rejectedRows], [100, 60, 160]);
  });
});

test('an empty file is at its end before it begins', function () {
  same(rt.importSending(0, nothing).ended(), true);
});
