package io.roundtrip.canonical.suggest.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import io.roundtrip.canonical.suggest.Ties;
import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads links, clones and sub-tasks around one issue. Jira has the links of an issue in a cache.
 */
public final class JiraTies implements Ties {
  /** The type that Jira's "Clone" makes; its name can be set in Jira's properties. */
  private static final String CLONERS = "Cloners";

  private static final int MOST = 200;

  private final IssueManager issues;
  private final IssueLinkManager links;

  public JiraTies(IssueManager issues, IssueLinkManager links) {
    this.issues = issues;
    this.links = links;
  }

  @Override
  public Tied of(IssueId issue) {
    Set<IssueId> linked = new HashSet<>();
    Set<IssueId> alike = new HashSet<>();
    for (IssueLink link : links(issue)) {
      IssueLinkType type = link.getIssueLinkType();
      if (type.isSubTaskLinkType()) continue;
      IssueId other = other(link, issue);
      linked.add(other);
      if (isClone(type) && alike.size() < MOST) alike.addAll(clonesOf(other));
    }
    alike.addAll(family(issues.getIssueObject(issue.value())));
    alike.remove(issue);
    return new Tied(linked, alike);
  }

  private Set<IssueId> clonesOf(IssueId issue) {
    Set<IssueId> clones = new HashSet<>();
    for (IssueLink link : links(issue))
      if (isClone(link.getIssueLinkType())) clones.add(other(link, issue));
    return clones;
  }

  /** Parent, sub-tasks, and the parent's other sub-tasks. */
  private static Set<IssueId> family(@Nullable Issue issue) {
    Set<IssueId> family = new HashSet<>();
    if (issue == null) return family;
    Issue parent = issue.getParentId() == null ? null : issue.getParentObject();
    if (parent != null) family.add(new IssueId(parent.getId()));
    Issue head = parent == null ? issue : parent;
    for (Issue child : head.getSubTaskObjects()) family.add(new IssueId(child.getId()));
    return family;
  }

  private List<IssueLink> links(IssueId issue) {
    List<IssueLink> both = new ArrayList<>(links.getOutwardLinks(issue.value()));
    both.addAll(links.getInwardLinks(issue.value()));
    return both;
  }

  private static boolean isClone(IssueLinkType type) {
    return CLONERS.equals(type.getName());
  }

  private static IssueId other(IssueLink link, IssueId issue) {
    long source = link.getSourceId();
    return new IssueId(source == issue.value() ? link.getDestinationId() : source);
  }
}
