// loads canonical/base/page.js priority/settled.js

test('a page that says one thing is left alone; one that says two is drawn again, once more when it says one, and not for ever', function () {
  same(rt.settled(true), false);
  same([rt.settled(false), rt.settled(false), rt.settled(true), rt.settled(true), rt.settled(false)], [true, true, true, false, false]);
});
