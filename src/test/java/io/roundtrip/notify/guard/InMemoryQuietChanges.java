package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

public final class InMemoryQuietChanges implements QuietChanges {
  private final List<QuietChange> all = new ArrayList<>();

  @Override
  public void note(QuietChange quiet) {
    Objects.requireNonNull(quiet.from());
    Objects.requireNonNull(quiet.to());
    all.add(0, quiet);
  }

  @Override
  public List<QuietChange> of(IssueId item, int most) {
    return all.stream().filter(quiet -> quiet.item().equals(item)).limit(most).toList();
  }
}
