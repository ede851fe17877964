package io.roundtrip.signals;

import io.roundtrip.customers.CustomerNames;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link CustomerNames} by what was said. */
final class NamesBySignals implements CustomerNames {
  private final Signals signals;
  private final SeenCustomers seen;

  NamesBySignals(Signals signals, SeenCustomers seen) {
    this.signals = signals;
    this.seen = seen;
  }

  @Override
  public Known of(
      Collection<ContactId> people, Collection<AccountId> firms, @Nullable UserKey reader) {
    return seen.names(people, firms, List.of(), Map.of(), reader);
  }

  @Override
  public Optional<Said> said(IssueId issue) {
    return signals.byIssue(issue).map(NamesBySignals::said);
  }

  @Override
  public List<Said> newest(ProjectId project, long before) {
    return signals.before(new SignalId(before), project, Chunks.SIZE).stream()
        .map(NamesBySignals::said)
        .toList();
  }

  private static Said said(Signal signal) {
    Signal.Told told = signal.told();
    return new Said(
        signal.id().value(),
        signal.issue(),
        signal.contact(),
        told.name() && told.person().isEmpty(),
        signal.account(),
        told.account() && told.firm().isEmpty(),
        signal.origin().under());
  }
}
