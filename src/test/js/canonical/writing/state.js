// loads canonical/writing/state.js

const choice = function () { return { into: null, notThis: [] }; };
const said = function (title, body) { return { title: title, body: body || '' }; };
const suggestion = function (key) { return { key: key }; };
const keys = function (list) { return list.map(function (s) { return s.key; }); };

test('a draft is asked about once, and again when it changes', function () {
  const state = rt.writingState(choice());
  same(['dark mode', 'dark mode', 'dark mode now', 'dark mode'].map(function (title) { return state.about(said(title)); }),
    ['ask', 'nothing', 'ask', 'ask']);
});

test('four letters, wherever they stand, are enough, three and blanks are not', function () {
  same([said('dar'), said('dar     '), said('da', 'rk'), said('dark')].map(function (draft) { return rt.writingState(choice()).about(draft); }),
    ['forget', 'forget', 'ask', 'ask']);
});

test('five are shown, and what it is not is not shown again, be it old or new', function () {
  const decided = choice(), state = rt.writingState(decided);
  state.found = { best: ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-0'].map(suggestion), older: ['A-7', 'A-8'].map(suggestion) };
  state.notThis('A-2');
  state.notThis('A-7');
  same([keys(state.list().best), keys(state.list().older)], [['A-1', 'A-3', 'A-4', 'A-5', 'A-6'], ['A-8']]);
});

test('before anything was found nothing is shown', function () {
  same(rt.writingState(choice()).list(), { best: [], older: [], building: false, progress: 1, into: null, shipped: false });
});

test('what is not it any more does not get the new issue either', function () {
  const decided = choice(), state = rt.writingState(decided);
  state.add(suggestion('A-1'));
  state.notThis('A-2');
  same(decided.into, 'A-1');
  state.notThis('A-1');
  same([decided.into, decided.notThis], [null, ['A-2', 'A-1']]);
});

test('a decision can be taken back', function () {
  const decided = choice(), state = rt.writingState(decided);
  state.add(suggestion('A-1'));
  state.takeBack();
  same(decided.into, null);
});

test('the list is drawn again only when it changes', function () {
  const state = rt.writingState(choice());
  state.found = { best: [suggestion('A-1')] };
  same([state.isNew(state.list()), state.isNew(state.list())], [true, false]);
  state.add(suggestion('A-1'));
  same(state.isNew(state.list()), true);
});

test('how far the index is built is part of the list, and so drawn again', function () {
  const state = rt.writingState(choice());
  state.found = { best: [], ready: false, progress: 0.2 };
  same([state.list().building, state.isNew(state.list())], [true, true]);
  state.found = { best: [], ready: false, progress: 0.4 };
  same(state.isNew(state.list()), true);
  state.found = { best: [], ready: true };
  same(state.list().building, false);
});

test('after grey rows or a failure the same list is drawn again', function () {
  const state = rt.writingState(choice());
  state.isNew(state.list());
  state.covered();
  same(state.isNew(state.list()), true);
});

test('what has shipped is known as such, however the list goes on', function () {
  const state = rt.writingState(choice());
  state.add({ key: 'A-1', roadmapStatus: 'shipped' });
  same(state.list().shipped, true);
  state.found = { best: [] };
  same(state.list().shipped, true);
  state.add({ key: 'A-2', roadmapStatus: 'planned' });
  same(state.list().shipped, false);
});
