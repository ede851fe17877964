package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.Optional;
import java.util.Set;

/** Names issues to a person, unless the person may not see them. */
final class Naming {
  private final Groups groups;
  private final Visibility visibility;

  Naming(Groups groups, Visibility visibility) {
    this.groups = groups;
    this.visibility = visibility;
  }

  /** The key; "" when it is hidden. */
  String key(IssueId issue, UserKey reader) {
    return shown(issue, reader).orElse("");
  }

  Refused alreadyMerged(IssueId issue, UserKey reader) {
    return Refusals.alreadyMerged(key(issue, reader), canonical(issue, reader));
  }

  Refused chain(IssueId into, UserKey reader) {
    return Refusals.chain(key(into, reader), canonical(into, reader));
  }

  private String canonical(IssueId issue, UserKey reader) {
    return Optional.ofNullable(groups.canonicalOf(Set.of(issue)).get(issue))
        .flatMap(canonical -> shown(canonical, reader))
        .orElse("");
  }

  private Optional<String> shown(IssueId issue, UserKey reader) {
    return Optional.ofNullable(visibility.shown(Set.of(issue), reader).get(issue))
        .map(Visibility.Shown::key);
  }
}
