// loads intake/import/mapping.js

const columns = [{ title: 'Review', field: 'words' }, { title: 'Stars' }, { title: 'Tag', field: 'labels' }, { title: 'Tag', field: 'labels' }];

test('untouched, the titles of the file say it all', function () {
  const mapping = rt.importMapping(columns);
  same([mapping.names(), mapping.doubled(), mapping.enough()], [null, [], true]);
});

test('a column that is chosen is called by its field, the others keep their titles', function () {
  const mapping = rt.importMapping(columns);
  mapping.choose(1, 'csat');
  same(mapping.names(), ['Review', 'csat', 'Tag', 'Tag']);
});

test('a column that is left out is called what nobody understands', function () {
  const mapping = rt.importMapping(columns);
  mapping.choose(0, '');
  same([mapping.names(), mapping.enough()], [['(Review)', 'Stars', 'Tag', 'Tag'], false]);
});

test('rows are recognised by their source, else by their id, else by all that is read', function () {
  const mapping = rt.importMapping([{ title: 'Nr', field: 'id' }, { title: 'Review', field: 'words' }, { title: 'From' }]);
  const seen = [mapping.known()];
  mapping.choose(2, 'source');
  seen.push(mapping.known());
  mapping.choose(2, '');
  mapping.choose(0, '');
  seen.push(mapping.known());
  same(seen, ['Nr', 'From', null]);
});

test('only lists may stand in two columns', function () {
  const mapping = rt.importMapping(columns);
  mapping.choose(1, 'words');
  same([mapping.doubled(), mapping.enough()], [[1], true]);
});

test('back at what was recognised there is nothing to say', function () {
  const mapping = rt.importMapping(columns);
  mapping.choose(1, 'csat');
  mapping.choose(1, '');
  same(mapping.names(), null);
});

test('what is left out is named, each title once, but not what we put there ourselves', function () {
  const mapping = rt.importMapping([{ title: 'rejected line', ours: true }, { title: 'Review', field: 'words' }, { title: 'Stars' }, { title: 'Plan' }, { title: 'Plan' }, { title: '' }]);
  same(mapping.ignored(), ['Stars', 'Plan']);
  mapping.choose(2, 'csat');
  mapping.choose(1, '');
  same(mapping.ignored(), ['Review', 'Plan']);
});
