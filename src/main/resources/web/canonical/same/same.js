/* The panel "Says the same" of the issue page. The page brings an empty box; this fills it. */
(function (rt) {
  'use strict';
  if (rt.same) return;
  const PATIENCE = 1500;
  const COUNTED = 3500;
  const LATE = 8000;
  const TYPING = 'input, textarea, select, [contenteditable="true"]';
  const filling = rt.newest();
  const standing = rt.standing(panel, function () {
    const around = panel();
    return around.querySelector('.mod-header h4') || around;
  });

  function box() {
    return document.getElementById('roundtrip-same');
  }

  /** With Jira's heading. */
  function panel() {
    const place = box();
    return place && (place.closest('.module') || place);
  }

  /** Fills the box of this page anew. */
  function fill(place, quietly, times) {
    const at = { key: place.getAttribute('data-key'), feedback: place.getAttribute('data-kind') === 'feedback', may: place.getAttribute('data-may') === 'true' };
    place.setAttribute('data-filled', 'true');
    if (!quietly) rt.fill(place, rt.skeleton(3));
    place.setAttribute('aria-busy', 'true');
    return filling.ask(function () { return read(at); }, {
      answer: function (seen) {
        rt.fill(place, drawn(at, seen));
        place.setAttribute('data-state', 'ready');
        const wait = rt.againIn(seen.found, times || 0);
        if (wait) window.setTimeout(function () { if (place.isConnected) fill(place, true, (times || 0) + 1); }, wait);
      },
      failed: function (error) {
        place.setAttribute('data-state', 'failed');
        rt.fill(place, rt.h('p', { 'class': 'rt-quiet', text: error.message }),
          rt.button(AJS.I18n.getText('roundtrip.canonical.screen.again'), 'aui-button-link', function () { fill(place, false); }));
      },
      done: function () {
        place.removeAttribute('aria-busy');
        standing.back();
      }
    });
  }

  /** The group, and after it suggestions or what belongs here; that the second failed does not hide the first. */
  function read(at) {
    return rt.rest('GET', '/items/' + encodeURIComponent(at.key) + '/group?start=0&limit=' + rt.sameGroup.first).then(function (group) {
      const seen = { group: group, parts: rt.sameParts(at.key, at.feedback, group), found: null, failed: null };
      if (!seen.parts.ask) return seen;
      const path = seen.parts.ask === 'suggestions' ? '/issues/' : '/items/';
      return rt.rest('GET', path + encodeURIComponent(at.key) + '/' + seen.parts.ask + '?limit=5').then(function (found) {
        seen.found = found;
        return seen;
      }).catch(function (error) {
        seen.failed = error;
        return seen;
      });
    });
  }

  function drawn(at, seen) {
    return [
      seen.parts.member ? rt.sameGroup.member(at, seen.group) : null,
      seen.parts.members ? rt.sameGroup.members(at, seen.group) : null,
      seen.failed ? rt.h('p', { 'class': 'rt-quiet', text: seen.failed.message }) : null,
      !seen.found ? null : seen.parts.ask === 'suggestions' ? rt.sameSuggestions.alone(at, seen.found) : rt.sameSuggestions.belonging(at, seen.found)
    ];
  }

  /** Something was merged, split or dismissed here or in a flag. Where Jira leaves the panel alone, we fill it. */
  function changed() {
    const place = box();
    if (!place) return;
    const before = counts();
    if (!rt.refreshIssue()) fill(place, true);
    else {
      window.setTimeout(function () { if (place.isConnected) fill(place, true); }, PATIENCE);
      window.setTimeout(showCounts, COUNTED);
      window.setTimeout(function () { if (counts() === before) showCounts(); }, LATE);
    }
  }

  function counts() {
    const panel = document.getElementById('roundtrip-priority');
    return panel ? panel.textContent : '';
  }

  /**
   * Score, accounts and roadmap status are counted after the deed; by then their fields hold the new ones. Whoever is
   * typing is left in peace until that is done.
   */
  function showCounts() {
    const at = document.activeElement;
    if (at && at.matches(TYPING)) at.addEventListener('focusout', function () { window.setTimeout(showCounts); }, { once: true });
    else rt.refreshIssue();
  }

  function look() {
    const place = box();
    if (!place || place.hasAttribute('data-filled')) return;
    fill(place, false);
    const title = document.getElementById('summary-val');
    if (title) rt.chosen.arrived(place.getAttribute('data-key'), title.textContent.trim());
  }

  rt.same = { look: look };
  rt.changed = changed;
  rt.onContent(look);
  rt.ready(function () {
    look();
    rt.doing.sayNow(changed);
  });
})(window.Roundtrip);
