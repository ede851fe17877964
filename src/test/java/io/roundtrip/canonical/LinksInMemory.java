package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Jira with nothing but links. */
public final class LinksInMemory implements FeedbackLinks {
  private record Link(IssueId feedback, IssueId item) {}

  private final Map<IssueId, List<IssueId>> above = new HashMap<>();
  private final Set<Link> links = new HashSet<>();
  private boolean typeless;

  public synchronized void exists(IssueId item) {
    above.putIfAbsent(item, List.of());
  }

  public synchronized void hang(IssueId item, IssueId... parents) {
    above.put(item, List.of(parents));
  }

  public synchronized void gone(IssueId issue) {
    above.remove(issue);
    links.removeIf(link -> link.item().equals(issue) || link.feedback().equals(issue));
  }

  public synchronized boolean link(IssueId feedback, IssueId item) {
    return links.add(new Link(feedback, item));
  }

  public synchronized boolean unlink(IssueId feedback, IssueId item) {
    return links.remove(new Link(feedback, item));
  }

  public synchronized boolean exist(IssueId... issues) {
    return above.keySet().containsAll(List.of(issues));
  }

  /** As when nobody finds the type of the links. */
  public synchronized void withoutType() {
    typeless = true;
  }

  @Override
  public synchronized boolean canBeRead() {
    return !typeless;
  }

  @Override
  public synchronized Set<IssueId> feedbackOf(IssueId item) {
    if (typeless) return Set.of();
    return links.stream()
        .filter(link -> link.item().equals(item))
        .map(Link::feedback)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<IssueId> itemsOf(IssueId feedback) {
    if (typeless) return Set.of();
    return links.stream()
        .filter(link -> link.feedback().equals(feedback))
        .map(Link::item)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Optional<Place> placeOf(IssueId item) {
    return Optional.ofNullable(above.get(item)).map(parents -> new Place(item, parents));
  }

  @Override
  public synchronized Set<IssueId> childrenOf(IssueId item) {
    return above.entrySet().stream()
        .filter(hung -> !hung.getValue().isEmpty() && hung.getValue().get(0).equals(item))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<IssueId> items() {
    if (typeless) return Set.of();
    return links.stream().map(Link::item).collect(Collectors.toSet());
  }
}
