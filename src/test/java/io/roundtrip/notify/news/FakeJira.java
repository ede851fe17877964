package io.roundtrip.notify.news;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.news.sweep.ItemStates;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Issues with a history; a status id is the name of what it stands for, "MISC" stands for nothing
 * special.
 */
public final class FakeJira implements StatusHistory, StatusMappings, Items, ItemStates {
  private int looks;
  private final Map<IssueId, ItemHistory> histories = new HashMap<>();
  private final Map<IssueId, Instant> touched = new HashMap<>();
  private final Set<IssueId> restricted = new HashSet<>();
  private final Set<IssueId> archived = new HashSet<>();
  private final Set<IssueId> broken = new HashSet<>();
  private final Set<ChangeId> hidden = new HashSet<>();
  private boolean searches = true;
  private boolean unreadable;
  private boolean unmapped;
  private long nextChange = 500;

  public void breaks(IssueId issue) {
    broken.add(issue);
  }

  void mends(IssueId issue) {
    broken.remove(issue);
  }

  /** What the statuses stand for, from now on. */
  public void unreadable(boolean is) {
    unreadable = is;
  }

  /** Nobody ever said what the statuses stand for, or all that was said is gone. */
  public void unmapped(boolean is) {
    unmapped = is;
  }

  /** Its group is not committed yet, though the issue shows what it led to. */
  void hides(ChangeId change) {
    hidden.add(change);
  }

  void shows(ChangeId change) {
    hidden.remove(change);
  }

  void cannotSearch() {
    searches = false;
  }

  /** Somebody commented on it, or the like. */
  void touch(IssueId issue, Instant at) {
    touched.put(issue, at);
  }

  public void create(IssueId issue, ProjectId project, RoadmapStatus status) {
    histories.put(issue, new ItemHistory(issue, project, status.name(), List.of()));
  }

  public void delete(IssueId issue) {
    histories.remove(issue);
  }

  public void archive(IssueId issue) {
    archived.add(issue);
  }

  public void restore(IssueId issue) {
    archived.remove(issue);
  }

  @Override
  public Set<IssueId> archived(Set<IssueId> all) {
    return all.stream().filter(archived::contains).collect(Collectors.toSet());
  }

  public void restrict(IssueId issue) {
    restricted.add(issue);
  }

  /** Another node, which had its numbers earlier or later. */
  void numbersFrom(long next) {
    nextChange = next - 1;
  }

  public ChangeId move(IssueId issue, RoadmapStatus to, Instant at) {
    return move(issue, to.name(), at);
  }

  ChangeId move(IssueId issue, String to, Instant at) {
    ItemHistory before = histories.get(issue);
    ChangeId id = new ChangeId(++nextChange);
    List<StatusChange> changes = new ArrayList<>(before.changes());
    changes.add(
        StatusChange.transition(
            id, before.project(), before.status(), to, at, new UserKey("engineer")));
    histories.put(issue, new ItemHistory(issue, before.project(), to, changes));
    touched.put(issue, at);
    return id;
  }

  /** Committed now, whenever it began and whatever its node's clock says. */
  void commit(IssueId issue, StatusChange change, Instant now) {
    ItemHistory before = histories.get(issue);
    List<StatusChange> changes = new ArrayList<>(before.changes());
    changes.add(change);
    histories.put(issue, new ItemHistory(issue, before.project(), change.to(), changes));
    touched.put(issue, now);
  }

  String status(IssueId issue) {
    return histories.get(issue).status();
  }

  /** A move into the project, or a migration inside it, maps the status; Jira tells of no event. */
  ChangeId mapped(IssueId issue, ProjectId project, RoadmapStatus to, Instant at) {
    ItemHistory before = histories.get(issue);
    ChangeId id = new ChangeId(++nextChange);
    List<StatusChange> changes = new ArrayList<>(before.changes());
    changes.add(
        new StatusChange(
            id,
            before.project(),
            project,
            before.status(),
            to.name(),
            false,
            at,
            new UserKey("admin")));
    histories.put(issue, new ItemHistory(issue, project, to.name(), changes));
    touched.put(issue, at);
    return id;
  }

  @Override
  public Optional<ItemHistory> of(IssueId item) {
    looks++;
    if (broken.contains(item))
      throw new NoClassDefFoundError("issue " + item.value() + " cannot be read");
    return Optional.ofNullable(histories.get(item)).map(this::committed);
  }

  private ItemHistory committed(ItemHistory all) {
    return new ItemHistory(
        all.item(),
        all.project(),
        all.status(),
        all.changes().stream().filter(change -> !hidden.contains(change.id())).toList());
  }

  @Override
  public StatusMapping of(ProjectId project) {
    if (unmapped) return StatusMapping.NONE;
    Map<String, RoadmapStatus> buckets = new HashMap<>();
    for (RoadmapStatus status : RoadmapStatus.values()) buckets.put(status.name(), status);
    buckets.put("CLOSED", RoadmapStatus.SHIPPED);
    return new StatusMapping(1, buckets, !unreadable, new UserKey("pm"), Instant.EPOCH);
  }

  @Override
  public StatusMapping lately(ProjectId project) {
    return of(project);
  }

  @Override
  public Saved save(
      ProjectId project, int edited, Map<String, RoadmapStatus> buckets, UserKey by, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ItemNow> now(IssueId item) {
    return of(item)
        .map(
            history ->
                new ItemNow(
                    item,
                    history.project(),
                    "Roundtrip",
                    "Dark mode",
                    "https://www.example.com/news/dark-mode",
                    Nature.NEW,
                    of(history.project()).now(history.status()).orElse(null),
                    "Lin Chen",
                    null,
                    "",
                    restricted.contains(item),
                    !unreadable));
  }

  @Override
  public Set<IssueId> open(Set<IssueId> all) {
    return all.stream().filter(issue -> !restricted.contains(issue)).collect(Collectors.toSet());
  }

  @Override
  public Map<IssueId, String> of(Collection<IssueId> items) {
    Map<IssueId, String> states = new HashMap<>();
    for (IssueId item : items) {
      ItemHistory history = histories.get(item);
      if (history != null) states.put(item, history.changes().size() + "@" + touched.get(item));
    }
    return states;
  }

  @Override
  public Set<IssueId> changedSince(Instant from, Collection<IssueId> items) {
    return items.stream()
        .filter(item -> !touched.getOrDefault(item, Instant.MIN).isBefore(from))
        .collect(Collectors.toSet());
  }

  /** How many histories were asked for. */
  int looks() {
    return looks;
  }

  @Override
  public Optional<Map<IssueId, Instant>> touchedSince(
      Instant from, Set<ProjectId> projects, int most) {
    if (!searches) return Optional.empty();
    return Optional.of(
        touched.keySet().stream()
            .filter(issue -> !touched.get(issue).isBefore(from))
            .filter(issue -> projects.contains(histories.get(issue).project()))
            .limit(most)
            .collect(Collectors.toMap(issue -> issue, touched::get)));
  }
}
