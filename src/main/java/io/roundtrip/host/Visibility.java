package io.roundtrip.host;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person may see: browse permission and issue security of each issue. */
public interface Visibility {
  /**
   * An issue the viewer may browse.
   *
   * @param sight what the viewer may see of the customers behind it
   */
  record Shown(IssueId issue, String key, String title, Sight sight) {}

  /**
   * @param viewer null = nobody is logged in
   * @return the issues the viewer may browse; hidden and missing ones are left out
   */
  Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer);

  /** By key, also an old one. Hidden and missing look the same. */
  Optional<Shown> byKey(String key, @Nullable UserKey viewer);

  /** The same where nothing of it is shown. No query of ours. */
  default Optional<IssueId> named(String key, @Nullable UserKey viewer) {
    return byKey(key, viewer).map(Shown::issue);
  }
}
