// loads canonical/same/parts.js

const ALONE = { canonical: null };
const OF_OTHER = { canonical: { key: 'RT-9' } };

test('feedback that stands alone shows what says the same', function () {
  same(rt.sameParts('RT-1', true, ALONE), { member: false, members: false, ask: 'suggestions' });
});

test('feedback that is part of a canonical shows that and asks nothing', function () {
  same(rt.sameParts('RT-1', true, OF_OTHER), { member: true, members: false, ask: null });
});

test('a canonical shows its members and what might belong to it, feedback or not', function () {
  [true, false].forEach(function (isFeedback) {
    same(rt.sameParts('RT-9', isFeedback, OF_OTHER), { member: false, members: true, ask: 'belonging' });
  });
});

test('an epic that nobody asked for yet shows what might belong to it', function () {
  same(rt.sameParts('RT-9', false, ALONE), { member: false, members: true, ask: 'belonging' });
});
