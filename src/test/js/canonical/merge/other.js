// loads canonical/merge/other.js

test('words are looked for in the title, the last one maybe not written out', function () {
  same(rt.mergeOtherQuery('RT', 'dark mod'), 'project = "RT" AND (summary ~ "dark mod" OR summary ~ "dark mod*") ORDER BY updated DESC');
});

test('nothing but letters and digits reaches the query', function () {
  same(rt.mergeOtherQuery('RT', '"dark" OR key = X-1 \\ *?[{'), 'project = "RT" AND (summary ~ "dark or key x 1" OR summary ~ "dark or key x 1*") ORDER BY updated DESC');
  same(rt.mergeOtherQuery('RT', 'Größe 画面').indexOf('"größe 画面"') > 0, true);
});

test('one letter or none finds nothing', function () {
  same([rt.mergeOtherQuery('RT', '!!!'), rt.mergeOtherQuery('RT', 'a'), rt.mergeOtherQuery('RT', '')], [null, null, null]);
});
