package io.roundtrip.host.jira;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.Collection;
import java.util.Optional;

/** Jira's own fields among those that changed; anybody may give a custom field the same name. */
public final class SystemFields {
  private SystemFields() {}

  public static Optional<ChangeItemBean> find(Collection<ChangeItemBean> changed, String field) {
    return changed.stream()
        .filter(item -> isOne(item) && field.equals(item.getField()))
        .findFirst();
  }

  public static boolean isOne(ChangeItemBean item) {
    return ChangeItemBean.STATIC_FIELD.equals(item.getFieldType());
  }
}
