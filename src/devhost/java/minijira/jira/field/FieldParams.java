package minijira.jira.field;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that a form sent for one field; empty ones are left out, as Jira does. */
public final class FieldParams implements CustomFieldParams {
  private final CustomField field;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  public FieldParams(CustomField field, String... texts) {
    this.field = field;
    List<String> given =
        Arrays.stream(texts).filter(text -> text != null && !text.isEmpty()).toList();
    if (!given.isEmpty()) values.put(null, given);
  }

  @Override
  public CustomField getCustomField() {
    return field;
  }

  @Override
  public boolean contains(String key, String value) {
    return values.getOrDefault(key, List.of()).contains(value);
  }

  @Override
  public Object getFirstValueForNullKey() {
    return getFirstValueForKey(null);
  }

  @Override
  public Object getFirstValueForKey(String key) {
    List<String> found = values.getOrDefault(key, List.of());
    return found.isEmpty() ? null : found.get(0);
  }

  /** Null if there is none. */
  @Override
  public Collection getValuesForNullKey() {
    return values.get(null);
  }

  @Override
  public Collection getAllValues() {
    Collection<String> all = new ArrayList<>();
    values.values().forEach(all::addAll);
    return all;
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public Map getKeysAndValues() {
    return new LinkedHashMap<>(values);
  }
}
