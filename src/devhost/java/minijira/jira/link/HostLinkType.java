package minijira.jira.link;

import com.atlassian.jira.issue.link.IssueLinkType;

/** A kind of link. Styles that begin with jira_ belong to the system. */
record HostLinkType(Long id, String name, String outward, String inward, String style)
    implements IssueLinkType {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getOutward() {
    return outward;
  }

  @Override
  public String getInward() {
    return inward;
  }

  @Override
  public String getStyle() {
    return style;
  }

  @Override
  public boolean isSubTaskLinkType() {
    return "jira_subtask".equals(style);
  }

  @Override
  public boolean isSystemLinkType() {
    return style != null && style.startsWith("jira_");
  }

  @Override
  public int compareTo(IssueLinkType other) {
    return name.compareToIgnoreCase(other.getName());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IssueLinkType type && type.getId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
