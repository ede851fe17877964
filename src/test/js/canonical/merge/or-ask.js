// loads canonical/base/refusal.js canonical/merge/or-ask.js

const ASK = { feedback: ['RT-1'], into: 'RT-9', suggestions: null };

/** The rest of the screen: it answers, and writes down what happens. */
function screen(answer) {
  const did = [];
  rt.doing = { merge: function (feedback, into, suggested, regression, after) {
    did.push(['merge', feedback, into, suggested, regression]);
    if (after) after('undone');
    return answer;
  } };
  rt.merge = { open: function (ask, on) { did.push(['form', ask]); if (on.merged) on.merged('answered'); } };
  rt.failed = function (error) { did.push(['failed', error.message]); };
  return did;
}

function refused(code) {
  return Promise.reject(rt.refusal.of(409, { errors: [{ code: code, message: 'no' }] }, ''));
}

test('a suggestion is followed at once', async function () {
  const did = screen(Promise.resolve('result'));
  const result = await rt.mergeOrAsk(ASK, { merged: function (what) { did.push(['merged', what]); } });
  same([result, did], ['result', [['merge', ['RT-1'], 'RT-9', true, null], ['merged', 'result']]]);
});

test('something shipped is asked about in the form, and merged only by its answer', async function () {
  const did = screen(refused('shipped-regression'));
  const result = await rt.mergeOrAsk(ASK, { merged: function (what) { did.push(['merged', what]); } });
  same([result === null, did.slice(1)], [true, [['form', ASK], ['merged', 'answered']]]);
});

test('any other no is shown, and no form opens', async function () {
  const did = screen(refused('not-allowed'));
  const result = await rt.mergeOrAsk(ASK, {});
  same([result === null, did.slice(1)], [true, [['failed', 'no']]]);
});

test('it may be undone later', async function () {
  const did = screen(Promise.resolve('result'));
  await rt.mergeOrAsk(ASK, { changed: function (what) { did.push(['changed', what]); } });
  same(did.slice(1), [['changed', 'undone']]);
});
