package minijira.jira.layout;

import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

/** What a field configuration says of one field. */
public record LayoutItem(OrderableField<?> field, boolean hidden, boolean required)
    implements FieldLayoutItem {
  @Override
  public OrderableField getOrderableField() {
    return field;
  }

  @Override
  public String getFieldDescription() {
    return "";
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  /** A field that nobody sees is asked of nobody. */
  @Override
  public boolean isRequired() {
    return required && !hidden;
  }

  @Override
  public String getRendererType() {
    return "jira-text-renderer";
  }
}
