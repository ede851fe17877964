package minijira.jira.field;

/** Where a field exists; null = everywhere. */
public record Context(Long projectId, Long issueTypeId) {
  boolean holds(Long project, String issueType) {
    return (projectId == null || projectId.equals(project))
        && (issueTypeId == null || issueTypeId.toString().equals(issueType));
  }
}
