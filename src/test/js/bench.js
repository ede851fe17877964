/*
 * Runs script tests in a blank page. A script under test sees no document and a window that holds nothing: what decides
 * needs no screen. A test file gets rt, where the scripts put what they offer; browser, that window; test(sentence, act),
 * where act may give a promise; and same(actual, expected).
 */
function bench(files) {
  function same(actual, expected) {
    const is = JSON.stringify(actual);
    const wanted = JSON.stringify(expected);
    if (is !== wanted) throw new Error('expected ' + wanted + ' but was ' + is);
  }

  function tests(file) {
    const found = [];
    const browser = { Roundtrip: {} };

    function test(sentence, act) {
      found.push({ file: file.name, sentence: sentence, act: act });
    }

    try {
      file.scripts.forEach(function (script) {
        new Function('window', 'document', 'AJS', 'JIRA', script)(browser);
      });
      new Function('rt', 'browser', 'test', 'same', file.test)(browser.Roundtrip, browser, test, same);
    } catch (error) {
      test('can be loaded without a screen', function () { throw error; });
    }
    return found;
  }

  function run(one) {
    return new Promise(function (done) { done(one.act()); }).then(function () {
      return { file: one.file, sentence: one.sentence, error: null };
    }, function (error) {
      return { file: one.file, sentence: one.sentence, error: String(error && error.message || error) };
    });
  }

  const results = [];
  return files.map(tests).flat().reduce(function (before, one) {
    return before.then(function () { return run(one); }).then(function (result) { results.push(result); });
  }, Promise.resolve()).then(function () { return results; });
}
