package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.Why;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with the text that found it.
 *
 * @param asking the issue of that text; null while it is being written
 */
record Hit(Suggestion suggestion, Asked asked, @Nullable IssueId asking) {
  /** The issue that was found, shown itself or through its group. */
  IssueId found() {
    for (Why why : suggestion.why())
      if (why instanceof Why.ThroughMember member) return new IssueId(member.id());
    return new IssueId(suggestion.id());
  }

  boolean sameWeek() {
    return suggestion.why().stream().anyMatch(Why.SameWeek.class::isInstance);
  }

  /** Both ends. */
  List<IssueId> issues() {
    return asking == null ? List.of(found()) : List.of(found(), asking);
  }

  boolean isOfAny(Set<IssueId> some) {
    return issues().stream().anyMatch(some::contains);
  }

  Hit withoutWeek() {
    return new Hit(suggestion.without(Why.SameWeek.class), asked, asking);
  }
}
