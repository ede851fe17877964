// loads canonical/base/newest.js

/** A question whose answer comes when the test wants it. */
function question() {
  const q = {};
  q.promise = new Promise(function (answer, refuse) { q.answer = answer; q.refuse = refuse; });
  q.ask = function (signal) { q.signal = signal; return q.promise; };
  return q;
}

function noting(heard, name) {
  return {
    answer: function (what) { heard.push(name + ' ' + what); },
    failed: function (error) { heard.push(name + ' failed ' + error.message); },
    done: function () { heard.push(name + ' done'); }
  };
}

test('an answer is heard, and then it is done', async function () {
  const heard = [], one = question();
  const asked = rt.newest().ask(one.ask, noting(heard, 'one'));
  one.answer('yes');
  await asked;
  same(heard, ['one yes', 'one done']);
});

test('a no is heard, and then it is done', async function () {
  const heard = [], one = question();
  const asked = rt.newest().ask(one.ask, noting(heard, 'one'));
  one.refuse(new Error('no'));
  await asked;
  same(heard, ['one failed no', 'one done']);
});

test('a late answer never overwrites that to a later question', async function () {
  const heard = [], first = question(), second = question(), newest = rt.newest();
  const one = newest.ask(first.ask, noting(heard, 'first'));
  const two = newest.ask(second.ask, noting(heard, 'second'));
  second.answer('new');
  await two;
  first.answer('old');
  await one;
  same(heard, ['second new', 'second done']);
});

test('an early answer to a question that is no longer asked is not heard either', async function () {
  const heard = [], first = question(), second = question(), newest = rt.newest();
  const one = newest.ask(first.ask, noting(heard, 'first'));
  const two = newest.ask(second.ask, noting(heard, 'second'));
  first.answer('old');
  await one;
  second.answer('new');
  await two;
  same(heard, ['second new', 'second done']);
});

test('a late no is not heard', async function () {
  const heard = [], first = question(), second = question(), newest = rt.newest();
  const one = newest.ask(first.ask, noting(heard, 'first'));
  newest.ask(second.ask, noting(heard, 'second'));
  first.refuse(new Error('no'));
  await one;
  same(heard, []);
});

test('a later question stops the earlier one, not itself', function () {
  const first = question(), second = question(), newest = rt.newest();
  newest.ask(first.ask, {});
  newest.ask(second.ask, {});
  same([first.signal.aborted, second.signal.aborted], [true, false]);
});

test('what is forgotten is not heard', async function () {
  const heard = [], one = question(), newest = rt.newest();
  const asked = newest.ask(one.ask, noting(heard, 'one'));
  newest.forget();
  one.answer('yes');
  await asked;
  same(heard, []);
});

test('two places of a screen do not disturb each other', async function () {
  const heard = [], left = question(), right = question();
  const one = rt.newest().ask(left.ask, noting(heard, 'left'));
  const two = rt.newest().ask(right.ask, noting(heard, 'right'));
  left.answer('yes');
  right.answer('yes');
  await Promise.all([one, two]);
  same(heard.filter(function (what) { return what.endsWith('yes'); }), ['left yes', 'right yes']);
});

test('a screen that cannot be drawn is a failure like any other', async function () {
  const heard = [], one = question(), on = noting(heard, 'one');
  on.answer = function () { throw new Error('drawing'); };
  const asked = rt.newest().ask(one.ask, on);
  one.answer('yes');
  await asked;
  same(heard, ['one failed drawing', 'one done']);
});

test('an index that is behind is asked a few times, one that is being built until it is, a whole one never', function () {
  same([rt.againIn(null, 0), rt.againIn({ ready: true, progress: 1 }, 0)], [0, 0]);
  same(rt.againIn({ ready: false, progress: 0.4 }, 99) > 0, true);
  same([rt.againIn({ ready: false, progress: 1 }, 0) > 0, rt.againIn({ ready: false, progress: 1 }, 8)], [true, 0]);
});
