package minijira.jira.project;

import com.atlassian.jira.issue.IssueConstant;

/** What issue types, statuses, priorities and resolutions have in common. */
abstract class Constant implements IssueConstant {
  private final long id;
  private final String name;
  private final String description;
  private final long sequence;

  Constant(long id, String name, String description, long sequence) {
    this.id = id;
    this.name = name;
    this.description = description;
    this.sequence = sequence;
  }

  @Override
  public String getId() {
    return String.valueOf(id);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description == null ? "" : description;
  }

  @Override
  public Long getSequence() {
    return sequence;
  }

  @Override
  public String getNameTranslation() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other != null && other.getClass() == getClass() && ((Constant) other).id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return name;
  }
}
