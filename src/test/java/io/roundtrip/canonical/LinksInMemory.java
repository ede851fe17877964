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
public final class LinksInMemory implements Links {
  private record Link(IssueId feedback, IssueId item) {}

  private final Map<IssueId, List<IssueId>> above = new HashMap<>();
  private final Set<Link> links = new HashSet<>();

  public void exists(IssueId item) {
    above.putIfAbsent(item, List.of());
  }

  public void hang(IssueId item, IssueId... parents) {
    above.put(item, List.of(parents));
  }

  public void gone(IssueId issue) {
    above.remove(issue);
    links.removeIf(link -> link.item().equals(issue) || link.feedback().equals(issue));
  }

  public void link(IssueId feedback, IssueId item) {
    links.add(new Link(feedback, item));
  }

  public void unlink(IssueId feedback, IssueId item) {
    links.remove(new Link(feedback, item));
  }

  public boolean exist(IssueId... issues) {
    return above.keySet().containsAll(List.of(issues));
  }

  @Override
  public Set<IssueId> feedbackOf(IssueId item) {
    return links.stream()
        .filter(link -> link.item().equals(item))
        .map(Link::feedback)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<IssueId> itemsOf(IssueId feedback) {
    return links.stream()
        .filter(link -> link.feedback().equals(feedback))
        .map(Link::item)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Place> placeOf(IssueId item) {
    return Optional.ofNullable(above.get(item)).map(parents -> new Place(item, parents));
  }

  @Override
  public Set<IssueId> childrenOf(IssueId item) {
    return above.entrySet().stream()
        .filter(hung -> !hung.getValue().isEmpty() && hung.getValue().get(0).equals(item))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<IssueId> items() {
    return links.stream().map(Link::item).collect(Collectors.toSet());
  }
}
