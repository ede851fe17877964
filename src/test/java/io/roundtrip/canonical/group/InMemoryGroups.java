package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Groups in memory; may be trusted, they pass the contract. */
public class InMemoryGroups implements Groups {
  private final Map<IssueId, Membership> rows = new LinkedHashMap<>();

  @Override
  public synchronized Join join(Membership wanted, Map<IssueId, Membership> both) {
    if (wanted.isCanonical()) throw new IllegalArgumentException();
    Membership there = rows.get(wanted.issue());
    if (there != null) return there.isCanonical() ? Join.LEADS : Join.TAKEN;
    IssueId canonical = wanted.canonical();
    Membership seat =
        rows.computeIfAbsent(canonical, c -> Membership.linked(c, c, null, wanted.at()));
    if (!seat.isCanonical()) return Join.CHAIN;
    rows.put(wanted.issue(), wanted);
    return Join.JOINED;
  }

  @Override
  public synchronized boolean leave(IssueId issue, IssueId canonical) {
    Membership there = rows.get(issue);
    if (there == null || there.isCanonical() || !there.canonical().equals(canonical)) return false;
    rows.remove(issue);
    if (members(canonical).isEmpty()) rows.remove(canonical);
    return true;
  }

  @Override
  public synchronized Map<IssueId, Membership> of(Collection<IssueId> issues) {
    Map<IssueId, Membership> found = new HashMap<>(rows);
    found.keySet().retainAll(Set.copyOf(issues));
    return found;
  }

  @Override
  public synchronized Set<IssueId> members(IssueId canonical) {
    return some(there -> there.canonical().equals(canonical)).stream()
        .map(Membership::issue)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Map<IssueId, Integer> sizes(Collection<IssueId> canonicals) {
    Map<IssueId, Integer> sizes = new HashMap<>();
    for (Membership there : some(there -> canonicals.contains(there.canonical())))
      sizes.merge(there.canonical(), 1, Integer::sum);
    return sizes;
  }

  @Override
  public synchronized List<Membership> newest(IssueId canonical, Page page) {
    return some(there -> there.canonical().equals(canonical)).stream()
        .sorted(Comparator.comparing(Membership::at).reversed())
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }

  @Override
  public synchronized List<IssueId> canonicals(long after, int most) {
    return rows.values().stream()
        .filter(Membership::isCanonical)
        .map(Membership::issue)
        .filter(issue -> issue.value() > after)
        .sorted(Comparator.comparing(IssueId::value))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<IssueId> newestCanonicals(int most) {
    List<IssueId> all =
        new ArrayList<>(
            rows.values().stream().filter(Membership::isCanonical).map(Membership::issue).toList());
    Collections.reverse(all);
    return all.stream().limit(most).toList();
  }

  private List<Membership> some(Predicate<Membership> which) {
    return rows.values().stream().filter(there -> !there.isCanonical()).filter(which).toList();
  }
}
