// loads canonical/base/tab.js

/** The storage of a browser, with texts only. */
function storage() {
  const kept = {};
  browser.sessionStorage = {
    getItem: function (name) { return name in kept ? kept[name] : null; },
    setItem: function (name, text) { kept[name] = String(text); },
    removeItem: function (name) { delete kept[name]; }
  };
}

test('what is kept can be looked at often and taken once', function () {
  storage();
  rt.tab.keep('a', { into: 'RT-9' });
  same([rt.tab.peek('a'), rt.tab.peek('a'), rt.tab.take('a'), rt.tab.take('a')], [{ into: 'RT-9' }, { into: 'RT-9' }, { into: 'RT-9' }, null]);
});

test('one name does not disturb the other', function () {
  storage();
  rt.tab.keep('a', 1);
  rt.tab.keep('b', 2);
  same([rt.tab.take('a'), rt.tab.peek('b')], [1, 2]);
});

test('a private window keeps nothing and says nothing', function () {
  browser.sessionStorage = null;
  rt.tab.keep('a', 1);
  same([rt.tab.peek('a'), rt.tab.take('a')], [null, null]);
});
