package io.roundtrip.setup.check.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import io.roundtrip.setup.check.Look;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Our field types, the searchers they name, and whether each field of ours has one. */
public final class KnownSearchers {
  private final CustomFieldManager fields;

  public KnownSearchers(CustomFieldManager fields) {
    this.fields = fields;
  }

  public Look look(Collection<String> types, Collection<String> searchers) {
    Set<String> missing = new TreeSet<>();
    for (String type : types) if (fields.getCustomFieldType(type) == null) missing.add(type);
    for (String searcher : searchers)
      if (fields.getCustomFieldSearcher(searcher) == null) missing.add(searcher);
    int looked = types.size() + searchers.size();
    for (CustomField field : fields.getCustomFieldObjects()) {
      CustomFieldType<?, ?> type = field.getCustomFieldType();
      if (type == null || !types.contains(type.getKey())) continue;
      looked++;
      if (missing.isEmpty() && field.getCustomFieldSearcher() == null)
        missing.add(field.getId() + " (" + type.getKey() + ")");
    }
    return new Look(looked, missing.stream().toList());
  }
}
