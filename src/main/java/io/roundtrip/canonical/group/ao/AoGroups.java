package io.roundtrip.canonical.group.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * The groups in the table GROUPED. No two statements need a common transaction: everybody writes
 * first and looks afterwards, so of two that race at least one sees the other and steps back.
 */
public final class AoGroups implements Groups {
  private static final int ATTEMPTS = 10;
  private static final String MEMBERS = "CANONICAL_ID = ? AND ISSUE_ID <> ?";

  private static final String SEAT_OR_MEMBERS = "ISSUE_ID = ? OR CANONICAL_ID = ?";

  private final ActiveObjects ao;

  public AoGroups(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Join join(Membership wanted, Map<IssueId, Membership> both) {
    IssueId issue = wanted.issue();
    if (wanted.isCanonical()) throw new IllegalArgumentException("joins itself: " + issue);
    Membership there = both.get(issue);
    if (there != null && !there.isCanonical()) return Join.TAKEN;
    if (there != null && hasMembers(issue)) return Join.LEADS;
    if (there != null) stand(issue);
    if (!seat(wanted.canonical(), both.get(wanted.canonical()), wanted)) return Join.CHAIN;
    if (insert(wanted)) return lookAgain(wanted);
    stand(wanted.canonical());
    return find(issue).filter(Membership::isCanonical).isPresent() ? Join.LEADS : Join.TAKEN;
  }

  /** Somebody may have merged the canonical, or into the issue, while we joined. */
  private Join lookAgain(Membership joined) {
    List<Membership> both = rows(SEAT_OR_MEMBERS, joined.canonical(), joined.issue());
    Membership seat = null;
    for (Membership each : both) if (each.issue().equals(joined.canonical())) seat = each;
    if (!seat(joined.canonical(), seat, joined)) {
      remove(joined.issue(), joined.canonical());
      stand(joined.canonical());
      return Join.CHAIN;
    }
    boolean leads = both.stream().anyMatch(each -> each.canonical().equals(joined.issue()));
    if (!leads) return Join.JOINED;
    remove(joined.issue(), joined.canonical());
    seat(joined.issue(), joined);
    stand(joined.issue());
    stand(joined.canonical());
    return Join.LEADS;
  }

  @Override
  public boolean leave(IssueId issue, IssueId canonical) {
    if (issue.equals(canonical) || !remove(issue, canonical)) return false;
    stand(canonical);
    return true;
  }

  /**
   * The canonical's own row stands as long as it has duplicates; those for whom it is put back may
   * step back meanwhile.
   */
  private void stand(IssueId canonical) {
    while (!hasMembers(canonical) && remove(canonical, canonical)) {
      List<Membership> late = rows(MEMBERS, canonical, canonical);
      if (late.isEmpty()) return;
      late.forEach(each -> seat(canonical, each));
    }
  }

  private boolean seat(IssueId canonical, Membership like) {
    return seat(canonical, find(canonical).orElse(null), like);
  }

  /** Whether the issue, read as this, is canonical now; false when it is a duplicate itself. */
  private boolean seat(IssueId canonical, @Nullable Membership there, Membership like) {
    if (there != null) return there.isCanonical();
    Membership own =
        new Membership(canonical, canonical, like.how(), like.operation(), like.by(), like.at());
    return insert(own) || find(canonical).map(Membership::isCanonical).orElse(false);
  }

  /** False when somebody was faster; who came and went meanwhile does not count. */
  private boolean insert(Membership wanted) {
    for (int attempt = 1; ; attempt++) {
      try {
        ao.create(GroupedRow.class, GroupedRows.columns(wanted));
        return true;
      } catch (RuntimeException refused) {
        if (isThere(wanted.issue())) return false;
        if (attempt == ATTEMPTS) throw refused;
      }
    }
  }

  /** Also when the row cannot be read. */
  private boolean isThere(IssueId issue) {
    return ao.count(GroupedRow.class, "ISSUE_ID = ?", issue.value()) > 0;
  }

  private boolean remove(IssueId issue, IssueId canonical) {
    return ao.deleteWithSQL(
            GroupedRow.class, "ISSUE_ID = ? AND CANONICAL_ID = ?", issue.value(), canonical.value())
        > 0;
  }

  private boolean hasMembers(IssueId issue) {
    return ao.count(GroupedRow.class, MEMBERS, issue.value(), issue.value()) > 0;
  }

  private Optional<Membership> find(IssueId issue) {
    return Optional.ofNullable(of(Set.of(issue)).get(issue));
  }

  @Override
  public Map<IssueId, Membership> of(Collection<IssueId> issues) {
    Map<IssueId, Membership> found = new HashMap<>();
    for (List<Long> piece : Chunks.of(issues.stream().map(IssueId::value).toList()))
      for (GroupedRow row :
          ao.find(GroupedRow.class, Chunks.in("ISSUE_ID", piece), piece.toArray())) {
        SoundRows.one(ao, GroupedRow.class, row, GroupedRows::membership)
            .ifPresent(there -> found.put(there.issue(), there));
      }
    return found;
  }

  @Override
  public Set<IssueId> members(IssueId canonical) {
    return rows(MEMBERS, canonical, canonical).stream()
        .map(Membership::issue)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<IssueId, Integer> sizes(Collection<IssueId> canonicals) {
    return GroupedRows.sizes(ao, canonicals);
  }

  @Override
  public List<Membership> newest(IssueId canonical, Page page) {
    Query newestFirst =
        Query.select()
            .where(MEMBERS, canonical.value(), canonical.value())
            .order("SINCE DESC, ID DESC")
            .offset(page.start())
            .limit(page.limit());
    return SoundRows.read(ao, GroupedRow.class, newestFirst, GroupedRows::membership);
  }

  @Override
  public List<IssueId> canonicals(long after, int most) {
    return seats(after, "LEAD_ID ASC", most);
  }

  @Override
  public List<IssueId> newestCanonicals(int most) {
    return seats(0, "ID DESC", most);
  }

  private List<IssueId> seats(long after, String order, int most) {
    Query some = Query.select("ID, LEAD_ID").where("LEAD_ID > ?", after).order(order).limit(most);
    List<IssueId> found = new ArrayList<>();
    ao.stream(
        GroupedRow.class,
        some,
        row -> found.add(new IssueId(Objects.requireNonNull(row.getLeadId()))));
    return found;
  }

  private List<Membership> rows(String where, IssueId one, IssueId other) {
    Query some = Query.select().where(where, one.value(), other.value());
    return SoundRows.read(ao, GroupedRow.class, some, GroupedRows::membership);
  }
}
