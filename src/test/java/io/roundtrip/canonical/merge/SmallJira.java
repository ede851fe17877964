package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A Jira with links, labels and permissions; links are told at once, unless events are lost. */
final class SmallJira implements LinkWriter, Visibility, Rights, Labels {
  final LinksInMemory links = new LinksInMemory();
  final Set<IssueId> hidden = new HashSet<>();
  final Set<IssueId> restricted = new HashSet<>();
  final Set<IssueId> unlinkable = new HashSet<>();
  final Set<IssueId> nameless = new HashSet<>();
  final Set<IssueId> readOnly = new HashSet<>();
  final Map<IssueId, Set<String>> labels = new HashMap<>();
  final List<String> history = Collections.synchronizedList(new ArrayList<>());
  boolean eventsAreLost;
  Runnable before = () -> {};
  BiConsumer<IssueId, IssueId> made = (feedback, item) -> {};
  BiConsumer<IssueId, IssueId> removed = (feedback, item) -> {};

  @Override
  public boolean link(IssueId feedback, IssueId item, UserKey by) {
    permitted(feedback, item, by);
    Runnable first = before;
    before = () -> {};
    first.run();
    if (!links.link(feedback, item)) return false;
    history.add(by.value() + " +" + feedback.value() + ">" + item.value());
    if (!eventsAreLost) made.accept(feedback, item);
    return true;
  }

  @Override
  public void unlink(IssueId feedback, IssueId item, UserKey by) {
    permitted(feedback, item, by);
    if (!links.unlink(feedback, item)) return;
    history.add(by.value() + " -" + feedback.value() + ">" + item.value());
    if (!eventsAreLost) removed.accept(feedback, item);
  }

  private void permitted(IssueId feedback, IssueId item, UserKey by) {
    if (!mayLink(by, feedback) && !mayLink(by, item))
      throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("item", "may-not-link"));
    if (shown(Set.of(feedback, item), by).size() < 2) throw Refusals.unknown("item");
  }

  @Override
  public Map<IssueId, Shown> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
    Map<IssueId, Shown> shown = new HashMap<>();
    for (IssueId issue : issues)
      if (links.exist(issue) && !hidden.contains(issue))
        shown.put(
            issue,
            new Shown(
                issue,
                "RT-" + issue.value(),
                "Title " + issue.value(),
                nameless.contains(issue) ? Sight.WORDS : Sight.PEOPLE));
    return shown;
  }

  @Override
  public Optional<Shown> byKey(String key, @Nullable UserKey viewer) {
    IssueId issue = new IssueId(Long.parseLong(key.substring(3)));
    return Optional.ofNullable(shown(Set.of(issue), viewer).get(issue));
  }

  @Override
  public boolean mayLink(UserKey user, IssueId issue) {
    return !unlinkable.contains(issue);
  }

  @Override
  public boolean mayEdit(UserKey user, IssueId issue) {
    return !readOnly.contains(issue);
  }

  @Override
  public boolean isRestricted(IssueId issue) {
    return restricted.contains(issue);
  }

  @Override
  public boolean put(IssueId issue, String label, UserKey by) {
    return labels.computeIfAbsent(issue, i -> new HashSet<>()).add(label);
  }

  @Override
  public void take(IssueId issue, String label, UserKey by) {
    labels.getOrDefault(issue, new HashSet<>()).remove(label);
  }
}
