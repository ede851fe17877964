package io.roundtrip.signals;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trusted because it passes {@link SignalsContract}. */
public final class InMemorySignals implements Signals {
  private final List<Signal> kept = new ArrayList<>();

  @Override
  public synchronized Recorded add(Signal signal) {
    Optional<Signal> there = kept.stream().filter(k -> same(k, signal)).findFirst();
    if (there.isPresent()) return new Recorded.AlreadyThere(there.get());
    Signal added = numbered(signal, new SignalId(kept.size() + 1));
    kept.add(added);
    return new Recorded.Added(added);
  }

  /** As a store keeps it. */
  static Signal numbered(Signal of, SignalId id) {
    return new Signal(
        id,
        of.issue(),
        of.project(),
        of.origin(),
        of.contact(),
        of.account(),
        of.scores(),
        of.channel(),
        of.moment(),
        of.spoken(),
        of.source(),
        of.consented(),
        of.at(),
        of.dated(),
        of.fromFile(),
        of.told());
  }

  private static boolean same(Signal one, Signal other) {
    return one.issue().equals(other.issue())
        || (one.source() != null
            && one.source().equals(other.source())
            && one.origin().given().equals(other.origin().given()));
  }

  @Override
  public List<Recorded> addAll(List<Signal> signals) {
    return signals.stream().map(this::add).toList();
  }

  @Override
  public void correct(Signal now) {
    kept.replaceAll(
        was ->
            was.issue().equals(now.issue())
                ? new Signal(
                    was.id(),
                    was.issue(),
                    now.project(),
                    now.origin(),
                    now.contact(),
                    now.account(),
                    now.scores(),
                    now.channel(),
                    now.moment(),
                    now.spoken(),
                    was.source(),
                    now.consented(),
                    was.at(),
                    was.dated(),
                    was.fromFile(),
                    now.told())
                : was);
  }

  @Override
  public Optional<Signal> byId(SignalId id) {
    return kept.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Map<SignalId, Signal> byIds(Set<SignalId> ids) {
    return kept.stream()
        .filter(s -> ids.contains(s.id()))
        .collect(Collectors.toMap(Signal::id, Function.identity()));
  }

  @Override
  public Map<IssueId, Signal> byIssues(Set<IssueId> issues) {
    return kept.stream()
        .filter(s -> issues.contains(s.issue()))
        .collect(Collectors.toMap(Signal::issue, Function.identity()));
  }

  @Override
  public Map<Cited, Signal> bySources(Collection<Cited> sources) {
    return kept.stream()
        .filter(s -> s.source() != null)
        .filter(s -> sources.contains(new Cited(s.origin().given(), s.source())))
        .collect(
            Collectors.toMap(s -> new Cited(s.origin().given(), s.source()), Function.identity()));
  }

  public List<Signal> all() {
    return List.copyOf(kept);
  }

  @Override
  public List<Signal> before(SignalId last, @Nullable ProjectId project, int most) {
    return kept.stream()
        .filter(s -> s.id().value() < last.value())
        .filter(s -> project == null || s.project().equals(project))
        .sorted(Comparator.comparing((Signal s) -> s.id().value()).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public List<Signal> ofContacts(Set<ContactId> contacts, SignalId last, int most) {
    return before(last, null, Integer.MAX_VALUE).stream()
        .filter(s -> s.contact() != null && contacts.contains(s.contact()))
        .limit(most)
        .toList();
  }

  @Override
  public List<Signal> ofAccounts(Set<AccountId> accounts, SignalId last, int most) {
    return before(last, null, Integer.MAX_VALUE).stream()
        .filter(s -> s.account() != null && accounts.contains(s.account()))
        .limit(most)
        .toList();
  }

  @Override
  public List<Signal> calling(String name, int most) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    return kept.stream()
        .filter(s -> (s.told().person().toLowerCase(Locale.ROOT) + " ").startsWith(small + " "))
        .sorted(Comparator.comparingLong((Signal s) -> s.id().value()).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public List<IssueId> authored(long last, int most) {
    return kept.stream()
        .filter(signal -> signal.contact() != null && signal.issue().value() > last)
        .map(Signal::issue)
        .sorted(Comparator.comparing(IssueId::value))
        .limit(most)
        .toList();
  }
}
