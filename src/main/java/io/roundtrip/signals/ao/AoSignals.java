package io.roundtrip.signals.ao;

import static java.util.Objects.requireNonNull;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Inserts;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Recorded;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** {@link Signals} in the table SIGNAL. */
public final class AoSignals implements Signals {
  private final ActiveObjects ao;

  public AoSignals(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Recorded add(Signal signal) {
    return addAll(List.of(signal)).get(0);
  }

  @Override
  public List<Recorded> addAll(List<Signal> signals) {
    List<Signal> first = firstOfEach(signals);
    Ensured<Signal, Signal> ensured =
        Ensured.all(
            first,
            this::there,
            missing ->
                Inserts.together(
                    ao, SignalRow.class, missing.stream().map(Rows::columns).toList()));
    Set<Signal> added = new HashSet<>(ensured.inserted());
    Map<String, Signal> bySource = keyed(ensured.rows(), Rows::sourceKey);
    Map<IssueId, Signal> byIssue = keyed(ensured.rows(), Signal::issue);
    List<Recorded> answer = new ArrayList<>();
    for (Signal signal : signals) {
      Signal found = bySource.get(Rows.sourceKey(signal));
      Signal kept = found != null ? found : requireNonNull(byIssue.get(signal.issue()));
      answer.add(added.remove(signal) ? new Recorded.Added(kept) : new Recorded.AlreadyThere(kept));
    }
    return answer;
  }

  /** Within one call the first of two with the same issue or source counts. */
  private static List<Signal> firstOfEach(List<Signal> signals) {
    Set<Object> seen = new HashSet<>();
    List<Signal> first = new ArrayList<>();
    for (Signal signal : signals) {
      boolean newIssue = seen.add(signal.issue());
      boolean newSource = seen.add(Rows.sourceKey(signal));
      if (newIssue && newSource) first.add(signal);
    }
    return first;
  }

  private static <K> Map<K, Signal> keyed(Map<Signal, Signal> keptOf, Function<Signal, K> key) {
    Map<K, Signal> map = new HashMap<>();
    keptOf.forEach(
        (asked, kept) -> {
          map.putIfAbsent(key.apply(kept), kept);
          map.put(key.apply(asked), kept);
        });
    return map;
  }

  private Map<Signal, Signal> there(Collection<Signal> signals) {
    Map<IssueId, Signal> byIssue =
        byIssues(signals.stream().map(Signal::issue).collect(Collectors.toSet()));
    Map<String, Signal> bySource = bySourceKeys(Rows.sourceKeys(signals, byIssue));
    Map<Signal, Signal> there = new HashMap<>();
    for (Signal signal : signals) {
      Signal found = bySource.get(Rows.sourceKey(signal));
      Signal kept = found != null ? found : byIssue.get(signal.issue());
      if (kept != null) there.put(signal, kept);
    }
    return there;
  }

  @Override
  public void correct(Signal signal) {
    for (SignalRow row : ao.find(SignalRow.class, "ISSUE_ID = ?", signal.issue().value())) {
      Rows.correct(row, signal);
      row.save();
    }
  }

  @Override
  public Optional<Signal> byId(SignalId id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id));
  }

  @Override
  public Map<SignalId, Signal> byIds(Set<SignalId> ids) {
    return find("ID", ids.stream().map(SignalId::value).toList(), Signal::id);
  }

  @Override
  public Map<IssueId, Signal> byIssues(Set<IssueId> issues) {
    return find("ISSUE_ID", issues.stream().map(IssueId::value).toList(), Signal::issue);
  }

  @Override
  public Map<Cited, Signal> bySources(Collection<Cited> sources) {
    List<String> keys = new ArrayList<>();
    for (Cited cited : sources) {
      keys.add(Rows.sourceKey(cited));
      keys.add(Rows.formerKey(cited.source()));
    }
    Map<String, Signal> byKey = bySourceKeys(keys);
    Map<Cited, Signal> found = new HashMap<>();
    for (Cited cited : sources) {
      Signal signal = byKey.get(Rows.sourceKey(cited));
      if (signal != null) found.put(cited, signal);
    }
    return found;
  }

  /**
   * By the key as it is written today; what a former key finds in another project drops out with
   * it.
   */
  private Map<String, Signal> bySourceKeys(List<String> keys) {
    return find("SOURCE_KEY", keys, Rows::sourceKey);
  }

  private <K> Map<K, Signal> find(String column, List<?> values, Function<Signal, K> key) {
    Map<K, Signal> found = new HashMap<>();
    for (List<?> piece : Chunks.of(values))
      for (SignalRow row : ao.find(SignalRow.class, Chunks.in(column, piece), piece.toArray()))
        SoundRows.one(ao, SignalRow.class, row, Rows::signal)
            .ifPresent(signal -> found.put(key.apply(signal), signal));
    return found;
  }

  @Override
  public List<Signal> before(SignalId last, @Nullable ProjectId project, int most) {
    Query some =
        project == null
            ? Query.select().where("ID < ?", last.value())
            : Query.select().where("ID < ? AND PROJECT_ID = ?", last.value(), project.value());
    return SoundRows.read(ao, SignalRow.class, some.order("ID DESC").limit(most), Rows::signal);
  }

  @Override
  public List<Signal> ofContacts(Set<ContactId> contacts, SignalId last, int most) {
    return of("CONTACT_ID", contacts.stream().map(ContactId::value).toList(), last, most);
  }

  @Override
  public List<Signal> ofAccounts(Set<AccountId> accounts, SignalId last, int most) {
    return of("ACCOUNT_ID", accounts.stream().map(AccountId::value).toList(), last, most);
  }

  private List<Signal> of(String column, List<Long> ids, SignalId last, int most) {
    if (ids.isEmpty()) return List.of();
    List<Object> values = new ArrayList<>(ids);
    values.add(last.value());
    Query some = Query.select().where(Chunks.in(column, ids) + " AND ID < ?", values.toArray());
    return SoundRows.read(ao, SignalRow.class, some.order("ID DESC").limit(most), Rows::signal);
  }

  @Override
  public List<Signal> calling(String name, int most) {
    return CalledSo.find(ao, name, most);
  }

  @Override
  public List<IssueId> authored(long last, int most) {
    List<IssueId> issues = new ArrayList<>();
    Query ascending =
        Query.select("ID, ISSUE_ID")
            .where("ISSUE_ID > ? AND CONTACT_ID IS NOT NULL", last)
            .order("ISSUE_ID ASC")
            .limit(most);
    ao.stream(SignalRow.class, ascending, row -> issues.add(new IssueId(row.getIssueId())));
    return issues;
  }
}
