package minijira.jira.link;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;

/** A link; the issues are looked up when asked for. */
record HostLink(Links links, Long id, Long typeId, Long sourceId, Long destinationId, Long sequence)
    implements IssueLink {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public Long getLinkTypeId() {
    return typeId;
  }

  @Override
  public Long getSourceId() {
    return sourceId;
  }

  @Override
  public Long getDestinationId() {
    return destinationId;
  }

  @Override
  public Long getSequence() {
    return sequence;
  }

  @Override
  public IssueLinkType getIssueLinkType() {
    return links.type(typeId);
  }

  @Override
  public Issue getSourceObject() {
    return links.issue(sourceId);
  }

  @Override
  public Issue getDestinationObject() {
    return links.issue(destinationId);
  }

  @Override
  public boolean isSystemLink() {
    return getIssueLinkType().isSystemLinkType();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IssueLink link && link.getId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
