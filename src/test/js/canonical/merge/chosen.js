// loads canonical/merge/state.js canonical/merge/chosen.js

const MINUTE = 60 * 1000;
const KEPT = { into: 'RT-9', notThis: ['RT-3'], title: 'Dark mode' };

/** A tab with something kept in it, and a server that writes down what is asked. */
function tab(kept) {
  const did = [];
  let value = kept || null;
  rt.tab = {
    keep: function (name, what) { value = what; },
    peek: function () { return value; },
    take: function () { const what = value; value = null; return what; }
  };
  rt.rest = function (method, path, body) { did.push([method, path, body]); return Promise.reject(new Error('no')); };
  rt.mergeOrAsk = function (ask) { did.push(['merge', ask.feedback, ask.into]); return Promise.resolve(null); };
  return did;
}

function ago(minutes) {
  return Object.assign({ at: Date.now() - minutes * MINUTE }, KEPT);
}

test('a choice is done: what it is not is dismissed, what it belongs to gets it', function () {
  const did = tab();
  rt.chosen.act('RT-20', KEPT);
  same(did, [['POST', '/dismissals', { one: 'RT-20', other: 'RT-3' }], ['merge', ['RT-20'], 'RT-9']]);
});

test('where nothing was chosen nothing is merged', function () {
  const did = tab();
  rt.chosen.act('RT-20', { into: null, notThis: [] });
  same(did, []);
});

test('the page of the issue that was just written does what was chosen, once', function () {
  const did = tab(ago(1));
  rt.chosen.arrived('RT-20', 'Dark mode');
  rt.chosen.arrived('RT-20', 'Dark mode');
  same(did.filter(function (one) { return one[0] === 'merge'; }), [['merge', ['RT-20'], 'RT-9']]);
});

test('the page of another issue leaves the choice alone', function () {
  const did = tab(ago(1));
  rt.chosen.arrived('RT-21', 'Something else');
  same([did, rt.tab.peek().title], [[], 'Dark mode']);
});

test('after ten minutes it is too late, and the choice is gone', function () {
  const did = tab(ago(10.1));
  rt.chosen.arrived('RT-20', 'Dark mode');
  same([did, rt.tab.peek()], [[], null]);
});

test('a form that comes back keeps its choice for ten minutes, not longer', function () {
  tab(ago(9.9));
  same(rt.chosen.back('Dark mode').into, 'RT-9');
  tab(ago(10.1));
  same(rt.chosen.back('Dark mode'), null);
});

test('a form with another title, or none, starts anew', function () {
  tab(ago(1));
  same(rt.chosen.back('Something else'), null);
  tab(Object.assign(ago(1), { title: '' }));
  same(rt.chosen.back(''), null);
});

test('what is kept for the next page can be done there', function () {
  const did = tab();
  rt.chosen.keep(KEPT);
  rt.chosen.arrived('RT-20', 'Dark mode');
  same(did.length, 2);
});
