// loads canonical/base/refusal.js

const SHIPPED = { errors: [{ code: 'shipped-regression', message: 'It has shipped.', field: 'into', fix: 'Say whether it is broken again.' }] };

test('an error says what the server said', function () {
  const error = rt.refusal.of(409, SHIPPED, 'Failed');
  same([error.status, error.code, error.field, rt.refusal.text(error)],
    [409, 'shipped-regression', 'into', 'It has shipped. Say whether it is broken again.']);
});

test('an error without our body says that it failed', function () {
  [null, {}, { errors: [] }].forEach(function (body) {
    const error = rt.refusal.of(500, body, 'Failed');
    same([error.status, error.code, error.field, rt.refusal.text(error)], [500, '', '', 'Failed']);
  });
});

test('only something shipped asks the question, whatever the field', function () {
  same(rt.refusal.asks(rt.refusal.of(409, SHIPPED, '')), 'question');
  same(rt.refusal.asks({ code: 'other', field: '' }), 'message');
});

test('a wrong target is said at its field, other fields in the message', function () {
  same(rt.refusal.asks({ code: 'unknown-issue', field: 'into' }), 'into');
  same(rt.refusal.asks({ code: 'unknown-issue', field: 'feedback' }), 'message');
});

test('whoever stopped asking hears nothing', function () {
  same(rt.refusal.asks({ name: 'AbortError', code: 20 }), 'nothing');
});

test('only where there is no access nothing is said at all', function () {
  same([403, 404, 400, 409, 500].filter(function (status) { return rt.refusal.silent({ status: status }); }), [403, 404]);
});
