package minijira.jira.project;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;

/** An issue type scheme; like every such scheme it has exactly one configuration. */
public record HostTypeScheme(Long id, String name, List<String> types)
    implements FieldConfigScheme, FieldConfig {
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
    return "issuetype";
  }

  @Override
  public CustomField getCustomField() {
    return null;
  }

  @Override
  public FieldConfig getOneAndOnlyConfig() {
    return this;
  }
}
