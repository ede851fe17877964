package minijira.jira.field;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;

/** A field has exactly one configuration, which is its own scheme. */
record HostFieldConfig(Fields fields, Long id, Long fieldId, String name)
    implements FieldConfig, FieldConfigScheme {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getFieldId() {
    return "customfield_" + fieldId;
  }

  @Override
  public CustomField getCustomField() {
    return fields.getCustomFieldObject(fieldId);
  }

  @Override
  public FieldConfig getOneAndOnlyConfig() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostFieldConfig config && config.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
