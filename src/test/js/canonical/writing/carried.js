// loads canonical/writing/carried.js

test('a form that comes back with the same title keeps what was chosen', function () {
  rt.carried.open('Dark mode', null).into = 'RT-9';
  same(rt.carried.open('Dark mode', null).into, 'RT-9');
});

test('a form with another title, or still empty, starts with nothing', function () {
  rt.carried.open('Dark mode', null).into = 'RT-9';
  same(rt.carried.open('Offline map', null), { into: null, shipped: false, notThis: [], title: 'Offline map' });
  rt.carried.open('', null).into = 'RT-9';
  same(rt.carried.open('', null).into, null);
});

test('what the page before left comes first', function () {
  rt.carried.open('Dark mode', null).into = 'RT-9';
  same(rt.carried.open('Dark mode', { into: 'RT-8', shipped: true, notThis: ['RT-7'] }), { into: 'RT-8', shipped: true, notThis: ['RT-7'], title: 'Dark mode' });
});

test('the title counts as it was when the person decided', function () {
  const choice = rt.carried.open('Dark', null);
  choice.into = 'RT-9';
  rt.carried.remember(choice, 'Dark mode');
  same(rt.carried.open('Dark mode', null).into, 'RT-9');
});

test('of two forms the one that was decided in last counts', function () {
  const first = rt.carried.open('Dark mode', null);
  rt.carried.open('Offline map', null);
  first.into = 'RT-9';
  rt.carried.remember(first, 'Dark mode');
  same(rt.carried.take(), { into: 'RT-9', notThis: [] });
});

test('the choice is used up by the first issue, also where the form stays open', function () {
  const choice = rt.carried.open('Dark mode', null);
  choice.into = 'RT-9';
  choice.notThis.push('RT-7');
  same(rt.carried.take(), { into: 'RT-9', notThis: ['RT-7'] });
  same([rt.carried.take(), choice.into, choice.notThis], [null, null, []]);
});
