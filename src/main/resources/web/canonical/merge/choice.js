/* One issue the feedback may go into, as a choice of the merge form. */
(function (rt) {
  'use strict';
  if (rt.mergeChoice) return;

  /** s is a suggestion, or the like without a strength; radio is {name, id, on, choose()}. */
  rt.mergeChoice = function (s, radio) {
    const button = rt.h('input', { 'class': 'radio', type: 'radio', name: radio.name, id: radio.id, value: s.key, on: { change: radio.choose } });
    button.checked = radio.on;
    return rt.h('div', { 'class': 'radio rt-merge-choice' }, button,
      rt.h('label', { 'for': radio.id }, rt.h('strong', { text: s.key }), ' ', rt.marked(s.title, s.marks)),
      rt.h('div', { 'class': 'rt-facts' }, s.strength ? rt.strength(s) : null, rt.status(s), rt.roadmap(s.roadmapStatus),
        s.accountsImpacted > 0 ? rt.h('span', { text: rt.accounts(s.accountsImpacted) }) : null));
  };
})(window.Roundtrip);
