package minijira.jira.layout;

import com.atlassian.jira.issue.fields.OrderableField;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field of Jira's own that stands on screens. */
public record SystemField(String id, String name) implements OrderableField<Object> {
  /** By id, in the order of a screen. */
  static final Map<String, SystemField> ALL = new LinkedHashMap<>();

  static {
    add("summary", "Summary");
    add("issuetype", "Issue Type");
    add("priority", "Priority");
    add("components", "Component/s");
    add("fixVersions", "Fix Version/s");
    add("versions", "Affects Version/s");
    add("description", "Description");
    add("environment", "Environment");
    add("assignee", "Assignee");
    add("reporter", "Reporter");
    add("labels", "Labels");
    add("security", "Security Level");
    add("duedate", "Due Date");
    add("resolution", "Resolution");
  }

  private static void add(String id, String name) {
    ALL.put(id, new SystemField(id, name));
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getNameKey() {
    return "issue.field." + id.toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String getName() {
    return name;
  }
}
