// loads canonical/merge/state.js

const ADA = 'RT-1', GRACE = 'RT-2', EPIC = 'RT-9';
const found = function () { return { best: [].slice.call(arguments).map(function (key) { return { key: key, type: 'Epic' }; }), ready: true }; };
const keys = function (list) { return list.map(function (s) { return s.key; }); };
const seen = function (change) {
  return Object.assign({ feedback: [{ key: ADA }], into: { key: EPIC }, turn: null, regression: false, problem: null }, change);
};

test('nothing is offered to go into itself', function () {
  const state = rt.mergeState({ feedback: [ADA, GRACE] });
  same(keys(state.choices(found(ADA, EPIC, GRACE))), [EPIC]);
});

test('suggestions that are known already need not be asked for, be there any or none', function () {
  const known = found(EPIC);
  same(rt.mergeState({ feedback: [ADA], suggestions: known }).found, known);
  same(rt.mergeState({ feedback: [ADA], suggestions: rt.noneFound }).found, { best: [], ready: true });
  const state = rt.mergeState({ feedback: [ADA], suggestions: null });
  same([state.found, state.preview], [null, null]);
  state.choices(known);
  same(state.found, known);
});

test('at most five are offered', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  same(state.choices(found('A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6')).length, 5);
});

test('where suggestions failed nothing is offered', function () {
  same(rt.mergeState({ feedback: [ADA] }).choices(null), []);
});

test('the best suggestion is taken', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  state.guess(found(ADA, EPIC, GRACE));
  same(state.into, EPIC);
});

test('suggestions never overwrite what a person chose', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  state.typed('rt-7');
  state.guess(found(EPIC));
  same(state.into, 'RT-7');
});

test('the radio button of the chosen suggestion is on', function () {
  const state = rt.mergeState({ feedback: [ADA], into: EPIC });
  same(state.radio(found(GRACE, EPIC).best), EPIC);
});

test('what is not among the suggestions is another issue, and so is the only way where there are none', function () {
  same(rt.mergeState({ feedback: [ADA], into: 'RT-7' }).radio(found(EPIC).best), 'other');
  same(rt.mergeState({ feedback: [ADA] }).radio([]), 'other');
});

test('as long as nothing is chosen no radio button is on', function () {
  same(rt.mergeState({ feedback: [ADA] }).radio(found(EPIC).best), null);
});

test('a key may be typed small and with spaces', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  same([state.typed(' rt-10 '), state.into], [true, 'RT-10']);
});

test('what cannot be a key is wrong and goes nowhere', function () {
  ['RT', 'RT-', '12', 'RT-1a', 'RT-1 RT-2'].forEach(function (text) {
    const state = rt.mergeState({ feedback: [ADA], into: EPIC });
    same([text, state.typed(text), state.into], [text, false, '']);
  });
});

test('an empty field is not wrong, but goes nowhere', function () {
  const state = rt.mergeState({ feedback: [ADA], into: EPIC });
  same([state.typed('  '), state.into], [true, '']);
});

test('turned round, the target goes into the feedback', function () {
  const state = rt.mergeState({ feedback: [ADA], into: GRACE });
  state.turn();
  same([state.feedback, state.into], [[GRACE], ADA]);
});

test('the caller keeps its own list of keys', function () {
  const mine = [ADA];
  rt.mergeState({ feedback: mine, into: GRACE }).feedback.push('RT-5');
  same(mine, [ADA]);
});

test('feedback may be turned round, an epic only where that is suggested', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  state.choices({ best: [{ key: EPIC, type: 'Epic' }, { key: GRACE, type: 'Feedback' }] });
  same(state.turnable(seen({ into: { key: GRACE } })), true);
  same(state.turnable(seen({ into: { key: EPIC } })), false);
  same(state.turnable(seen({ into: { key: EPIC }, turn: { suggested: true } })), true);
  same(state.turnable(seen({ into: { key: 'RT-77' } })), true);
});

test('several pieces cannot be turned round', function () {
  same(rt.mergeState({ feedback: [ADA, GRACE] }).turnable(seen({ feedback: [{ key: ADA }, { key: GRACE }] })), false);
});

test('pieces that something speaks against stay out, and the others may go', function () {
  const some = seen({ feedback: [{ key: ADA, problem: { message: 'no' } }, { key: GRACE }] });
  const state = rt.mergeState({ feedback: [ADA, GRACE] });
  same([state.good(some), state.sendable(some)], [[GRACE], true]);
});

test('nothing is sent where every piece or the target has a problem', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  same(state.sendable(seen({ feedback: [{ key: ADA, problem: { message: 'no' } }] })), false);
  same(state.sendable(seen({ problem: { message: 'no' } })), false);
});

test('the question is asked about something shipped, unless it cannot be merged anyway', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  same(state.asksAgain(seen({ regression: true })), true);
  same(state.asksAgain(seen({ regression: false })), false);
  same(state.asksAgain(seen({ regression: true, problem: { message: 'no' } })), false);
});

test('a merge counts as suggested only into what was suggested', function () {
  const state = rt.mergeState({ feedback: [ADA], into: EPIC });
  same(state.suggested(), false);
  state.choices(found(EPIC));
  same(state.suggested(), true);
  state.typed('RT-77');
  same(state.suggested(), false);
});

test('the preview is asked for all pieces', function () {
  same(rt.mergeState({ feedback: [ADA, GRACE], into: EPIC }).query(), 'into=RT-9&feedback=RT-1&feedback=RT-2');
});

test('nothing is said to be the same only where somebody asked and all was looked through', function () {
  const state = rt.mergeState({ feedback: [ADA] });
  const behind = { best: [], ready: false, progress: 1 };
  same(state.said(rt.noneFound, false), '');
  same(state.said(null, false), '');
  same(state.said(found(), false), 'nothing');
  same(state.said(found(ADA), false), 'nothing');
  same(state.said(found(EPIC), false), '');
  same([state.said(behind, true), state.said(behind, false)], ['looking', 'so-far']);
});
