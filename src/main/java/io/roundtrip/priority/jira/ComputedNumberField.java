package io.roundtrip.priority.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that only the plugin writes. Jira may create and update it as often as it likes (edit,
 * clone, import, REST): only {@link #write} changes the value, and none of it appears in the
 * history. It stays a stored number, so system searchers, sorting and statistics work.
 */
abstract class ComputedNumberField extends NumberCFType {
  /** No argument on purpose: nothing of ours has to exist when Jira makes this object. */
  protected ComputedNumberField() {
    super(
        ComponentAccessor.getComponent(CustomFieldValuePersister.class),
        ComponentAccessor.getComponent(DoubleConverter.class),
        ComponentAccessor.getComponent(GenericConfigManager.class));
  }

  /** False when it was there already. Null empties the field. */
  boolean write(CustomField field, Issue issue, @Nullable Double value) {
    if (Objects.equals(getValueFromIssue(field, issue), value)) return false;
    super.updateValue(field, issue, value);
    return true;
  }

  @Override
  public void createValue(CustomField field, Issue issue, @Nullable Double ignored) {}

  @Override
  public void updateValue(CustomField field, Issue issue, @Nullable Double ignored) {}

  @Override
  public @Nullable String getChangelogValue(CustomField field, @Nullable Double value) {
    return null;
  }

  @Override
  public @Nullable String getChangelogString(CustomField field, @Nullable Double value) {
    return null;
  }

  /** Adds "shown": the number as people of this language write it, at most two decimals. */
  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem layout) {
    Map<String, Object> params = new HashMap<>(super.getVelocityParameters(issue, field, layout));
    Double value = issue == null ? null : getValueFromIssue(field, issue);
    params.put("shown", value == null ? "" : shown(value));
    return params;
  }

  private static String shown(double value) {
    Locale locale = ComponentAccessor.getJiraAuthenticationContext().getLocale();
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }
}
