// loads canonical/writing/where.js

const TYPES = [{ id: '10', name: 'Story' }, { id: 11, name: 'Feedback' }];

/** A form of Jira with these fields: their names and values. */
function form(values) {
  return { querySelector: function (selector) {
    const name = selector.match(/name="(\w+)"/)[1];
    return name in values ? { value: values[name] } : null;
  } };
}

/** Jira answers this, and what it was asked is written down. */
function jira(answer) {
  const asked = [];
  rt.ask = function (method, path) { asked.push(path); return Promise.resolve(answer); };
  return asked;
}

test('a create form of the type Feedback is ours, other types are not', async function () {
  jira({ key: 'RT', issueTypes: TYPES });
  same(await rt.writingWhere(form({ pid: '1', issuetype: '11' })), { key: 'RT', issue: null });
  same(await rt.writingWhere(form({ pid: '1', issuetype: '10' })), null);
});

test('a project without the type Feedback is left alone', async function () {
  jira({ key: 'XX', issueTypes: [{ id: '11', name: 'Bug' }] });
  same(await rt.writingWhere(form({ pid: '2', issuetype: '11' })), null);
  jira({ key: 'XY' });
  same(await rt.writingWhere(form({ pid: '3', issuetype: '11' })), null);
});

test('a project is asked about once, another one anew', async function () {
  const asked = jira({ key: 'RT', issueTypes: TYPES });
  await rt.writingWhere(form({ pid: '4', issuetype: '11' }));
  await rt.writingWhere(form({ pid: '4', issuetype: '10' }));
  await rt.writingWhere(form({ pid: '5', issuetype: '11' }));
  same(asked, ['/rest/api/2/project/4', '/rest/api/2/project/5']);
});

test('an edit form is ours where its issue is feedback', async function () {
  const asked = jira({ key: 'RT-1', fields: { issuetype: { name: 'Feedback' }, project: { key: 'RT' } } });
  same(await rt.writingWhere(form({ id: '100' })), { key: 'RT', issue: 'RT-1' });
  same(asked, ['/rest/api/2/issue/100?fields=issuetype,project']);
  jira({ key: 'RT-2', fields: { issuetype: { name: 'Epic' }, project: { key: 'RT' } } });
  same(await rt.writingWhere(form({ id: '101' })), null);
});

test('a form that names neither project nor issue is left alone, and nobody is asked', async function () {
  const asked = jira({});
  same([await rt.writingWhere(form({})), await rt.writingWhere(form({ pid: '', id: '' })), asked], [null, null, []]);
});
