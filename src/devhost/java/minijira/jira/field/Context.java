package minijira.jira.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a field exists; null = everywhere. */
public record Context(Long projectId, Long issueTypeId) {
  /** Every project with every type; none of a kind stands for all. */
  public static List<Context> all(List<Long> projects, List<String> issueTypes) {
    List<Context> all = new ArrayList<>();
    for (Long project : projects.isEmpty() ? Collections.<Long>singletonList(null) : projects)
      for (String type :
          issueTypes.isEmpty() ? Collections.<String>singletonList(null) : issueTypes)
        all.add(new Context(project, type == null ? null : Long.valueOf(type)));
    return all;
  }

  boolean holds(Long project, String issueType) {
    return (projectId == null || projectId.equals(project))
        && (issueTypeId == null || issueTypeId.toString().equals(issueType));
  }
}
