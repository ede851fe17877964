package minijira.jira.layout;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.field.Fields;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Field configurations by project and issue type; a rule for one type beats that for all. */
public final class Layouts implements FieldLayoutManager {
  /** As in the configuration that a new Jira comes with. */
  private static final Set<String> REQUIRED = Set.of("summary", "issuetype", "reporter");

  private record Rule(
      long projectId, Long issueTypeId, String fieldId, boolean hidden, boolean required) {
    boolean fits(Long project, String issueType) {
      return projectId == project
          && (issueTypeId == null || issueTypeId.toString().equals(issueType));
    }
  }

  private final Db db;
  private final ConfigVersion version;
  private final Fields fields;
  private final Cached<List<Rule>> rules;

  public Layouts(Db db, ConfigVersion version, Fields fields) {
    this.db = db;
    this.version = version;
    this.fields = fields;
    this.rules = new Cached<>(version, this::load);
  }

  private List<Rule> load() {
    return db.query(
        "SELECT * FROM field_layout ORDER BY CASE WHEN issue_type_id IS NULL THEN 0 ELSE 1 END, id",
        r ->
            new Rule(
                r.getLong("project_id"),
                (Long) r.getObject("issue_type_id"),
                r.getString("field_id"),
                r.getBoolean("hidden"),
                r.getBoolean("required")));
  }

  @Override
  public Layout getFieldLayout(Project project, String issueTypeId) {
    return of(project.getId(), issueTypeId);
  }

  public Layout of(Long projectId, String issueTypeId) {
    Map<String, LayoutItem> items = new LinkedHashMap<>();
    SystemField.ALL.forEach(
        (id, field) -> items.put(id, new LayoutItem(field, false, REQUIRED.contains(id))));
    for (CustomField field : fields.getCustomFieldObjects())
      items.put(field.getId(), new LayoutItem(field, false, false));
    for (Rule rule : rules.get())
      if (rule.fits(projectId, issueTypeId))
        items.computeIfPresent(
            rule.fieldId, (id, item) -> new LayoutItem(item.field(), rule.hidden, rule.required));
    return new Layout(items);
  }

  /**
   * @param issueTypeId null = all types of the project
   */
  public void set(
      long projectId, Long issueTypeId, String fieldId, boolean hidden, boolean required) {
    if (hidden && Set.of("summary", "issuetype").contains(fieldId))
      throw new IllegalArgumentException("the field " + fieldId + " cannot be hidden");
    if (!of(projectId, null).items().containsKey(fieldId))
      throw new IllegalArgumentException("there is no field " + fieldId);
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of(
                "project_id", projectId,
                "field_id", fieldId,
                "hidden", hidden,
                "required", required));
    row.put("issue_type_id", issueTypeId);
    db.tx(
        () -> {
          db.insert("field_layout", row);
          version.changed();
        });
  }
}
