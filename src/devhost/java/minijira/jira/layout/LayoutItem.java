package minijira.jira.layout;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

/** What a field configuration says of one field. */
public record LayoutItem(OrderableField<?> field, boolean hidden, boolean required)
    implements FieldLayoutItem {
  @Override
  public OrderableField getOrderableField() {
    return field;
  }

  /** That of the field itself: no configuration here says it otherwise. */
  @Override
  public String getFieldDescription() {
    String own = field instanceof CustomField custom ? custom.getDescription() : null;
    return own == null ? "" : own;
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
