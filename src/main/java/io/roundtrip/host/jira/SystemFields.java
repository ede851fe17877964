package io.roundtrip.host.jira;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Jira's own fields among those that changed; anybody may give a custom field the same name. */
public final class SystemFields {
  /** Jira writes the latter where a sub-task moved with its parent. */
  private static final Set<String> PROJECT = Set.of("project", "Project");

  private SystemFields() {}

  public static Optional<ChangeItemBean> find(Collection<ChangeItemBean> changed, String field) {
    return changed.stream()
        .filter(item -> isOne(item) && field.equals(item.getField()))
        .findFirst();
  }

  /** The issue moved into another project. */
  public static boolean isProject(ChangeItemBean item) {
    return isOne(item) && PROJECT.contains(item.getField());
  }

  public static boolean isOne(ChangeItemBean item) {
    return ChangeItemBean.STATIC_FIELD.equals(item.getFieldType());
  }
}
