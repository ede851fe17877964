package minijira.jira.field;

import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import java.util.Map;
import java.util.Set;

/** What a field type is told about itself. */
record FieldDescriptor(
    String key, String name, Set<String> searcherKeys, Map<String, String> templates)
    implements CustomFieldTypeModuleDescriptor {
  @Override
  public String getCompleteKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return "";
  }

  @Override
  public boolean isViewTemplateExists() {
    return templates.containsKey("view");
  }

  @Override
  public boolean isEditTemplateExists() {
    return templates.containsKey("edit");
  }

  @Override
  public Set<String> getValidSearcherKeys() {
    return searcherKeys;
  }
}
