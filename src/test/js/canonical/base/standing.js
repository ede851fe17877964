// loads canonical/base/standing.js

const BEFORE = ['RT-1', 'RT-2', 'RT-3', 'RT-4'];

test('who stands at a row that is still there stays', function () {
  same(rt.nearest(BEFORE, 'RT-2', ['RT-1', 'RT-2', 'RT-4']), 'RT-2');
});

test('when the row is gone it goes on with the next that is left', function () {
  same(rt.nearest(BEFORE, 'RT-2', ['RT-1', 'RT-4']), 'RT-4');
});

test('behind the last row it goes back to the one before', function () {
  same(rt.nearest(BEFORE, 'RT-4', ['RT-1', 'RT-3']), 'RT-3');
});

test('where all rows are others it begins with the first', function () {
  same(rt.nearest(BEFORE, 'RT-2', ['RT-8', 'RT-9']), 'RT-8');
});

test('where no row is left there is none', function () {
  same(rt.nearest(BEFORE, 'RT-2', []), null);
});
