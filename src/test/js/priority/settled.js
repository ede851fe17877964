// loads priority/settled.js

function looks(page, most) {
  const pauses = [];
  for (let pause = page.again(false); pause && pauses.length < most; pause = page.again(false)) pauses.push(pause);
  return pauses;
}

test('a page that says one thing is left alone', function () {
  same(rt.settled().again(true), 0);
});

test('one that says two is drawn again, and once more when it says one', function () {
  const page = rt.settled();
  same([false, false, true, true, true].map(function (one) { return page.again(one) > 0; }), [true, true, true, false, false]);
});

test('the pauses grow, and some minutes later it ends', function () {
  const pauses = looks(rt.settled(), 100);
  same(pauses[0], 1000);
  pauses.slice(1).forEach(function (pause, at) { same(pause >= pauses[at] && pause <= 30000, true); });
  const all = pauses.reduce(function (sum, one) { return sum + one; }, 0);
  same(all > 240000 && all < 400000, true);
  same(pauses.length < 25, true);
});

test('one that ended begins anew with the next change', function () {
  const page = rt.settled();
  looks(page, 100);
  same(page.again(false), 0);
  page.again(true);
  page.again(true);
  same(page.again(false), 1000);
});
