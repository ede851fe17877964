// loads canonical/triage/state.js

const row = function (n) { return { key: 'RT-' + n }; };
const rows = function (from, to) { const all = []; for (let n = from; n <= to; n++) all.push(row(n)); return all; };
const page = function (list, total, change) { return Object.assign({ rows: list, total: total, more: false, feedback: 0 }, change); };
const keys = function (state) { return state.rows.map(function (one) { return one.key; }); };

/** Triage with rows RT-1 to RT-n, the first of them chosen. */
function triage(n, total) {
  const state = rt.triageState();
  state.add(page(rows(1, n), total || n));
  state.choose(0);
  return state;
}

function merged(operation, into) {
  return { operation: operation, into: into, feedback: [].slice.call(arguments, 2) };
}

test('before the first page nothing is chosen', function () {
  const state = rt.triageState();
  same([state.chosen(), state.last(), state.share(), state.at, state.total, state.more], [null, null, null, -1, 0, false]);
});

test('a row that comes with two pages stands in the list once', function () {
  const state = triage(3, 6);
  state.add(page([row(1)].concat(rows(3, 5)), 6));
  same([keys(state), state.left()], [['RT-1', 'RT-2', 'RT-3', 'RT-4', 'RT-5'], 1]);
});

test('an empty page is the end, whatever was counted before', function () {
  const state = triage(3, 6);
  state.add(page([], 6));
  same([state.total, state.left()], [3, 0]);
});

test('more than was counted is said only as long as the server says so', function () {
  const state = rt.triageState();
  const said = [true, false].map(function (more) { state.add(page(rows(1, 2), 5, { more: more })); return state.more; });
  same(said, [true, false]);
});

test('the total is never less than what is there', function () {
  same(triage(3, 1).total, 3);
});

test('the next row is chosen, and at both ends the row stays', function () {
  const state = triage(3);
  const walked = [1, 2, 3, -1].map(function (index) { state.choose(index); return state.chosen().key; });
  same(walked, ['RT-2', 'RT-3', 'RT-3', 'RT-1']);
});

test('the one after the chosen is the next, and after the last there is none', function () {
  const state = triage(2);
  same(state.next().key, 'RT-2');
  state.choose(1);
  same(state.next(), null);
});

test('more is fetched from the third row before the end on, if there is more', function () {
  const state = triage(10, 20), near = [];
  for (let at = 0; at < 10; at++) { state.choose(at); near.push(state.nearTheEnd()); }
  same(near, [false, false, false, false, false, false, false, true, true, true]);
  same([triage(3, 4).nearTheEnd(), triage(3, 3).nearTheEnd()], [true, false]);
});

test('picked rows come in the order of the list, and may be let go', function () {
  const state = triage(4);
  [4, 2, 3].forEach(function (n) { state.pick(row(n), true); });
  state.pick(row(3), false);
  same([state.picked(), state.isPicked(row(2)), state.isPicked(row(3))], [['RT-2', 'RT-4'], true, false]);
});

test('a hundred are merged at once, not more', function () {
  const state = triage(120);
  state.rows.forEach(function (one) { state.pick(one, true); });
  same([state.picked().length, state.bulk().length, state.bulk()[0]], [120, 100, 'RT-1']);
});

test('a skipped row stays in the list, marked', function () {
  const state = triage(2);
  state.skip(row(1));
  same([keys(state), state.isSkipped(row(1)), state.isSkipped(row(2))], [['RT-1', 'RT-2'], true, false]);
});

test('M merges the chosen row into the best that is on the screen', function () {
  const state = triage(2);
  const top = state.top({ key: 'RT-1', found: { best: [{ key: 'RT-9' }, { key: 'RT-8' }] } });
  same([top.row.key, top.best.key], ['RT-1', 'RT-9']);
});

test('M does nothing while the suggestions of the chosen row are not on the screen', function () {
  const state = triage(2);
  same([state.top(null), state.top({ key: 'RT-2', found: { best: [{ key: 'RT-9' }] } })], [null, null]);
  same(rt.triageState().top({ key: 'RT-1', found: { best: [] } }), null);
});

test('where nothing says the same M has no target', function () {
  same(triage(2).top({ key: 'RT-1', found: { best: [] } }).best, null);
});

test('what is merged is gone, what it went into too, and the place in the list stays', function () {
  const state = triage(5, 9);
  state.choose(1);
  state.gone(merged(7, 'RT-4', 'RT-2'));
  same([keys(state), state.chosen().key, state.total], [['RT-1', 'RT-3', 'RT-5'], 'RT-3', 7]);
});

test('after the last row the one before it is chosen', function () {
  const state = triage(3);
  state.choose(2);
  state.gone(merged(7, 'RT-50', 'RT-3'));
  same([state.chosen().key, state.total], ['RT-2', 2]);
});

test('when all that is here is gone, nothing is chosen until more comes', function () {
  const state = triage(2, 5);
  state.gone(merged(7, 'RT-2', 'RT-1'));
  same([state.chosen(), state.at, state.left()], [null, -1, 3]);
});

test('what is merged is not picked any more, also not when it comes back', function () {
  const state = triage(3);
  state.pick(row(1), true);
  state.gone(merged(7, 'RT-50', 'RT-1'));
  state.restored({ feedback: ['RT-1'] });
  same(state.picked(), []);
});

test('merged pieces are counted, not operations', function () {
  const state = triage(5);
  state.gone(merged(7, 'RT-50', 'RT-1', 'RT-2'));
  state.gone(merged(8, 'RT-50', 'RT-3'));
  same([state.merged(), state.last()], [3, 8]);
});

test('what is undone comes back at the top and is chosen', function () {
  const state = triage(4, 6);
  state.choose(2);
  state.gone(merged(7, 'RT-2', 'RT-3'));
  same(state.restored({ feedback: ['RT-3'] }), true);
  same([keys(state), state.chosen().key, state.total, state.merged(), state.last()], [['RT-2', 'RT-3', 'RT-1', 'RT-4'], 'RT-2', 6, 0, null]);
});

test('an earlier merge may be undone before a later one', function () {
  const state = triage(4);
  state.gone(merged(7, 'RT-50', 'RT-1'));
  state.gone(merged(8, 'RT-50', 'RT-2'));
  state.restored({ feedback: ['RT-1'] });
  same([keys(state), state.last()], [['RT-1', 'RT-3', 'RT-4'], 8]);
});

test('what was not merged here changes nothing', function () {
  const state = triage(2);
  same([state.restored({ feedback: ['RT-70'] }), keys(state)], [false, ['RT-1', 'RT-2']]);
});

test('the share counts what is in a group among all feedback', function () {
  const state = rt.triageState();
  state.add(page(rows(1, 3), 10, { feedback: 40 }));
  same(state.share(), 75);
  state.add(page([], 10, { feedback: 0 }));
  same(state.share(), null);
  state.add(page(rows(4, 5), 50, { feedback: 40 }));
  same(state.share(), 0);
});
