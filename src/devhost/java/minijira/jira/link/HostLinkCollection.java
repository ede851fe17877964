package minijira.jira.link;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.LinkCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The issues that one issue is linked to, by name of the link type. */
final class HostLinkCollection implements LinkCollection {
  private final Set<IssueLinkType> types = new TreeSet<>();
  private final Map<String, List<Issue>> outward = new LinkedHashMap<>();
  private final Map<String, List<Issue>> inward = new LinkedHashMap<>();

  void addOutward(IssueLinkType type, Issue issue) {
    types.add(type);
    outward.computeIfAbsent(type.getName(), k -> new ArrayList<>()).add(issue);
  }

  void addInward(IssueLinkType type, Issue issue) {
    types.add(type);
    inward.computeIfAbsent(type.getName(), k -> new ArrayList<>()).add(issue);
  }

  @Override
  public Set<IssueLinkType> getLinkTypes() {
    return types;
  }

  /** Null if there are none, as Jira answers. */
  @Override
  public List<Issue> getOutwardIssues(String linkName) {
    return outward.get(linkName);
  }

  @Override
  public List<Issue> getInwardIssues(String linkName) {
    return inward.get(linkName);
  }

  @Override
  public Collection<Issue> getAllIssues() {
    Set<Issue> all = new LinkedHashSet<>();
    outward.values().forEach(all::addAll);
    inward.values().forEach(all::addAll);
    return all;
  }
}
