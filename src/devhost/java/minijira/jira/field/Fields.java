package minijira.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Custom fields. A field whose type nobody brings is hidden, with its values kept. */
public final class Fields implements CustomFieldManager {
  private static final List<Context> EVERYWHERE = List.of(new Context(null, null));
  private final Db db;
  private final ConfigVersion version;
  private final FieldTypes types;
  private final Cached<Map<Long, HostCustomField>> fields;

  public Fields(Db db, ConfigVersion version, FieldTypes types) {
    this.db = db;
    this.version = version;
    this.types = types;
    this.fields = new Cached<>(version, this::load);
  }

  private Map<Long, HostCustomField> load() {
    Map<Long, List<Context>> contexts = new LinkedHashMap<>();
    db.query(
        "SELECT field_id, project_id, issue_type_id FROM field_context ORDER BY id",
        r ->
            contexts
                .computeIfAbsent(r.getLong(1), k -> new ArrayList<>())
                .add(new Context((Long) r.getObject(2), (Long) r.getObject(3))));
    Map<Long, HostFieldConfig> configs = new LinkedHashMap<>();
    db.query(
            "SELECT id, field_id, name FROM field_config ORDER BY id",
            r -> new HostFieldConfig(this, r.getLong(1), r.getLong(2), r.getString(3)))
        .forEach(config -> configs.put(config.fieldId(), config));
    Map<Long, HostCustomField> all = new LinkedHashMap<>();
    db.query(
            "SELECT * FROM custom_field ORDER BY name, id",
            r ->
                new HostCustomField(
                    types,
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getString("type_key"),
                    r.getString("searcher_key"),
                    contexts.getOrDefault(r.getLong("id"), List.of()),
                    configs.get(r.getLong("id"))))
        .forEach(field -> all.put(field.id(), field));
    return all;
  }

  /** Also of fields whose type nobody brings. */
  public Set<Long> ids() {
    return fields.get().keySet();
  }

  private HostCustomField visible(HostCustomField field) {
    return field == null || field.getCustomFieldType() == null ? null : field;
  }

  @Override
  public HostCustomField getCustomFieldObject(Long id) {
    return visible(fields.get().get(id));
  }

  @Override
  public HostCustomField getCustomFieldObject(String key) {
    if (key == null || !key.matches("customfield_\\d{1,18}")) return null;
    return getCustomFieldObject(Long.valueOf(key.substring("customfield_".length())));
  }

  @Override
  public List<CustomField> getCustomFieldObjects() {
    return fields.get().values().stream()
        .map(this::visible)
        .filter(Objects::nonNull)
        .map(CustomField.class::cast)
        .toList();
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Issue issue) {
    return getCustomFieldObjects().stream()
        .filter(field -> ((HostCustomField) field).isInScope(issue))
        .toList();
  }

  @Override
  public Collection<CustomField> getCustomFieldObjectsByName(String customFieldName) {
    return getCustomFieldObjects().stream()
        .filter(field -> field.getName().equalsIgnoreCase(customFieldName))
        .toList();
  }

  @Override
  public List<CustomFieldType<?, ?>> getCustomFieldTypes() {
    return types.all();
  }

  @Override
  public CustomFieldType getCustomFieldType(String key) {
    return types.find(key);
  }

  @Override
  public CustomFieldSearcher getCustomFieldSearcher(String key) {
    return Searcher.byKey(key);
  }

  @Override
  public CustomFieldSearcher getDefaultSearcher(CustomFieldType<?, ?> type) {
    return type.getDescriptor().getValidSearcherKeys().stream()
        .map(Searcher::byKey)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Override
  public CustomField createCustomField(
      String fieldName,
      String description,
      CustomFieldType fieldType,
      CustomFieldSearcher customFieldSearcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes) {
    if (contexts == null || contexts.isEmpty())
      return create(
          fieldName, description, fieldType.getKey(), key(customFieldSearcher), List.of());
    List<IssueType> wanted =
        issueTypes == null || issueTypes.isEmpty() ? Collections.singletonList(null) : issueTypes;
    List<Context> all =
        wanted.stream()
            .map(type -> new Context(null, type == null ? null : Long.valueOf(type.getId())))
            .toList();
    return create(fieldName, description, fieldType.getKey(), key(customFieldSearcher), all);
  }

  @Override
  public void refresh() {
    version.lookAgain();
  }

  private static String key(CustomFieldSearcher searcher) {
    return searcher == null ? null : ((Searcher) searcher).key();
  }

  /** Everywhere, for all issue types. */
  public HostCustomField create(
      String name, String description, String typeKey, String searcherKey) {
    return create(name, description, typeKey, searcherKey, EVERYWHERE);
  }

  public HostCustomField create(
      String name, String description, String typeKey, String searcherKey, List<Context> contexts) {
    if (name == null || name.isBlank())
      throw new IllegalArgumentException("a custom field needs a name");
    if (types.find(typeKey) == null)
      throw new IllegalArgumentException("no custom field type " + typeKey);
    Map<String, Object> row =
        new LinkedHashMap<>(Map.of("name", name.strip(), "type_key", typeKey));
    row.put("description", description);
    row.put("searcher_key", searcherKey);
    long id =
        db.tx(
            () -> {
              long field = db.insert("custom_field", row);
              db.insert(
                  "field_config",
                  Map.of(
                      "field_id",
                      field,
                      "name",
                      "Default Configuration Scheme for " + name.strip()));
              contexts.forEach(context -> insert(field, context));
              version.changed();
              return field;
            });
    return getCustomFieldObject(id);
  }

  /** From now on the field exists there and nowhere else; values elsewhere are kept, unseen. */
  public void setContexts(long fieldId, List<Context> contexts) {
    db.tx(
        () -> {
          db.update("DELETE FROM field_context WHERE field_id = ?", fieldId);
          contexts.forEach(context -> insert(fieldId, context));
          version.changed();
        });
  }

  private void insert(long field, Context context) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("field_id", field));
    row.put("project_id", context.projectId());
    row.put("issue_type_id", context.issueTypeId());
    db.insert("field_context", row);
  }

  /** With all its values, options and contexts. */
  public void delete(long fieldId) {
    db.tx(
        () -> {
          for (String table :
              List.of(
                  "custom_field_value", "field_option", "field_context", "field_config", "label"))
            db.update("DELETE FROM " + table + " WHERE field_id = ?", fieldId);
          db.update("DELETE FROM screen_field WHERE field = ?", "customfield_" + fieldId);
          db.update("DELETE FROM custom_field WHERE id = ?", fieldId);
          version.changed();
        });
  }
}
