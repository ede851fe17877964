/* What the panel "Says the same" has to show for an issue. */
(function (rt) {
  'use strict';
  if (rt.sameParts) return;

  /**
   * Feedback that is part of a canonical shows that; a canonical shows its members and what might belong to it;
   * feedback that stands alone shows what says the same.
   *
   * @return member, members: whether each part is shown; ask: 'suggestions', 'belonging' or null
   */
  rt.sameParts = function (key, isFeedback, group) {
    const isCanonical = Boolean(group.canonical) && group.canonical.key === key;
    const isMember = Boolean(group.canonical) && !isCanonical;
    return {
      member: isMember,
      members: isCanonical || !isFeedback,
      ask: isMember ? null : isFeedback && !isCanonical ? 'suggestions' : 'belonging'
    };
  };
})(window.Roundtrip);
