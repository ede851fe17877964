package io.roundtrip.canonical;

import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody sees every issue but the hidden ones. */
public final class SeenBySome implements Visibility {
  public final Set<IssueId> hidden = new HashSet<>();
  public final Set<IssueId> withoutCustomers = new HashSet<>();

  @Override
  public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
    Map<IssueId, Shown> shown = new LinkedHashMap<>();
    for (IssueId issue : issues)
      if (!hidden.contains(issue))
        shown.put(
            issue, new Shown(issue, "RT-" + issue.value(), "Title " + issue.value(), sight(issue)));
    return shown;
  }

  private Sight sight(IssueId issue) {
    return withoutCustomers.contains(issue) ? Sight.WORDS : Sight.PEOPLE;
  }

  @Override
  public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
    return Optional.empty();
  }
}
