// loads canonical/triage/keys.js

const MAY = { typing: false, dialog: false, may: true };
const act = function (key, change, around) { return rt.triageKeys.act(Object.assign({ key: key }, change), Object.assign({}, MAY, around)); };

test('each key does one thing, capital or not', function () {
  same(['j', 'k', 'm', 's', 'x', 'z', '?', 'J', 'Z'].map(function (key) { return act(key); }),
    ['next', 'previous', 'merge', 'skip', 'pick', 'undo', 'help', 'next', 'undo']);
});

test('other keys are left to the page', function () {
  same(['a', 'Enter', 'Escape', 'Shift', ' ', 'ArrowDown'].map(function (key) { return act(key); }), [null, null, null, null, null, null]);
});

test('shortcuts of the browser are left to it', function () {
  same(['ctrlKey', 'metaKey', 'altKey', 'isComposing'].map(function (name) { return act('z', { [name]: true }); }), [null, null, null, null]);
});

test('nothing happens while somebody types or a dialog is open', function () {
  same([act('m', {}, { typing: true }), act('m', {}, { dialog: true }), act('?', {}, { dialog: true })], [null, null, null]);
});

test('whoever may only look can walk and skip, not merge, pick or undo', function () {
  same(['j', 'k', 's', '?', 'm', 'x', 'z'].map(function (key) { return act(key, {}, { may: false }); }),
    ['next', 'previous', 'skip', 'help', null, null, null]);
});

test('the help lists every key', function () {
  same(rt.triageKeys.all.map(function (one) { return act(one.key) === one.act; }), [true, true, true, true, true, true, true]);
});
