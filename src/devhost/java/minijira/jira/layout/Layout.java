package minijira.jira.layout;

import com.atlassian.jira.issue.fields.layout.field.FieldLayout;
import java.util.List;
import java.util.Map;

/** The field configuration of one issue type in one project, by field id. */
public record Layout(Map<String, LayoutItem> items) implements FieldLayout {
  /** Null for a field that is not there. */
  @Override
  public LayoutItem getFieldLayoutItem(String fieldId) {
    return items.get(fieldId);
  }

  public boolean hides(String fieldId) {
    LayoutItem item = items.get(fieldId);
    return item != null && item.isHidden();
  }

  public boolean requires(String fieldId) {
    LayoutItem item = items.get(fieldId);
    return item != null && item.isRequired();
  }

  public List<LayoutItem> required() {
    return items.values().stream().filter(LayoutItem::isRequired).toList();
  }
}
