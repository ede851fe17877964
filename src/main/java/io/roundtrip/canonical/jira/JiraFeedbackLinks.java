package io.roundtrip.canonical.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads "Feedback", epic and sub-task links. Epics are read as links, so no Jira Software type is
 * needed.
 */
public final class JiraFeedbackLinks implements FeedbackLinks {
  private final IssueManager issues;
  private final IssueLinkManager links;
  private final FeedbackLinkType types;

  public JiraFeedbackLinks(IssueManager issues, IssueLinkManager links, FeedbackLinkType types) {
    this.issues = issues;
    this.links = links;
    this.types = types;
  }

  @Override
  public boolean canBeRead() {
    return types.id().isPresent();
  }

  @Override
  public Set<IssueId> feedbackOf(IssueId item) {
    return ends(inward(item), types.id(), IssueLink::getSourceId);
  }

  @Override
  public Set<IssueId> itemsOf(IssueId feedback) {
    return ends(outward(feedback), types.id(), IssueLink::getDestinationId);
  }

  @Override
  public Optional<Place> placeOf(IssueId item) {
    return Optional.ofNullable(issues.getIssueObject(item.value()))
        .map(issue -> new Place(item, above(issue)));
  }

  @Override
  public Set<IssueId> childrenOf(IssueId item) {
    Issue issue = issues.getIssueObject(item.value());
    if (issue == null) return Set.of();
    Set<IssueId> children =
        new HashSet<>(ends(outward(item), types.epicToStory(), IssueLink::getDestinationId));
    for (Issue child : issue.getSubTaskObjects()) children.add(new IssueId(child.getId()));
    return children;
  }

  @Override
  public Set<IssueId> items() {
    return types
        .id()
        .map(links::getIssueLinks)
        .map(all -> ends(all, types.id(), IssueLink::getDestinationId))
        .orElse(Set.of());
  }

  private List<IssueId> above(Issue issue) {
    IssueId item = new IssueId(issue.getId());
    if (issue.getParentId() == null) return epicsOf(item);
    List<IssueId> above = new ArrayList<>();
    above.add(new IssueId(issue.getParentId()));
    above.addAll(epicsOf(above.get(0)));
    return above;
  }

  private List<IssueId> epicsOf(IssueId story) {
    return List.copyOf(ends(inward(story), types.epicToStory(), IssueLink::getSourceId));
  }

  private List<IssueLink> inward(IssueId issue) {
    return links.getInwardLinks(issue.value());
  }

  private List<IssueLink> outward(IssueId issue) {
    return links.getOutwardLinks(issue.value());
  }

  /** Scripts and imports can leave links of an issue to itself; they say nothing. */
  private static Set<IssueId> ends(
      Collection<IssueLink> some, Optional<Long> type, Function<IssueLink, Long> end) {
    if (type.isEmpty()) return Set.of();
    return some.stream()
        .filter(link -> type.get().equals(link.getLinkTypeId()))
        .filter(link -> !link.getSourceId().equals(link.getDestinationId()))
        .map(end)
        .map(IssueId::new)
        .collect(Collectors.toSet());
  }
}
