// loads priority/settled.js

test('a page that says one thing is left alone', function () {
  same(rt.settled().again(true), false);
});

test('one that says two is drawn again, and once more when it says one', function () {
  const page = rt.settled();
  same([false, false, true, true, false].map(page.again), [true, true, true, false, false]);
});

test('a page that never comes to say one thing is not drawn for ever', function () {
  const page = rt.settled();
  same([1, 2, 3, 4, 5, 6, 7].map(function () { return page.again(false); }), [true, true, true, true, true, true, false]);
});
